#include <algorithm>
#include <string>
#include <utility>

#include "app/views/board/questions_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/print_menu.h"
#include "ui/theme.h"
#include "ui/widgets/draft.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float widest_lines = 860;  // longer lines are hard to read
constexpr float number_width = 34;

struct QuestionsState {
    std::string service;  // of which one is edited
    std::string edited;   // its id; "": none is
    bool focus = false;
    Draft text;
};

void small_text(PanelContext& context, const std::string& text, ImU32 colour) {
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, text, colour);
    ImGui::PopFont();
}

// In the place of the question's text.
void edit(const app::QuestionView& question, const std::string& service, QuestionsState& state,
          PanelContext& context) {
    const auto& texts = context.texts;
    const auto language = texts.language();
    state.text.follow(question.text);
    const std::string& made = question.made.in(language);
    if (text_field(context, "question_text", made, state.text.text,
                   std::min(widest_lines, ImGui::GetContentRegionAvail().x),
                   std::exchange(state.focus, false))) {
        state.text.known = state.text.text;
        context.commands.emplace_back(
            app::EditQuestion{service, question.id, language, state.text.text, question.made});
    }
    const bool done = entered() || escaped();
    small_text(context, texts.text("questions.made", {{"made", made}}), colour::muted);
    if (button(context, "close_question", texts.text("questions.close")) || done) {
        state.edited.clear();
        context.changes = true;
    }
    same_line_or_wrap(space::small, button_width(texts.text("questions.reset")));
    if (button(context, "reset_question", texts.text("questions.reset"), question.edited)) {
        context.commands.emplace_back(app::ResetQuestion{service, question.id});
    }
    ImGui::Dummy({0, space::small});
}

// Text, for which requirements, and what a person has made of it.
float draw_text(const app::QuestionView& question, ImVec2 at, float width, PanelContext& context) {
    const TextBlock text = lay_out(question.text, width);
    context.selection.draw(at, colour::text, text);
    float height = text.size.y + 2;
    ImGui::PushFont(nullptr, size::small);
    const auto line = [&](const std::string& below, ImU32 colour) {
        if (below.empty()) return;
        const TextBlock block = lay_out(below, width);
        context.selection.draw({at.x, at.y + height}, colour, block);
        height += block.size.y;
    };
    line(question.required_by, colour::muted);
    if (question.edited) line(context.texts.text("questions.edited"), colour::accent);
    line(question.changed, colour::caution);
    ImGui::PopFont();
    return height + space::small;
}

void draw_question(const app::QuestionView& question, const std::string& service, float width,
                   QuestionsState& state, PanelContext& context) {
    const TextOwner owner(context.selection, "question|" + question.number);
    const std::string label = context.texts.text("questions.edit");
    const float button_room = button_width(label) + space::small;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddText(at, colour::muted, (question.number + ".").c_str());
    const float height = draw_text(question, {at.x + number_width, at.y},
                                   std::max(width - number_width - button_room, 80.0F), context);
    context.semantics.add(at, {at.x + width - button_room, at.y + height}, [&] {
        return Node{.role = Role::note,
                    .kind = "question",
                    .id = question.number,
                    .name = question.text,
                    .value = question.edited ? context.texts.text("questions.edited") : "",
                    .description = question.required_by};
    });
    ImGui::SetCursorScreenPos({at.x + width - button_room + space::small, at.y});
    if (button(context, "edit_question:" + question.id, label)) {
        state = {service, question.id, true, {}};
        context.changes = true;
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, std::max(height, ImGui::GetFrameHeight() + space::tiny)});
    if (state.edited == question.id && state.service == service) {
        edit(question, service, state, context);
    }
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
    const float width = std::min(widest_lines, ImGui::GetContentRegionAvail().x);
    auto& state = context.states.get<QuestionsState>();
    for (const app::QuestionGroup& group : view.groups) {
        ImGui::Dummy({0, space::tiny});
        section_title(context, "questions:" + group.id, group.label);
        for (const app::QuestionView& question : group.questions) {
            draw_question(question, view.service_key, width, state, context);
        }
    }
}

}  // namespace kurabe::ui
