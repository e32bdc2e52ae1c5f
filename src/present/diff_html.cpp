#include "present/view_parts.h"

namespace kurabe::present {

void add_diff(const app::DiffView& view, const HtmlContext& context) {
    if (view.groups.empty()) return add_empty(view.empty, context);
    Markup& html = context.html;
    const std::vector<std::string> titles = {context.texts.text("ui.property"),
                                             context.texts.text("ui.relation"), view.left_title,
                                             view.right_title};
    html.open("table");
    add_column_titles(view.summary, titles, context);
    for (const app::DiffGroupView& group : view.groups) {
        open_group(group.label, titles.size(), context);
        for (const app::DiffRowView& row : group.rows) {
            html.open("tr").untrusted_element("th", row.label, {{"scope", "row"}});
            html.element("td", row.relation_text, {{"class", "relation"}});
            add_cell(row.left, context);
            add_cell(row.right, context);
            html.close();
        }
        html.close();
    }
    html.close();
}

}  // namespace kurabe::present
