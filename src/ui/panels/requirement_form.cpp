#include "ui/panels/requirement_form.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

float room() { return ImGui::GetContentRegionAvail().x; }

std::string& in_language(base::LocalizedText& text, base::Language language) {
    return language == base::Language::ja ? text.ja : text.en;
}

bool labelled_field(PanelContext& context, const char* id, const char* key, std::string& text) {
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, context.texts.text(key), colour::muted);
    ImGui::PopFont();
    return text_field(context, id, context.texts.text(key), text, room(), false);
}

// One of a set of names as buttons in a line.
template <typename Enum, std::size_t N>
bool choose(PanelContext& context, const std::string& group, const std::string& texts_of,
            const std::array<Enum, N>& all, Enum& chosen) {
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, context.texts.text("board.form." + group), colour::muted);
    ImGui::PopFont();
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
    if (form.groups.size() < 2) return false;
    std::vector<app::Choice> choices = form.groups;
    for (app::Choice& choice : choices) choice.selected = choice.id == group;
    constexpr float most = 260;
    const auto picked = combo(context, "requirement_group", choices, combo_width(choices, most));
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
    if (state.id != form.requirement.id || state.draft != form.requirement) {
        state = {form.requirement.id, form.requirement};
    }
    const base::Language language = context.texts.language();
    model::Requirement& draft = state.draft;
    bool changed = labelled_field(context, "requirement_text", "board.form.text",
                                  in_language(draft.text, language));
    changed |= labelled_field(context, "requirement_reason", "board.form.reason",
                              in_language(draft.reason, language));
    changed |= labelled_field(context, "requirement_reference", "board.reference", draft.reference);
    changed |= labelled_field(context, "requirement_check", "board.form.check", draft.check);
    if (!form.problem.empty()) {
        wrapped_text(context, form.problem, colour::bad);
        record_text(context, "problem", "check_problem", form.problem);
    }
    changed |= choose_group(form, context, draft.group);
    changed |= choose(context, "severity", "requirement.", model::all_severities, draft.severity);
    changed |= choose(context, "strength", "board.strength.", model::all_strengths, draft.strength);
    changed |= choose(context, "options", "board.options.", model::all_option_rules, draft.options);
    changed |= choose(context, "scopes", "board.scopes.", model::all_scope_rules, draft.scopes);
    changed |= labelled_field(context, "requirement_question", "board.form.question",
                              in_language(draft.question, language));
    if (changed) context.commands.emplace_back(app::EditRequirement{form.policy_key, draft});
    place_buttons(form, context);
}

}  // namespace kurabe::ui
