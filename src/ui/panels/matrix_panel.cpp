#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_text.h"
#include "app/views/cell_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/legend/legend_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/row_order.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/failing_notice.h"
#include "ui/panels/matrix_header.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/options_menu.h"
#include "ui/panels/print_menu.h"
#include "ui/panels/row_marks_notice.h"
#include "ui/panels/row_order_combo.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/heat_colour.h"
#include "ui/widgets/hit_area.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// With the padding: in which no word of a column is cut.
struct LeastWidths {
    std::uint64_t revision = 0;  // of the view that they are of
    std::vector<float> columns;  // the names' first
};

struct MatrixState {
    TableState table;
    LeastWidths least;
};

constexpr float wide_label_column = 212;
constexpr float narrow_label_column = 132;
// Columns give way before anything scrolls sideways: first as far as their words allow, of which
// those that are longer than any should be, such as addresses, are cut; then down to the least.
// Where cells are cut, they keep enough for a line.
constexpr float min_column = 108;
constexpr float min_cut_column = 152;

// With more columns than that, rows are equally high and long answers are cut: a row is not to be
// as high as the longest answer of hundreds.
constexpr std::size_t max_columns_in_full = 16;
constexpr float cut_cell_height = 3 * size::text + 2 * size::line_gap;

bool cuts_cells(const app::MatrixView& view) { return view.columns.size() > max_columns_in_full; }

std::string row_label(const app::RowView& row) {
    return app::marked_label(row.number, row.important, row.label + row.synonyms);
}

const app::RowView& row_of(const app::MatrixView& view, const TableRow& row) {
    return view.groups[row.group].rows[row.index];
}

std::string cell_id(const app::RowView& row, const app::CellView& cell) {
    return row.property_id + "|" + cell.column_key;
}

// Beside the mark of the row's menu; a note has none.
float row_menu_room() { return std::max(18.0F, size::target() - ImGui::GetStyle().CellPadding.x); }
float label_room(const app::RowView& row, float width) {
    return row.note.empty() ? width - row_menu_room() : width;
}

constexpr float sort_mark_gap = 4;  // below the label

float row_height(const app::MatrixView& view, const app::RowView& row, const ColumnWidths& widths) {
    const std::string text = row_label(row);
    float label = lay_out(text, label_room(row, widths.front())).size.y;
    if (!row.sorted_text.empty()) {
        label += sort_mark_gap + tag_size(row.sorted_text, widths.front()).y;
    }
    if (!row.note.empty()) return label;
    if (cuts_cells(view)) return std::max(label, cut_cell_height);
    float height = label;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        height = std::max(height, clamped_cell_height(view.cell(row, i), widths[i + 1]));
    }
    return height;
}

const LeastWidths& least_widths(const app::MatrixView& view, std::uint64_t revision,
                                LeastWidths& known) {
    if (known.revision == revision) return known;
    known.revision = revision;
    known.columns.assign(view.columns.size() + 1, 0);
    for (const app::GroupView& group : view.groups) {
        for (const app::RowView& row : group.rows) {
            float& label = known.columns.front();
            label = std::max(label, widest_word(row_label(row)) + row_menu_room());
            if (!row.note.empty() || cuts_cells(view)) continue;
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                float& least = known.columns[i + 1];
                least = std::max(least, least_cell_width(view.cell(row, i)));
            }
        }
    }
    for (std::size_t i = 0; i < known.columns.size(); ++i) {
        const float padded = std::ceil(known.columns[i] + 2 * ImGui::GetStyle().CellPadding.x);
        known.columns[i] = i == 0 ? std::clamp(padded, narrow_label_column, wide_label_column)
                                  : std::clamp(padded, min_column, min_cut_column);
    }
    return known;
}

