#include <string>

#include "app/views/board/board_pane_view.h"
#include "app/views/board/board_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_cell(const app::BoardCellView& cell, const HtmlContext& context) {
    Markup& html = context.html;
    std::string name(decide::to_name(cell.verdict));
    if (cell.on_condition) name += " on_condition";
    html.open("td", {{"class", "verdict " + name}}).element("strong", cell.text);
    if (!cell.reason.empty()) html.line_break().element("small", cell.reason);
    if (!cell.judgement.text.empty()) {
        html.line_break().untrusted_element("small", cell.judgement.marked);
    }
    html.close();
}

void add_rows(const app::BoardView& view, ColumnRange columns, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("thead").open("tr");
    html.element("th", context.texts.text("board.requirement"), {{"scope", "col"}});
    for (std::size_t i = columns.begin; i < columns.end; ++i) {
        const app::BoardColumn& column = view.columns[i];
        html.open("th", {{"scope", "col"}}).untrusted(column.title);
        html.line_break().untrusted_element("small", column.subtitle);
        for (const std::string& total : column.totals) {
            html.line_break().element("small", total);
        }
        if (!column.judgement.text.empty()) {
            html.line_break().untrusted_element("small", column.judgement.marked);
        }
        html.close();
    }
    html.close().close();
    for (const app::BoardGroup& group : view.groups) {
        open_group(group.label, columns.end - columns.begin + 1, context);
        for (const app::BoardRow& row : group.rows) {
            html.open("tr").open("th", {{"scope", "row"}});
            html.element("small", row.severity_text).line_break().untrusted(row.text);
            if (!row.problem.empty()) html.line_break().element("strong", row.problem);
            html.close();
            for (std::size_t i = columns.begin; i < columns.end; ++i) {
                add_cell(view.cell(row, i), context);
            }
            html.close();
        }
        html.close();
    }
}

// What stands in the pane.
void add_pane(const app::BoardPaneView& view, const HtmlContext& context) {
    if (!view.open) return;
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.untrusted_element("h2", view.service + " " + view.edition);
    if (!view.requirement.empty()) {
        html.untrusted_element("h3", view.severity + ": " + view.requirement);
        if (!view.reason.empty()) html.untrusted_element("p", view.reason);
        add_fields(view.facts, context);
        if (!view.form.problem.empty()) html.untrusted_element("p", view.form.problem);
        html.untrusted_element("p", view.verdict_text + " — " + view.sentence);
    }
    const auto list = [&](const char* key, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        html.element("p", texts.text(key)).open("ul");
        for (const std::string& line : lines) html.untrusted_element("li", line);
        html.close();
    };
    list("board.conditions", view.conditions);
    list("board.would_decide", view.deciding);
    list("board.judgement", view.judgement.copied_history);
    for (const app::AskedPropertyView& asked : view.asked) {
        html.untrusted_element("h3", asked.label);
        for (const app::AnswerDetail& answer : asked.said.answers) {
            html.open("p");
            add_answer_line(answer.line, context);
            html.close();
            if (!answer.note.empty()) {
                html.untrusted_element("p", answer.note, {}, answer.note_language);
            }
            html.open("p");
            add_sources(answer, context);
            html.close();
        }
        if (asked.said.answers.empty()) html.element("p", asked.said.silence);
        for (const std::string& reply : asked.copied_replies) {
            html.untrusted_element("p", texts.text("board.replied", {{"reply", reply}}));
        }
    }
}

std::string flat_cell(const app::BoardCellView& cell) {
    std::string text = cell.text;
    if (!cell.reason.empty()) text += " (" + cell.reason + ")";
    if (!cell.judgement.text.empty()) text += "\n" + cell.judgement.marked;
    return text;
}

}  // namespace

void add_board(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::BoardView>();
    if (view.columns.empty()) return add_empty(view.empty, context);
    context.html.untrusted_element("h2", view.title);
    if (!view.empty.title.empty()) add_empty(view.empty, context);
    std::string caption = view.summary;
    if (view.filter.active) caption += " " + view.filter.summary;
    if (!view.waiting_text.empty()) caption += " " + view.waiting_text;
    const auto parts = divide_columns(view.columns.size(), context);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        open_table_part(caption, part, parts.size(), context);
        add_rows(view, parts[part], context);
        context.html.close();
    }
    add_pane(views.get<app::BoardPaneView>(), context);
}

Copied copy_board(app::Views& views, const app::CopyToClipboard& what,
                  const wording::Texts& texts) {
    if (what.extent != app::CopyExtent::table) return {};
    const auto& view = views.get<app::BoardView>();
    FlatTable table;
    table.header = {texts.text("board.group"), texts.text("board.severity"),
                    texts.text("board.requirement")};
    for (const app::BoardColumn& column : view.columns) {
        table.header.push_back(column.title + " " + column.subtitle);
    }
    for (const app::BoardGroup& group : view.groups) {
        for (const app::BoardRow& row : group.rows) {
            FlatRow flat = {group.label, row.severity_text, row.text};
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                flat.push_back(flat_cell(view.cell(row, i)));
            }
            table.rows.push_back(std::move(flat));
        }
    }
    return table;
}

}  // namespace kurabe::present
