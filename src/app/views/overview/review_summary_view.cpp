#include "app/views/overview/review_summary_view.h"

#include <algorithm>
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

EndView end_view(const ViewContext& context, const base::Date& date, const model::Profile& profile,
                 std::string what) {
    EndView end;
    end.day = base::last_day(date);
    end.passed = end.day < context.review.day();
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
    }
}

void add_exceptions(const ViewContext& context, const model::Profile& profile,
                    std::vector<EndView>& ends) {
    const model::Policy& policy = *context.review.policy();
    for (const model::Requirement& requirement : policy.requirements) {
        const auto* judgement = find_judgement(context.session.review.judgements,
                                               judged_thing(profile, policy, requirement.id));
        if (judgement == nullptr || !judgement->until) continue;
        ends.push_back(end_view(
            context, *judgement->until, profile,
            context.texts.text("overview.exception",
                               {{"requirement", requirement.text.in(context.texts.language())}})));
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
        add_exceptions(context, profile, view.ends);
    }
    std::stable_sort(view.ends.begin(), view.ends.end(),
                     [](const EndView& a, const EndView& b) { return a.day < b.day; });
    for (std::size_t i = 0; i < view.ends.size(); ++i) view.ends[i].id = std::to_string(i + 1);
    return view;
}

}  // namespace kurabe::app