void row_menu(const app::RowView& row, PanelContext& context) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
    if (ImGui::BeginPopup("row_menu")) {
        const auto menu =
            context.semantics.open([] { return Node{.role = Role::menu, .id = "row"}; });
        const auto& texts = context.texts;
        const std::string& property = row.property_id;
        if (menu_item(context, "open_item", texts.text("ui.open_item"))) {
            context.commands.emplace_back(app::OpenItem{property});
        }
        const char* mark = row.important ? "ui.unmark_important" : "ui.mark_important";
        if (menu_item(context, "mark_important", texts.text(mark))) {
            context.commands.emplace_back(app::SetRowImportant{property, !row.important});
        }
        if (menu_item(context, "hide_row", texts.text("ui.hide_row"))) {
            context.commands.emplace_back(app::SetRowHidden{property, true});
        }
        ImGui::Separator();
        for (const app::SortChoice& choice : row.sort_choices) {
            const bool best = choice.order == compare::SortOrder::best_first;
            const char* id = best ? "sort_best_first" : "sort_worst_first";
            if (menu_item(context, id, choice.label, true, choice.in_force)) {
                context.commands.emplace_back(app::SortColumns{property, choice.order});
            }
        }
        if (row.sort_choices.empty()) {
            menu_item(context, "sort_none", texts.text("ui.sort_none"), false);
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

// A click on the name shows the item; one on the mark beside it, or the menu key, opens the menu.
void choose_row(const app::RowView& row, const CellArea& area, PanelContext& context) {
    const ImVec2 pad = ImGui::GetStyle().CellPadding;
    const ImVec2 min(area.at.x + area.size.x - row_menu_room(), area.at.y - pad.y);
    const ImVec2 max(area.at.x + area.size.x + pad.x,
                     min.y + std::max(size::text + 2 * pad.y, size::target()));
    const bool on_mark =
        ImGui::IsMouseReleased(ImGuiMouseButton_Left) && ImGui::IsMouseHoveringRect(min, max);
    if (wants_menu() || (area.chosen && on_mark)) {
        ImGui::OpenPopup("row_menu");
    } else if (area.chosen) {
        context.commands.emplace_back(app::OpenItem{row.property_id});
    }
    const float middle = area.at.x + area.size.x - 7;
    const float top = area.at.y + 6;
    ImGui::GetWindowDrawList()->AddTriangleFilled({middle - 4, top}, {middle + 4, top},
                                                  {middle, top + 5}, colour::control);
    context.semantics.add(min, max, [&] {
        return Node{.role = Role::button,
                    .kind = "row-menu",
                    .id = row.property_id,
                    .name = context.texts.text("ui.row_menu")};
    });
}

void draw_row_header(const app::RowView& row, const CellArea& area, PanelContext& context) {
    if (row.note.empty()) choose_row(row, area, context);
    tooltip(row.explanation);
    const std::string label = row_label(row);
    const TextBlock block = lay_out(label, label_room(row, area.size.x));
    const TextOwner owner(context.selection, "row|" + row.property_id);
    context.selection.draw(
        area.at, colour::text, block,
        row.number.empty() && !row.important ? row.label_hits : std::vector<text::Span>{});
    if (!row.sorted_text.empty()) {
        const ImVec2 at(area.at.x, area.at.y + block.size.y + sort_mark_gap);
        tag(context, at, row.sorted_text, colour::accent, area.size.x);
        const ImVec2 end = tag_size(row.sorted_text, area.size.x);
        context.semantics.add(at, {at.x + end.x, at.y + end.y}, [&] {
            return Node{.role = Role::note,
                        .kind = "sorted-by",
                        .id = row.property_id,
                        .name = row.sorted_text};
        });
    }
    row_menu(row, context);
}

void draw_heat(const app::RowView& row, const app::CellView& cell, ImVec2 top_right,
               PanelContext& context) {
    if (cell.heat) ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, heat_colour(*cell.heat));
    draw_heat_mark(*ImGui::GetWindowDrawList(), top_right, cell.heat);
    tooltip(cell.heat_text);
    const ImVec2 right(top_right.x + ImGui::GetStyle().CellPadding.x, top_right.y + size::text);
    context.semantics.add(top_right, right, [&] {
        return Node{.role = Role::img,
                    .kind = "heat",
                    .id = cell_id(row, cell),
                    .name = cell.heat_text,
                    .value = cell.heat ? std::to_string(*cell.heat) : "left_out"};
    });
}

void draw_answer(const app::RowView& row, const app::CellView& cell, const CellArea& area,
                 PanelContext& context) {
    cell_menu({row.property_id, cell.column_key}, context);
    if (cell.heat || !cell.heat_text.empty()) {
        draw_heat(row, cell, {area.at.x + area.size.x, area.at.y}, context);
    }
    const std::string id = cell_id(row, cell);
    const TextOwner owner(context.selection, "cell|" + id);
    draw_cell_within(area.at, area.size, cell, id, context);
}

Node describe_row(const app::RowView& row) {
    return {.role = Role::rowheader,
            .id = row.property_id,
            .name = row_label(row),
            .value = row.differs ? "differs" : "same",
            .description = row.explanation};
}

Node describe_answer(const app::RowView& row, const app::CellView& cell) {
    return {.role = Role::gridcell,
            .id = cell_id(row, cell),
            .name = app::plain_text(cell, {.separator = " "}),
            .value = std::string(model::to_name(cell.state))};
}

std::vector<TableColumn> columns_of(const app::MatrixView& view, const LeastWidths& least,
                                    std::string_view label) {
    std::vector<TableColumn> columns;
    columns.reserve(view.columns.size() + 1);
    columns.push_back({.id = "property",
                       .label = label,
                       .width = {least.columns.front(), wide_label_column, false},
                       .takes_focus = true});
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const app::ColumnView& column = view.columns[i];
        columns.push_back({.id = column.key,
                           .label = column.title,
                           .width = {.min = cuts_cells(view) ? min_cut_column : min_column,
                                     .scrolling_min = least.columns[i + 1]},
                           .takes_focus = true,
                           .header_takes_focus = true});
    }
    return columns;
}

