#include "ui/panels/views_menu.h"

#include <imgui.h>

#include <algorithm>

#include "app/session/saved_views.h"
#include "ui/theme.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr const char* popup_id = "views";
constexpr float most_width = 440;

// No wider than the display.
float menu_width() { return std::min(most_width, ImGui::GetIO().DisplaySize.x - 2 * space::huge); }

// Its name, and below it what it is for, in as many lines as that takes.
void ready_made_view(const app::Choice& view, float width, PanelContext& context) {
    const ImVec2 pad(ImGui::GetStyle().ItemSpacing.x, 3);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = width - 2 * pad.x;
    const TextBlock name = lay_out(view.label, room);
    const TextBlock purpose = lay_out(view.hint, room);
    const float height = name.size.y + size::line_gap + purpose.size.y + 2 * pad.y;
    if (ImGui::Selectable("##view", view.selected, 0, {width, height})) {
        context.commands.emplace_back(app::ShowReadyMadeView{view.id});
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw(list, {at.x + pad.x, at.y + pad.y}, view.selected ? colour::accent : colour::text, name);
    draw(list, {at.x + pad.x, at.y + pad.y + name.size.y + size::line_gap}, colour::muted, purpose);
    context.semantics.add_last([&] {
        return Node{.role = Role::option,
                    .kind = "ready-made-view",
                    .id = view.id,
                    .name = view.label,
                    .description = view.hint,
                    .selected = view.selected};
    });
}

void ready_made_views(const std::vector<app::Choice>& views, float width, PanelContext& context) {
    section_title(context, "ready_made_views", context.texts.text("ui.ready_made_views"));
    for (const app::Choice& view : views) {
        ImGui::PushID(("ready_made:" + view.id).c_str());
        ready_made_view(view, width, context);
        ImGui::PopID();
    }
}

void rename_field(const app::Choice& view, float width, ViewsMenuState& state,
                  PanelContext& context) {
    const std::string rename = context.texts.text("ui.rename_view");
    const float room = width - button_width(rename) - ImGui::GetStyle().ItemSpacing.x;
    text_field(context, "new_name", view.label, state.new_name, room, state.focus_new_name);
    state.focus_new_name = false;
    bool done = entered();
    if (escaped()) state.renaming.clear();
    ImGui::SameLine();
    const bool usable = !app::view_name(state.new_name).empty();
    done = button(context, "rename", rename, usable) || done;
    if (!done) return;
    context.commands.emplace_back(app::RenameView{view.id, state.new_name});
    state.renaming.clear();
}

void saved_view(const app::Choice& view, float width, ViewsMenuState& state,
                PanelContext& context) {
    const std::string rename = context.texts.text("ui.rename_view");
    const std::string remove = context.texts.text("ui.delete_view");
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float room = width - button_width(rename) - button_width(remove) - 2 * spacing;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight();
    if (ImGui::Selectable("##view", view.selected, 0, {room, height})) {
        context.commands.emplace_back(app::OpenSavedView{view.id});
    }
    const bool cut = single_line(
        *ImGui::GetWindowDrawList(), {at.x + spacing, at.y + ImGui::GetStyle().FramePadding.y},
        room - 2 * spacing, view.selected ? colour::accent : colour::text, view.label);
    context.semantics.add_last([&] {
        return Node{.role = Role::option,
                    .kind = "saved-view",
                    .id = view.id,
                    .name = view.label,
                    .selected = view.selected};
    });
    if (cut) tooltip(view.label);
    ImGui::SameLine();
    if (button(context, "rename_view:" + view.id, rename)) {
        state.renaming = state.new_name = view.id;
        state.focus_new_name = true;
    }
    ImGui::SameLine();
    if (button(context, "delete_view:" + view.id, remove)) {
        context.commands.emplace_back(app::DeleteView{view.id});
    }
}

void name_present_view(const std::vector<app::Choice>& views, float width, ViewsMenuState& state,
                       PanelContext& context) {
    const std::string name = app::view_name(state.name);
    const bool replaces = std::any_of(views.begin(), views.end(),
                                      [&](const app::Choice& view) { return view.id == name; });
    const std::string save = context.texts.text(replaces ? "ui.replace_view" : "ui.save_view");
    const float room = width - button_width(save) - ImGui::GetStyle().ItemSpacing.x;
    text_field(context, "view_name", context.texts.text("ui.views_hint"), state.name, room,
               ImGui::IsWindowAppearing());
    if (escaped()) ImGui::CloseCurrentPopup();
    bool done = entered() && !name.empty();
    ImGui::SameLine();
    done = button(context, "save_view", save, !name.empty()) || done;
    if (!done) return;
    context.commands.emplace_back(app::SaveView{name});
    state.name.clear();
}

// The link has no room for what was loaded from files, which is why there is a hint.
void link_to_present_view(PanelContext& context) {
    ImGui::Dummy({0, 2});
    ImGui::Separator();
    ImGui::Dummy({0, 2});
    if (button(context, "copy_link", context.texts.text("ui.copy_link"))) {
        context.commands.emplace_back(app::CopyLink{});
    }
    wrapped_text(context, context.texts.text("ui.copy_link_hint"), colour::muted);
}

}  // namespace

std::string views_button_label(const app::ReadyMadeViewsView& ready_made,
                               const wording::Texts& texts) {
    if (ready_made.in_force.empty()) return texts.text("ui.views");
    return texts.text("ui.view_in_force", {{"name", ready_made.in_force}});
}

void draw_views_menu(const app::ReadyMadeViewsView& ready_made, const app::SavedViewsView& saved,
                     float room, ViewsMenuState& state, PanelContext& context) {
    const auto& views = saved.views;
    const std::string label = views_button_label(ready_made, context.texts);
    const bool fits = button_width(label) <= room;
    if (button(context, "views", fits ? label : context.texts.text("ui.views"))) {
        state = {};
        ImGui::OpenPopup(popup_id);
    }
    place_popup_beside_item(popup_id);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 12));
    if (ImGui::BeginPopup(popup_id)) {
        const auto dialog = context.semantics.open([&] {
            return Node{
                .role = Role::dialog, .id = "views", .name = context.texts.text("ui.views")};
        });
        const float width = menu_width();
        ready_made_views(ready_made.views, width, context);
        section_title(context, "saved_views", context.texts.text("ui.saved_views"));
        name_present_view(views, width, state, context);
        ImGui::Dummy({width, 2});
        for (const app::Choice& view : views) {
            ImGui::PushID(view.id.c_str());
            if (state.renaming == view.id) {
                rename_field(view, width, state, context);
            } else {
                saved_view(view, width, state, context);
            }
            ImGui::PopID();
        }
        if (views.empty()) wrapped_text(context, context.texts.text("ui.no_views"), colour::muted);
        if (!saved.storage_warning.empty()) {
            wrapped_text(context, saved.storage_warning, colour::bad);
            record_text(context, "storage", "warning", saved.storage_warning, "fails");
        }
        link_to_present_view(context);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace kurabe::ui
