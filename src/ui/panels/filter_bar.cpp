#include "ui/panels/filter_bar.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "ui/theme.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// Wide enough for the longest example of the help; beside it there is room for the buttons.
constexpr float min_field = 440;
constexpr float most_of_condition = 360;

void draw_buttons(const app::FilterView& view, const app::ConditionView& conditions,
                  const std::string& problem, FilterBarState& state, PanelContext& context) {
    if (button(context, "help", "?")) state.open_help = true;
    tooltip(context.texts.text("ui.filter_help"));
    ImGui::SameLine();
    if (button(context, "condition", context.texts.text("ui.condition"))) {
        state.condition = {};
        ImGui::OpenPopup(condition_popup_id);
    }
    place_popup_beside_item(condition_popup_id);
    if (auto added =
            draw_condition_popup(conditions.properties, problem, state.condition, context)) {
        context.commands.emplace_back(std::move(*added));
    }
    ImGui::SameLine();
    if (button(context, "clear_filter", context.texts.text("ui.clear_filter"), view.active)) {
        state.field.text.clear();
        context.commands.emplace_back(app::ClearFilter{});
    }
    if (!state.alone) return;
    const std::string results = context.texts.text("ui.show_results");
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(results));
    if (primary_button(context, "show_results", results)) {
        state.closed = true;
        context.changes = true;
    }
}

void remove(const app::FilterCondition& condition, bool by_key, std::size_t index,
            const app::FilterView& view, FilterBarState& state, PanelContext& context) {
    context.commands.emplace_back(app::ReplaceFilter{condition.without});
    state.field.text = condition.without;
    // The next condition takes the place, and so the keyboard; behind the last there is the field.
    if (by_key && index + 1 == view.conditions.size()) {
        state.field.focus = true;
        state.field.place_cursor = condition.without.size();
    }
}

// One condition: chosen, it is edited in the field; "×" or Delete takes it away. The Tab key stops
// at the first only, arrows go on from there.
void draw_condition(const app::FilterView& view, std::size_t index, FilterBarState& state,
                    PanelContext& context) {
    const app::FilterCondition& condition = view.conditions[index];
    const std::string id = std::to_string(index);
    const ImVec2 pad = ImGui::GetStyle().FramePadding;
    const float cross = button_width("×");
    const float most = std::min(most_of_condition, ImGui::GetContentRegionAvail().x) - cross;
    const float width = std::min(button_width(condition.written), most);
    same_line_or_wrap(space::small, width + cross);
    ImGui::PushID(static_cast<int>(index));
    ImGui::PushStyleColor(ImGuiCol_Button, ImVec4(ImColor(colour::accent_soft)));
    if (index > 0) ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    const bool edits = ImGui::Button("##edit", {width, 0});
    if (index > 0) ImGui::PopItemFlag();
    const ImVec2 at = ImGui::GetItemRectMin();
    single_line(*ImGui::GetWindowDrawList(), {at.x + pad.x, at.y + pad.y}, width - 2 * pad.x,
                condition.wrong ? colour::bad : colour::text, condition.written);
    const bool deletes =
        ImGui::IsItemFocused() && !state.field.active &&
        (ImGui::IsKeyPressed(ImGuiKey_Delete) || ImGui::IsKeyPressed(ImGuiKey_Backspace));
    const std::string edit =
        context.texts.text("ui.edit_condition", {{"condition", condition.written}});
    context.semantics.add_last([&] {
        return Node{.role = Role::button,
                    .kind = "condition",
                    .id = id,
                    .name = condition.written,
                    .description = edit,
                    .invalid = condition.wrong,
                    .focused = ImGui::IsItemFocused()};
    });
    tooltip(edit);
    ImGui::SameLine(0, 0);
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    const bool crossed = ImGui::Button("×###remove", {cross, 0});
    ImGui::PopItemFlag();
    const std::string removes =
        context.texts.text("ui.remove_condition", {{"condition", condition.written}});
    context.semantics.add_last([&] {
        return Node{.role = Role::button, .kind = "remove-condition", .id = id, .name = removes};
    });
    tooltip(removes);
    ImGui::PopStyleColor();
    ImGui::PopID();
    if (edits) {
        // What is typed from here on is undone by itself.
        context.commands.emplace_back(app::ReplaceFilter{view.text});
        state.field.focus = true;
        state.field.place_cursor = condition.span.end;
        context.changes = true;
    }
    if (crossed || deletes) remove(condition, deletes, index, view, state, context);
}

void draw_near_misses(const app::FilterView& view, FilterBarState& state, PanelContext& context) {
    if (view.near_misses.empty()) return;
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(view.near_misses_lead.c_str());
    record_text(context, "near-misses", "near-misses", view.near_misses_lead);
    for (const app::FilterOffer& offer : view.near_misses) {
        same_line_or_wrap(space::small, button_width(offer.label));
        ImGui::PushID("near");
        if (button(context, "near:" + offer.label, offer.label)) {
            context.commands.emplace_back(app::ReplaceFilter{offer.text});
            write_filter(offer.text, state.field, context);
        }
        ImGui::PopID();
    }
}

}  // namespace

void write_filter(const std::string& text, FilterFieldState& field, PanelContext& context) {
    field.text = text;
    field.focus = true;
    field.place_cursor = text.size();
    field.suggestions_open = false;
    context.changes = true;
}

void draw_filter_bar(const app::FilterView& view, const app::ConditionView& conditions,
                     const query::Completions& completions, const std::string& problem,
                     FilterBarState& state, PanelContext& context) {
    const float available = ImGui::GetContentRegionAvail().x;
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float buttons = button_width("?") + button_width(context.texts.text("ui.condition")) +
                          button_width(context.texts.text("ui.clear_filter")) + 3 * spacing;
    const bool one_line = available >= min_field + buttons;
    bool typed = draw_filter_field(
        {"search", context.texts.text("ui.search_hint"), view.text, view.problems}, completions,
        state.field, one_line ? available - buttons : available, context);
    if (one_line) ImGui::SameLine();
    draw_buttons(view, conditions, problem, state, context);
    if (view.active || state.alone) {  // else all match, and the contents have the line
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(view.summary.c_str());
        record_text(context, "summary", "filter_summary", view.summary);
    }
    {
        const auto list = context.semantics.open([&] {
            return Node{.role = Role::group,
                        .id = "conditions",
                        .name = context.texts.text("ui.conditions")};
        });
        for (std::size_t i = 0; i < view.conditions.size(); ++i) {
            draw_condition(view, i, state, context);
        }
    }
    draw_filter_problem(view, state.field.active, context);
    draw_near_misses(view, state, context);
    typed = draw_suggestions(completions, ImGui::GetCursorScreenPos(), !state.alone, state.field,
                             context) ||
            typed;
    if (typed) context.commands.emplace_back(app::SetSearchText{state.field.text});
}

}  // namespace kurabe::ui
