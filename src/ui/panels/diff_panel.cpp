#include <algorithm>
#include <string>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_text.h"
#include "app/views/cell_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/row_order.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/diff_sides.h"
#include "ui/panels/edition_diff_panel.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/print_menu.h"
#include "ui/panels/row_marks_notice.h"
#include "ui/panels/row_order_combo.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct DiffState {
    TableState table;
};

constexpr float wide_label = 212;
constexpr float narrow_label = 132;
constexpr float relation_width = 168;
constexpr float relation_indent = glyph_size + 6;
constexpr float min_side = 176;
// Of the columns, in their order.
enum { label_column, relation_column, left_column, right_column };

const app::DiffRowView& row_of(const app::DiffView& view, const TableRow& row) {
    return view.groups[row.group].rows[row.index];
}

const app::CellView& side_of(const app::DiffRowView& row, int column) {
    return column == left_column ? row.left : row.right;
}

std::string row_label(const app::DiffRowView& row) {
    return app::marked_label(row.number, row.important, row.label + row.synonyms);
}

float row_height(const app::DiffRowView& row, const ColumnWidths& widths) {
    const std::string label = row_label(row);
    return std::max({lay_out(label, widths[label_column]).size.y,
                     lay_out(row.relation_text, widths[relation_column] - relation_indent).size.y,
                     clamped_cell_height(row.left, widths[left_column]),
                     clamped_cell_height(row.right, widths[right_column])});
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
        if (toggle(context, Toggle::chip, count.id, label, count.selected)) {
            context.commands.emplace_back(app::ToggleDiffRelation{count.id});
        }
    }
}

void draw_label(const app::DiffRowView& row, const CellArea& area, PanelContext& context) {
    const std::string text = row_label(row);
    const TextBlock label = lay_out(text, area.size.x);
    if (area.chosen) context.commands.emplace_back(app::OpenItem{row.property_id});
    tooltip(row.explanation);
    const TextOwner owner(context.selection, "row|" + row.property_id);
    context.selection.draw(
        area.at, colour::text, label,
        row.number.empty() && !row.important ? row.label_hits : std::vector<text::Span>{});
}

void draw_relation(const app::DiffRowView& row, const CellArea& area, PanelContext& context) {
    draw_relation_glyph(*ImGui::GetWindowDrawList(), area.at, row.relation);
    const TextBlock text = lay_out(row.relation_text, area.size.x - relation_indent);
    const TextOwner owner(context.selection, "relation|" + row.property_id);
    context.selection.draw({area.at.x + relation_indent, area.at.y}, relation_colour(row.relation),
                           text);
    if (row.relation_hint.empty()) return;
    ImGui::InvisibleButton("relation", area.size);
    tooltip(row.relation_hint);
}

void draw_side(const app::DiffRowView& row, const CellArea& area, PanelContext& context) {
    const app::CellView& cell = side_of(row, area.column);
    cell_menu({row.property_id, cell.column_key}, context);
    const TextOwner owner(context.selection, std::to_string(area.column) + "|" + row.property_id);
    draw_cell_within(area.at, area.size, cell, row.property_id + "|" + cell.column_key, context);
}

void draw_part(const app::DiffRowView& row, const CellArea& area, PanelContext& context) {
    switch (area.column) {
        case label_column: return draw_label(row, area, context);
        case relation_column: return draw_relation(row, area, context);
        default: return draw_side(row, area, context);
    }
}

Node describe(const app::DiffRowView& row, int column) {
    const std::string relation(compare::to_name(row.relation));
    if (column == label_column) {
        return {.role = Role::rowheader,
                .id = row.property_id,
                .name = row_label(row),
                .value = relation,
                .description = row.explanation};
    }
    if (column == relation_column) {
        return {.role = Role::gridcell,
                .kind = "relation",
                .id = row.property_id,
                .name = row.relation_text,
                .value = relation,
                .description = row.relation_hint};
    }
    const app::CellView& cell = side_of(row, column);
    return {.role = Role::gridcell,
            .id = row.property_id + "|" + cell.column_key,
            .name = app::plain_text(cell, {.separator = " "}),
            .value = std::string(model::to_name(cell.state))};
}

constexpr std::size_t max_title_lines = 3;  // the rest stands in the tooltip

// The service's name and, smaller, its edition below it.
float header_height(const std::string& title, const std::string& edition, float width) {
    const float height = lay_out_cut(title, width, max_title_lines).size.y;
    if (edition.empty()) return height;
    ImGui::PushFont(nullptr, size::small);
    const float below = lay_out(edition, width).size.y;
    ImGui::PopFont();
    return height + size::line_gap + below;
}

