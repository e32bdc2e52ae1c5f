#include "ui/frontend.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/item/item_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/overview/overview_view.h"
#include "app/views/shell/shell_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/facet_panel.h"
#include "ui/panels/help_panel.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/toast.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"
#include "ui/widgets/width_edge.h"

namespace kurabe::ui {
namespace {

float status_bar_height() { return size::target() + space::small; }

constexpr float edge_width = 8;  // between regions, to be grasped
// Of a region: only what unfolds it.
float folded_width() { return size::target() + space::small; }
constexpr float min_sidebar = 200;
constexpr float min_pane = 240;
constexpr float min_content = 320;

float max_sidebar() { return std::max(min_sidebar, ImGui::GetIO().DisplaySize.x * 0.4F); }

// A scrollbar in a bar that grows with its lines would take the room of what then needs one more.
constexpr ImGuiWindowFlags no_scrollbar =
    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;

bool begin_area(const char* id, ImVec2 area, ImVec2 padding, ImGuiWindowFlags flags = 0) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    // Flattened: the Tab key goes from area to area.
    const bool open = ImGui::BeginChild(
        id, area, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened, flags);
    ImGui::PopStyleVar();
    return open;
}

// A region of the page: the current window.
Semantics::Scope open_region(Role role, const char* id, PanelContext& context) {
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 area = ImGui::GetWindowSize();
    return context.semantics.open(at, {at.x + area.x, at.y + area.y},
                                  [&] { return Node{.role = role, .id = id}; });
}

const ModePanel& panel_of(app::ViewMode mode) {
    return mode_panels[static_cast<std::size_t>(mode)];
}

struct Region {
    const char* id;  // as in Preferences::folded
    Role role;
    Side side;             // of the page
    const char* fold_key;  // texts of its button
    const char* unfold_key;
};
constexpr Region sidebar_region = {"sidebar", Role::search, Side::left, "ui.fold_sidebar",
                                   "ui.unfold_sidebar"};
constexpr Region pane_region = {"pane", Role::complementary, Side::right, "ui.fold_pane",
                                "ui.unfold_pane"};

// Inside the region; the whole of it where it is folded.
void draw_fold_button(const Region& region, bool folded, PanelContext& context) {
    const Side inwards = region.side == Side::left ? Side::right : Side::left;
    const std::string name = context.texts.text(folded ? region.unfold_key : region.fold_key);
    const std::string id = (folded ? "unfold_" : "fold_") + std::string(region.id);
    if (fold_button(context, id, name, folded ? inwards : region.side, !folded)) {
        context.commands.emplace_back(app::SetFolded{region.id, !folded});
    }
}

void draw_folded(const Region& region, ImVec2 at, float height, PanelContext& context) {
    ImGui::SetCursorPos(at);
    if (begin_area(region.id, {folded_width(), height}, {space::tiny, space::small},
                   no_scrollbar)) {
        const auto strip = open_region(region.role, region.id, context);
        draw_fold_button(region, true, context);
    }
    ImGui::EndChild();
}

bool changes_view(const app::Command& command) {
    return !std::holds_alternative<app::HostRequest>(command);
}

}  // namespace

Frontend::Frontend(app::Application& application)
    : application_(application),
      check_help_{
          [&application](std::string_view text, std::size_t cursor) {
              return application.check_completions(text, cursor);
          },
          [&application](std::string_view text) { return application.check_problem(text); }} {}

