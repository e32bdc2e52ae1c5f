#include "ui/panels/shell_panel.h"

#include <algorithm>
#include <cfloat>
#include <string>
#include <vector>

#include "app/views/shell/shell_view.h"
#include "base/version.h"
#include "ui/theme.h"
#include "ui/widgets/popup_place.h"
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

// Whether there is room for what the page is for below its name: with less, all else in the bar
// would need two lines, and it stands in the line at the bottom.
bool has_tagline_above() {
    constexpr float least_width = 1340;  // of the display
    return ImGui::GetIO().DisplaySize.x >= least_width;
}

// The page's name and, where there is room, what it is for. Gives where it ends.
float draw_name(PanelContext& context) {
    const bool tagline = has_tagline_above();
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

// The mode's tabs as a list, for where they have no room beside each other.
void mode_list(const app::ShellView& view, PanelContext& context) {
    std::vector<app::Choice> modes;
    for (const app::ModeTab& tab : view.tabs) modes.push_back({tab.id, tab.label, tab.selected});
    constexpr float most = 170;
    const auto picked = combo(context, "mode", modes, combo_width(modes, most));
    if (!picked) return;
    for (const app::ModeTab& tab : view.tabs) {
        if (tab.id == *picked) context.commands.emplace_back(app::SetMode{tab.mode});
    }
}

void toggle_filter(ShellPanelState& state, PanelContext& context) {
    if (toggle(context, Toggle::button, "filter", context.texts.text("ui.filter"),
               state.open_sidebar)) {
        state.open_sidebar = !state.open_sidebar;
    }
}

// What the bar has at its right end.
struct Action {
    std::string_view id;
    std::string label;
    bool enabled = true;
    std::string hint;
};

std::vector<Action> actions_of(const app::ShellView& view, const wording::Texts& texts) {
    return {{"undo", texts.text("ui.undo"), view.can_undo, view.undo_text},
            {"redo", texts.text("ui.redo"), view.can_redo, view.redo_text},
            {"language", texts.text("ui.other_language"), true, ""},
            {"about", texts.text("ui.about"), true, ""}};
}

void act(std::string_view id, const app::ShellView& view, ShellPanelState& state,
         PanelContext& context) {
    if (id == "undo") context.commands.emplace_back(app::Undo{});
    if (id == "redo") context.commands.emplace_back(app::Redo{});
    if (id == "language") {
        const bool japanese = view.language == base::Language::ja;
        context.commands.emplace_back(
            app::SetLanguage{japanese ? base::Language::en : base::Language::ja});
    }
    if (id == "about") state.open_about = true;
}

constexpr const char* more = "…";

std::vector<app::Choice> colour_choices(app::ColourChoice chosen, const wording::Texts& texts) {
    using enum app::ColourChoice;
    std::vector<app::Choice> choices;
    for (const app::ColourChoice choice : {system, light, dark, contrast}) {
        const std::string id(app::to_name(choice));
        choices.push_back({id, texts.text("ui." + ("colours_" + id)), choice == chosen});
    }
    return choices;
}

void choose_colours(std::string_view id, PanelContext& context) {
    using enum app::ColourChoice;
    for (const app::ColourChoice choice : {system, light, dark, contrast}) {
        if (app::to_name(choice) == id) context.commands.emplace_back(app::SetColours{choice});
    }
}

// The actions and the colours, for where they have no room beside each other.
void draw_more(const app::ShellView& view, ShellPanelState& state, PanelContext& context) {
    constexpr const char* menu = "more_menu";
    const std::string name = context.texts.text("ui.other_actions");
    if (ImGui::Button(more, {button_width(more), 0})) ImGui::OpenPopup(menu);
    context.semantics.add_last(
        [&] { return Node{.role = Role::button, .id = "more", .name = name}; });
    tooltip(name);
    place_popup_beside_item(menu);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(space::small, space::small));
    if (ImGui::BeginPopup(menu)) {
        const auto list =
            context.semantics.open([&] { return Node{.role = Role::menu, .id = "more"}; });
        for (const Action& action : actions_of(view, context.texts)) {
            if (menu_item(context, std::string(action.id), action.label, action.enabled)) {
                act(action.id, view, state, context);
            }
            if (action.enabled) tooltip(action.hint);
        }
        ImGui::Separator();
        const auto chosen = context.views.get<app::PreferencesView>().colours;
        for (const app::Choice& choice : colour_choices(chosen, context.texts)) {
            if (menu_item(context, choice.id, choice.label, true, choice.selected)) {
                choose_colours(choice.id, context);
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

float width_of_tabs(const app::ShellView& view) {
    float width = 0;
    for (const app::ModeTab& tab : view.tabs) {
        width += button_width(tab.label) + ImGui::GetStyle().ItemSpacing.x;
    }
    return width;
}

// One line, whatever has room in it: the contents come first.
void draw_compact_bar(const app::ShellView& view, ShellPanelState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const auto& ready_made = context.views.get<app::ReadyMadeViewsView>();
    const float left = ImGui::GetCursorPosX();
    const float right = left + ImGui::GetContentRegionAvail().x - button_width(more);
    const float rest =
        button_width(texts.text("ui.filter")) + button_width(texts.text("ui.views")) + 3 * spacing;
    if (left + width_of_tabs(view) + rest <= right) {
        for (const app::ModeTab& tab : view.tabs) {
            if (toggle(context, Toggle::tab, tab.id, tab.label, tab.selected)) {
                context.commands.emplace_back(app::SetMode{tab.mode});
            }
            ImGui::SameLine();
        }
    } else {
        mode_list(view, context);
        ImGui::SameLine();
    }
    toggle_filter(state, context);
    ImGui::SameLine();
    draw_views_menu(ready_made, context.views.get<app::SavedViewsView>(),
                    right - ImGui::GetCursorPosX() - spacing, state.views, context);
    ImGui::SameLine(right);
    draw_more(view, state, context);
}

void draw_views(PanelContext& context, ShellPanelState& state) {
    const auto& ready_made = context.views.get<app::ReadyMadeViewsView>();
    same_line_or_wrap(16, button_width(views_button_label(ready_made, context.texts)));
    draw_views_menu(ready_made, context.views.get<app::SavedViewsView>(), FLT_MAX, state.views,
                    context);
}

// At the right edge where there is room, else behind or below the rest.
void draw_actions(const app::ShellView& view, ShellPanelState& state, PanelContext& context) {
    const auto actions = actions_of(view, context.texts);
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    float wanted = -spacing;
    for (const Action& action : actions) wanted += button_width(action.label) + spacing;
    const float behind = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x;
    const float right = ImGui::GetWindowWidth() - wanted - size::pad - spacing;
    float gap = std::max(spacing, right - behind);
    for (const Action& action : actions) {
        same_line_or_wrap(gap, button_width(action.label));
        if (button(context, std::string(action.id), action.label, action.enabled)) {
            act(action.id, view, state, context);
        }
        if (action.enabled) tooltip(action.hint);
        gap = spacing;
    }
}

constexpr float colours_width = 170;

// At the right end of the line at the bottom. Narrow displays have the colours in the menu above.
float settings_width(const wording::Texts& texts) {
    const float legend = button_width(texts.text("legend.open"));
    if (is_narrow_display()) return legend;
    return legend + ImGui::GetStyle().ItemSpacing.x + colours_width;
}

void draw_settings(float left, bool& open_legend, PanelContext& context) {
    ImGui::SameLine(left);
    if (button(context, "legend", context.texts.text("legend.open"))) open_legend = true;
    tooltip(context.texts.text("legend.title"));
    if (is_narrow_display()) return;
    ImGui::SameLine();
    const auto chosen = context.views.get<app::PreferencesView>().colours;
    const auto choices = colour_choices(chosen, context.texts);
    if (const auto picked = combo(context, "colours", choices, colours_width)) {
        choose_colours(*picked, context);
    }
}

// What the page is for, where nothing else is to be said there; behind it, what there is room for.
void draw_tagline_below(float right, PanelContext& context) {
    const std::string purpose = context.texts.text("ui.tagline");
    const float room = std::max(0.0F, right - ImGui::GetCursorPosX());
    const float width = std::min(room, ImGui::CalcTextSize(purpose.c_str()).x);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, ImGui::GetFrameHeight()});
    const bool cut =
        single_line(*ImGui::GetWindowDrawList(), {at.x, at.y + ImGui::GetStyle().FramePadding.y},
                    width, colour::muted, purpose);
    if (cut) tooltip(purpose);
    record_text(context, "tagline", "tagline", purpose);
    ImGui::SameLine(0, space::large);
}

}  // namespace

void draw_top_bar(ShellPanelState& state, PanelContext& context) {
    const auto& view = context.views.get<app::ShellView>();
    float tagline_bottom = 0;
    if (state.narrow) {
        draw_compact_bar(view, state, context);
    } else {
        tagline_bottom = draw_name(context);
        mode_tabs(view, context);
        draw_views(context, state);
        draw_actions(view, state, context);
    }
    const float end = std::max(tagline_bottom, ImGui::GetItemRectMax().y + space::tiny);
    state.height = end - ImGui::GetWindowPos().y + space::tiny;
    const float line = ImGui::GetWindowPos().y + state.height - 1;
    ImGui::GetWindowDrawList()->AddLine({0, line}, {ImGui::GetWindowWidth(), line}, colour::border);
}

void draw_status_bar(bool& open_legend, PanelContext& context) {
    const auto& view = context.views.get<app::StatusView>();
    const bool says = !view.text.empty();
    const std::string text = says ? view.text : context.texts.text("ui.local_only");
    // As high as a target has to be, and no higher.
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(space::small, (size::target() - size::text) / 2));
    const float left = ImGui::GetWindowWidth() - settings_width(context.texts) - space::medium;
    if (view.loading) {
        if (button(context, "cancel_loading", context.texts.text("ui.cancel"))) {
            context.commands.emplace_back(app::CancelLoading{});
        }
        ImGui::SameLine();
    }
    if (!says && !has_tagline_above()) draw_tagline_below(left - space::medium, context);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float room = std::max(0.0F, left - space::medium - ImGui::GetCursorPosX());
    constexpr float least = 120;  // less shows no more than that something is cut
    if (!says && room < least) room = 0;
    ImGui::Dummy({room, ImGui::GetFrameHeight()});
    const bool cut = room > 0 && single_line(*ImGui::GetWindowDrawList(),
                                             {at.x, at.y + ImGui::GetStyle().FramePadding.y}, room,
                                             colour::text, text);
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
