#include <string>

#include "app/views/matrix/matrix_view.h"
#include "app/views/row_marks_view.h"
#include "app/views/row_order.h"
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

void add_row(const app::MatrixView& view, const app::RowView& row, ColumnRange columns,
             const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr").open("th", {{"scope", "row"}});
    html.text(app::marked_label(row.number, row.important, ""));
    html.untrusted(row.label);
    if (!row.synonyms.empty()) html.element("small", row.synonyms);
    html.close();
    if (!row.note.empty()) {
        html.element("td", row.note,
                     {{"class", "note"}, {"colspan", std::to_string(columns.end - columns.begin)}});
        html.close();
        return;
    }
    for (std::size_t i = columns.begin; i < columns.end; ++i) {
        add_cell(view.cell_once(row, i), row.property_id, context);
    }
    html.close();
}

// One row for those that no service mentions: how many, and which.
void add_folded(const app::GroupView& group, ColumnRange columns, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr", {{"class", "silent"}});
    html.element("th", group.silent_text, {{"scope", "row"}});
    html.untrusted_element("td", app::folded_labels(group, context.texts),
                           {{"colspan", std::to_string(columns.end - columns.begin)}});
    html.close();
}

std::string caption_of(const app::MatrixView& view, const app::RowMarksView& marks,
                       const wording::Texts& texts) {
    std::string caption = view.summary;
    if (view.only_differences) caption += " " + texts.text("ui.only_differences");
    if (view.ignore_silence) caption += " " + texts.text("ui.ignore_silence");
    if (marks.only_important) caption += " " + marks.only_important_label;
    for (const std::string* more : {&marks.hidden_note, &view.failing.doubt_note,
                                    &view.failing.note, &view.left_out, &view.order_text}) {
        if (!more->empty()) caption += " " + *more;
    }
    return caption;
}

void add_rows(const app::MatrixView& view, ColumnRange columns, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("thead").open("tr");
    html.element("th", context.texts.text("ui.property"), {{"scope", "col"}});
    for (std::size_t i = columns.begin; i < columns.end; ++i) {
        add_column(view.columns[i], context);
    }
    html.close().close();
    for (const app::GroupView& group : view.groups) {
        open_group(group.label, columns.end - columns.begin + 1, context);
        const std::size_t unfolded = app::count_unfolded(group);
        for (std::size_t i = 0; i < unfolded; ++i) {
            add_row(view, group.rows[i], columns, context);
        }
        if (!group.silent_text.empty()) add_folded(group, columns, context);
        html.close();
    }
}

void add_tables(const app::MatrixView& view, const app::RowMarksView& marks,
                const HtmlContext& context) {
    if (view.groups.empty()) {
        add_empty(view.empty, context);
        add_failing(view.failing, context);
        return;
    }
    const auto parts = divide_columns(view.columns.size(), context);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        open_table_part(caption_of(view, marks, context.texts), part, parts.size(), context);
        add_rows(view, parts[part], context);
        context.html.close();
    }
}

}  // namespace

void add_matrix(app::Views& views, const HtmlContext& context) {
    add_tables(views.get<app::MatrixView>(), views.get<app::RowMarksView>(), context);
    add_open_answer(views, context);
}

Copied copy_matrix(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts) {
    const auto& view = views.get<app::MatrixView>();
    if (what.extent == app::CopyExtent::table) return flatten(view, texts);
    if (what.extent == app::CopyExtent::range) return flatten(view, what.range, texts);
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