void Frontend::draw(double now_ms) {
    semantics_.begin_frame();
    PanelContext context{application_.views(), states_,    commands_, application_.texts(),
                         semantics_,           selection_, cells_,    check_help_};
    context.now_ms = now_ms;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(display);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();

    handle_shortcuts(context);
    shell_.narrow = is_narrow_display();
    const float top_bar_height = shell_.height;
    if (begin_area("top", {0, top_bar_height}, {12, 9}, no_scrollbar)) {
        const auto bar = open_region(Role::banner, "top", context);
        regions_.add("top");
        draw_top_bar(shell_, context);
    }
    ImGui::EndChild();
    const bool lines_change = shell_.height != top_bar_height;
    const float legend_height = shows_legend_strip(display, context) ? legend_.height : 0;
    const float bottom = display.y - status_bar_height() - legend_height;
    draw_body(context, top_bar_height, bottom - top_bar_height);
    if (shows_legend_strip(display, context)) {
        ImGui::SetCursorPos({0, bottom});
        ImGui::PushStyleColor(ImGuiCol_ChildBg, ImVec4(ImColor(colour::accent_soft)));
        // Not without height, or nothing in it would be measured.
        const ImVec2 area(0, std::max(legend_height, 1.0F));
        if (begin_area("legend_strip", area, {space::medium, space::small}, no_scrollbar)) {
            const auto strip = open_region(Role::complementary, "legend_strip", context);
            regions_.add("legend_strip");
            draw_legend_strip(shell_.narrow, legend_, context);
        }
        ImGui::EndChild();
        ImGui::PopStyleColor();
    }
    ImGui::SetCursorPos({0, display.y - status_bar_height()});
    if (begin_area("status", {0, status_bar_height()}, {space::medium, space::tiny},
                   no_scrollbar)) {
        const auto bar = open_region(Role::group, "status_bar", context);
        regions_.add("status_bar");
        draw_status_bar(legend_.open, context);
    }
    ImGui::EndChild();
    draw_toast(display.x, bottom, context);
    draw_legend(legend_, context);
    draw_about(application_.notices(), shell_, context);
    const auto is_filter = [&](std::string_view text) {
        return application_.filter_problem(text).empty();
    };
    if (const auto example =
            draw_help(application_.filter_help(), is_filter, filter_.open_help, context)) {
        context.commands.emplace_back(app::ReplaceFilter{*example});
        write_filter(*example, filter_.field, context);
    }
    selection_menu(context);
    ImGui::End();
    regions_.end_frame();

    active_field_ = context.active_field;
    const bool selection_changed = selection_.end_frame();
    cells_.end_frame(ImGui::IsMouseDown(ImGuiMouseButton_Left));
    if (std::any_of(commands_.begin(), commands_.end(), changes_view)) selection_.clear();
    wakes_in_ms_ = context.wake_in_ms;
    wants_another_frame_ =
        !commands_.empty() || context.changes || lines_change || selection_changed;
    application_.execute(commands_);
}

