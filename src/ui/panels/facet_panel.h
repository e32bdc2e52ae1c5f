// The facets: how many rows each value of a field would leave, and the switch to ask for it.
#pragma once

#include "app/views/filter/filter_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

void draw_facet_panel(const app::FilterView& view, PanelContext& context);

}  // namespace kurabe::ui
