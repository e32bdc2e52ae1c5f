// What stands around the contents of every mode.
#pragma once

#include <string_view>

#include "ui/panel_context.h"
#include "ui/panels/views_menu.h"

namespace kurabe::ui {

struct ShellPanelState {
    bool open_about = false;
    bool narrow = false;        // no room for the sidebar beside the contents: a button opens it
    bool open_sidebar = false;  // where narrow
    float height = 50;          // of the bar on top, as it was last drawn
    ViewsMenuState views;
};

// The bar on top: name, modes, named views, undo, language, about.
void draw_top_bar(ShellPanelState& state, PanelContext& context);
// The line at the bottom: what just happened, the legend, the colours.
void draw_status_bar(bool& open_legend, PanelContext& context);
void draw_about(std::string_view notices, ShellPanelState& state, PanelContext& context);

}  // namespace kurabe::ui
