// Answers in full, wrapped.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

#include "app/views/answer_view.h"
#include "app/views/service_answers.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// Height that it takes in this width, the program's pixels.
[[nodiscard]] float answer_detail_height(const app::AnswerDetail& answer, float width,
                                         const wording::Texts& texts);

// `kind` and `id` are for the record of what is shown.
void draw_answer_detail(const app::AnswerDetail& answer, ImVec2 top_left, float width,
                        std::string_view kind, const std::string& id, PanelContext& context);

// All that a service says of a property, one answer below the other, or what its silence means. The
// answers' ids are `id` with their number behind it.
[[nodiscard]] float service_answers_height(const app::ServiceAnswers& said, float width,
                                           const wording::Texts& texts);
void draw_service_answers(const app::ServiceAnswers& said, ImVec2 top_left, float width,
                          std::string_view kind, const std::string& id, PanelContext& context);

}  // namespace kurabe::ui
