// What of the user's marks on properties a table's bar tells: which rows it leaves out.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

// Narrows to important rows; nothing where none is. `gap`: as in same_line_or_wrap().
void only_important_box(float gap, PanelContext& context);

// How many rows the user has hidden, and what brings them back; nothing where none is.
void draw_hidden_rows(PanelContext& context);

}  // namespace kurabe::ui
