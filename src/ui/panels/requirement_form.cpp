#include "ui/panels/requirement_form.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "app/views/filter/condition_view.h"
#include "ui/theme.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

std::string& in_language(base::LocalizedText& text, base::Language language) {
    return language == base::Language::ja ? text.ja : text.en;
}

void small_label(PanelContext& context, const std::string& label) {
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, label, colour::muted);
    ImGui::PopFont();
}

bool labelled_field(PanelContext& context, const std::string& id, const std::string& label,
                    std::string& text) {
    small_label(context, label);
    return text_field(context, id, label, text, room_to_edge(), false);
}

// In both languages, the reader's first.
bool localized_field(PanelContext& context, const std::string& id, const char* key,
                     base::LocalizedText& text) {
    const base::Language own = context.texts.language();
    const base::Language other =
        own == base::Language::ja ? base::Language::en : base::Language::ja;
    const std::string label = context.texts.text(key);
    bool changed = labelled_field(context, id, label, in_language(text, own));
    const std::string in_other =
        context.texts.text("board.form.in_other_language", {{"label", label}});
    changed |= labelled_field(context, id + "_other", in_other, in_language(text, other));
    return changed;
}

// As the filter's field, with what a check may hold; below it, the builder.
bool check_field(const app::RequirementForm& form, RequirementFormState& state,
                 PanelContext& context) {
    const auto& texts = context.texts;
    const std::string label = texts.text("board.form.check");
    small_label(context, label);
    FilterFieldState& field = state.check;
    const bool asks = field.active && field.suggestions_open;
    const auto completions =
        asks ? context.checks.completions(field.text, field.cursor) : query::Completions();
    bool typed =
        draw_filter_field({"requirement_check", label, form.requirement.check, form.problems},
                          completions, field, room_to_edge(), context);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const bool unfinished =
        field.active && !form.problems.empty() && form.problems.front().unfinished;
    if (!form.problem.empty() && !unfinished) {
        wrapped_text(context, form.problem, colour::bad);
        record_text(context, "problem", "check_problem", form.problem);
    }
    if (button(context, "check_condition", texts.text("ui.condition"))) {
        state.condition = {};
        ImGui::OpenPopup(condition_popup_id);
    }
    place_popup_beside_item(condition_popup_id);
    const std::string built = condition_text(state.condition, texts.language());
    const std::string problem = built.empty() ? "" : context.checks.problem(built);
    if (const auto added =
            draw_condition_popup(context.views.get<app::CheckConditionView>().properties, problem,
                                 state.condition, context)) {
        context.commands.emplace_back(app::AddToCheck{form.policy_key, form.requirement.id,
                                                      added->property, added->comparison,
                                                      added->value});
    }
    typed = draw_suggestions(completions, below, false, field, context) || typed;
    if (typed) state.draft.check = field.text;
    return typed;
}

// One of a set of names as buttons in a line.
template <typename Enum, std::size_t N>
bool choose(PanelContext& context, const std::string& group, const std::string& texts_of,
            const std::array<Enum, N>& all, Enum& chosen) {
    small_label(context, context.texts.text("board.form." + group));
    bool changed = false;
    bool first = true;
    for (const Enum each : all) {
        const std::string name(model::to_name(each));
        const std::string label = context.texts.text(texts_of + name);
        if (!first) same_line_or_wrap(space::tiny, button_width(label));
        first = false;
        const bool on = each == chosen;
        if (!toggle(context, Toggle::radio, group + ":" + name, label, on) || on) continue;
        chosen = each;
        changed = true;
    }
    return changed;
}

bool choose_group(const app::RequirementForm& form, PanelContext& context, std::string& group) {
    small_label(context, context.texts.text("board.group"));
    const std::string add = context.texts.text("board.form.into_new_group");
    std::vector<app::Choice> choices = form.groups;
    for (app::Choice& choice : choices) choice.selected = choice.id == group;
    constexpr float most = 260;
    const auto picked = combo(context, "requirement_group", choices, combo_width(choices, most));
    same_line_or_wrap(space::tiny, button_width(add));
    if (button(context, "into_new_group", add)) {
        context.commands.emplace_back(app::AddGroup{form.policy_key, form.requirement.id});
    }
    if (!picked) return false;
    group = *picked;
    return true;
}

void place_buttons(const app::RequirementForm& form, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string& id = form.requirement.id;
    const auto move = [&](const char* button_id, const char* key, int by) {
        same_line_or_wrap(space::tiny, button_width(texts.text(key)));
        if (button(context, button_id, texts.text(key))) {
            context.commands.emplace_back(app::MoveRequirement{form.policy_key, id, by});
        }
    };
    if (button(context, "remove_requirement", texts.text("board.form.remove"))) {
        context.commands.emplace_back(app::RemoveRequirement{form.policy_key, id});
    }
    move("move_up", "board.form.up", -1);
    move("move_down", "board.form.down", 1);
}

}  // namespace

void draw_requirement_form(const app::RequirementForm& form, RequirementFormState& state,
                           PanelContext& context) {
    if (state.id != form.requirement.id) state = {};
    state.id = form.requirement.id;
    state.draft = form.requirement;
    model::Requirement& draft = state.draft;
    bool changed = localized_field(context, "requirement_text", "board.form.text", draft.text);
    changed |= localized_field(context, "requirement_reason", "board.form.reason", draft.reason);
    changed |= labelled_field(context, "requirement_reference",
                              context.texts.text("board.reference"), draft.reference);
    changed |= check_field(form, state, context);
    changed |= choose_group(form, context, draft.group);
    changed |= choose(context, "severity", "requirement.", model::all_severities, draft.severity);
    changed |= choose(context, "strength", "board.strength.", model::all_strengths, draft.strength);
    changed |= choose(context, "options", "board.options.", model::all_option_rules, draft.options);
    changed |= choose(context, "scopes", "board.scopes.", model::all_scope_rules, draft.scopes);
    changed |=
        localized_field(context, "requirement_question", "board.form.question", draft.question);
    if (changed) context.commands.emplace_back(app::EditRequirement{form.policy_key, draft});
    place_buttons(form, context);
}

}  // namespace kurabe::ui