void Frontend::draw_body(PanelContext& context, float top, float height) {
    const app::Mode& mode = app::mode_of(application_.session().mode);
    const ModePanel& panel = panel_of(mode.mode);
    const bool has_pane = has_open_pane(panel, application_.views());
    const bool pane_alone = has_pane && shell_.narrow;
    const float display_width = ImGui::GetIO().DisplaySize.x;
    const bool has_sidebar = mode.filtered != app::Filtered::nothing && !pane_alone &&
                             (!shell_.narrow || shell_.open_sidebar);
    // Where there is little room, the filter stands over the contents.
    const bool filter_alone = has_sidebar && shell_.narrow;
    float x = 0;
    if (has_sidebar && is_folded("sidebar")) {
        draw_folded(sidebar_region, {0, top}, height, context);
        x = folded_width() + 1;
    } else if (has_sidebar) {
        const float given = given_width("sidebar", context).value_or(size::sidebar);
        const float width =
            filter_alone ? display_width : std::clamp(given, min_sidebar, max_sidebar());
        ImGui::SetCursorPos({0, top});
        if (begin_area("sidebar", {width, height}, {12, 10})) {
            const auto sidebar = open_region(Role::search, "sidebar", context);
            regions_.add("sidebar");
            if (!filter_alone) {
                const std::string title = context.texts.text("ui.filter");
                ImGui::PushStyleColor(ImGuiCol_Text, colour::muted);
                ImGui::TextUnformatted(title.c_str());
                ImGui::PopStyleColor();
                ImGui::SameLine(width - fold_button_size() - space::small);
                ImGui::SetCursorPosY(ImGui::GetCursorPosY() - space::tiny);
                draw_fold_button(sidebar_region, false, context);
            }
            draw_narrowing(mode.filtered, filter_alone, context);
        }
        ImGui::EndChild();
        x = width + (shell_.narrow ? 1.0F : edge_width);
        if (!shell_.narrow) {
            ImGui::SetCursorPos({width, top});
            region_edge({"sidebar", width, min_sidebar, max_sidebar()},
                        context.texts.text("ui.resize_sidebar"), {edge_width, height}, context);
        }
    }
    if (filter_alone) return;
    const bool arrives = keyboard_arrives(has_pane);
    const bool pane_folded = has_pane && !pane_alone && is_folded("pane");
    const float max_pane = std::max(min_pane, display_width - x - min_content);
    // The columns of the matrix hold as much text as the pane, and give way to it first.
    const float pane_part = mode.mode == app::ViewMode::matrix ? 0.22F : 0.26F;
    float pane_room = std::min(size::pane, display_width * pane_part);
    pane_room = std::clamp(given_width("pane", context).value_or(pane_room), min_pane, max_pane);
    if (pane_alone) pane_room = display_width;
    if (pane_folded) pane_room = folded_width();
    const float pane_width = has_pane ? pane_room + (pane_folded ? 1.0F : edge_width) : 0;
    float pane_top = top;
    if (!pane_alone) {
        ImGui::SetCursorPos({x, top});
        if (begin_area("content", {display_width - x, height}, {10, 10}, no_scrollbar)) {
            const auto main = open_region(Role::main, "content", context);
            regions_.add("content");
            if (mode.filtered == app::Filtered::answers && !shell_.narrow) draw_filter(context);
            // The pane stands below the bar: a click that opens it must not move what it hit.
            {
                const auto bar =
                    context.semantics.open([] { return Node{.role = Role::toolbar, .id = "bar"}; });
                panel.draw_bar(context);
            }
            pane_top = ImGui::GetCursorScreenPos().y;
            const float width = ImGui::GetContentRegionAvail().x - pane_width;
            if (begin_area("body", {width, 0}, {0, 0})) {
                context.arrives = regions_.add("body") || arrives;
                panel.draw(context);
                context.arrives = false;
            }
            ImGui::EndChild();
        }
        ImGui::EndChild();
    }
    const float room = top + height - pane_top;
    if (pane_folded) {
        draw_folded(pane_region, {display_width - pane_room, pane_top}, room, context);
    } else if (has_pane) {
        if (!pane_alone) {
            // Above the contents, which go on below the pane.
            ImGui::SetCursorPos({display_width - pane_room - edge_width, pane_top});
            if (begin_area("pane_edge", {edge_width, room}, {0, 0}, no_scrollbar)) {
                region_edge({"pane", pane_room, min_pane, max_pane, true},
                            context.texts.text("ui.resize_pane"), {edge_width, room}, context);
            }
            ImGui::EndChild();
        }
        ImGui::SetCursorPos({display_width - pane_room, pane_top});
        if (begin_area("pane", {pane_room, room}, {14, 10})) {
            const auto region = open_region(Role::complementary, "pane", context);
            regions_.add("pane");
            if (pane_alone && arrives) ImGui::SetKeyboardFocusHere();
            if (!pane_alone) {
                draw_fold_button(pane_region, false, context);
                ImGui::SameLine();
            }
            panel.pane->draw(context);
        }
        ImGui::EndChild();
    }
}

bool Frontend::keyboard_arrives(bool has_pane) {
    const app::ViewMode mode = application_.session().mode;
    const bool other_view = std::exchange(mode_, mode) != mode;
    const bool pane_closed = std::exchange(had_pane_, has_pane) && !has_pane;
    const bool nowhere = regions_.where().empty();
    if (!nowhere) keyboard_was_in_ = regions_.where();
    if (!other_view && !pane_closed) return false;
    // Dear ImGui lets go of a window that is gone, in whatever frame it finds it so.
    const std::string& where = keyboard_was_in_;
    const bool was_in_view = where == "content" || where == "body" || where == "pane";
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    return was_in_view && (nowhere || !imgui.NavIdIsAlive);
}

void Frontend::draw_filter(PanelContext& context) {
    filter_.alone = shell_.narrow;
    const auto search =
        context.semantics.open([] { return Node{.role = Role::search, .id = "filter"}; });
    const std::string condition =
        condition_text(filter_.condition, application_.session().language);
    const std::string problem = condition.empty() ? "" : application_.filter_problem(condition);
    draw_filter_bar(application_.view<app::FilterView>(), application_.view<app::ConditionView>(),
                    completions(), problem, filter_, context);
    if (std::exchange(filter_.closed, false)) shell_.open_sidebar = false;
}

