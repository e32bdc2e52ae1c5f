#include "ui/table/answer_cell.h"

#include "ui/table/row_heights.h"

namespace kurabe::ui {

void answer_hit_area(const char* id, ImVec2 area, const app::CellReference& answer, bool open,
                     PanelContext& context) {
    const bool chosen = cell_hit_area(context, id, area, open);
    if (open) context.shown.add_last("open-cell", answer.property_id + "|" + answer.column_key, "");
    if (!chosen) return;
    context.commands.emplace_back(app::SelectCell{open ? app::CellReference{} : answer});
}

void show_open_cell(const app::CellReference& open,
                    const std::function<std::optional<TableCell>()>& find, const TableShape& shape,
                    TableCursor& cursor, PanelContext& context) {
    if (cursor.open == open) return;
    cursor.open = open;
    const auto cell = find();
    if (!cell) return;
    cursor.at = cell;
    bring_into_sight(shape, *cell, Placing::middle, context);
}

}  // namespace kurabe::ui
