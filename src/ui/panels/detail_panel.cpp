#include <algorithm>
#include <string>

#include "app/views/answer_view.h"
#include "app/views/detail/detail_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/panels.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float widest_text = 920;  // longer lines are hard to read
constexpr float property_column = 220;

void toolbar(const app::DetailView& view, PanelContext& context) {
    if (const auto* picked = combo(context, "detail_profile", view.profiles, 340)) {
        context.commands.emplace_back(app::SetDetailProfile{*picked});
    }
    for (const app::Choice& order : view.orders) {
        same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(order.label));
        if (toggle(context, "tab", "detail_order:" + order.id, order.label, order.selected)) {
            context.commands.emplace_back(app::SetDetailOrder{
                order.id == "document" ? app::DetailOrder::document : app::DetailOrder::category});
        }
    }
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x,
                      button_width(context.texts.text("ui.copy_table")));
    copy_table_button(context);
}

void draw_answer_row(const app::AnswerDetail& answer, const std::string& id, float width,
                     PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const TextBlock label = lay_out(answer.property_label, property_column - 2 * size::pad);
    context.selection.draw(at, colour::muted, label);
    ImGui::SetCursorScreenPos({at.x + property_column, at.y});
    ImGui::BeginGroup();
    if (ImGui::BeginChild(id.c_str(), {width - property_column, 0},
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysAutoResize,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse)) {
        draw_answer_detail(answer, "detail-answer", id, context);
    }
    ImGui::EndChild();
    ImGui::EndGroup();
    const float bottom = std::max(ImGui::GetItemRectMax().y, at.y + label.size.y);
    ImGui::GetWindowDrawList()->AddLine({at.x, bottom + 3}, {at.x + width, bottom + 3},
                                        colour::border);
    ImGui::SetCursorScreenPos({at.x, bottom + 10});
    ImGui::Dummy({width, 0});
    context.shown.add("row-header", answer.property_id, answer.property_label, at,
                      {at.x + property_column, bottom});
}

void draw_group(const app::DetailGroupView& group, float width, PanelContext& context) {
    ImGui::Dummy({0, 6});
    section_title(context, group.id, group.label);
    if (!group.not_checkable.empty()) {
        const ImVec2 from = ImGui::GetCursorScreenPos();
        const std::string text =
            context.texts.text("ui.not_checkable", {{"why", group.not_checkable}});
        wrapped_text(context, text, colour::silent);
        context.shown.add("not-checkable", group.id, text, from, ImGui::GetItemRectMax());
    }
    int index = 0;
    for (const app::AnswerDetail& answer : group.answers) {
        draw_answer_row(answer, group.id + "|" + answer.property_id + "|" + std::to_string(index++),
                        width, context);
    }
}

void draw_silent(const app::DetailView& view, PanelContext& context) {
    if (view.silent.empty()) return;
    ImGui::Dummy({0, 6});
    section_title(context, "silent", view.silent_title);
    std::string all;
    for (const std::string& label : view.silent) all += (all.empty() ? "" : " / ") + label;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    wrapped_text(context, all, colour::silent);
    context.shown.add("silent", "silent", all, from, ImGui::GetItemRectMax());
}

}  // namespace

void draw_detail_panel(const app::DetailView& view, PanelContext& context) {
    toolbar(view, context);
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(16, 8));
    const bool open = ImGui::BeginChild("detail", {0, 0}, ImGuiChildFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleVar();
    if (open) {
        const TextOwner owner(context.selection, "detail");
        const float width = std::min(widest_text, ImGui::GetContentRegionAvail().x);
        section_title(context, "detail_title", view.title);
        for (const app::Field& fact : view.facts) field(context, fact, 120);
        for (const app::DetailGroupView& group : view.groups) draw_group(group, width, context);
        draw_silent(view, context);
        ImGui::Dummy({0, 24});
    }
    ImGui::EndChild();
}

void draw_detail_mode(PanelContext& context) {
    draw_detail_panel(context.views.get<app::DetailView>(), context);
}

}  // namespace kurabe::ui
