#include "ui/panels/groups_dialog.h"

#include <imgui.h>

#include <utility>

#include "app/views/board/policy_groups_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

bool name_field(PanelContext& context, const std::string& id, const char* hint, Draft& draft,
                const std::string& present, float width) {
    draft.follow(present);
    if (!text_field(context, id, context.texts.text(hint), draft.text, width, false)) return false;
    draft.known = draft.text;
    return true;
}

void draw_group(const app::PolicyGroupsView& view, std::size_t place, GroupsDialogState& state,
                PanelContext& context) {
    const auto& texts = context.texts;
    const app::PolicyGroup& group = view.groups[place];
    GroupsDialogState::Names& names = state.names[group.id];
    const float half = (ImGui::GetContentRegionAvail().x - space::small) / 2;
    bool renamed = name_field(context, "group_ja:" + group.id, "board.group_ja", names.ja,
                              group.title.ja, half);
    ImGui::SameLine(0, space::small);
    renamed |= name_field(context, "group_en:" + group.id, "board.group_en", names.en,
                          group.title.en, half);
    if (renamed) {
        context.commands.emplace_back(
            app::RenameGroup{view.policy_key, group.id, {names.ja.text, names.en.text}});
    }
    const auto move = [&](const std::string& id, const char* key, int by, bool enabled) {
        same_line_or_wrap(space::tiny, button_width(texts.text(key)));
        if (button(context, id + group.id, texts.text(key), enabled)) {
            context.commands.emplace_back(app::MoveGroup{view.policy_key, group.id, by});
        }
    };
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(group.count.c_str());
    move("group_up:", "board.form.up", -1, place > 0);
    move("group_down:", "board.form.down", 1, place + 1 < view.groups.size());
    same_line_or_wrap(space::tiny, button_width(texts.text("board.remove_group")));
    if (button(context, "remove_group:" + group.id, texts.text("board.remove_group"))) {
        context.commands.emplace_back(app::RemoveGroup{view.policy_key, group.id});
    }
    ImGui::Dummy({0, space::tiny});
    ImGui::Separator();
    ImGui::Dummy({0, space::tiny});
}

}  // namespace

void draw_groups_dialog(GroupsDialogState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string title = texts.text("board.edit_groups");
    if (std::exchange(state.open, false)) {
        state.names.clear();
        ImGui::OpenPopup("###groups");
    }
    if (!begin_dialog(context, title + "###groups", {640, 900})) return;
    const auto& view = context.views.get<app::PolicyGroupsView>();
    {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "groups", .name = title}; });
        wrapped_text(context, texts.text("board.groups_hint"), colour::muted);
        for (std::size_t i = 0; i < view.groups.size(); ++i) draw_group(view, i, state, context);
        if (button(context, "add_group", texts.text("board.add_group"))) {
            context.commands.emplace_back(app::AddGroup{view.policy_key, ""});
        }
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
