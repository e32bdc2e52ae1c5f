#include "ui/panels/matrix_header.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <string>

#include "app/views/legend/legend_view.h"
#include "text/utf8.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"
#include "ui/widgets/width_edge.h"

namespace kurabe::ui {
namespace {

// Opens the difference to another shown column.
void compare_menu(const app::MatrixView& view, const app::ColumnView& column,
                  PanelContext& context) {
    const auto& texts = context.texts;
    const std::string label = texts.text("ui.compare_two");
    const bool enabled = view.columns.size() > 1;
    constexpr float part_of_display = 0.7F;
    ImGui::SetNextWindowSizeConstraints({0, 0},
                                        {FLT_MAX, ImGui::GetIO().DisplaySize.y * part_of_display});
    ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, size::target() - size::text);
    const bool open = ImGui::BeginMenu(label.c_str(), enabled);
    ImGui::PopStyleVar();
    context.semantics.add_last([&] {
        return Node{.role = Role::menuitem,
                    .id = "compare_two",
                    .name = label,
                    .expanded = open,
                    .disabled = !enabled};
    });
    if (!open) return;
    for (const app::ColumnView& other : view.columns) {
        if (other.key == column.key) continue;
        const std::string with = texts.text("ui.compare_with", {{"name", full_title(other, "  ")}});
        if (menu_item(context, "compare_with:" + other.key, with)) {
            context.commands.emplace_back(app::SetDiffSides{column.key, other.key});
            context.commands.emplace_back(app::SetMode{app::ViewMode::diff});
        }
    }
    ImGui::EndMenu();
}

constexpr std::size_t max_tooltip = 600;  // code points

struct ColumnSize {
    float width = 0;  // inside the padding
    const std::function<float()>& fitting;
};

void column_menu(const app::MatrixView& view, const app::ColumnView& column,
                 const ColumnSize& drawn, PanelContext& context) {
    const auto& texts = context.texts;
    const auto position = static_cast<std::size_t>(
        std::find_if(view.all_columns.begin(), view.all_columns.end(),
                     [&](const app::ColumnView& c) { return c.key == column.key; }) -
        view.all_columns.begin());
    const auto item = [&](const std::string& id, bool enabled) {
        return menu_item(context, id, texts.text("ui." + id), enabled);
    };
    if (column.baseline) {
        if (item("clear_baseline", true)) context.commands.emplace_back(app::SetBaseline{""});
    } else if (item("make_baseline", true)) {
        context.commands.emplace_back(app::SetBaseline{column.key});
    }
    if (item("move_left", position > 0)) {
        context.commands.emplace_back(app::MoveColumn{column.key, position - 1});
    }
    if (item("move_right", position + 1 < view.all_columns.size())) {
        context.commands.emplace_back(app::MoveColumn{column.key, position + 1});
    }
    if (item("hide_column", true)) {
        context.commands.emplace_back(app::SetColumnHidden{column.key, true});
    }
    const std::string part = width_name("matrix", column.key);
    const float width = drawn.width + 2 * ImGui::GetStyle().CellPadding.x;
    const auto resize = [&](const char* id, float to) {
        if (!item(id, true)) return;
        const bool restores = to == 0;
        const float given = std::clamp(to, min_dragged_column, max_dragged_column);
        context.commands.emplace_back(
            app::SetWidth{part, restores ? 0 : static_cast<int>(given), !restores});
    };
    constexpr float step = 40;
    ImGui::PushItemFlag(ImGuiItemFlags_AutoClosePopups, false);  // it takes several presses
    resize("widen_column", width + step);
    resize("narrow_column", width - step);
    ImGui::PopItemFlag();
    if (item("fit_column", true)) {
        context.commands.emplace_back(app::SetWidth{part, static_cast<int>(drawn.fitting())});
    }
    if (given_width(part, context)) resize("restore_column", 0);
    compare_menu(view, column, context);
    if (item("open_detail", true)) {
        context.commands.emplace_back(app::SetDetailProfile{column.key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::detail});
    }
}

bool is_new(const app::ColumnView& column, PanelContext& context) {
    const auto& keys = context.views.get<app::NewColumnsView>().keys;
    return std::find(keys.begin(), keys.end(), column.key) != keys.end();
}

// Title, edition, origin, that it does not meet the filter and, on the baseline, its mark: one
// below the other, wrapped.
struct HeaderLayout {
    TextBlock title;
    TextBlock subtitle;
    float subtitle_y = 0;
    TextBlock origin;  // without lines where the profile is built in
    float origin_y = 0;
    float match_y = 0;
    float mark_y = 0;
    float new_y = 0;
    float height = 0;
};

HeaderLayout lay_out_header(const app::ColumnView& column, float width, bool is_new,
                            const wording::Texts& texts) {
    const auto tag_height = [width](std::string_view text) {
        return tag_size(text, width).y + size::line_gap;
    };
    constexpr float menu_arrow = 20;
    constexpr std::size_t max_title_lines = 3;  // the rest stands in the tooltip
    HeaderLayout layout;
    layout.title = lay_out_cut(column.title, width - menu_arrow, max_title_lines);
    layout.subtitle_y = layout.title.size.y + size::line_gap;
    ImGui::PushFont(nullptr, size::small);
    layout.subtitle = lay_out_cut(column.subtitle, width, max_title_lines);
    layout.origin_y = layout.subtitle_y + layout.subtitle.size.y + size::line_gap;
    layout.mark_y = layout.origin_y;
    if (!column.origin.empty()) {
        layout.origin = lay_out_cut(column.origin, width, max_title_lines);
        layout.mark_y += layout.origin.size.y + size::line_gap;
    }
    ImGui::PopFont();
    layout.match_y = layout.mark_y;
    if (!column.match_text.empty()) layout.mark_y += tag_height(column.match_text);
    layout.height = layout.mark_y;
    if (column.baseline) layout.height += tag_height(texts.text("ui.baseline"));
    layout.new_y = layout.height;
    if (is_new) layout.height += tag_height(texts.text("ui.just_loaded"));
    return layout;
}

void draw_new_mark(const app::ColumnView& column, ImVec2 at, float width, PanelContext& context) {
    const std::string text = context.texts.text("ui.just_loaded");
    tag(context, at, text, colour::accent, width);
    const ImVec2 area = tag_size(text, width);
    context.semantics.add(at, {at.x + area.x, at.y + area.y}, [&] {
        return Node{.role = Role::note, .kind = "new-column", .id = column.key, .name = text};
    });
}

}  // namespace

