// Builds a condition by choosing: property, operator, value. It writes what a person would type.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/filter/condition_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct ConditionPopupState {
    std::string search;    // narrows the list of properties
    std::string property;  // label; "" where none is chosen
    std::string comparison;
    std::string value;         // as typed or chosen
    std::string unit;          // behind a number that is typed without one
    bool focus_value = false;  // takes the keyboard there
};

inline constexpr const char* condition_popup_id = "condition";

// The condition as the filter would have it; "" where it is not complete.
[[nodiscard]] std::string condition_text(const ConditionPopupState& state, base::Language language);

// Call where the button that opens the popup stands. `problem` is what is wrong with
// condition_text(), "" where nothing is.
// Gives the condition that is to be added now.
std::optional<app::AddCondition> draw_condition_popup(
    const std::vector<app::ConditionProperty>& properties, const std::string& problem,
    ConditionPopupState& state, PanelContext& context);

}  // namespace kurabe::ui
