// The choice of the order in which a table's properties stand.
#pragma once

#include <vector>

#include "app/views/choice.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// On the same line as the last item, `gap` behind it, or where there is no room on a new one.
void row_order_combo(const std::vector<app::Choice>& orders, float gap, PanelContext& context);

}  // namespace kurabe::ui
