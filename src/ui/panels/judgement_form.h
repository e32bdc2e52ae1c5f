// What was decided, and the fields to decide in: the same beside the board, beside an answer and
// beside a service's answers to one property.
#pragma once

#include <string>

#include "app/views/judgement/judgement_view.h"
#include "ui/panel_context.h"
#include "ui/widgets/draft.h"

namespace kurabe::ui {

// What is being typed, of that cell.
struct JudgementFormState {
    app::JudgedCell cell;
    Draft note;
    Draft until;
    Draft reviewer;
    Draft approver;
};

void draw_judgement_form(const app::JudgementView& view, JudgementFormState& state,
                         PanelContext& context);

}  // namespace kurabe::ui
