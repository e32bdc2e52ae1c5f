// Builds a condition by choosing: property, operator, value. It writes what a person would type.
#pragma once

#include <string>

#include "app/views/filter/condition_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct ConditionPopupState {
    std::string search;    // narrows the list of properties
    std::string property;  // label; "" where none is chosen
    std::string comparison;
    std::string value;
    bool focus_value = false;  // takes the keyboard there
};

inline constexpr const char* condition_popup_id = "condition";

// Call where the button that opens the popup stands.
void draw_condition_popup(const app::ConditionView& view, ConditionPopupState& state,
                          PanelContext& context);

}  // namespace kurabe::ui