// Folded rows stand behind the line that says how many they are.
std::vector<TableRow> rows_of(const app::MatrixView& view) {
    std::vector<TableRow> rows;
    for (const TableRow& row : flatten(view.groups, &app::GroupView::rows)) {
        const app::GroupView& group = view.groups[row.group];
        if (!row.is_header && !group.silent_text.empty() &&
            row.index == app::count_unfolded(group)) {
            rows.push_back({group.silent_id, group.silent_text, true, true, row.group, 0});
        }
        rows.push_back(row);
        if (!row.is_header) rows.back().note = group.rows[row.index].note;
    }
    return rows;
}

// Among all columns, the hidden ones too; `before` a shown one, or behind the last of them.
void move_column(const app::MatrixView& view, std::size_t column, std::size_t before,
                 PanelContext& context) {
    const auto place = [&](const std::string& key) {
        const auto found =
            std::find_if(view.all_columns.begin(), view.all_columns.end(),
                         [&](const app::ColumnView& each) { return each.key == key; });
        return static_cast<std::size_t>(found - view.all_columns.begin());
    };
    const std::string& key = view.columns[column].key;
    const bool last = before >= view.columns.size();
    std::size_t to = last ? place(view.columns.back().key) + 1 : place(view.columns[before].key);
    if (place(key) < to) --to;
    context.commands.emplace_back(app::MoveColumn{key, to});
}

// In which no answer has to be wrapped, or as wide as is good to read.
float fitting_width(const app::MatrixView& view, int column) {
    constexpr float widest = 480;
    float width = 0;
    for (const app::GroupView& group : view.groups) {
        for (const app::RowView& row : group.rows) {
            if (column == 0) {
                const std::string label = row_label(row);
                width = std::max(width, lay_out(label, FLT_MAX).size.x + row_menu_room());
            } else if (row.note.empty()) {
                const auto vendor = static_cast<std::size_t>(column - 1);
                width = std::max(width, fitting_cell_width(view.cell(row, vendor)));
            }
        }
    }
    return std::ceil(std::min(width + 1, widest) + 2 * ImGui::GetStyle().CellPadding.x);
}

Table matrix_table(const app::MatrixView& view, PanelContext& context) {
    const auto vendor = [](int column) { return static_cast<std::size_t>(column - 1); };
    Table table;
    table.id = "matrix";
    table.rows = rows_of(view);
    table.header_height = [&](const ColumnWidths& widths) {
        return matrix_header_height(view, widths, context);
    };
    table.row_height = [&](const TableRow& row, const ColumnWidths& widths) {
        return row_height(view, row_of(view, row), widths);
    };
    table.draw_header = [&, vendor](const CellArea& area) {
        if (area.column == 0)
            return ImGui::TextUnformatted(context.texts.text("ui.property").c_str());
        const auto fitting = [&] { return fitting_width(view, area.column); };
        draw_matrix_header(view, view.columns[vendor(area.column)], area, fitting, context);
    };
    table.describe_header = [&, vendor](int column) {
        if (column == 0) return Node{.id = "property", .name = context.texts.text("ui.property")};
        const app::ColumnView& shown = view.columns[vendor(column)];
        return Node{.id = shown.key,
                    .name = full_title(shown, " "),
                    .value = shown.baseline ? "baseline" : "",
                    .description = shown.match_text};
    };
    table.selects_cells = true;
    table.move_column = [&, vendor](int column, int before) {
        move_column(view, vendor(column), vendor(before), context);
    };
    table.fitting_width = [&](int column) { return fitting_width(view, column); };
    table.answer_of = [&, vendor](const TableRow&, int column) -> std::string_view {
        if (column == 0) return {};
        return view.columns[vendor(column)].key;
    };
    table.draw_cell = [&, vendor](const TableRow& flat, const CellArea& area) {
        const app::RowView& row = row_of(view, flat);
        if (area.column == 0) return draw_row_header(row, area, context);
        draw_answer(row, view.cell(row, vendor(area.column)), area, context);
    };
    table.describe_cell = [&, vendor](const TableRow& flat, int column) {
        const app::RowView& row = row_of(view, flat);
        if (column == 0) return describe_row(row);
        return describe_answer(row, view.cell(row, vendor(column)));
    };
    return table;
}

}  // namespace

