// The ways to copy what is shown: a button for the whole table, a menu on each cell, a menu where
// text is selected.
#pragma once

#include "app/commands/command.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// Copies the table that is shown.
void copy_table_button(PanelContext& context);

// Call right after the cell's hit area, while the cell's id is pushed: opens on the right button
// and on the menu key. Without a cell, it copies what is selected and the table.
void cell_menu(const app::CellReference& cell, PanelContext& context);

// Call after everything else: while a text is selected, opens on the right button where nothing
// else has opened a menu.
void selection_menu(PanelContext& context);

}  // namespace kurabe::ui
