#include <algorithm>
#include <string>

#include "app/views/answer_text.h"
#include "app/views/cell_view.h"
#include "app/views/matrix/matrix_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/matrix_header.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/panels.h"
#include "ui/table/answer_cell.h"
#include "ui/table/row_heights.h"
#include "ui/table/table_cursor.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/heat_colour.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float wide_label_column = 212;
constexpr float narrow_label_column = 132;
constexpr float min_column = 152;

// With more columns than that, rows are equally high and long answers are cut: a row is not to be
// as high as the longest answer of hundreds.
constexpr std::size_t max_columns_in_full = 16;
constexpr float cut_cell_height = 3 * size::text + 2 * size::line_gap;

// The group header rows and the property rows, in the order in which they stand.
struct FlatRow {
    const app::GroupView* group = nullptr;
    const app::RowView* row = nullptr;  // null: the group's header
};

std::vector<FlatRow> flatten(const app::MatrixView& view) {
    std::vector<FlatRow> rows;
    for (const app::GroupView& group : view.groups) {
        rows.push_back({&group, nullptr});
        for (const app::RowView& row : group.rows) rows.push_back({&group, &row});
    }
    return rows;
}

float inner(float column_width) { return column_width - 2 * ImGui::GetStyle().CellPadding.x; }

bool cuts_cells(const app::MatrixView& view) { return view.columns.size() > max_columns_in_full; }

std::string row_label(const app::RowView& row) {
    return row.number.empty() ? row.label : row.number + "  " + row.label;
}

// Widths with the padding.
struct Columns {
    float label = 0;
    float vendor = 0;
};

Columns lay_out_columns(const app::MatrixView& view) {
    const float scrollbar = ImGui::GetStyle().ScrollbarSize;
    const float room = ImGui::GetContentRegionAvail().x;
    Columns columns;
    columns.label =
        room < wide_label_column + 2 * min_column ? narrow_label_column : wide_label_column;
    const float rest = room - columns.label - scrollbar - 2;
    columns.vendor = std::max(min_column, rest / static_cast<float>(view.columns.size()));
    return columns;
}

float row_height(const app::MatrixView& view, const FlatRow& flat, const Columns& columns) {
    if (flat.row == nullptr) return group_row_height;
    float height = lay_out(row_label(*flat.row), inner(columns.label)).size.y;
    if (cuts_cells(view)) {
        height = std::max(height, cut_cell_height);
    } else {
        for (std::size_t i = 0; i < view.columns.size(); ++i) {
            height = std::max(height, cell_height(view.cell(*flat.row, i), inner(columns.vendor)));
        }
    }
    return height + 2 * ImGui::GetStyle().CellPadding.y;
}

