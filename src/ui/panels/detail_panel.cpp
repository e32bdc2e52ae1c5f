#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/detail/detail_rows.h"
#include "app/views/detail/detail_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/mode_panels.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float narrow_name = 104;
constexpr float wide_name = 220;
constexpr float least_answer = 160;
constexpr float widest_answer = 700;  // longer lines are hard to read
constexpr int name_column = 0;
constexpr int text_column = 1;

struct DetailState {
    TableState table;
};

// Each group behind its header.
std::vector<TableRow> table_rows(const std::vector<app::DetailRow>& rows) {
    std::vector<TableRow> table;
    std::string_view group;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].group_id != group) {
            group = rows[i].group_id;
            table.push_back({.id = group, .label = rows[i].group_label, .is_header = true});
        }
        table.push_back({.id = rows[i].id, .index = i});
    }
    return table;
}

float row_height(const app::DetailRow& row, const ColumnWidths& widths,
                 const wording::Texts& texts) {
    const float width = widths[text_column];
    const float text = row.answer != nullptr ? answer_detail_height(*row.answer, width, texts)
                                             : lay_out(row.text, width).size.y;
    return std::max(lay_out(row.label, widths[name_column]).size.y, text);
}

// Clicking a property's name shows it over all services, as in the matrix.
void draw_label(const app::DetailRow& row, const CellArea& area, PanelContext& context) {
    if (area.chosen && row.answer != nullptr) {
        context.commands.emplace_back(app::OpenItem{row.answer->property_id});
    }
    context.selection.draw(area.at, colour::muted, lay_out(row.label, area.size.x));
}

void draw_part(const app::DetailRow& row, const CellArea& area, PanelContext& context) {
    cell_menu({}, context);
    const TextOwner owner(context.selection, std::to_string(area.column) + "|" + row.id);
    if (area.column == name_column) {
        draw_label(row, area, context);
    } else if (row.answer != nullptr) {
        draw_answer_detail(*row.answer, area.at, area.size.x, "detail-answer", row.id, context);
    } else {
        context.selection.draw(area.at, row.kind == "fact" ? colour::text : colour::silent,
                               lay_out(row.text, area.size.x));
    }
}

Node describe(const app::DetailRow& row, int column) {
    if (column == name_column) {
        const std::string& id = row.answer != nullptr ? row.answer->property_id : row.id;
        return {.role = Role::rowheader, .id = id, .name = std::string(row.label)};
    }
    return {.role = Role::gridcell, .kind = row.kind, .id = row.id, .name = row.text};
}

}  // namespace

void draw_detail_bar(PanelContext& context) {
    const auto& view = context.views.get<app::DetailView>();
    if (const auto picked = combo(context, "detail_profile", view.profiles, 340)) {
        context.commands.emplace_back(app::SetDetailProfile{*picked});
    }
    for (const app::Choice& order : view.orders) {
        same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(order.label));
        if (toggle(context, Toggle::radio, "detail_order:" + order.id, order.label,
                   order.selected)) {
            context.commands.emplace_back(app::SetDetailOrder{
                order.id == "document" ? app::DetailOrder::document : app::DetailOrder::category});
        }
    }
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x,
                      button_width(context.texts.text("ui.copy_table")));
    copy_table_button(context);
}

void draw_detail(PanelContext& context) {
    const auto& view = context.views.get<app::DetailView>();
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    {
        const TextOwner owner(context.selection, "detail_title");
        section_title(context, "detail_title", view.title, 1);
    }
    const auto& texts = context.texts;
    const std::vector<app::DetailRow> rows = app::detail_rows(view, texts);
    const auto row_at = [&](const TableRow& row) -> const app::DetailRow& {
        return rows[row.index];
    };
    const std::string property = texts.text("ui.property");
    const std::string answer = texts.text("report.answer");
    Table table;
    table.id = "detail";
    table.columns = {{.id = "property",
                      .label = property,
                      .width = {narrow_name, wide_name, false},
                      .takes_focus = true},
                     {.id = "answer",
                      .label = answer,
                      .width = {least_answer, widest_answer},
                      .takes_focus = true}};
    table.rows = table_rows(rows);
    table.frozen_columns = 0;
    table.column_lines = false;
    table.selects_cells = true;
    table.revision = context.views.revision<app::DetailView>();
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return row_height(row_at(row), widths, texts);
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        draw_part(row_at(row), area, context);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        return describe(row_at(row), column);
    };
    draw_table(table, context.states.get<DetailState>().table, context);
}

}  // namespace kurabe::ui
