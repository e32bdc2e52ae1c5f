// The first of the overview: verdicts in figures, and what ends when.
#pragma once

#include "ui/panel_context.h"

namespace kurabe::ui {

void draw_review_summary(PanelContext& context);

}  // namespace kurabe::ui
