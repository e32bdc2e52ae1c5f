#include "app/views/overview/review_summary_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/session/session_profiles.h"
#include "app/views/board/board_view.h"
#include "wording/labels.h"
#include "wording/value_text.h"

namespace kurabe::app {
namespace {

ReviewSummaryRow row_of(const ViewContext& context, std::size_t column) {
    const model::Profile& profile = *context.table().profiles()[column];
    ReviewSummaryRow row;
    row.key = model::edition_key(profile);
    row.title = profile.service_name.in(context.texts.language());
    row.subtitle =
        wording::edition_text(profile.edition_label, profile.edition_date, context.texts);
    const decide::Totals totals = context.review.totals(column);
    for (const model::Severity severity : model::all_severities) {
        row.totals.push_back(count_text(totals.of(severity), context.texts));
    }
    row.judgement = judgement_mark(context.review.standpoint(std::nullopt, column),
                                   decide::Verdict::cannot_tell, context.texts)
                        .text;
    return row;
}

// Whole months from a day to a later one, and the days that are left.
struct Span {
    int months = 0;
    int days = 0;
};

Span between(const base::Date& from, const base::Date& to) {
    Span span;
    span.months = (to.year - from.year) * 12 + to.month - from.month;
    span.days = to.day - from.day;
    if (span.days >= 0) return span;
    --span.months;
    const int before = to.month == 1 ? 12 : to.month - 1;
    span.days += base::days_in_month(to.month == 1 ? to.year - 1 : to.year, before);
    return span;
}

double in_months(const Span& span) {
    constexpr double days_of_month = 30.44;  // as good as any on a drawn line
    return span.months + span.days / days_of_month;
}

std::string left_text(const Span& span, bool passed, const wording::Texts& texts) {
    const std::string time = span.months > 0
                                 ? wording::amount_text(span.months, model::Unit::month, texts)
                                 : wording::amount_text(span.days, model::Unit::day, texts);
    return texts.text(passed ? "overview.ended_before" : "overview.left", {{"time", time}});
}

EndView end_view(const ViewContext& context, const base::Date& date, const model::Profile& profile,
                 std::string what) {
    EndView end;
    end.day = base::last_day(date);
    end.passed = end.day < context.review.day();
    const base::Date today = context.review.day();
    const Span span = end.passed ? between(end.day, today) : between(today, end.day);
    end.left = left_text(span, end.passed, context.texts);
    end.months = end.passed ? -in_months(span) : in_months(span);
    end.date = wording::date_text(date, context.texts);
    if (end.passed) end.date = context.texts.text("overview.ended", {{"date", end.date}});
    end.service = profile.service_name.in(context.texts.language());
    end.what = std::move(what);
    return end;
}

void add_certificates(const ViewContext& context, const model::Profile& profile,
                      std::vector<EndView>& ends) {
    for (const model::Answer& answer : profile.answers) {
        const auto* certificate = model::certification_in(answer.value);
        if (certificate == nullptr || !certificate->valid_until) continue;
        const auto* property =
            find_property(context.catalogs().properties, context.session.profiles, answer.property);
        std::string what = wording::property_label(property, answer.property, context.texts);
        if (!certificate->standard.empty()) what += " (" + certificate->standard + ")";
        ends.push_back(end_view(context, *certificate->valid_until, profile, std::move(what)));
        ends.back().answer = {answer.property, model::edition_key(profile)};
    }
}

// Those that were carried over from another edition as well.
void add_exceptions(const ViewContext& context, std::size_t column, std::vector<EndView>& ends) {
    const model::Policy& policy = *context.review.policy();
    const model::Profile& profile = *context.table().profiles()[column];
    for (std::size_t i = 0; i < policy.requirements.size(); ++i) {
        const model::Requirement& requirement = policy.requirements[i];
        const auto* judgement = context.review.standpoint(i, column).judgement;
        if (judgement == nullptr || !judgement->until) continue;
        ends.push_back(end_view(
            context, *judgement->until, profile,
            context.texts.text("overview.exception",
                               {{"requirement", requirement.text.in(context.texts.language())}})));
        ends.back().judged = {requirement.id, model::edition_key(profile)};
    }
}

// A year at least, three at most, and a mark for each half of it.
void add_line(const ViewContext& context, ReviewSummaryView& view) {
    constexpr double least = 12;
    constexpr double most = 36;
    constexpr int step = 6;
    double farthest = least;
    for (const EndView& end : view.ends) farthest = std::max(farthest, end.months);
    view.months_ahead = std::min(std::ceil(farthest / step) * step, most);
    const base::Date from = context.review.day();
    for (int ahead = 0; ahead <= static_cast<int>(view.months_ahead); ++ahead) {
        const int month = from.month - 1 + ahead;
        const base::Date first{from.year + month / 12, month % 12 + 1, 1};
        if ((first.month - 1) % step != 0 || first < from) continue;
        view.marks.push_back({in_months(between(from, first)),
                              wording::date_text({first.year, first.month, 0}, context.texts)});
    }
}

}  // namespace

ReviewSummaryView ReviewSummaryView::build(const ViewContext& context) {
    ReviewSummaryView view;
    const model::Policy* policy = context.review.policy();
    if (policy == nullptr) return view;
    view.policy = policy->title.in(context.texts.language());
    if (!context.review.ready()) {
        const Emptiness awaited = verdicts_awaited(context);
        view.awaited = awaited.title + " " + awaited.hint;
        return view;
    }
    for (const model::Severity severity : model::all_severities) {
        view.severities.push_back(
            context.texts.text("requirement." + std::string(model::to_name(severity))));
    }
    for (const std::size_t column : shown_columns(context)) {
        const model::Profile& profile = *context.table().profiles()[column];
        view.rows.push_back(row_of(context, column));
        add_certificates(context, profile, view.ends);
        add_exceptions(context, column, view.ends);
    }
    std::stable_sort(view.ends.begin(), view.ends.end(),
                     [](const EndView& a, const EndView& b) { return a.day < b.day; });
    for (std::size_t i = 0; i < view.ends.size(); ++i) view.ends[i].id = std::to_string(i + 1);
    if (!view.ends.empty()) add_line(context, view);
    return view;
}

}  // namespace kurabe::app
