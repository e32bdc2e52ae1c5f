// What just happened, where it is seen: over the lower end of the page, with what takes it back.
#pragma once

#include <imgui.h>

#include "ui/panel_context.h"

namespace kurabe::ui {

// Draws the message of app::StatusView in the middle above `bottom`, between 0 and `width`. One
// that all went well goes by itself after a while, unless the mouse rests on it: what it says
// stands in the line at the bottom, and undo in the bar on top. Others stay until they are closed.
// Nothing moves.
void draw_toast(float width, float bottom, PanelContext& context);

}  // namespace kurabe::ui