std::string full_title(const app::ColumnView& column, std::string_view gap) {
    std::string title = column.title;
    for (const std::string* part : {&column.subtitle, &column.origin}) {
        if (!part->empty()) title.append(gap).append(*part);
    }
    return title;
}

float matrix_header_height(const app::MatrixView& view, const ColumnWidths& widths,
                           PanelContext& context) {
    float height = 0;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const app::ColumnView& column = view.columns[i];
        const bool just_loaded = is_new(column, context);
        height = std::max(height,
                          lay_out_header(column, widths[i + 1], just_loaded, context.texts).height);
    }
    return height;
}

void draw_matrix_header(const app::MatrixView& view, const app::ColumnView& column,
                        const CellArea& area, const std::function<float()>& fitting,
                        PanelContext& context) {
    const ImVec2 at = area.at;
    const float width = area.size.x;
    if (area.chosen || ImGui::IsItemClicked(ImGuiMouseButton_Right)) {
        ImGui::OpenPopup("column_menu");
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float arrow_x = at.x + width - 8;
    list.AddTriangleFilled({arrow_x - 4, at.y + 6}, {arrow_x + 4, at.y + 6}, {arrow_x, at.y + 11},
                           colour::muted);
    const bool just_loaded = is_new(column, context);
    const HeaderLayout layout = lay_out_header(column, width, just_loaded, context.texts);
    if (layout.title.cut || layout.subtitle.cut || layout.origin.cut) {
        tooltip(text::shortened(full_title(column, "\n"), max_tooltip));
    }
    draw(list, at, colour::text, layout.title);
    ImGui::PushFont(nullptr, size::small);
    draw(list, {at.x, at.y + layout.subtitle_y}, colour::muted, layout.subtitle);
    draw(list, {at.x, at.y + layout.origin_y}, colour::muted, layout.origin);
    ImGui::PopFont();
    if (!column.match_text.empty()) {
        tag(context, {at.x, at.y + layout.match_y}, column.match_text, match_colour(column.match),
            width);
    }
    if (column.baseline) {
        tag(context, {at.x, at.y + layout.mark_y}, context.texts.text("ui.baseline"),
            colour::accent, width);
    }
    if (just_loaded) draw_new_mark(column, {at.x, at.y + layout.new_y}, width, context);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
    if (ImGui::BeginPopup("column_menu")) {
        const auto menu =
            context.semantics.open([] { return Node{.role = Role::menu, .id = "column"}; });
        column_menu(view, column, {area.size.x, fitting}, context);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace kurabe::ui