void row_menu(const app::RowView& row, PanelContext& context) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
    if (ImGui::BeginPopup("row_menu")) {
        for (const app::SortChoice& choice : row.sort_choices) {
            if (ImGui::MenuItem(choice.label.c_str())) {
                context.commands.emplace_back(app::SortColumns{row.property_id, choice.order});
            }
            const bool best = choice.order == compare::SortOrder::best_first;
            context.shown.add_last("menu-item", best ? "sort_best_first" : "sort_worst_first",
                                   choice.label, "on");
        }
        if (row.sort_choices.empty()) {
            const std::string none = context.texts.text("ui.sort_none");
            ImGui::MenuItem(none.c_str(), nullptr, false, false);
            context.shown.add_last("menu-item", "sort_none", none, "off");
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void draw_row_header(const app::RowView& row, ImVec2 area, TableCell cell, TableCursor& cursor,
                     PanelContext& context) {
    ImGui::TableSetColumnIndex(0);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string label = row_label(row);
    if (cell_hit_area(context, "label", area, false)) ImGui::OpenPopup("row_menu");
    follow_cursor(cell, cursor, context);
    tooltip(row.explanation);
    const TextBlock block = lay_out(label, area.x);
    const TextOwner owner(context.selection, "row|" + row.property_id);
    context.selection.draw(at, colour::text, block,
                           row.number.empty() ? row.label_hits : std::vector<text::Span>{});
    row_menu(row, context);
    context.shown.add("row-header", row.property_id, label, at, {at.x + area.x, at.y + area.y},
                      row.differs ? "differs" : "same");
}

void draw_heat(const app::RowView& row, const app::CellView& cell, ImVec2 top_right,
               PanelContext& context) {
    if (cell.heat) ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, heat_colour(*cell.heat));
    draw_heat_mark(*ImGui::GetWindowDrawList(), top_right, cell.heat);
    tooltip(cell.heat_text);
    const ImVec2 right(top_right.x + ImGui::GetStyle().CellPadding.x, top_right.y + size::text);
    context.shown.add("heat", row.property_id + "|" + cell.column_key, cell.heat_text, top_right,
                      right, cell.heat ? std::to_string(*cell.heat) : "left_out");
}

// What does not fit is left out, which a mark in the corner says; the whole stands in the tooltip.
void draw_cell_within(ImVec2 at, ImVec2 area, const app::CellView& cell, const std::string& id,
                      PanelContext& context) {
    const TextOwner owner(context.selection, "cell|" + id);
    if (cell_height(cell, area.x) <= area.y + 1) {
        draw_cell(at, area.x, cell, context);
        return;
    }
    tooltip(app::plain_text(cell, {.separator = " "}));
    const ImVec2 end(at.x + area.x, at.y + area.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(at, end, true);
    draw_cell(at, area.x, cell, context);
    list.PopClipRect();
    draw_cut_mark(list, end);
    context.shown.add("cut", id, "", at, end);
}

void draw_row(const app::MatrixView& view, const app::RowView& row, int index, float height,
              const Columns& columns, TableCursor& cursor, PanelContext& context) {
    const float content = height - 2 * ImGui::GetStyle().CellPadding.y;
    draw_row_header(row, {inner(columns.label), content}, {index, 0}, cursor, context);
    const float width = inner(columns.vendor);
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        if (!ImGui::TableSetColumnIndex(column)) continue;
        const app::CellView& cell = view.cell(row, i);
        const app::CellReference reference{row.property_id, cell.column_key};
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushID(static_cast<int>(i));
        answer_hit_area("cell", {width, content}, reference, cursor.open == reference, context);
        follow_cursor({index, column}, cursor, context);
        cell_menu(reference, context);
        ImGui::PopID();
        if (cell.heat || !cell.heat_text.empty())
            draw_heat(row, cell, {at.x + width, at.y}, context);
        const std::string id = row.property_id + "|" + cell.column_key;
        draw_cell_within(at, {width, content}, cell, id, context);
        context.shown.add("cell", id, app::plain_text(cell, {.separator = " "}), at,
                          {at.x + width, at.y + content}, model::to_name(cell.state));
    }
}

std::optional<TableCell> find_selected(const app::MatrixView& view,
                                       const std::vector<FlatRow>& rows) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FlatRow& flat) {
        return flat.row != nullptr && flat.row->property_id == view.selected.property_id;
    });
    const auto column = std::find_if(view.columns.begin(), view.columns.end(), [&](const auto& c) {
        return c.key == view.selected.column_key;
    });
    if (row == rows.end() || column == view.columns.end()) return std::nullopt;
    return TableCell{static_cast<int>(row - rows.begin()),
                     static_cast<int>(column - view.columns.begin()) + 1};
}

void draw_table(const app::MatrixView& view, std::uint64_t revision, MatrixPanelState& state,
                PanelContext& context) {
    const std::vector<FlatRow> rows = flatten(view);
    const Columns columns = lay_out_columns(view);
    if (state.label_column != columns.label) state.heights = {};
    state.label_column = columns.label;
    update_heights(state.heights, revision, columns.vendor, rows.size(),
                   [&](std::size_t i) { return row_height(view, rows[i], columns); });
    update_heights(state.header, revision, columns.vendor, 1,
                   [&](std::size_t) { return matrix_header_height(view, inner(columns.vendor)); });
    const float header = state.header.heights.front();

    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInner | ImGuiTableFlags_PadOuterX |
                                      ImGuiTableFlags_SizingFixedFit |
                                      ImGuiTableFlags_NoSavedSettings;
    const int count = static_cast<int>(view.columns.size()) + 1;
    if (!ImGui::BeginTable("matrix", count, flags)) return;
    ImGui::TableSetupScrollFreeze(1, 1);
    // Widths are of the content; the table adds the padding.
    ImGui::TableSetupColumn("label", ImGuiTableColumnFlags_WidthFixed, inner(columns.label));
    for (const app::ColumnView& column : view.columns) {
        ImGui::TableSetupColumn(column.key.c_str(), ImGuiTableColumnFlags_WidthFixed,
                                inner(columns.vendor));
    }
    draw_matrix_header(view, {inner(columns.vendor), header}, state.cursor, context);
    const TableShape shape{state.heights, header + 2 * ImGui::GetStyle().CellPadding.y,
                           [&](TableCell cell) {
                               if (cell.row == header_row) return cell.column > 0;
                               return rows[static_cast<std::size_t>(cell.row)].row != nullptr;
                           }};
    show_open_cell(
        view.selected, [&] { return find_selected(view, rows); }, shape, state.cursor, context);
    move_cursor(shape, state.cursor, context);
    VisibleRows visible(state.heights);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!visible.next()) continue;
        ImGui::PushID(static_cast<int>(i));
        if (rows[i].row == nullptr) {
            draw_group_row(context, rows[i].group->id, rows[i].group->label);
        } else {
            draw_row(view, *rows[i].row, static_cast<int>(i), visible.height(), columns,
                     state.cursor, context);
        }
        ImGui::PopID();
    }
    visible.finish();
    ImGui::EndTable();
}

}  // namespace

