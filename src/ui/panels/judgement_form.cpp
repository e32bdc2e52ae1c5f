#include "ui/panels/judgement_form.h"

#include <string>

#include "base/date.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

using model::Decision;

void decisions(const app::JudgementView& view, PanelContext& context) {
    bool first = true;
    for (const Decision decision : model::all_decisions) {
        const bool chosen = view.mark.decision == decision && view.made_on.empty();
        if (decision == Decision::open && view.history.empty()) continue;
        const std::string name(model::to_name(decision));
        const std::string label = context.texts.text("board.decision." + name);
        if (!first) same_line_or_wrap(space::tiny, button_width(label));
        first = false;
        if (toggle(context, Toggle::radio, "decide:" + name, label, chosen) && !chosen) {
            context.commands.emplace_back(app::Judge{view.cell, decision});
        }
    }
}

}  // namespace

void draw_judgement_form(const app::JudgementView& view, JudgementFormState& state,
                         PanelContext& context) {
    const auto& texts = context.texts;
    if (state.cell != view.cell) state = {};
    state.cell = view.cell;
    section_title(context, "judgement", texts.text("board.judgement"), 3);
    if (!view.mark.text.empty()) {
        const bool waits = decide::waits(view.mark.standing);
        const ImU32 colour = waits ? ImU32(colour::caution) : ImU32(colour::accent);
        wrapped_text(context, view.mark.text + view.made_on, colour);
        record_text(context, "judgement", "pane_judgement", view.mark.text,
                    decide::to_name(view.mark.standing));
    }
    if (view.mark.disagrees) wrapped_text(context, texts.text("board.disagrees"), colour::caution);
    if (decide::waits(view.mark.standing)) {
        wrapped_text(context, texts.text("board.look_again"), colour::text);
    }
    decisions(view, context);
    state.note.follow(view.note);
    if (text_field(context, "judgement_note", texts.text("board.note_hint"), state.note.text,
                   room_to_edge(), false)) {
        state.note.known = state.note.text;
        context.commands.emplace_back(app::WriteJudgementNote{view.cell, state.note.text});
    }
    if (view.mark.decision == Decision::exception && view.made_on.empty()) {
        state.until.follow(view.until);
        if (text_field(context, "exception_end", texts.text("board.until_hint"), state.until.text,
                       room_to_edge(), false)) {
            const auto day = base::parse_date(state.until.text);
            if (day || state.until.text.empty()) {
                state.until.known = state.until.text;
                context.commands.emplace_back(app::SetExceptionEnd{view.cell, day});
            }
        }
    }
    const float half = (room_to_edge() - space::small) / 2;
    state.reviewer.follow(view.reviewer);
    if (text_field(context, "reviewer", texts.text("board.reviewer_hint"), state.reviewer.text,
                   half, false)) {
        state.reviewer.known = state.reviewer.text;
        context.commands.emplace_back(app::SetReviewer{state.reviewer.text});
    }
    ImGui::SameLine(0, space::small);
    state.approver.follow(view.approver);
    if (text_field(context, "approver", texts.text("board.approver_hint"), state.approver.text,
                   half, false)) {
        state.approver.known = state.approver.text;
        context.commands.emplace_back(app::SetApprover{state.approver.text});
    }
    ImGui::PushFont(nullptr, size::small);
    for (const std::string& line : view.history) wrapped_text(context, line, colour::muted);
    ImGui::PopFont();
}

}  // namespace kurabe::ui
