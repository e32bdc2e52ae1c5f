#include <algorithm>
#include <string>

#include "app/views/board/questions_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/print_menu.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float widest = 860;  // longer lines are hard to read
constexpr float number_width = 34;

void draw_question(const app::QuestionView& question, float width, PanelContext& context) {
    const TextOwner owner(context.selection, "question|" + question.number);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddText(at, colour::muted, (question.number + ".").c_str());
    const TextBlock text = lay_out(question.text, width - number_width);
    context.selection.draw({at.x + number_width, at.y}, colour::text, text);
    ImGui::PushFont(nullptr, size::small);
    const TextBlock required = lay_out(question.required_by, width - number_width);
    context.selection.draw({at.x + number_width, at.y + text.size.y + 2}, colour::muted, required);
    ImGui::PopFont();
    const float height = text.size.y + 2 + required.size.y + space::small;
    context.semantics.add(at, {at.x + width, at.y + height}, [&] {
        return Node{.role = Role::note,
                    .kind = "question",
                    .id = question.number,
                    .name = question.text,
                    .description = question.required_by};
    });
    ImGui::Dummy({width, height});
}

}  // namespace

void draw_questions_bar(PanelContext& context) {
    const auto& view = context.views.get<app::QuestionsView>();
    if (view.services.empty()) return;
    const auto& texts = context.texts;
    constexpr float most = 360;
    if (const auto picked =
            combo(context, "asked_service", view.services, combo_width(view.services, most))) {
        context.commands.emplace_back(app::SelectBoardCell{{"", *picked}});
    }
    if (!view.letter.empty()) {
        same_line_or_wrap(space::small, button_width(texts.text("questions.copy_letter")));
        if (primary_button(context, "copy_letter", texts.text("questions.copy_letter"))) {
            context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::sentences, {}});
        }
        same_line_or_wrap(space::small, button_width(texts.text("ui.copy_table")));
        copy_table_button(context);
    }
    if (view.has_replies) {
        same_line_or_wrap(space::small, button_width(texts.text("board.save_replies")));
        if (button(context, "save_replies", texts.text("board.save_replies"))) {
            context.commands.emplace_back(app::SaveReplies{view.service_key});
        }
    }
    same_line_or_wrap(space::small, print_button_width(context));
    print_button(context);
    same_line_or_wrap(space::small, button_width(texts.text("questions.back")));
    if (button(context, "back_to_board", texts.text("questions.back"))) {
        context.commands.emplace_back(app::SetMode{app::ViewMode::board});
    }
    wrapped_text(context, view.summary, colour::text);
    record_text(context, "summary", "questions_summary", view.summary);
}

void draw_questions(PanelContext& context) {
    const auto& view = context.views.get<app::QuestionsView>();
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const float width = std::min(widest, ImGui::GetContentRegionAvail().x);
    for (const app::QuestionGroup& group : view.groups) {
        ImGui::Dummy({0, space::tiny});
        section_title(context, "questions:" + group.id, group.label);
        for (const app::QuestionView& question : group.questions) {
            draw_question(question, width, context);
        }
    }
}

}  // namespace kurabe::ui
