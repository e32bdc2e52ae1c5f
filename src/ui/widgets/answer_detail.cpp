#include "ui/widgets/answer_detail.h"

#include <imgui.h>

#include "app/views/answer_text.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float label_width = 92;

// A text on a coloured ground: what a reviewer must not overlook.
void warning(PanelContext& context, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const TextBlock block = lay_out(text, width - 2 * size::pad);
    ImGui::GetWindowDrawList()->AddRectFilled(
        at, {at.x + width, at.y + block.size.y + 2 * size::pad}, colour::bad_soft, 4);
    context.selection.draw({at.x + size::pad, at.y + size::pad}, colour::bad, block);
    ImGui::Dummy({width, block.size.y + 2 * size::pad + size::line_gap});
}

std::string spoken_text(const app::AnswerDetail& answer) {
    std::string text = app::plain_text(answer, " ") + " " + answer.note;
    for (const std::string& source : answer.sources) text += " " + source;
    return text;
}

}  // namespace

void draw_answer_detail(const app::AnswerDetail& answer, std::string_view kind,
                        const std::string& id, PanelContext& context) {
    const auto& texts = context.texts;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_answer_line(from, width, answer.line, context);
    ImGui::Dummy({width, answer_line_height(answer.line, width) + size::line_gap});
    if (answer.expired) warning(context, answer.expired_text);
    if (!answer.conflict.empty()) warning(context, answer.conflict);
    if (!answer.note.empty()) {
        const TextBlock note = lay_out(answer.note, width);
        context.selection.draw(ImGui::GetCursorScreenPos(), colour::text, note, answer.note_hits);
        ImGui::Dummy({width, note.size.y + size::line_gap});
    }
    for (const app::Field& part : answer.fields) field(context, part, label_width);
    for (const std::string& source : answer.sources) {
        field(context, {texts.text("ui.source"), source}, label_width);
    }
    const ImVec2 to(from.x + width, ImGui::GetCursorScreenPos().y);
    context.semantics.add(from, to, [&] {
        return Node{.role = Role::article,
                    .kind = kind,
                    .id = id,
                    .name = spoken_text(answer),
                    .value = std::string(model::to_name(answer.line.state))};
    });
}

}  // namespace kurabe::ui
