#include "ui/panels/condition_popup.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "text/search_key.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float width = 420;

const app::ConditionProperty* find(const app::ConditionView& view, const std::string& label) {
    const auto found = std::find_if(view.properties.begin(), view.properties.end(),
                                    [&](const auto& property) { return property.label == label; });
    return found == view.properties.end() ? nullptr : &*found;
}

void choose(const app::ConditionProperty& property, ConditionPopupState& state) {
    state.property = property.label;
    state.comparison = property.operators.front();
    state.value = property.values.empty() ? "" : property.values.front().id;
}

// Dear ImGui would only leave the list, of which the popup is full.
void close_by_escape() {
    if (!ImGui::IsWindowFocused()) return;
    const ImGuiID owner = ImGui::GetID("escape");
    ImGui::SetKeyOwner(ImGuiKey_Escape, owner);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, 0, owner)) ImGui::ClosePopupToLevel(0, true);
}

// False where the search finds none.
bool draw_properties(const app::ConditionView& view, ConditionPopupState& state,
                     PanelContext& context) {
    constexpr float height = 220;
    const auto words = text::search_words(state.search);
    bool any = false;
    if (ImGui::BeginChild("properties", {width, height}, ImGuiChildFlags_Borders)) {
        close_by_escape();
        for (const app::ConditionProperty& property : view.properties) {
            const std::string key = text::search_key(property.label);
            const bool wanted = std::all_of(words.begin(), words.end(), [&](const auto& word) {
                return text::has_word(key, word);
            });
            if (!wanted) continue;
            any = true;
            const bool chosen = property.label == state.property;
            if (ImGui::Selectable(property.label.c_str(), chosen,
                                  ImGuiSelectableFlags_NoAutoClosePopups)) {
                choose(property, state);
                state.focus_value = ImGui::GetIO().NavVisible;  // by the keyboard, not the mouse
            }
            context.semantics.add_last([&] {
                return Node{.role = Role::option,
                            .kind = "condition-property",
                            .id = property.label,
                            .name = property.label,
                            .selected = chosen};
            });
            tooltip(property.explanation);
        }
    }
    ImGui::EndChild();
    return any;
}

std::vector<app::Choice> operator_choices(const app::ConditionProperty& property,
                                          const ConditionPopupState& state) {
    std::vector<app::Choice> choices;
    for (const std::string& sign : property.operators) {
        choices.push_back({sign, sign, sign == state.comparison});
    }
    return choices;
}

// True where Enter ended the typing of the value.
bool draw_comparison(const app::ConditionProperty& property, ConditionPopupState& state,
                     PanelContext& context) {
    constexpr float operator_width = 80;
    const bool focus = std::exchange(state.focus_value, false);
    if (const auto* sign = combo(context, "condition_operator", operator_choices(property, state),
                                 operator_width)) {
        state.comparison = *sign;
    }
    ImGui::SameLine();
    const float rest = width - operator_width - ImGui::GetStyle().ItemSpacing.x;
    if (property.values.empty()) {
        text_field(context, "condition_value",
                   context.texts.text("ui.condition_value", {{"example", property.example}}),
                   state.value, rest, focus);
        if (escaped()) ImGui::CloseCurrentPopup();
        return entered();
    }
    auto values = property.values;
    for (app::Choice& choice : values) choice.selected = choice.id == state.value;
    if (focus) ImGui::SetKeyboardFocusHere();
    if (const auto* value = combo(context, "condition_value", values, rest)) state.value = *value;
    return false;
}

void draw_advice(bool any, const ConditionPopupState& state, PanelContext& context) {
    const std::string advice =
        any ? context.texts.text("ui.condition_hint")
            : context.texts.text("ui.condition_none", {{"text", state.search}});
    wrapped_text(context, advice, any ? colour::muted : colour::caution);
    record_text(context, "condition-advice", any ? "choose" : "none", advice);
}

}  // namespace

void draw_condition_popup(const app::ConditionView& view, ConditionPopupState& state,
                          PanelContext& context) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 12));
    if (ImGui::BeginPopup(condition_popup_id)) {
        const auto dialog = context.semantics.open([&] {
            return Node{.role = Role::dialog,
                        .id = "condition",
                        .name = context.texts.text("ui.condition")};
        });
        text_field(context, "condition_search", context.texts.text("ui.condition_search"),
                   state.search, width, ImGui::IsWindowAppearing());
        if (escaped()) ImGui::CloseCurrentPopup();
        const bool any = draw_properties(view, state, context);
        const app::ConditionProperty* property = find(view, state.property);
        bool done = property != nullptr && draw_comparison(*property, state, context);
        if (property == nullptr || !any) draw_advice(any, state, context);
        const bool complete = property != nullptr && !state.value.empty();
        const std::string add = context.texts.text("ui.add_condition");
        done = button(context, "add_condition", add, complete) || done;
        if (done && complete) {
            context.commands.emplace_back(
                app::AddCondition{state.property, state.comparison, state.value});
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace kurabe::ui
