#include "app/views/overview/overview_details.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/views/answer_text.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

// The units of the vendor's answer and of the usual one.
wording::UnitsBeside units_beside(const ViewContext& context, const compare::Outlier& odd,
                                  std::size_t column) {
    const auto& table = context.table();
    if (!odd.example) return {};
    const std::array cells = {table.cell(odd.row, column), table.cell(odd.row, *odd.example)};
    return {cells, table.rows()[odd.row].property};
}

// What most of the others say, in words.
std::string usual_text(const ViewContext& context, const compare::Outlier& odd,
                       std::size_t column) {
    if (!odd.example) return state_text(odd.usual, context.texts);
    const auto& table = context.table();
    const auto cell = cell_view(*table.profiles()[*odd.example], table.cell(odd.row, *odd.example),
                                table.rows()[odd.row].property, context.texts, context.today(),
                                units_beside(context, odd, column));
    const wording::AnswerLine& line = cell.lines.front();
    std::string text = wording::brief_statement(line).text;
    for (const wording::AnswerRun& run : line.runs) {
        if (run.role == wording::AnswerRole::qualifier) text += " " + wording::bracketed(run);
    }
    return text;
}

std::string why_key(const compare::Outlier& odd) {
    using compare::OutlierKind;
    if (odd.kind == OutlierKind::other_state || odd.kind == OutlierKind::other_value) {
        return odd.agreeing == odd.speaking ? "outlier.usual_of_all" : "outlier.usual_of_most";
    }
    return "outlier." + std::string(compare::to_name(odd.kind));
}

OutlierView outlier_view(const ViewContext& context, std::size_t column,
                         const compare::Outlier& odd) {
    const auto& entry = context.table().rows()[odd.row];
    const model::Profile& profile = *context.table().profiles()[column];
    OutlierView view;
    view.cell = {entry.property_id, model::edition_key(profile)};
    view.label = property_label(entry.property, entry.property_id, context.texts);
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.texts);
    }
    view.kind = odd.kind;
    view.why = context.texts.text(why_key(odd), {{"speaking", std::to_string(odd.speaking)},
                                                 {"agreeing", std::to_string(odd.agreeing)},
                                                 {"usual", usual_text(context, odd, column)}});
    view.own = cell_view(profile, context.table().cell(odd.row, column), entry.property,
                         context.texts, context.today(), units_beside(context, odd, column));
    return view;
}

}  // namespace

ShareView share_view(std::size_t part, std::size_t whole) {
    ShareView view{part, whole, std::to_string(part) + "/" + std::to_string(whole), "–"};
    if (whole == 0) return view;
    std::size_t percent = (part * 200 + whole) / (whole * 2);  // rounded
    if (part > 0) percent = std::max<std::size_t>(percent, 1);
    if (part < whole) percent = std::min<std::size_t>(percent, 99);
    view.percent = std::to_string(percent) + "%";
    return view;
}

OverviewDetails::OverviewDetails(const ViewContext& context,
                                 std::shared_ptr<const compare::Overview> overview, bool all_pairs)
    : context_(context), overview_(std::move(overview)), all_pairs_(all_pairs) {}

const std::vector<SimilarView>& OverviewDetails::similar(std::size_t vendor) {
    const auto [place, fresh] = similar_.try_emplace(vendor);
    if (fresh) place->second = similar_views(vendor);
    return place->second;
}

const std::vector<OutlierView>& OverviewDetails::outliers(std::size_t vendor) {
    const auto [place, fresh] = outliers_.try_emplace(vendor);
    if (fresh) place->second = outlier_views(vendor);
    return place->second;
}

SimilarView OverviewDetails::similar_view(std::size_t other,
                                          const compare::Similarity& similarity) const {
    return {model::edition_key(profile(other)),
            profile(other).service_name.in(context_.texts.language()),
            share_view(similarity.same, similarity.both)};
}

std::vector<SimilarView> OverviewDetails::similar_views(std::size_t vendor) const {
    std::vector<SimilarView> views;
    if (!all_pairs_) {
        for (const auto& near : compare::nearest(*overview_, vendor, max_neighbours)) {
            views.push_back(similar_view(near.vendor, near.similarity));
        }
        return views;
    }
    for (std::size_t other = 0; other < overview_->vendors.size(); ++other) {
        const auto similarity =
            other == vendor ? compare::Similarity{} : overview_->classes.similarity(vendor, other);
        views.push_back(similar_view(other, similarity));
    }
    return views;
}

std::vector<SimilarView> OverviewDetails::similar_to_all(std::size_t vendor) const {
    std::vector<SimilarView> views;
    for (std::size_t other = 0; other < overview_->vendors.size(); ++other) {
        if (other == vendor) continue;
        views.push_back(similar_view(other, overview_->classes.similarity(vendor, other)));
    }
    return views;
}

std::vector<OutlierView> OverviewDetails::outlier_views(std::size_t vendor) const {
    const compare::VendorOverview& counted = overview_->vendors[vendor];
    std::vector<OutlierView> views;
    for (const auto& odd : counted.outliers) {
        views.push_back(outlier_view(context_, counted.column, odd));
    }
    std::stable_sort(views.begin(), views.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    return views;
}

}  // namespace kurabe::app
