#include "ui/panels/answer_pane.h"

#include <string>

#include "app/views/answer_view.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float label_width = 104;

void heading(const app::CellDetailView& view, PanelContext& context) {
    const auto& texts = context.texts;
    if (button(context, "close_pane", texts.text("ui.close"))) {
        context.commands.emplace_back(app::SelectCell{});
    }
    ImGui::Dummy({0, 2});
    section_title(context, "pane_title", view.property_label);
    wrapped_text(context, view.explanation, colour::muted);
    field(context, {texts.text("ui.vendor"), view.vendor + "  " + view.edition}, label_width);
    field(context, {texts.text("ui.category"), view.category}, label_width);
    if (!view.relation.empty()) {
        field(context, {texts.text("ui.relation"), view.relation}, label_width);
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

}  // namespace

void draw_answer_pane(const app::CellDetailView& view, PanelContext& context) {
    const TextOwner owner(context.selection, "pane");
    heading(view, context);
    int index = 0;
    for (const app::AnswerDetail& answer : view.answers) {
        ImGui::Dummy({0, 4});
        ImGui::Separator();
        ImGui::Dummy({0, 4});
        const float width = ImGui::GetContentRegionAvail().x;
        draw_answer_detail(answer, ImGui::GetCursorScreenPos(), width, "pane-answer",
                           view.property_id + "|" + std::to_string(index++), context);
        ImGui::Dummy({width, answer_detail_height(answer, width, context.texts)});
    }
    if (view.answers.empty()) {
        ImGui::Separator();
        wrapped_text(context, view.silence, colour::silent);
        record_text(context, "pane-answer", view.property_id + "|silence", view.silence,
                    "not_stated");
    }
    references(view, context);
}

}  // namespace kurabe::ui
