// The pane beside the board: what a verdict rests on, and what is decided.
#include <string>

#include "app/views/board/board_pane_view.h"
#include "ui/panels/judgement_form.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/requirement_form.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/draft.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/verdict.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

using model::AnswerState;

constexpr float fact_label_width = 88;

struct BoardPaneState {
    app::BoardCell cell;
    JudgementFormState judgement;
    // The reply that is being typed, and of which property.
    std::string replied;
    std::string figure;
    std::string reply_note;
    bool editing = false;  // the requirement
    RequirementFormState form;
};

void rule() {
    ImGui::Dummy({0, space::tiny});
    ImGui::Separator();
    ImGui::Dummy({0, space::tiny});
}

void small_text(PanelContext& context, std::string_view text, ImU32 colour) {
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, text, colour);
    ImGui::PopFont();
}

void heading(const app::BoardPaneView& view, PanelContext& context) {
    if (button(context, "close_pane", context.texts.text("ui.close"))) {
        context.commands.emplace_back(app::SelectBoardCell{});
    }
    ImGui::Dummy({0, 2});
    small_text(context, view.service + "  " + view.edition, colour::muted);
    const bool whole = view.cell.requirement.empty();
    section_title(context, "pane_title",
                  whole ? context.texts.text("board.whole_service") : view.requirement);
    if (whole) return;
    small_text(context, view.severity + (view.reason.empty() ? "" : " — " + view.reason),
               colour::muted);
    ImGui::PushFont(nullptr, size::small);
    for (const app::Field& fact : view.facts) field(context, fact, fact_label_width);
    ImGui::PopFont();
    if (!view.form.problem.empty()) wrapped_text(context, view.form.problem, colour::bad);
}

void requirement(const app::BoardPaneView& view, BoardPaneState& state, PanelContext& context) {
    const char* key = state.editing ? "board.form.close" : "board.form.edit";
    if (button(context, "edit_requirement", context.texts.text(key))) {
        state.editing = !state.editing;
        context.changes = true;
    }
    if (state.editing) draw_requirement_form(view.form, state.form, context);
}

void verdict(const app::BoardPaneView& view, PanelContext& context) {
    rule();
    const bool on_condition = !view.conditions.empty();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_verdict_glyph(*ImGui::GetWindowDrawList(), {at.x, at.y + 2}, view.verdict, on_condition);
    ImGui::SetCursorScreenPos({at.x + glyph_size + space::small, at.y});
    wrapped_text(context, view.verdict_text, verdict_colour(view.verdict, on_condition));
    record_text(context, "verdict", "pane_verdict", view.verdict_text,
                decide::to_name(view.verdict));
    wrapped_text(context, view.sentence, colour::text);
    record_text(context, "sentence", "pane_sentence", view.sentence);
    const auto list = [&](const char* key, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        ImGui::Dummy({0, space::tiny});
        small_text(context, context.texts.text(key), colour::muted);
        for (const std::string& line : lines) wrapped_text(context, "・" + line, colour::text);
    };
    list("board.conditions", view.conditions);
    list("board.would_decide", view.deciding);
}

// A state that a vendor may reply with, each a button.
void reply_buttons(const app::AskedPropertyView& asked, const app::BoardCell& cell,
                   BoardPaneState& state, PanelContext& context) {
    for (const AnswerState reply : {AnswerState::yes, AnswerState::no, AnswerState::partial,
                                    AnswerState::option, AnswerState::undisclosed}) {
        const std::string name(model::to_name(reply));
        const std::string label = context.texts.text("state." + name);
        same_line_or_wrap(space::tiny, button_width(label));
        if (!button(context, "reply:" + asked.id + ":" + name, label)) continue;
        context.commands.emplace_back(app::AddReply{cell.column_key, asked.id, reply,
                                                    asked.example.empty() ? "" : state.figure,
                                                    state.reply_note});
        state.figure.clear();
        state.reply_note.clear();
    }
}

// Closed until it is asked for: most cells need none.
void reply_form(const app::AskedPropertyView& asked, const app::BoardCell& cell,
                BoardPaneState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const bool open = state.replied == asked.id;
    if (button(context, "enter_reply:" + asked.id,
               texts.text(open ? "board.close_reply" : "board.enter_reply"))) {
        state.replied = open ? "" : asked.id;
        state.figure.clear();
        state.reply_note.clear();
    }
    if (!asked.replies.empty()) {
        ImGui::SameLine();
        if (button(context, "remove_replies:" + asked.id, texts.text("board.remove_replies"))) {
            context.commands.emplace_back(app::RemoveReplies{cell.column_key, asked.id});
        }
    }
    if (!open) return;
    if (!asked.example.empty()) {
        text_field(context, "reply_figure",
                   texts.text("board.figure_hint", {{"example", asked.example}}), state.figure,
                   room_to_edge(), false);
    }
    text_field(context, "reply_note", texts.text("board.reply_note_hint"), state.reply_note,
               room_to_edge(), false);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(texts.text("board.reply").c_str());
    reply_buttons(asked, cell, state, context);
}

void asked_property(const app::AskedPropertyView& asked, const app::BoardPaneView& view,
                    BoardPaneState& state, PanelContext& context) {
    rule();
    ImGui::PushID(asked.id.c_str());
    section_title(context, "asked:" + asked.id, asked.label, 3);
    const float width = room_to_edge();
    draw_service_answers(asked.said, ImGui::GetCursorScreenPos(), width, "pane-answer",
                         asked.id + "|" + view.cell.column_key, context);
    ImGui::Dummy({width, service_answers_height(asked.said, width, context.texts)});
    for (const std::string& reply : asked.replies) {
        const std::string text = context.texts.text("board.replied", {{"reply", reply}});
        wrapped_text(context, text, colour::accent);
        record_text(context, "reply", asked.id, text);
    }
    if (asked.is_option || asked.contracted) {
        const std::string label = context.texts.text("board.contracted");
        if (checkbox(context, "contracted:" + asked.id, label, asked.contracted)) {
            context.commands.emplace_back(
                app::SetContracted{view.cell.column_key, asked.id, !asked.contracted});
        }
    }
    reply_form(asked, view.cell, state, context);
    ImGui::PopID();
}

void draw_board_pane(PanelContext& context) {
    const auto& view = context.views.get<app::BoardPaneView>();
    auto& state = context.states.get<BoardPaneState>();
    if (state.cell != view.cell) state = {};
    state.cell = view.cell;
    const TextOwner owner(context.selection, "board_pane");
    heading(view, context);
    if (!view.cell.requirement.empty()) {
        requirement(view, state, context);
        verdict(view, context);
    }
    rule();
    draw_judgement_form(view.judgement, state.judgement, context);
    for (const app::AskedPropertyView& asked : view.asked) {
        asked_property(asked, view, state, context);
    }
}

}  // namespace

const Pane board_pane = {
    .is_open = [](app::Views& views) { return views.get<app::BoardPaneView>().open; },
    .draw = draw_board_pane,
    .close = [](app::CommandQueue& commands) { commands.emplace_back(app::SelectBoardCell{}); }};

}  // namespace kurabe::ui