void draw_matrix_bar(const app::MatrixView& view, PanelContext& context) {
    const auto& texts = context.texts;
    constexpr float between = 20;
    if (checkbox(context, "only_differences", texts.text("ui.only_differences"),
                 view.only_differences)) {
        context.commands.emplace_back(app::SetOnlyDifferences{!view.only_differences});
    }
    if (view.only_differences) {
        const std::string ignore_silence = texts.text("ui.ignore_silence");
        same_line_or_wrap(between / 2, checkbox_width(ignore_silence));
        if (checkbox(context, "ignore_silence", ignore_silence, view.ignore_silence)) {
            context.commands.emplace_back(app::SetIgnoreSilence{!view.ignore_silence});
        }
        tooltip(texts.text("ui.ignore_silence_hint"));
    }
    const std::string heat_map = texts.text("ui.heat_map");
    same_line_or_wrap(between, checkbox_width(heat_map));
    if (checkbox(context, "heat_map", heat_map, view.heat_map)) {
        context.commands.emplace_back(app::SetHeatMap{!view.heat_map});
    }
    tooltip(texts.text("ui.heat_map_hint"));
    const std::string order = texts.text("ui.row_order");
    constexpr float order_width = 230;
    same_line_or_wrap(between, ImGui::CalcTextSize(order.c_str()).x + order_width);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(order.c_str());
    ImGui::SameLine();
    if (const auto* picked = combo(context, "row_order", view.row_orders, order_width)) {
        context.commands.emplace_back(app::SetRowOrder{*picked});
    }
    const std::string columns = texts.text("ui.columns");
    same_line_or_wrap(between, button_width(columns));
    if (button(context, "columns", columns)) ImGui::OpenPopup("columns_menu");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 8));
    if (ImGui::BeginPopup("columns_menu")) {
        for (const app::ColumnView& column : view.all_columns) {
            if (checkbox(context, "column:" + column.key, column.title + "  " + column.subtitle,
                         !column.hidden)) {
                context.commands.emplace_back(app::SetColumnHidden{column.key, !column.hidden});
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(texts.text("ui.copy_table")));
    copy_table_button(context);
    same_line_or_wrap(between, ImGui::CalcTextSize(view.summary.c_str()).x);
    ImGui::TextUnformatted(view.summary.c_str());
    context.shown.add_last("summary", "matrix_summary", view.summary);
    if (!view.left_out.empty()) {
        wrapped_text(context, view.left_out, colour::caution);
        context.shown.add_last("notice", "left_out", view.left_out);
    }
}

void draw_matrix_panel(const app::MatrixView& view, std::uint64_t revision, MatrixPanelState& state,
                       PanelContext& context) {
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    draw_table(view, revision, state, context);
}

void draw_matrix_mode_bar(PanelContext& context) {
    draw_matrix_bar(context.views.get<app::MatrixView>(), context);
}

void draw_matrix_mode(PanelContext& context) {
    draw_matrix_panel(context.views.get<app::MatrixView>(),
                      context.views.revision<app::MatrixView>(),
                      context.states.get<MatrixPanelState>(), context);
}

}  // namespace kurabe::ui
