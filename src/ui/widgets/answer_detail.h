// One answer in full, wrapped to the width that is left.
#pragma once

#include "app/views/answer_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// `kind` and `id` are for the record of what is shown.
void draw_answer_detail(const app::AnswerDetail& answer, std::string_view kind,
                        const std::string& id, PanelContext& context);

}  // namespace kurabe::ui
