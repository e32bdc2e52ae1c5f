#include <string>

#include "app/views/matrix/matrix_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_column(const app::ColumnView& column, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("th", {{"scope", "col"}}).untrusted(column.title);
    if (!column.subtitle.empty()) html.line_break().untrusted_element("small", column.subtitle);
    if (!column.origin.empty()) html.line_break().untrusted_element("small", column.origin);
    if (!column.match_text.empty()) {
        html.line_break().element("strong", column.match_text);
    }
    if (column.baseline) {
        html.line_break().element("small", "[" + context.texts.text("ui.baseline") + "]");
    }
    html.close();
}

void add_row(const app::MatrixView& view, const app::RowView& row, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr").open("th", {{"scope", "row"}});
    if (!row.number.empty()) html.text(row.number + " ");
    html.untrusted(row.label);
    if (!row.synonyms.empty()) html.element("small", row.synonyms);
    html.close();
    if (!row.note.empty()) {
        html.element("td", row.note,
                     {{"class", "note"}, {"colspan", std::to_string(view.columns.size())}});
        html.close();
        return;
    }
    for (std::size_t i = 0; i < view.columns.size(); ++i) add_cell(view.cell(row, i), context);
    html.close();
}

// One row for those that no service mentions: how many, and which.
void add_folded(const app::MatrixView& view, const app::GroupView& group,
                const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr", {{"class", "silent"}});
    html.element("th", group.silent_text, {{"scope", "row"}});
    html.untrusted_element("td", app::folded_labels(group, context.texts),
                           {{"colspan", std::to_string(view.columns.size())}});
    html.close();
}

void add_table(const app::MatrixView& view, const HtmlContext& context) {
    if (view.groups.empty()) {
        add_empty(view.empty, context);
        if (!view.failing.note.empty()) context.html.element("p", view.failing.note);
        return;
    }
    Markup& html = context.html;
    html.open("table");
    std::string caption = view.summary;
    if (view.only_differences) caption += " " + context.texts.text("ui.only_differences");
    if (view.ignore_silence) caption += " " + context.texts.text("ui.ignore_silence");
    if (!view.failing.note.empty()) caption += " " + view.failing.note;
    if (!view.left_out.empty()) caption += " " + view.left_out;
    if (!view.order_text.empty()) caption += " " + view.order_text;
    html.element("caption", caption);
    html.open("thead").open("tr");
    html.element("th", context.texts.text("ui.property"), {{"scope", "col"}});
    for (const app::ColumnView& column : view.columns) add_column(column, context);
    html.close().close();
    for (const app::GroupView& group : view.groups) {
        open_group(group.label, view.columns.size() + 1, context);
        const std::size_t unfolded = app::count_unfolded(group);
        for (std::size_t i = 0; i < unfolded; ++i) add_row(view, group.rows[i], context);
        if (!group.silent_text.empty()) add_folded(view, group, context);
        html.close();
    }
    html.close();
}

}  // namespace

void add_matrix(app::Views& views, const HtmlContext& context) {
    add_table(views.get<app::MatrixView>(), context);
    add_open_answer(views, context);
}

Copied copy_matrix(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts) {
    const auto& view = views.get<app::MatrixView>();
    if (what.extent == app::CopyExtent::table) return flatten(view, texts);
    if (what.extent == app::CopyExtent::row) {
        return flatten_row(view, what.cell.property_id);
    }
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id != what.cell.property_id) continue;
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                if (view.columns[i].key != what.cell.column_key) continue;
                return CopiedCell{flatten(view.cell(row, i))};
            }
        }
    }
    return {};
}

}  // namespace kurabe::present
