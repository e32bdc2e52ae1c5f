// The selected cell's answers in full, beside the contents.
#pragma once

#include "app/views/answer/cell_detail_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

void draw_answer_pane(const app::CellDetailView& view, PanelContext& context);

}  // namespace kurabe::ui
