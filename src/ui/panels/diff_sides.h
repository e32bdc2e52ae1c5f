// What is compared with what: two lists to choose from and a button that exchanges them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/choice.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// Both lists, and what swaps them. On a narrow display each list has a line of its own, and the
// next one begins with the button behind which `options` stand.
void diff_sides(const std::vector<app::Choice>& left_choices,
                const std::vector<app::Choice>& right_choices, const std::function<void()>& options,
                PanelContext& context);

// Behind the last item, in one line, with the whole in a tooltip where it is cut.
void summary_line(PanelContext& context, std::string_view id, const std::string& summary);

}  // namespace kurabe::ui
