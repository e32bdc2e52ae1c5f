// A button that opens how to print what is shown.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

[[nodiscard]] float print_button_width(const PanelContext& context);
void print_button(PanelContext& context);

}  // namespace kurabe::ui