void draw_header(const std::string& title, const std::string& edition, const CellArea& area,
                 PanelContext& context) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TextBlock name = lay_out_cut(title, area.size.x, max_title_lines);
    draw(list, area.at, colour::text, name);
    if (name.cut &&
        ImGui::IsMouseHoveringRect(area.at, {area.at.x + area.size.x, area.at.y + name.size.y})) {
        tooltip_over(context, area.at, {area.at.x + area.size.x, area.at.y + name.size.y},
                     "diff_title", title);
    }
    ImGui::PushFont(nullptr, size::small);
    draw(list, {area.at.x, area.at.y + name.size.y + size::line_gap}, colour::muted,
         lay_out(edition, area.size.x));
    ImGui::PopFont();
}

void draw_options(const app::DiffView& view, PanelContext& context) {
    only_important_box(20, context);
    row_order_combo(view.row_orders, 20, context);
    same_line_or_wrap(20, button_width(context.texts.text("ui.copy_table")));
    copy_table_button(context);
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, print_button_width(context));
    print_button(context);
}

void draw_vendors_bar(const app::DiffView& view, PanelContext& context) {
    const bool narrow = is_narrow_display();
    diff_sides(
        view.left_choices, view.right_choices,
        [&] {
            relation_chips(view, context);
            if (!view.summary.empty()) draw_options(view, context);
        },
        context);
    if (narrow) {
        if (!view.summary.empty()) summary_line(context, "diff_summary", view.summary);
    } else {
        relation_chips(view, context);
        if (!view.summary.empty()) {
            ImGui::AlignTextToFramePadding();
            ImGui::TextUnformatted(view.summary.c_str());
            record_text(context, "summary", "diff_summary", view.summary);
            draw_options(view, context);
        }
    }
    draw_hidden_rows(context);
}

void draw_vendors(const app::DiffView& view, PanelContext& context) {
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const std::string property = context.texts.text("ui.property");
    const std::string relation = context.texts.text("ui.relation");
    const ColumnWidth side{.min = min_side};
    Table table;
    table.id = "diff";
    table.columns = {
        {.id = "property",
         .label = property,
         .width = {narrow_label, wide_label, false},
         .takes_focus = true},
        {.id = "relation", .label = relation, .width = ColumnWidth::fixed(relation_width)},
        {.id = "left", .label = view.left_title, .width = side, .takes_focus = true},
        {.id = "right", .label = view.right_title, .width = side, .takes_focus = true}};
    table.rows = flatten(view.groups, &app::DiffGroupView::rows);
    table.revision = context.views.revision<app::DiffView>();
    table.open = app::open_cell(context.views);
    table.header_height = [&](const ColumnWidths& widths) {
        return std::max(header_height(view.left_title, view.left_edition, widths[left_column]),
                        header_height(view.right_title, view.right_edition, widths[right_column]));
    };
    table.draw_header = [&](const CellArea& area) {
        if (area.column == left_column)
            return draw_header(view.left_title, view.left_edition, area, context);
        if (area.column == right_column) {
            return draw_header(view.right_title, view.right_edition, area, context);
        }
        ImGui::TextUnformatted((area.column == label_column ? property : relation).c_str());
    };
    table.describe_header = [&](int column) {
        const TableColumn& shown = table.columns[static_cast<std::size_t>(column)];
        std::string name(shown.label);
        if (column == left_column) name += " " + view.left_edition;
        if (column == right_column) name += " " + view.right_edition;
        return Node{.id = std::string(shown.id), .name = std::move(name)};
    };
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return row_height(row_of(view, row), widths);
    };
    table.selects_cells = true;
    table.answer_of = [&](const TableRow& row, int column) -> std::string_view {
        if (column < left_column) return {};
        return side_of(row_of(view, row), column).column_key;
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        draw_part(row_of(view, row), area, context);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        return describe(row_of(view, row), column);
    };
    draw_table(table, context.states.get<DiffState>().table, context);
}

}  // namespace

void draw_diff_bar(PanelContext& context) {
    const auto& editions = context.views.get<app::EditionDiffView>();
    if (editions.applies) {
        draw_edition_diff_bar(editions, context);
    } else {
        draw_vendors_bar(context.views.get<app::DiffView>(), context);
    }
}

void draw_diff(PanelContext& context) {
    const auto& editions = context.views.get<app::EditionDiffView>();
    if (editions.applies) {
        draw_edition_diff(editions, context);
    } else {
        draw_vendors(context.views.get<app::DiffView>(), context);
    }
}

}  // namespace kurabe::ui