void Frontend::draw_narrowing(app::Filtered filtered, bool alone, PanelContext& context) {
    if (filtered == app::Filtered::verdicts) {
        board_filter_.alone = alone;
        draw_board_filter(board_filter_, context);
        if (std::exchange(board_filter_.closed, false)) shell_.open_sidebar = false;
        return;
    }
    if (alone) draw_filter(context);
    draw_facet_panel(application_.view<app::FilterView>(), context);
}

std::optional<app::CopyToClipboard> Frontend::copy_of_cells() const {
    // An open answer is copied by itself.
    const bool one_cell =
        cells_.has_range() &&
        !has_open_pane(panel_of(application_.session().mode), application_.views());
    if (cells_.empty() && !one_cell) return std::nullopt;
    return app::CopyToClipboard{app::CopyExtent::range, {}, cells_.range()};
}

bool Frontend::is_folded(std::string_view region) {
    if (shell_.narrow) return false;
    return application_.view<app::PreferencesView>().folded.contains(region);
}

query::Completions Frontend::completions() {
    const FilterFieldState& field = filter_.field;
    if (!field.active || !field.suggestions_open) return {};
    return application_.filter_completions(field.text, field.cursor);
}

void Frontend::handle_shortcuts(PanelContext& context) {
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_F, ImGuiInputFlags_RouteGlobal)) {
        const app::Filtered filtered = app::mode_of(application_.session().mode).filtered;
        if (filtered == app::Filtered::nothing) {
            context.commands.emplace_back(app::SetMode{app::ViewMode::matrix});
        }
        (filtered == app::Filtered::verdicts ? board_filter_.focus : filter_.field.focus) = true;
        shell_.open_sidebar = true;
        if (is_folded("sidebar")) context.commands.emplace_back(app::SetFolded{"sidebar", false});
    }
    const auto fold = [&](const char* region) {
        context.commands.emplace_back(app::SetFolded{region, !is_folded(region)});
    };
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_B, ImGuiInputFlags_RouteGlobal)) {
        if (shell_.narrow) {
            shell_.open_sidebar = !shell_.open_sidebar;
        } else {
            fold("sidebar");
        }
    }
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_B, ImGuiInputFlags_RouteGlobal)) {
        fold("pane");
    }
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_C, ImGuiInputFlags_RouteGlobal)) {
        context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::table, {}});
    }
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_S, ImGuiInputFlags_RouteGlobal)) {
        context.commands.emplace_back(app::SaveSession{});
    }
    if (ImGui::GetIO().WantTextInput) return;  // the field undoes its own typing
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Z, ImGuiInputFlags_RouteGlobal)) {
        context.commands.emplace_back(app::Undo{});
    }
    if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Y, ImGuiInputFlags_RouteGlobal)) {
        context.commands.emplace_back(app::Redo{});
    }
    const ModePanel& panel = panel_of(application_.session().mode);
    const bool pane_open = has_open_pane(panel, application_.views());
    const app::Session& session = application_.session();
    const bool item_open =
        session.mode == app::ViewMode::item && session.item_opened_from.has_value();
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup) ||
        (selection_.empty() && cells_.empty() && !pane_open && !item_open)) {
        return;
    }
    // Taken a frame ahead: Dear ImGui looks at the key first, and would leave the table as well. A
    // press that it saw is not ours: it closed a menu.
    const ImGuiID owner = ImGui::GetID("escape");
    const bool owned = ImGui::GetKeyOwner(ImGuiKey_Escape) == owner;
    ImGui::SetKeyOwner(ImGuiKey_Escape, owner);
    if (!owned || !ImGui::IsKeyPressed(ImGuiKey_Escape, 0, owner)) return;
    if (!selection_.empty()) {
        selection_.clear();
    } else if (!cells_.empty()) {
        cells_.clear();
        context.changes = true;
    } else if (item_open) {
        context.commands.emplace_back(app::CloseItem{});
    } else {
        panel.pane->close(context.commands);
    }
}

std::string Frontend::shown_json() const {
    const auto& session = application_.session();
    return to_json(semantics_, {session.language == base::Language::ja ? "ja" : "en",
                                app::mode_of(session.mode).id, ImGui::GetIO().DisplaySize});
}

}  // namespace kurabe::ui
