#include "ui/answer_detail.h"

#include <imgui.h>

#include "ui/cell.h"
#include "ui/text_block.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float label_width = 92;

// A text on a coloured ground: what a reviewer must not overlook.
void warning(std::string_view text, ImU32 ground, ImU32 ink) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const TextBlock block = lay_out(text, width - 2 * size::pad);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + block.size.y + 2 * size::pad}, ground, 4);
    draw(list, {at.x + size::pad, at.y + size::pad}, ink, block);
    ImGui::Dummy({width, block.size.y + 2 * size::pad + size::line_gap});
}

std::string spoken_text(const app::AnswerDetail& answer) {
    std::string text = answer.line.text + " " + answer.line.qualifier + " " + answer.line.scope +
                       " " + answer.note + " " + answer.conflict + " " + answer.expired_text;
    for (const app::Field& part : answer.value_fields) text += " " + part.label + " " + part.text;
    for (const std::string& source : answer.sources) text += " " + source;
    return text;
}

}  // namespace

void draw_answer_detail(const app::AnswerDetail& answer, std::string_view role,
                        const std::string& id, PanelContext& context) {
    const auto& texts = context.texts;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_answer_line(*ImGui::GetWindowDrawList(), from, width, answer.line, texts);
    ImGui::Dummy({width, answer_line_height(answer.line, width) + size::line_gap});
    if (answer.expired) warning(answer.expired_text, colour::bad_soft, colour::bad);
    if (!answer.conflict.empty()) warning(answer.conflict, colour::bad_soft, colour::bad);
    if (!answer.note.empty()) {
        const TextBlock note = lay_out(answer.note, width);
        draw_hits(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), note, answer.note,
                  answer.note_hits);
        wrapped_text(answer.note, colour::text);
    }
    for (const app::Field& part : answer.value_fields) field(part, label_width);
    if (!answer.responsibility.empty()) {
        field({texts.text("ui.responsibility"), answer.responsibility}, label_width);
    }
    for (const std::string& source : answer.sources) {
        field({texts.text("ui.source"), source}, label_width);
    }
    const ImVec2 to(from.x + width, ImGui::GetCursorScreenPos().y);
    context.shown.add(role, id, spoken_text(answer), from, to, model::to_name(answer.line.state));
}

}  // namespace kurabe::ui
