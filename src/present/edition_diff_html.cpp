#include "app/views/diff/edition_diff_view.h"
#include "present/view_parts.h"

namespace kurabe::present {
namespace {

void add_wording(const app::TextChange& change, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("p").element("small", change.label).text(": ");
    for (const text::Run& run : change.runs) {
        switch (run.kind) {
            case text::RunKind::same: html.untrusted(run.text); break;
            case text::RunKind::removed: html.untrusted_element("del", run.text); break;
            case text::RunKind::added: html.untrusted_element("ins", run.text); break;
        }
    }
    html.close();
}

void add_change(const app::ChangeView& change, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr").untrusted_element("th", change.label, {{"scope", "row"}});
    html.open("td", {{"class", "relation"}});
    for (const std::string& label : change.kind_labels) html.element("p", label);
    html.close();
    html.open("td").open("p").untrusted(change.summary).close();
    for (const app::TextChange& text : change.texts) add_wording(text, context);
    html.close().close();
}

}  // namespace

void add_edition_diff(const app::EditionDiffView& view, const HtmlContext& context) {
    Markup& html = context.html;
    html.untrusted_element("h2", view.title);
    if (view.groups.empty()) return add_empty(view.empty, context);
    const auto& texts = context.texts;
    const std::vector<std::string> titles = {texts.text("ui.property"), texts.text("ui.relation"),
                                             texts.text("report.change")};
    html.open("table");
    add_column_titles(view.summary, titles, context);
    for (const app::ChangeGroupView& group : view.groups) {
        open_group(group.label, titles.size(), context);
        for (const app::ChangeView& change : group.changes) add_change(change, context);
        html.close();
    }
    html.close();
}

}  // namespace kurabe::present
