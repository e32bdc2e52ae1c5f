// What became of the vendors that do not meet the filter, and the switch; nothing where all do.
#pragma once

#include "app/views/chosen_columns.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

void draw_failing(const app::FailingView& failing, PanelContext& context);

}  // namespace kurabe::ui
