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
        if (toggle(context, Toggle::radio, "detail_order:" + order.id, order.label,
                   order.selected)) {
            context.commands.emplace_back(app::SetDetailOrder{
                order.id == "document" ? app::DetailOrder::document : app::DetailOrder::category});
        }
    }
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x,
                      button_width(context.texts.text("ui.copy_table")));
    copy_table_button(context);
}

// Not the program's one table: the text is selected across all rows, so that all are drawn, and
// each is as high as what stands in it.
void draw_answer_row(const app::AnswerDetail& answer, const std::string& id, int index, float width,
                     PanelContext& context) {
    const auto row = context.semantics.open(
        [&] { return Node{.role = Role::row, .id = "detail|" + id, .row = index + 1}; });
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
    context.semantics.add(at, {at.x + property_column, bottom}, [&] {
        return Node{.role = Role::rowheader,
                    .id = answer.property_id,
                    .name = answer.property_label,
                    .row = index + 1,
                    .column = 1};
    });
}

void draw_group(const app::DetailGroupView& group, float width, PanelContext& context) {
    ImGui::Dummy({0, 6});
    section_title(context, group.id, group.label);
    if (!group.not_checkable.empty()) {
        const std::string text =
            context.texts.text("ui.not_checkable", {{"why", group.not_checkable}});
        wrapped_text(context, text, colour::silent);
        record_text(context, "not-checkable", group.id, text);
    }
    const auto table = context.semantics.open([&] {
        return Node{.role = Role::grid,
                    .id = "detail|" + group.id,
                    .name = group.label,
                    .row = static_cast<int>(group.answers.size()),
                    .column = 2};
    });
    int index = 0;
    for (const app::AnswerDetail& answer : group.answers) {
        const std::string id = group.id + "|" + answer.property_id + "|" + std::to_string(index);
        draw_answer_row(answer, id, index++, width, context);
    }
}

void draw_silent(const app::DetailView& view, PanelContext& context) {
    if (view.silent.empty()) return;
    ImGui::Dummy({0, 6});
    section_title(context, "silent", view.silent_title);
    std::string all;
    for (const std::string& label : view.silent) all += (all.empty() ? "" : " / ") + label;
    wrapped_text(context, all, colour::silent);
    record_text(context, "silent", "silent", all);
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
        section_title(context, "detail_title", view.title, 1);
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
