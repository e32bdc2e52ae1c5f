// The keyboard in a table of which only what is in sight is drawn. Dear ImGui moves only to what is
// drawn, so the table has a cursor of its own: it moves to any cell, scrolls there and then has
// Dear ImGui focus it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/session/session.h"
#include "ui/panel_context.h"
#include "ui/table/cell_selection.h"
#include "ui/table/row_heights.h"

namespace kurabe::ui {

// Where the keyboard is in a table.
struct TableCursor {
    std::optional<TableCell> at;      // or was, the last time
    std::optional<TableCell> wanted;  // gets the keyboard when it is drawn
    bool drawn = false;               // `at` was focused and drawn in the last frame
    app::CellReference open;          // its answer is in the pane; empty where none is
};

// What the cursor has to know of a table that scrolls.
struct TableShape {
    const RowHeights& heights;                 // of the rows below the header
    float header = 0;                          // height of the row that stays on top; 0 without one
    std::function<bool(TableCell)> can_focus;  // asked for cells inside the table only
};

// Handles the keys while the table has the keyboard. Call inside the table, before its first row is
// drawn, behind the header. True where an arrow key or the like moved the cursor.
bool move_cursor(const TableShape& shape, TableCursor& cursor, PanelContext& context);

// The keyboard comes to the table: to the preferred cell, or to where it was, or to the first in
// sight. Call where move_cursor() is called.
void enter_table(const TableShape& shape, std::optional<TableCell> preferred, TableCursor& cursor,
                 PanelContext& context);

// Call after the hit area of each cell that can be focused.
void follow_cursor(TableCell cell, TableCursor& cursor, PanelContext& context);

// Scrolls until the cell is in sight: into the middle, or as little as it takes. Call where
// move_cursor() is called.
enum class Placing : std::uint8_t { middle, nearest };
void bring_into_sight(const TableShape& shape, TableCell cell, Placing placing,
                      PanelContext& context);

}  // namespace kurabe::ui
