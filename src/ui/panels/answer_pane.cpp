#include <cstddef>
#include <string>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_view.h"
#include "ui/panels/judgement_form.h"
#include "ui/panels/mode_panels.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float label_width = 104;

struct AnswerPaneState {
    JudgementFormState judgement;
};

void heading(const app::CellDetailView& view, PanelContext& context) {
    const auto& texts = context.texts;
    if (button(context, "close_pane", texts.text("ui.close"))) {
        context.commands.emplace_back(app::SelectCell{});
    }
    const std::string open_item = texts.text("ui.open_item");
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(open_item));
    if (button(context, "open_item", open_item)) {
        context.commands.emplace_back(app::OpenItem{view.property_id});
    }
    ImGui::Dummy({0, 2});
    section_title(context, "pane_title", view.property_label);
    wrapped_text(context, view.explanation, colour::muted);
    field(context, {texts.text("ui.category"), view.category}, label_width);
    if (!view.relation.empty()) {
        field(context, {texts.text("ui.relation"), view.relation}, label_width);
    }
}

// Who says it, and what.
void draw_side(const std::string& property_id, const app::ServiceAnswers& side,
               PanelContext& context) {
    ImGui::Dummy({0, 4});
    ImGui::Separator();
    ImGui::Dummy({0, 4});
    section_title(context, "pane_side:" + side.column_key, side.service, 3);
    ImGui::PushFont(nullptr, size::small);
    for (const std::string* part : {&side.edition, &side.origin}) {
        if (!part->empty()) wrapped_text(context, *part, colour::muted);
    }
    ImGui::PopFont();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_service_answers(side, ImGui::GetCursorScreenPos(), width, "pane-answer",
                         property_id + "|" + side.column_key, context);
    ImGui::Dummy({width, service_answers_height(side, width, context.texts)});
}

// Beside two answers, only what was decided of each.
void draw_mark(const app::JudgementMark& mark, PanelContext& context) {
    if (!mark.text.empty()) {
        wrapped_text(context, mark.marked, judgement_colour(mark));
    }
}

// Below the answers: there are many frameworks, and the answer is what was asked for.
void references(const app::CellDetailView& view, PanelContext& context) {
    if (view.references.empty()) return;
    ImGui::Dummy({0, 4});
    ImGui::Separator();
    ImGui::Dummy({0, 4});
    ImGui::PushFont(nullptr, size::small);
    for (const app::Field& reference : view.references) {
        wrapped_text(context, reference.label + "  " + reference.text, colour::muted);
    }
    ImGui::PopFont();
}

void draw_answer_pane(PanelContext& context) {
    const app::CellDetailView& view = *app::open_answer(context.views);
    const TextOwner owner(context.selection, "pane");
    heading(view, context);
    const bool alone = view.sides.size() == 1;
    for (std::size_t i = 0; i < view.sides.size(); ++i) {
        draw_side(view.property_id, view.sides[i], context);
        if (!alone) draw_mark(view.judgements[i].mark, context);
    }
    if (alone) {
        ImGui::Dummy({0, 4});
        ImGui::Separator();
        ImGui::Dummy({0, 4});
        draw_judgement_form(view.judgements.front(),
                            context.states.get<AnswerPaneState>().judgement, context);
    }
    references(view, context);
}

}  // namespace

const Pane answer_pane = {
    .is_open = [](app::Views& views) { return app::open_answer(views) != nullptr; },
    .draw = draw_answer_pane,
    .close = [](app::CommandQueue& commands) { commands.emplace_back(app::SelectCell{}); }};

}  // namespace kurabe::ui
