// Corrects how the sheet in work is read: its table and header, its columns, its marks.
#pragma once

#include <string>

#include "ui/panel_context.h"
#include "ui/widgets/draft.h"

namespace kurabe::ui {

struct ImportDialogState {
    bool open = false;  // it is asked for
    Draft header_row;
};

// Where it is asked for or shown. Each change is made at once; undo takes it back.
void draw_import_dialog(ImportDialogState& state, PanelContext& context);

}  // namespace kurabe::ui
