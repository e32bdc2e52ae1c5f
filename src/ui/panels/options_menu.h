// What a view can be set to, behind a button, where there is little room.
#pragma once

#include <functional>

#include "ui/panel_context.h"

namespace kurabe::ui {

// Draws the button, and `options` in what it opens.
void options_menu(const std::function<void()>& options, PanelContext& context);

}  // namespace kurabe::ui
