// The form of a requirement, in the pane beside the board.
#pragma once

#include <string>

#include "app/views/board/board_pane_view.h"
#include "ui/panel_context.h"
#include "ui/panels/condition_popup.h"
#include "ui/panels/filter_field.h"

namespace kurabe::ui {

// What is being typed, of the requirement with that id.
struct RequirementFormState {
    std::string id;
    model::Requirement draft;
    FilterFieldState check;
    ConditionPopupState condition;  // that is being built
};

// Each change is made at once; undo takes it back.
void draw_requirement_form(const app::RequirementForm& form, RequirementFormState& state,
                           PanelContext& context);

}  // namespace kurabe::ui
