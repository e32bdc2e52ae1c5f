#include "ui/panels/shell_panel.h"

#include <algorithm>
#include <string>

#include "app/views/shell/shell_view.h"
#include "base/version.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

void mode_tabs(const app::ShellView& view, PanelContext& context) {
    float gap = 24;
    for (const app::ModeTab& tab : view.tabs) {
        same_line_or_wrap(gap, button_width(tab.label));
        if (toggle(context, Toggle::tab, tab.id, tab.label, tab.selected)) {
            context.commands.emplace_back(app::SetMode{tab.mode});
        }
        gap = ImGui::GetStyle().ItemSpacing.x;
    }
}

}  // namespace

void draw_top_bar(ShellPanelState& state, PanelContext& context) {
    const auto& view = context.views.get<app::ShellView>();
    const auto& texts = context.texts;
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(nullptr, size::title);
    ImGui::TextUnformatted("比べ Kurabe");
    context.semantics.add_last([] {
        return Node{.role = Role::heading, .id = "title", .name = "比べ Kurabe", .level = 1};
    });
    ImGui::PopFont();
    mode_tabs(view, context);
    if (state.narrow) {
        const std::string filter = texts.text("ui.filter");
        same_line_or_wrap(16, button_width(filter));
        if (toggle(context, Toggle::button, "filter", filter, state.open_sidebar)) {
            state.open_sidebar = !state.open_sidebar;
        }
    }
    const auto& ready_made = context.views.get<app::ReadyMadeViewsView>();
    same_line_or_wrap(16, button_width(views_button_label(ready_made, texts)));
    draw_views_menu(ready_made, context.views.get<app::SavedViewsView>(), state.views, context);

    const std::string undo = texts.text("ui.undo");
    const std::string redo = texts.text("ui.redo");
    const std::string language = texts.text("ui.other_language");
    const std::string about = texts.text("ui.about");
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float wanted = button_width(undo) + button_width(redo) + button_width(language) +
                         button_width(about) + spacing * 3;
    // At the right edge where there is room, else behind or below the rest.
    const float behind = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x;
    const float right = ImGui::GetWindowWidth() - wanted - size::pad - spacing;
    same_line_or_wrap(std::max(spacing, right - behind), button_width(undo));
    if (button(context, "undo", undo, view.can_undo)) context.commands.emplace_back(app::Undo{});
    if (view.can_undo) tooltip(view.undo_text);
    same_line_or_wrap(spacing, button_width(redo));
    if (button(context, "redo", redo, view.can_redo)) context.commands.emplace_back(app::Redo{});
    if (view.can_redo) tooltip(view.redo_text);
    same_line_or_wrap(spacing, button_width(language));
    if (button(context, "language", language)) {
        const bool japanese = view.language == base::Language::ja;
        context.commands.emplace_back(
            app::SetLanguage{japanese ? base::Language::en : base::Language::ja});
    }
    same_line_or_wrap(spacing, button_width(about));
    if (button(context, "about", about)) state.open_about = true;
    state.height = ImGui::GetItemRectMax().y - ImGui::GetWindowPos().y + 9;
}

void draw_status_bar(PanelContext& context) {
    const auto& view = context.views.get<app::StatusView>();
    const std::string text = view.text.empty() ? context.texts.text("ui.local_only") : view.text;
    if (view.loading) {
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(8, 0));
        if (button(context, "cancel_loading", context.texts.text("ui.cancel"))) {
            context.commands.emplace_back(app::CancelLoading{});
        }
        ImGui::PopStyleVar();
        ImGui::SameLine();
    }
    ImGui::TextUnformatted(text.c_str());
    context.semantics.add_last(
        [&] { return Node{.role = Role::status, .id = "status", .name = text}; });
}

void draw_about(std::string_view notices, ShellPanelState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string title = texts.text("ui.about_title") + "###about";
    if (state.open_about) {
        ImGui::OpenPopup("###about");
        state.open_about = false;
    }
    if (!begin_dialog(title, {760, 600})) return;
    const auto dialog = context.semantics.open([&] {
        return Node{.role = Role::dialog, .id = "about", .name = texts.text("ui.about_title")};
    });
    const std::string about =
        texts.text("ui.about_text", {{"version", std::string(base::version())}});
    wrapped_text(context, about, colour::text);
    record_text(context, "about", "about", about);
    if (const char* renderer = ImGui::GetIO().BackendRendererName) {
        const std::string drawn_by = texts.text("ui.about_renderer", {{"renderer", renderer}});
        wrapped_text(context, drawn_by, colour::muted);
        record_text(context, "renderer", "renderer", drawn_by);
    }
    section_title(context, "notices", texts.text("ui.about_notices"));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(size::pad, size::pad));
    const bool listing = ImGui::BeginChild("notices", {0, -44}, ImGuiChildFlags_Borders);
    ImGui::PopStyleVar();
    if (listing) {
        wrapped_text(context, notices, colour::text);
        record_text(context, "notices", "notices", notices.substr(0, 200));
    }
    ImGui::EndChild();
    const bool escape = ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (button(context, "close_about", texts.text("ui.close")) || escape) {
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