namespace {

constexpr float between = 20;

void draw_options(const app::MatrixView& view, PanelContext& context) {
    const auto& texts = context.texts;
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
    only_important_box(between, context);
    if (view.silent > 0) {
        const std::string show_silent = texts.text("ui.show_silent");
        same_line_or_wrap(between, checkbox_width(show_silent));
        if (checkbox(context, "show_silent", show_silent, view.show_silent)) {
            context.commands.emplace_back(app::SetShowSilent{!view.show_silent});
        }
        tooltip(texts.text("ui.show_silent_hint"));
    }
    const std::string heat_map = texts.text("ui.heat_map");
    same_line_or_wrap(between, checkbox_width(heat_map));
    if (checkbox(context, "heat_map", heat_map, view.heat_map)) {
        context.commands.emplace_back(app::SetHeatMap{!view.heat_map});
    }
    tooltip(texts.text("ui.heat_map_hint"));
    row_order_combo(view.row_orders, between, context);
    const std::string columns = texts.text("ui.columns");
    same_line_or_wrap(between, button_width(columns));
    if (begin_popup_beside("columns_menu", button(context, "columns", columns))) {
        for (const app::ColumnView& column : view.all_columns) {
            if (checkbox(context, "column:" + column.key, full_title(column, "  "),
                         !column.hidden)) {
                context.commands.emplace_back(app::SetColumnHidden{column.key, !column.hidden});
            }
        }
        ImGui::EndPopup();
    }
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(texts.text("ui.copy_table")));
    copy_table_button(context);
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, print_button_width(context));
    print_button(context);
}

// Beside the button; in one line where the display is low.
void draw_summary(const std::string& summary, PanelContext& context) {
    constexpr float low = 480;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ImGui::GetStyle().FramePadding.y);
    if (ImGui::GetIO().DisplaySize.y >= low) {
        wrapped_text(context, summary, colour::text);
        return;
    }
    const float width = ImGui::GetContentRegionAvail().x;
    const bool cut = single_line(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), width,
                                 colour::text, summary);
    ImGui::Dummy({width, size::text + size::line_gap});
    if (cut) tooltip(summary);
}

}  // namespace

void draw_matrix_bar(PanelContext& context) {
    const auto& view = context.views.get<app::MatrixView>();
    if (is_narrow_display()) {
        options_menu([&] { draw_options(view, context); }, context);
        ImGui::SameLine();
        draw_summary(view.summary, context);
    } else {
        draw_options(view, context);
        same_line_or_wrap(between, ImGui::CalcTextSize(view.summary.c_str()).x);
        ImGui::TextUnformatted(view.summary.c_str());
    }
    record_text(context, "summary", "matrix_summary", view.summary);
    draw_failing(view.failing, context);
    draw_hidden_rows(context);
    if (!view.left_out.empty()) {
        wrapped_text(context, view.left_out, colour::caution);
        record_text(context, "notice", "left_out", view.left_out);
    }
}

namespace {

// Where few rows match: that these are all, and what brings back the others.
void draw_end_of_rows(const app::MatrixView& view, PanelContext& context) {
    const auto& texts = context.texts;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (ImGui::GetContentRegionAvail().y < ImGui::GetFrameHeight() + 2 * space::medium) return;
    const bool filtered = context.views.get<app::FilterView>().active;
    if (!filtered && !view.only_differences) return;
    const std::string end = texts.text(filtered ? "matrix.end_filter" : "matrix.end_differences");
    ImGui::SetCursorScreenPos({at.x + space::small, at.y + space::medium});
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(end.c_str());
    record_text(context, "end-of-rows", "end", end);
    ImGui::SameLine(0, space::medium);
    const std::string id = filtered ? "show_all" : "show_all_rows";
    const std::string label = texts.text(filtered ? "ui.clear_filter" : "ui.show_all_rows");
    if (!button(context, id, label)) return;
    if (filtered) {
        context.commands.emplace_back(app::ClearFilter{});
    } else {
        context.commands.emplace_back(app::SetOnlyDifferences{false});
    }
}

}  // namespace

void draw_matrix(PanelContext& context) {
    const auto& view = context.views.get<app::MatrixView>();
    if (view.groups.empty()) {
        empty_state(context, view.empty);
        return;
    }
    const std::string label = context.texts.text("ui.property");
    Table table = matrix_table(view, context);
    MatrixState& state = context.states.get<MatrixState>();
    const std::uint64_t revision = context.views.revision<app::MatrixView>();
    table.columns = columns_of(view, least_widths(view, revision, state.least), label);
    const auto& new_columns = context.views.get<app::NewColumnsView>().keys;
    if (!new_columns.empty()) table.shown_column = new_columns.front();
    table.revision = std::max(revision, context.views.revision<app::NewColumnsView>());
    table.open = app::open_cell(context.views);
    draw_table(table, state.table, context);
    draw_end_of_rows(view, context);
}

}  // namespace kurabe::ui
