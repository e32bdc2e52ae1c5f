#include "app/views/cell_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/row_order.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_vendors(const app::DiffView& view, const HtmlContext& context) {
    if (view.groups.empty()) return add_empty(view.empty, context);
    Markup& html = context.html;
    const auto titled = [](const std::string& title, const std::string& edition) {
        return edition.empty() ? title : title + " " + edition;
    };
    const std::vector<std::string> titles = {
        context.texts.text("ui.property"), context.texts.text("ui.relation"),
        titled(view.left_title, view.left_edition), titled(view.right_title, view.right_edition)};
    html.open("table");
    add_column_titles(view.summary, titles, context);
    for (const app::DiffGroupView& group : view.groups) {
        open_group(group.label, titles.size(), context);
        for (const app::DiffRowView& row : group.rows) {
            html.open("tr").open("th", {{"scope", "row"}});
            html.text(app::marked_label(row.number, row.important, ""));
            html.untrusted(row.label);
            if (!row.synonyms.empty()) html.element("small", row.synonyms);
            html.close();
            html.element("td", row.relation_text, {{"class", "relation"}});
            add_cell(row.left, row.property_id, context);
            add_cell(row.right, row.property_id, context);
            html.close();
        }
        html.close();
    }
    html.close();
}

}  // namespace

void add_diff(app::Views& views, const HtmlContext& context) {
    const auto& editions = views.get<app::EditionDiffView>();
    if (editions.applies) {
        add_edition_diff(editions, context);
    } else {
        add_vendors(views.get<app::DiffView>(), context);
    }
    add_open_answer(views, context);
}

Copied copy_diff(app::Views& views, const app::CopyToClipboard& what, const wording::Texts& texts) {
    const auto& view = views.get<app::DiffView>();
    if (what.extent == app::CopyExtent::cell) {
        for (const auto& group : view.groups) {
            for (const auto& row : group.rows) {
                if (row.property_id != what.cell.property_id) continue;
                for (const app::CellView* cell : {&row.left, &row.right}) {
                    if (cell->column_key != what.cell.column_key) continue;
                    return CopiedCell{flatten(*cell)};
                }
            }
        }
        return {};
    }
    // Two editions are told in sentences; a table of them would only take them apart.
    const auto& editions = views.get<app::EditionDiffView>();
    if (editions.applies) return editions.report;
    if (what.extent == app::CopyExtent::table) return flatten(view, texts);
    if (what.extent == app::CopyExtent::range) return flatten(view, what.range, texts);
    return flatten_row(view, what.cell.property_id);
}

}  // namespace kurabe::present
