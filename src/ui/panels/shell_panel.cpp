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

// The page's name and, where there is room, what it is for. Gives where it ends.
float draw_name(PanelContext& context) {
    constexpr float least_width = 1200;  // of the display: with less, all else would need two lines
    const bool tagline = ImGui::GetIO().DisplaySize.x >= least_width;
    const std::string purpose = context.texts.text("ui.tagline");
    ImGui::BeginGroup();
    if (!tagline) ImGui::AlignTextToFramePadding();
    ImGui::PushFont(nullptr, size::title);
    ImGui::TextUnformatted("比べ Kurabe");
    context.semantics.add_last([&] {
        return Node{.role = Role::heading,
                    .id = "title",
                    .name = "比べ Kurabe",
                    .description = purpose,
                    .level = 1};
    });
    ImGui::PopFont();
    if (tagline) {
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y);
        ImGui::PushFont(nullptr, size::small);
        ImGui::PushStyleColor(ImGuiCol_Text, colour::muted);
        ImGui::TextUnformatted(purpose.c_str());
        ImGui::PopStyleColor();
        ImGui::PopFont();
        record_text(context, "tagline", "tagline", purpose);
    }
    ImGui::EndGroup();
    tooltip(context.texts.text("legend.purpose"));
    return ImGui::GetItemRectMax().y;
}

constexpr float colours_width = 170;

std::vector<app::Choice> colour_choices(app::ColourChoice chosen, const wording::Texts& texts) {
    using enum app::ColourChoice;
    std::vector<app::Choice> choices;
    for (const app::ColourChoice choice : {system, light, dark, contrast}) {
        const std::string id(app::to_name(choice));
        choices.push_back({id, texts.text("ui." + ("colours_" + id)), choice == chosen});
    }
    return choices;
}

// At the right end of the line at the bottom.
void draw_settings(float left, bool& open_legend, PanelContext& context) {
    using enum app::ColourChoice;
    ImGui::SameLine(left);
    if (button(context, "legend", context.texts.text("legend.open"))) open_legend = true;
    tooltip(context.texts.text("legend.title"));
    ImGui::SameLine();
    const auto chosen = context.views.get<app::PreferencesView>().colours;
    const auto choices = colour_choices(chosen, context.texts);
    if (const std::string* picked = combo(context, "colours", choices, colours_width)) {
        for (const app::ColourChoice choice : {system, light, dark, contrast}) {
            if (app::to_name(choice) == *picked) {
                context.commands.emplace_back(app::SetColours{choice});
            }
        }
    }
}

}  // namespace

void draw_top_bar(ShellPanelState& state, PanelContext& context) {
    const auto& view = context.views.get<app::ShellView>();
    const auto& texts = context.texts;
    const float tagline_bottom = draw_name(context);
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
    const float end = std::max(tagline_bottom, ImGui::GetItemRectMax().y + space::tiny);
    state.height = end - ImGui::GetWindowPos().y + space::tiny;
    const float line = ImGui::GetWindowPos().y + state.height - 1;
    ImGui::GetWindowDrawList()->AddLine({0, line}, {ImGui::GetWindowWidth(), line}, colour::border);
}

void draw_status_bar(bool& open_legend, PanelContext& context) {
    const auto& view = context.views.get<app::StatusView>();
    const std::string text = view.text.empty() ? context.texts.text("ui.local_only") : view.text;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(space::small, 4.5F));
    const float settings = button_width(context.texts.text("legend.open")) +
                           ImGui::GetStyle().ItemSpacing.x + colours_width;
    const float left = ImGui::GetWindowWidth() - settings - space::medium;
    if (view.loading) {
        if (button(context, "cancel_loading", context.texts.text("ui.cancel"))) {
            context.commands.emplace_back(app::CancelLoading{});
        }
        ImGui::SameLine();
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = std::max(0.0F, left - space::medium - ImGui::GetCursorPosX());
    ImGui::Dummy({room, ImGui::GetFrameHeight()});
    const bool cut =
        single_line(*ImGui::GetWindowDrawList(), {at.x, at.y + ImGui::GetStyle().FramePadding.y},
                    room, colour::text, text);
    if (cut) tooltip(text);
    context.semantics.add_last(
        [&] { return Node{.role = Role::status, .id = "status", .name = text}; });
    draw_settings(left, open_legend, context);
    ImGui::PopStyleVar();
}

void draw_about(std::string_view notices, ShellPanelState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string title = texts.text("ui.about_title") + "###about";
    if (state.open_about) {
        ImGui::OpenPopup("###about");
        state.open_about = false;
    }
    if (!begin_dialog(context, title, {760, 600})) return;
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
    const bool listing = ImGui::BeginChild("notices", {0, 0}, ImGuiChildFlags_Borders);
    ImGui::PopStyleVar();
    if (listing) {
        wrapped_text(context, notices, colour::text);
        record_text(context, "notices", "notices", notices.substr(0, 200));
    }
    ImGui::EndChild();
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
