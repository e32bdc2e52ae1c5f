#include <array>
#include <string>
#include <string_view>

#include "app/views/overview/overview_view.h"
#include "app/views/overview/review_summary_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

std::string share_text(const app::ShareView& share) { return share.counts + " " + share.percent; }

std::string title_of(const app::OverviewVendor& vendor) {
    return vendor.subtitle.empty() ? vendor.title : vendor.title + " " + vendor.subtitle;
}

// Categories are rows here, so that there is room for the names of both.
void add_coverage_of(const app::OverviewView& view, ColumnRange vendors,
                     const HtmlContext& context) {
    Markup& html = context.html;
    std::vector<std::string> titles = {context.texts.text("ui.category")};
    for (std::size_t i = vendors.begin; i < vendors.end; ++i) {
        titles.push_back(title_of(view.vendors[i]));
    }
    add_column_titles(titles, context);
    const auto row = [&](const std::string& label, const auto& share_of) {
        html.open("tr").element("th", label, {{"scope", "row"}});
        for (std::size_t i = vendors.begin; i < vendors.end; ++i) {
            html.element("td", share_text(share_of(view.vendors[i])));
        }
        html.close();
    };
    html.open("tbody");
    row(context.texts.text("ui.all_rows"),
        [](const app::OverviewVendor& vendor) { return vendor.coverage; });
    for (std::size_t category = 0; category < view.categories.size(); ++category) {
        row(view.categories[category].label,
            [&](const app::OverviewVendor& vendor) { return vendor.by_category[category]; });
    }
    html.close();
}

void add_coverage(const app::OverviewView& view, const HtmlContext& context) {
    const auto parts = divide_columns(view.vendors.size(), context);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        open_table_part(context.texts.text("ui.coverage"), part, parts.size(), context);
        add_coverage_of(view, parts[part], context);
        context.html.close();
    }
}

void add_similarity(const app::OverviewView& view, const HtmlContext& context) {
    Markup& html = context.html;
    html.element("h2", context.texts.text("ui.similarity"));
    html.element("p", view.similar_note);
    for (const app::OverviewVendor& vendor : view.vendors) {
        std::vector<app::Field> fields;
        for (const app::SimilarView& other : vendor.similar()) {
            if (other.key != vendor.key) fields.push_back({other.title, share_text(other.share)});
        }
        html.untrusted_element("h3", vendor.title);
        add_fields(fields, context);
    }
}

void add_outliers(const app::OverviewView& view, const HtmlContext& context) {
    Markup& html = context.html;
    html.element("h2", context.texts.text("ui.outliers"));
    html.element("p", view.outlier_note);
    for (const app::OverviewVendor& vendor : view.vendors) {
        if (vendor.outlier_count == 0) continue;
        html.open("table");
        add_column_titles(
            vendor.outlier_title,
            {context.texts.text("ui.property"), vendor.title, context.texts.text("ui.reason")},
            context);
        html.open("tbody");
        for (const app::OutlierView& unusual : vendor.outliers()) {
            html.open("tr").untrusted_element("th", unusual.label, {{"scope", "row"}});
            add_cell(unusual.own, unusual.cell.property_id, context);
            html.element("td", unusual.why).close();
        }
        html.close().close();
    }
}

void add_review(const app::ReviewSummaryView& view, const HtmlContext& context) {
    if (view.rows.empty()) return;
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.open("table");
    std::vector<std::string> titles = {texts.text("overview.service")};
    titles.insert(titles.end(), view.severities.begin(), view.severities.end());
    titles.push_back(texts.text("board.judgement"));
    add_column_titles(texts.text("overview.review", {{"policy", view.policy}}), titles, context);
    html.open("tbody");
    for (const app::ReviewSummaryRow& row : view.rows) {
        html.open("tr").untrusted_element("th", row.title, {{"scope", "row"}});
        for (const std::string& total : row.totals) html.element("td", total);
        html.element("td", row.judgement).close();
    }
    html.close().close();
    if (view.ends.empty()) return;
    html.open("table");
    add_column_titles(texts.text("overview.ends"),
                      {texts.text("overview.end_date"), texts.text("overview.time_left"),
                       texts.text("overview.service"), texts.text("overview.what_ends")},
                      context);
    html.open("tbody");
    for (const app::EndView& end : view.ends) {
        html.open("tr").element("th", end.date, {{"scope", "row"}}).element("td", end.left);
        html.untrusted_element("td", end.service).untrusted_element("td", end.what).close();
    }
    html.close().close();
}

std::string id_of(std::string_view section) { return "overview-" + std::string(section); }

void add_jumps(const HtmlContext& context) {
    Markup& html = context.html;
    html.open("nav").open("ul");
    for (const std::string_view section : app::overview_sections) {
        html.open("li").element("a", context.texts.text("ui." + std::string(section)),
                                {{"href", "#" + id_of(section)}});
        html.close();
    }
    html.close().close();
}

}  // namespace

void add_overview(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::OverviewView>();
    add_failing(view.failing, context);
    if (!view.empty.title.empty()) return add_empty(view.empty, context);
    context.html.element("p", view.summary);
    add_jumps(context);
    const auto open = [&](std::string_view section) {
        context.html.open("section", {{"id", id_of(section)}, {"tabindex", "-1"}});
    };
    open(app::overview_sections.front());
    add_review(views.get<app::ReviewSummaryView>(), context);
    context.html.close();
    constexpr std::array add_sections = {add_coverage, add_similarity, add_outliers};
    static_assert(add_sections.size() + 1 == app::overview_sections.size());
    for (std::size_t i = 0; i < add_sections.size(); ++i) {
        open(app::overview_sections.at(i + 1));
        add_sections.at(i)(view, context);
        context.html.close();
    }
}

// What ends when: of the overview's parts the one that is worked through as a list.
Copied copy_overview(app::Views& views, const app::CopyToClipboard& what,
                     const wording::Texts& texts) {
    const auto& view = views.get<app::ReviewSummaryView>();
    if (what.extent != app::CopyExtent::table || view.ends.empty()) return {};
    FlatTable table;
    table.header = {texts.text("overview.end_date"), texts.text("overview.time_left"),
                    texts.text("overview.service"), texts.text("overview.what_ends")};
    for (const app::EndView& end : view.ends) {
        table.rows.push_back({end.date, end.left, end.service, end.what});
    }
    return table;
}

}  // namespace kurabe::present
