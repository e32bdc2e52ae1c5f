#include <algorithm>
#include <string>

#include "app/views/answer_text.h"
#include "app/views/cell_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/diff_sides.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/panels.h"
#include "ui/table/answer_cell.h"
#include "ui/table/row_heights.h"
#include "ui/table/table_cursor.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float wide_label_column = 212;
constexpr float narrow_label_column = 132;
constexpr float relation_column = 132;
constexpr float min_side = 176;
constexpr int left_column = 2;
constexpr int right_column = 3;

// Widths with the padding.
struct Columns {
    float label = 0;
    float side = 0;
};

struct FlatRow {
    const app::DiffGroupView* group = nullptr;
    const app::DiffRowView* row = nullptr;  // null: the group's header
};

std::vector<FlatRow> flatten(const app::DiffView& view) {
    std::vector<FlatRow> rows;
    for (const app::DiffGroupView& group : view.groups) {
        rows.push_back({&group, nullptr});
        for (const app::DiffRowView& row : group.rows) rows.push_back({&group, &row});
    }
    return rows;
}

float inner(float column_width) { return column_width - 2 * ImGui::GetStyle().CellPadding.x; }

Columns lay_out_columns() {
    const float room =
        ImGui::GetContentRegionAvail().x - relation_column - ImGui::GetStyle().ScrollbarSize - 2;
    const bool wide = room >= wide_label_column + 2 * min_side;
    const float label = wide ? wide_label_column : narrow_label_column;
    return {label, std::max(min_side, (room - label) / 2)};
}

float row_height(const FlatRow& flat, const Columns& columns) {
    if (flat.row == nullptr) return group_row_height;
    const float height = std::max({lay_out(flat.row->label, inner(columns.label)).size.y,
                                   cell_height(flat.row->left, inner(columns.side)),
                                   cell_height(flat.row->right, inner(columns.side))});
    return height + 2 * ImGui::GetStyle().CellPadding.y;
}

void relation_chips(const app::DiffView& view, PanelContext& context) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const app::RelationCount& count : view.counts) {
        const std::string label = count.label + "  " + std::to_string(count.count);
        const float width =
            ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
        const float next = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + width;
        if (!first && next < right) ImGui::SameLine();
        first = false;
        if (toggle(context, "chip", count.id, label, count.selected)) {
            context.commands.emplace_back(app::ToggleDiffRelation{count.id});
        }
    }
}

void draw_side(const app::DiffRowView& row, const app::CellView& cell, TableCell place, ImVec2 area,
               TableCursor& cursor, PanelContext& context) {
    ImGui::TableSetColumnIndex(place.column);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const app::CellReference reference{row.property_id, cell.column_key};
    ImGui::PushID(place.column);
    answer_hit_area("cell", area, reference, cursor.open == reference, context);
    follow_cursor(place, cursor, context);
    cell_menu(reference, context);
    ImGui::PopID();
    const TextOwner owner(context.selection, std::to_string(place.column) + "|" + row.property_id);
    draw_cell(at, area.x, cell, context);
    context.shown.add("cell", row.property_id + "|" + cell.column_key,
                      app::plain_text(cell, {.separator = " "}), at, {at.x + area.x, at.y + area.y},
                      model::to_name(cell.state));
}

void draw_row(const app::DiffRowView& row, int index, float height, const Columns& columns,
              TableCursor& cursor, PanelContext& context) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float content = height - 2 * ImGui::GetStyle().CellPadding.y;
    ImGui::TableSetColumnIndex(0);
    ImVec2 at = ImGui::GetCursorScreenPos();
    const TextBlock label = lay_out(row.label, inner(columns.label));
    {
        const TextOwner owner(context.selection, "row|" + row.property_id);
        context.selection.draw(at, colour::text, label, row.label_hits);
    }
    ImGui::InvisibleButton("label", {inner(columns.label), content});
    tooltip(row.explanation);
    context.shown.add("diff-row", row.property_id, row.label, at,
                      {at.x + inner(columns.label), at.y + content},
                      compare::to_name(row.relation));
    ImGui::TableSetColumnIndex(1);
    at = ImGui::GetCursorScreenPos();
    draw_relation_glyph(list, at, row.relation);
    list.AddText({at.x + glyph_size + 6, at.y}, relation_colour(row.relation),
                 row.relation_text.c_str());
    context.shown.add("relation", row.property_id, row.relation_text, at,
                      {at.x + inner(relation_column), at.y + content},
                      compare::to_name(row.relation));
    const ImVec2 area(inner(columns.side), content);
    draw_side(row, row.left, {index, left_column}, area, cursor, context);
    draw_side(row, row.right, {index, right_column}, area, cursor, context);
}

