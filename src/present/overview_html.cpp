#include "app/views/overview/overview_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

std::string share_text(const app::ShareView& share) { return share.counts + " " + share.percent; }

void add_coverage(const app::OverviewView& view, const HtmlContext& context) {
    Markup& html = context.html;
    std::vector<std::string> titles = {context.texts.text("ui.vendor"),
                                       context.texts.text("ui.all_rows")};
    for (const app::Choice& category : view.categories) titles.push_back(category.label);
    html.open("table");
    add_column_titles(context.texts.text("ui.coverage"), titles, context);
    html.open("tbody");
    for (const app::OverviewVendor& vendor : view.vendors) {
        html.open("tr").untrusted_element("th", vendor.title + " " + vendor.subtitle,
                                          {{"scope", "row"}});
        html.element("td", share_text(vendor.coverage));
        for (const app::ShareView& share : vendor.by_category)
            html.element("td", share_text(share));
        html.close();
    }
    html.close().close();
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
            add_cell(unusual.own, context);
            html.element("td", unusual.why).close();
        }
        html.close().close();
    }
}

}  // namespace

void add_overview(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::OverviewView>();
    if (!view.failing.note.empty()) context.html.element("p", view.failing.note);
    if (!view.empty.title.empty()) return add_empty(view.empty, context);
    context.html.element("p", view.summary);
    add_coverage(view, context);
    add_similarity(view, context);
    add_outliers(view, context);
}

}  // namespace kurabe::present
