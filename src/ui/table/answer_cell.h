// A cell of a table that opens an answer in the pane beside it.
#pragma once

#include <imgui.h>

#include <functional>
#include <optional>

#include "app/session/session.h"
#include "ui/panel_context.h"
#include "ui/table/table_cursor.h"

namespace kurabe::ui {

// The cell's hit area, marked while its answer is open. Chosen, it opens the answer; chosen again,
// the mouse closes it and the keyboard goes into the pane.
void answer_hit_area(const char* id, ImVec2 area, const app::CellReference& answer, bool open,
                     PanelContext& context);

// Keeps which cell is open, and brings it into sight where it was opened elsewhere. `find` gives
// its place, or none. Call where move_cursor() is called, before it.
void show_open_cell(const app::CellReference& open,
                    const std::function<std::optional<TableCell>()>& find, const TableShape& shape,
                    TableCursor& cursor, PanelContext& context);

}  // namespace kurabe::ui