void draw_header(const app::DiffView& view, PanelContext& context) {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, group_row_height);
    const std::string texts[] = {context.texts.text("ui.property"),
                                 context.texts.text("ui.relation"), view.left_title,
                                 view.right_title};
    const char* const ids[] = {"property", "relation", "left", "right"};
    for (int i = 0; i < 4; ++i) {
        ImGui::TableSetColumnIndex(i);
        ImGui::TextUnformatted(texts[i].c_str());
        context.shown.add_last("column-header", ids[i], texts[i]);
    }
}

std::optional<TableCell> find_selected(const app::DiffView& view,
                                       const std::vector<FlatRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const app::DiffRowView* row = rows[i].row;
        if (row == nullptr || row->property_id != view.selected.property_id) continue;
        const int index = static_cast<int>(i);
        if (row->left.column_key == view.selected.column_key) return TableCell{index, left_column};
        if (row->right.column_key == view.selected.column_key)
            return TableCell{index, right_column};
    }
    return std::nullopt;
}

void draw_table(const app::DiffView& view, std::uint64_t revision, DiffPanelState& state,
                PanelContext& context) {
    const std::vector<FlatRow> rows = flatten(view);
    const Columns columns = lay_out_columns();
    update_heights(state.heights, revision, columns.label + 2 * columns.side, rows.size(),
                   [&](std::size_t i) { return row_height(rows[i], columns); });
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInner | ImGuiTableFlags_PadOuterX |
                                      ImGuiTableFlags_SizingFixedFit |
                                      ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("diff", 4, flags)) return;
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableSetupColumn("property", ImGuiTableColumnFlags_WidthFixed, inner(columns.label));
    ImGui::TableSetupColumn("relation", ImGuiTableColumnFlags_WidthFixed, inner(relation_column));
    ImGui::TableSetupColumn("left", ImGuiTableColumnFlags_WidthFixed, inner(columns.side));
    ImGui::TableSetupColumn("right", ImGuiTableColumnFlags_WidthFixed, inner(columns.side));
    draw_header(view, context);
    const TableShape shape{state.heights, group_row_height, [&](TableCell cell) {
                               return cell.row != header_row && cell.column >= left_column &&
                                      rows[static_cast<std::size_t>(cell.row)].row != nullptr;
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
            draw_row(*rows[i].row, static_cast<int>(i), visible.height(), columns, state.cursor,
                     context);
        }
        ImGui::PopID();
    }
    visible.finish();
    ImGui::EndTable();
}

}  // namespace

void draw_diff_bar(const app::DiffView& view, PanelContext& context) {
    diff_sides(view.left_choices, view.right_choices, context);
    relation_chips(view, context);
    if (!view.summary.empty()) {
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(view.summary.c_str());
        context.shown.add_last("summary", "diff_summary", view.summary);
        same_line_or_wrap(20, button_width(context.texts.text("ui.copy_table")));
        copy_table_button(context);
    }
}

void draw_diff_panel(const app::DiffView& view, std::uint64_t revision, DiffPanelState& state,
                     PanelContext& context) {
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    draw_table(view, revision, state, context);
}

void draw_diff_mode_bar(PanelContext& context) {
    const auto& editions = context.views.get<app::EditionDiffView>();
    if (editions.applies) {
        draw_edition_diff_bar(editions, context);
    } else {
        draw_diff_bar(context.views.get<app::DiffView>(), context);
    }
}

void draw_diff_mode(PanelContext& context) {
    app::Views& views = context.views;
    const auto& editions = views.get<app::EditionDiffView>();
    if (editions.applies) {
        draw_edition_diff_panel(editions, views.revision<app::EditionDiffView>(),
                                context.states.get<EditionDiffPanelState>(), context);
    } else {
        draw_diff_panel(views.get<app::DiffView>(), views.revision<app::DiffView>(),
                        context.states.get<DiffPanelState>(), context);
    }
}

}  // namespace kurabe::ui
