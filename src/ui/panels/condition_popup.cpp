#include "ui/panels/condition_popup.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "query/language/clauses.h"
#include "text/search_key.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// No wider than the display.
float popup_width() { return std::min(440.0F, ImGui::GetIO().DisplaySize.x - 2 * space::huge); }

using Properties = std::vector<app::ConditionProperty>;

const app::ConditionProperty* find(const Properties& properties, const std::string& label) {
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [&](const auto& property) { return property.label == label; });
    return found == properties.end() ? nullptr : &*found;
}

void choose(const app::ConditionProperty& property, ConditionPopupState& state) {
    state.property = property.label;
    state.comparison = property.operators.front().id;
    state.value = property.values.empty() ? "" : property.values.front().id;
    state.unit = property.units.empty() ? "" : property.units.front().id;
}

// Dear ImGui would only leave the list, of which the popup is full.
void close_by_escape() {
    if (!ImGui::IsWindowFocused()) return;
    const ImGuiID owner = ImGui::GetID("escape");
    ImGui::SetKeyOwner(ImGuiKey_Escape, owner);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, 0, owner)) ImGui::ClosePopupToLevel(0, true);
}

void draw_category(const std::string& category, PanelContext& context) {
    ImGui::PushStyleColor(ImGuiCol_Text, ImVec4(ImColor(colour::muted)));
    ImGui::TextUnformatted(category.c_str());
    ImGui::PopStyleColor();
    context.semantics.add_last([&] {
        return Node{.role = Role::heading,
                    .kind = "condition-category",
                    .id = category,
                    .name = category,
                    .level = 3};
    });
}

// False where the search finds none.
bool draw_properties(const Properties& properties, ConditionPopupState& state,
                     PanelContext& context) {
    const float list_height = std::clamp(ImGui::GetIO().DisplaySize.y * 0.3F, 80.0F, 260.0F);
    const auto words = text::search_words(state.search);
    bool any = false;
    std::string category;
    if (ImGui::BeginChild("properties", {popup_width(), list_height}, ImGuiChildFlags_Borders)) {
        close_by_escape();
        for (const app::ConditionProperty& property : properties) {
            const std::string key = text::search_key(property.label);
            const bool wanted = std::all_of(words.begin(), words.end(), [&](const auto& word) {
                return text::has_word(key, word);
            });
            if (!wanted) continue;
            any = true;
            if (property.category != category) draw_category(property.category, context);
            category = property.category;
            const bool chosen = property.label == state.property;
            const float height = size::target() - ImGui::GetStyle().ItemSpacing.y;
            if (ImGui::Selectable(property.label.c_str(), chosen,
                                  ImGuiSelectableFlags_NoAutoClosePopups, {0, height})) {
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

std::vector<app::Choice> chosen(std::vector<app::Choice> choices, const std::string& id) {
    for (app::Choice& choice : choices) choice.selected = choice.id == id;
    return choices;
}

float widest_of(const std::vector<app::Choice>& choices) {
    float width = 0;
    for (const app::Choice& choice : choices) width = std::max(width, button_width(choice.label));
    return width + ImGui::GetFrameHeight();  // with the arrow
}

// True where Enter ended the typing.
bool draw_value(const app::ConditionProperty& property, float width, ConditionPopupState& state,
                PanelContext& context) {
    const bool focus = std::exchange(state.focus_value, false);
    if (!property.values.empty()) {
        if (focus) ImGui::SetKeyboardFocusHere();
        if (const auto value =
                combo(context, "condition_value", chosen(property.values, state.value), width)) {
            state.value = *value;
        }
        return false;
    }
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float units = property.units.empty() ? 0 : widest_of(property.units) + spacing;
    text_field(context, "condition_value",
               context.texts.text("ui.condition_value", {{"example", property.example}}),
               state.value, width - units, focus);
    if (escaped()) ImGui::CloseCurrentPopup();
    const bool done = entered();
    if (property.units.empty()) return done;
    ImGui::SameLine();
    if (const auto unit =
            combo(context, "condition_unit", chosen(property.units, state.unit), units - spacing)) {
        state.unit = *unit;
    }
    return done;
}

// True where Enter ended the typing of the value. In the order of the language: "7日 以上", "at
// least 7 days".
bool draw_comparison(const app::ConditionProperty& property, ConditionPopupState& state,
                     PanelContext& context) {
    const float operators = widest_of(property.operators);
    const float rest = popup_width() - operators - ImGui::GetStyle().ItemSpacing.x;
    const bool value_first = context.texts.language() == base::Language::ja;
    bool done = false;
    if (value_first) {
        done = draw_value(property, rest, state, context);
        ImGui::SameLine();
    }
    if (const auto sign = combo(context, "condition_operator",
                                chosen(property.operators, state.comparison), operators)) {
        state.comparison = *sign;
    }
    if (!value_first) {
        ImGui::SameLine();
        done = draw_value(property, rest, state, context);
    }
    return done;
}

void draw_preview(const ConditionPopupState& state, const std::string& problem,
                  PanelContext& context) {
    const auto language = context.texts.language();
    const std::string text = condition_text(state, language);
    const std::string sentence =
        app::condition_sentence(state.property, state.comparison,
                                app::with_unit(state.value, state.unit, language), context.texts);
    wrapped_text(context, sentence, colour::text);
    wrapped_text(context, problem.empty() ? text : problem,
                 problem.empty() ? colour::muted : colour::bad);
    record_text(context, "condition-preview", problem.empty() ? "condition" : "problem", sentence,
                problem.empty() ? text : problem);
}

void draw_advice(bool any, const ConditionPopupState& state, PanelContext& context) {
    const std::string advice =
        any ? context.texts.text("ui.condition_hint")
            : context.texts.text("ui.condition_none", {{"text", state.search}});
    wrapped_text(context, advice, any ? colour::muted : colour::caution);
    record_text(context, "condition-advice", any ? "choose" : "none", advice);
}

}  // namespace

std::string condition_text(const ConditionPopupState& state, base::Language language) {
    if (state.property.empty() || state.value.empty()) return "";
    return query::condition_text(state.property, state.comparison,
                                 app::with_unit(state.value, state.unit, language));
}

std::optional<app::AddCondition> draw_condition_popup(const Properties& properties,
                                                      const std::string& problem,
                                                      ConditionPopupState& state,
                                                      PanelContext& context) {
    std::optional<app::AddCondition> added;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 12));
    if (ImGui::BeginPopup(condition_popup_id)) {
        const auto dialog = context.semantics.open([&] {
            return Node{.role = Role::dialog,
                        .id = "condition",
                        .name = context.texts.text("ui.condition")};
        });
        text_field(context, "condition_search", context.texts.text("ui.condition_search"),
                   state.search, popup_width(), ImGui::IsWindowAppearing());
        if (escaped()) ImGui::CloseCurrentPopup();
        const bool any = draw_properties(properties, state, context);
        const app::ConditionProperty* property = find(properties, state.property);
        bool done = property != nullptr && draw_comparison(*property, state, context);
        if (property == nullptr || !any) draw_advice(any, state, context);
        const bool written = property != nullptr && !state.value.empty();
        if (written) draw_preview(state, problem, context);
        const bool complete = written && problem.empty();
        const std::string add = context.texts.text("ui.add_condition");
        done = button(context, "add_condition", add, complete) || done;
        if (done && complete) {
            added = app::AddCondition{
                state.property, state.comparison,
                app::with_unit(state.value, state.unit, context.texts.language())};
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return added;
}

}  // namespace kurabe::ui
