// The choice between judgements about which two people disagree.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

// How many there are, and what opens the dialog; nothing where there is none.
void draw_rivals_notice(PanelContext& context);

}  // namespace kurabe::ui
