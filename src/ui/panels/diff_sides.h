// What is compared with what: two lists to choose from and a button that exchanges them.
#pragma once

#include <vector>

#include "app/views/choice.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

void diff_sides(const std::vector<app::Choice>& left_choices,
                const std::vector<app::Choice>& right_choices, PanelContext& context);

}  // namespace kurabe::ui
