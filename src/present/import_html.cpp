#include <string>

#include "app/views/import/import_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

std::vector<std::string> titles(const wording::Texts& texts) {
    return {texts.text("import.column_place"),  texts.text("import.role.category"),
            texts.text("import.role.question"), texts.text("import.role.answer"),
            texts.text("import.role.remarks"),  texts.text("import.column_proposal"),
            texts.text("import.column_status")};
}

std::string proposals_of(const app::SheetRowView& row) {
    std::string text;
    for (const app::SheetProposalView& proposal : row.proposals) {
        if (!text.empty()) text += "\n";
        text += proposal.label + ": " + proposal.answer;
    }
    return text;
}

// Of each proposal, in the same order; of a row without any, its own.
std::string status_of(const app::SheetRowView& row) {
    std::string text;
    for (const app::SheetProposalView& proposal : row.proposals) {
        if (!text.empty()) text += "\n";
        text += proposal.status_text;
    }
    return text.empty() ? row.outcome_text : text;
}

}  // namespace

void add_import(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::ImportView>();
    Markup& html = context.html;
    if (view.has_sheet) {
        html.untrusted_element("h2", view.file).element("p", view.summary);
        if (!view.columns_text.empty()) html.untrusted_element("p", view.columns_text);
        if (!view.marks_text.empty()) html.untrusted_element("p", view.marks_text);
        if (!view.notice.empty()) html.untrusted_element("p", view.notice);
    }
    if (view.groups.empty()) return add_empty(view.empty, context);
    html.open("table");
    add_column_titles(titles(context.texts), context);
    html.open("tbody");
    for (const app::SheetRowGroup& group : view.groups) {
        for (const app::SheetRowView& row : group.rows) {
            html.open("tr").untrusted_element("th", row.at, {{"scope", "row"}});
            for (const std::string& cell : {group.label, row.question, row.answer, row.remarks,
                                            proposals_of(row), status_of(row)}) {
                html.untrusted_element("td", cell);
            }
            html.close();
        }
    }
    html.close().close();
}

Copied copy_import(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts) {
    if (what.extent != app::CopyExtent::table) return {};
    const auto& view = views.get<app::ImportView>();
    FlatTable table;
    table.header = titles(texts);
    for (const app::SheetRowGroup& group : view.groups) {
        for (const app::SheetRowView& row : group.rows) {
            table.rows.push_back({row.at, group.label, row.question, row.answer, row.remarks,
                                  proposals_of(row), status_of(row)});
        }
    }
    return table;
}

}  // namespace kurabe::present
