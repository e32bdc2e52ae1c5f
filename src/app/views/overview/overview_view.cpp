#include "app/views/overview/overview_view.h"

#include <algorithm>
#include <utility>

#include "app/views/emptiness.h"
#include "app/views/overview/overview_details.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

OverviewVendor vendor_view(const std::shared_ptr<OverviewDetails>& details, std::size_t vendor) {
    const compare::Overview& overview = details->overview();
    const compare::VendorOverview& counted = overview.vendors[vendor];
    const model::Profile& profile = details->profile(vendor);
    const auto& texts = details->context().texts;
    OverviewVendor view;
    view.key = model::edition_key(profile);
    view.title = profile.service_name.in(texts.language());
    view.subtitle = edition_text(profile.edition_label, profile.edition_date, texts);
    view.coverage = share_view(counted.stated, overview.rows);
    for (std::size_t i = 0; i < counted.stated_by_category.size(); ++i) {
        view.by_category.push_back(
            share_view(counted.stated_by_category[i], overview.categories[i].rows));
    }
    view.outlier_count = counted.outliers.size();
    view.outlier_title =
        texts.text("overview.outlier_count",
                   {{"name", view.title}, {"n", std::to_string(view.outlier_count)}});
    view.details = details;
    view.position = vendor;
    return view;
}

void add_notes(const ViewContext& context, OverviewView& view) {
    const auto& texts = context.texts;
    const std::size_t vendors = view.vendors.size();
    const bool any = std::any_of(view.vendors.begin(), view.vendors.end(),
                                 [](const auto& vendor) { return vendor.outlier_count > 0; });
    view.similar_note =
        texts.text(vendors < 2 ? "overview.similarity_few" : "overview.similarity_hint");
    view.outlier_note = texts.text(vendors < 4 ? "overview.outlier_few"
                                   : any       ? "overview.outlier_hint"
                                               : "overview.outlier_none");
}

Emptiness overview_awaited(const ViewContext& context) {
    Emptiness awaited = emptiness(context.texts, "overview.awaited");
    awaited.hint = context.texts.text("overview.awaited_hint",
                                      {{"percent", std::to_string(context.overview.percent())}});
    return awaited;
}

}  // namespace

const std::vector<SimilarView>& OverviewVendor::similar() const {
    return details->similar(position);
}

std::vector<SimilarView> OverviewVendor::similar_to_all() const {
    return details->similar_to_all(position);
}

const std::vector<OutlierView>& OverviewVendor::outliers() const {
    return details->outliers(position);
}

OverviewView OverviewView::build(const ViewContext& context) {
    const auto visible = shown_columns(context);
    const FilterResult matches = context.matches(visible);
    const ChosenColumns chosen = choose_columns(context, *matches, visible);
    const std::vector<std::size_t>& columns = chosen.columns;
    const std::vector<std::size_t> rows = matching_rows(*matches);

    OverviewView view;
    view.failing = failing_view(context, *matches, chosen);
    if (columns.empty() || rows.empty()) {
        view.empty = no_rows(context);
        return view;
    }
    auto overview = context.overview.of(context.table(), rows, columns, context.reader());
    if (overview == nullptr) {
        view.empty = overview_awaited(context);
        return view;
    }
    view.all_pairs = columns.size() <= max_vendors_in_pairs;
    const auto details =
        std::make_shared<OverviewDetails>(context, std::move(overview), view.all_pairs);
    for (const auto& category : details->overview().categories) {
        const std::string id(category.id);
        view.categories.push_back({id, category_label(context, id), false});
    }
    for (std::size_t vendor = 0; vendor < columns.size(); ++vendor) {
        view.vendors.push_back(vendor_view(details, vendor));
        const std::string mark = match_text(chosen.matches[vendor], context.texts);
        if (!mark.empty()) view.vendors.back().subtitle += " " + mark;
    }
    view.most_similar = view.all_pairs ? columns.size() : max_neighbours;
    view.summary = context.texts.text(
        "overview.summary", {{"vendors", std::to_string(count_services(context, columns))},
                             {"rows", std::to_string(rows.size())}});
    add_notes(context, view);
    return view;
}

}  // namespace kurabe::app
