// Instead of the diff's own bar and table, where both sides are editions of one service.
#pragma once

#include "app/views/diff/edition_diff_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

void draw_edition_diff_bar(const app::EditionDiffView& view, PanelContext& context);
void draw_edition_diff(const app::EditionDiffView& view, PanelContext& context);

}  // namespace kurabe::ui
