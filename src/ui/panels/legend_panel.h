// What the page is, and what its states and marks mean.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

struct LegendPanelState {
    bool open = false;  // the dialog is to be opened
    float height = 0;   // of the strip, as it was last drawn
};

// Shown until the user closes it, in `room` that the whole page has: what is to be learnt first,
// the states and a hint for newcomers. Draws in the current window, which is as high as it was in
// the last frame; its height is 0 where it is not shown.
[[nodiscard]] bool shows_legend_strip(ImVec2 room, PanelContext& context);
void draw_legend_strip(bool narrow, LegendPanelState& state, PanelContext& context);

// All of it, with a sentence each.
void draw_legend(LegendPanelState& state, PanelContext& context);

}  // namespace kurabe::ui
