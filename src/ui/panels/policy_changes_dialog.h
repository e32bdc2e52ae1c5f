// What the shown policy changed from its other editions.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

// A button, and the dialog that it opens; nothing where there is no other edition.
void draw_policy_changes_button(PanelContext& context);

}  // namespace kurabe::ui
