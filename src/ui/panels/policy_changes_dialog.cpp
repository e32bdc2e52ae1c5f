#include "ui/panels/policy_changes_dialog.h"

#include <string>

#include "app/views/policy_changes/policy_changes_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr const char* policy_changes_id = "###policy_changes";

void draw_changes(const app::PolicyChanges& changes, const std::string& id, PanelContext& context) {
    section_title(context, "policy_changes:" + id, changes.before + " → " + changes.after, 3);
    wrapped_text(context, changes.summary, colour::muted);
    record_text(context, "summary", "policy_changes:" + id, changes.summary);
    for (const app::RequirementChangeView& change : changes.changes) {
        wrapped_text(context, "・" + change.summary, colour::text);
        record_text(context, "policy-change", id + ":" + change.id, change.summary);
    }
    ImGui::Dummy({0, space::medium});
}

}  // namespace

void draw_policy_changes_button(PanelContext& context) {
    const auto& view = context.views.get<app::PolicyChangesView>();
    const auto& texts = context.texts;
    if (!view.editions.empty()) {
        same_line_or_wrap(space::small, button_width(texts.text("policy_change.open")));
        if (button(context, "policy_changes", texts.text("policy_change.open"))) {
            ImGui::OpenPopup(policy_changes_id);
        }
    }
    if (!ImGui::IsPopupOpen(policy_changes_id)) return;
    const std::string name = texts.text("policy_change.title");
    if (!begin_dialog(context, name + policy_changes_id, {860, 640})) return;
    {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "policy_changes", .name = name}; });
        if (ImGui::BeginChild("changes")) {
            const TextOwner owner(context.selection, "policy_changes");
            for (std::size_t i = 0; i < view.editions.size(); ++i) {
                draw_changes(view.editions[i], std::to_string(i), context);
            }
        }
        ImGui::EndChild();
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
