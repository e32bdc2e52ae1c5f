#include "app/overview_view.h"

#include <algorithm>
#include <utility>

#include "app/answer_text.h"
#include "app/emptiness.h"

namespace kurabe::app {
namespace {

constexpr std::size_t most_neighbours = 3;

ShareView share_view(std::size_t part, std::size_t whole) {
    ShareView view{part, whole, std::to_string(part) + "/" + std::to_string(whole), "–"};
    if (whole == 0) return view;
    std::size_t percent = (part * 200 + whole) / (whole * 2);  // rounded
    if (part > 0) percent = std::max<std::size_t>(percent, 1);
    if (part < whole) percent = std::min<std::size_t>(percent, 99);
    view.percent = std::to_string(percent) + "%";
    return view;
}

struct OverviewContext {
    const ViewContext& view;
    const compare::Overview& overview;
    // By vendor; empty where there is a table of all pairs.
    std::vector<std::vector<compare::Neighbour>> nearest;

    [[nodiscard]] const model::Profile& profile(std::size_t vendor) const {
        return *view.table().profiles()[overview.vendors[vendor].column];
    }
    [[nodiscard]] std::string title(std::size_t vendor) const {
        return profile(vendor).service_name.in(view.translations.language());
    }
};

SimilarView similar_view(const OverviewContext& context, std::size_t other,
                         const compare::Similarity& similarity) {
    return {model::edition_key(context.profile(other)), context.title(other),
            share_view(similarity.same, similarity.both)};
}

std::vector<SimilarView> similar_views(const OverviewContext& context, std::size_t vendor) {
    std::vector<SimilarView> views;
    if (!context.nearest.empty()) {
        for (const auto& near : context.nearest[vendor]) {
            views.push_back(similar_view(context, near.vendor, near.similarity));
        }
        return views;
    }
    for (std::size_t other = 0; other < context.overview.vendors.size(); ++other) {
        const auto similarity = other == vendor
                                    ? compare::Similarity{}
                                    : context.overview.classes.similarity(vendor, other);
        views.push_back(similar_view(context, other, similarity));
    }
    return views;
}

// What most of the others say, in words.
std::string usual_text(const ViewContext& context, const compare::Unusual& odd) {
    if (!odd.example) return state_text(odd.usual, context.translations);
    const auto& table = context.table();
    const auto cell = cell_view(*table.profiles()[*odd.example], table.cell(odd.row, *odd.example),
                                table.rows()[odd.row].property, context.translations);
    const AnswerLine& line = cell.lines.front();
    return line.qualifier.empty() ? line.text : line.text + " [" + line.qualifier + "]";
}

std::string why_key(const compare::Unusual& odd) {
    using compare::Oddity;
    if (odd.oddity == Oddity::other_state || odd.oddity == Oddity::other_value) {
        return odd.agreeing == odd.speaking ? "oddity.usual_of_all" : "oddity.usual_of_most";
    }
    return "oddity." + std::string(compare::to_name(odd.oddity));
}

UnusualView unusual_view(const ViewContext& context, std::size_t column,
                         const compare::Unusual& odd) {
    const auto& entry = context.table().rows()[odd.row];
    const model::Profile& profile = *context.table().profiles()[column];
    UnusualView view;
    view.cell = {entry.property_id, model::edition_key(profile)};
    view.label = property_label(entry.property, entry.property_id, context.translations);
    if (entry.property != nullptr) {
        view.explanation = entry.property->explanation.in(context.translations.language());
    }
    view.oddity = odd.oddity;
    view.why = context.translations.text(why_key(odd), {{"speaking", std::to_string(odd.speaking)},
                                                        {"agreeing", std::to_string(odd.agreeing)},
                                                        {"usual", usual_text(context, odd)}});
    view.own = cell_view(profile, context.table().cell(odd.row, column), entry.property,
                         context.translations);
    return view;
}

OverviewVendor vendor_view(const OverviewContext& context, std::size_t vendor) {
    const compare::VendorOverview& counted = context.overview.vendors[vendor];
    const model::Profile& profile = context.profile(vendor);
    const auto& translations = context.view.translations;
    OverviewVendor view;
    view.key = model::edition_key(profile);
    view.title = context.title(vendor);
    view.subtitle = edition_text(profile.edition_label, profile.edition_date, translations);
    view.coverage = share_view(counted.stated, context.overview.rows);
    for (std::size_t i = 0; i < counted.stated_by_category.size(); ++i) {
        view.by_category.push_back(
            share_view(counted.stated_by_category[i], context.overview.categories[i].rows));
    }
    view.similar = similar_views(context, vendor);
    for (const auto& odd : counted.unusual) {
        view.unusual.push_back(unusual_view(context.view, counted.column, odd));
    }
    std::stable_sort(view.unusual.begin(), view.unusual.end(),
                     [](const auto& a, const auto& b) { return a.oddity < b.oddity; });
    view.unusual_title =
        translations.text("overview.unusual_count",
                          {{"name", view.title}, {"n", std::to_string(view.unusual.size())}});
    return view;
}

void add_notes(const ViewContext& context, OverviewView& view) {
    const auto& texts = context.translations;
    const std::size_t vendors = view.vendors.size();
    const bool any = std::any_of(view.vendors.begin(), view.vendors.end(),
                                 [](const auto& vendor) { return !vendor.unusual.empty(); });
    view.similar_note =
        texts.text(vendors < 2 ? "overview.similarity_few" : "overview.similarity_hint");
    view.unusual_note = texts.text(vendors < 4 ? "overview.unusual_few"
                                   : any       ? "overview.unusual_hint"
                                               : "overview.unusual_none");
}

}  // namespace

OverviewView build_overview_view(const ViewContext& context) {
    auto columns = shown_columns(context);
    auto answering = query::evaluate(context.filter.root, context.workspace, columns);
    keep_chosen_columns(context, answering, columns);
    answering.yes |= answering.unknown;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < context.table().rows().size(); ++row) {
        if (answering.yes.any_in_row(row)) rows.push_back(row);
    }

    OverviewView view;
    if (columns.empty() || rows.empty()) {
        view.empty = no_rows(context);
        return view;
    }
    const compare::Overview overview = compare::overview(context.table(), rows, columns);
    for (const auto& category : overview.categories) {
        const std::string id(category.id);
        view.categories.push_back({id, category_label(context, id), false});
    }
    view.all_pairs = columns.size() <= most_vendors_in_pairs;
    OverviewContext vendors{context, overview, {}};
    if (!view.all_pairs) vendors.nearest = compare::nearest(overview, most_neighbours);
    for (std::size_t vendor = 0; vendor < overview.vendors.size(); ++vendor) {
        view.vendors.push_back(vendor_view(vendors, vendor));
    }
    view.summary = context.translations.text(
        "overview.summary", {{"vendors", std::to_string(count_services(context, columns))},
                             {"rows", std::to_string(rows.size())}});
    add_notes(context, view);
    return view;
}

}  // namespace kurabe::app
