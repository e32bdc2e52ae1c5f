#include "ui/table/table.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "ui/table/column_layout.h"
#include "ui/theme.h"
#include "ui/widgets/hit_area.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/width_edge.h"

namespace kurabe::ui {
namespace {

// With the widths that the user gave, which neither stretch nor give way. The first column does not
// scroll: it leaves room for others, or its own border would be out of reach.
std::vector<TableColumn> with_given_widths(const Table& table, float room, PanelContext& context) {
    constexpr float max_share = 0.6F;
    std::vector<TableColumn> columns = table.columns;
    float most = std::max(min_dragged_column, std::floor(room * max_share));
    for (TableColumn& column : columns) {
        if (const auto given = given_width(width_name(table.id, column.id), context)) {
            column.width = ColumnWidth::fixed(std::clamp(*given, min_dragged_column, most));
        }
        most = max_dragged_column;
    }
    return columns;
}

constexpr float fold_mark = 16;  // room for it, before the group's label

float padded_width(float width) { return width + 2 * ImGui::GetStyle().CellPadding.x; }
float padded(float height) { return height + 2 * ImGui::GetStyle().CellPadding.y; }

// A group's label goes over all columns that are in sight at first.
float group_label_room(const ColumnWidths& widths, float room) {
    float all = 0;
    for (const float width : widths) all += padded_width(width);
    return std::min(all, room) - padded_width(0);
}

float group_height(const TableRow& row, float room) {
    return std::max(group_row_height, padded(lay_out(row.label, room - fold_mark).size.y));
}

// A note has what the columns that stay in sight leave of that.
float note_room(const Table& table, const ColumnWidths& widths, float room) {
    for (int i = 0; i < table.frozen_columns; ++i) {
        room -= padded_width(widths[static_cast<std::size_t>(i)]);
    }
    return room;
}

bool is_under_note(const Table& table, const TableRow& row, int column) {
    return !row.note.empty() && column >= table.frozen_columns;
}

float cells_height(const Table& table, const TableRow& row, const ColumnWidths& widths,
                   float room) {
    const float height = table.row_height(row, widths);
    if (row.note.empty()) return height;
    return std::max(height, lay_out(row.note, note_room(table, widths, room)).size.y);
}

void measure(const Table& table, const ColumnWidths& widths, float room, TableState& state) {
    RowHeights& known = state.heights;
    // A finger needs higher rows than a mouse.
    const auto target = static_cast<std::uint64_t>(size::target());
    const std::uint64_t revision = table.revision + (state.folds << 32U) + (target << 56U);
    if (hold_for(known, revision, widths, table.rows.size())) return;
    state.header_height = 0;
    if (table.has_header) {
        state.header_height =
            table.header_height ? padded(table.header_height(widths)) : group_row_height;
        state.header_height = std::max(state.header_height, size::target());
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const TableRow& row = table.rows[i];
        const float height = row.is_header ? group_height(row, room)
                                           : padded(cells_height(table, row, widths, room));
        known.heights[i] = std::max(height, size::target());
    }
}

std::string_view answer_of(const Table& table, const TableRow& row, int column) {
    if (!table.answer_of || is_under_note(table, row, column)) return {};
    return table.answer_of(row, column);
}

bool is_open(const Table& table, const TableRow& row, std::string_view answer) {
    return !answer.empty() && answer == table.open.column_key && row.id == table.open.property_id;
}

std::optional<TableCell> find_open(const Table& table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const TableRow& row = table.rows[i];
        if (row.is_header || row.id != table.open.property_id) continue;
        for (int column = 0; column < std::ssize(table.columns); ++column) {
            if (is_open(table, row, answer_of(table, row, column))) {
                return TableCell{static_cast<int>(i), column};
            }
        }
    }
    return std::nullopt;
}

bool can_focus(const Table& table, TableCell cell) {
    const TableColumn& column = table.columns[static_cast<std::size_t>(cell.column)];
    if (cell.row == header_row) return column.header_takes_focus;
    const TableRow& row = table.rows[static_cast<std::size_t>(cell.row)];
    if (row.is_header) return table.has_cursor && cell.column == 0;
    return column.takes_focus && !is_under_note(table, row, cell.column);
}

// The cell that was opened elsewhere comes into sight.
void follow_open_cell(const Table& table, const TableShape& shape, TableCursor& cursor,
                      PanelContext& context) {
    if (cursor.open == table.open) return;
    cursor.open = table.open;
    const auto cell = find_open(table);
    if (!cell) return;
    cursor.at = cell;
    bring_into_sight(shape, *cell, Placing::middle, context);
}

// The column that is to be seen comes into sight.
void follow_shown_column(const Table& table, const TableShape& shape, TableState& state,
                         PanelContext& context) {
    if (state.shown_column == table.shown_column) return;
    state.shown_column = table.shown_column;
    for (int column = 0; column < std::ssize(table.columns); ++column) {
        if (table.columns[static_cast<std::size_t>(column)].id != table.shown_column) continue;
        bring_into_sight(shape, {header_row, column}, Placing::nearest, context);
    }
}

void draw_fold_mark(ImDrawList& list, ImVec2 at, bool folded) {
    constexpr float half = 4;
    const ImVec2 middle(at.x + half + 1, at.y + size::text / 2);
    if (folded) {
        list.AddTriangleFilled({middle.x - 2, middle.y - half}, {middle.x - 2, middle.y + half},
                               {middle.x + 3, middle.y}, colour::accent);
    } else {
        list.AddTriangleFilled({middle.x - half, middle.y - 2}, {middle.x + half, middle.y - 2},
                               {middle.x, middle.y + 3}, colour::accent);
    }
}

// The headers under which a row stands; null where there is none.
struct Headers {
    const TableRow* group = nullptr;
    const TableRow* part = nullptr;

    // To be called for each row, in order; true where it is a header itself.
    bool pass(const TableRow& row) {
        if (!row.is_header) return false;
        if (!row.is_part) group = &row;
        part = row.is_part ? &row : nullptr;
        return true;
    }
};

// A group, and a part of it, unfold where an answer in them is opened.
void unfold_around_answer(const Table& table, TableState& state) {
    if (state.cursor.open == table.open) return;
    Headers above;
    for (const TableRow& row : table.rows) {
        if (above.pass(row) || row.id != table.open.property_id) continue;
        for (const TableRow* header : {above.group, above.part}) {
            if (header != nullptr && state.is_folded(*header)) state.toggle(*header);
        }
    }
}

// The rows of `table` that do not stand under a folded header.
std::vector<TableRow> unfolded_rows(const Table& table, const TableState& state) {
    std::vector<TableRow> rows;
    Headers above;
    for (const TableRow& row : table.rows) {
        const bool is_group = above.pass(row) && !row.is_part;
        const bool in_folded_group =
            !is_group && above.group != nullptr && state.is_folded(*above.group);
        const bool in_folded_part =
            !row.is_header && above.part != nullptr && state.is_folded(*above.part);
        if (!in_folded_group && !in_folded_part) rows.push_back(row);
    }
    return rows;
}

// Draws one table in one frame.
class Drawing {
 public:
    Drawing(const Table& table, TableState& state, float label_room, PanelContext& context)
        : table_(table), state_(state), label_room_(label_room), context_(context) {}

    void draw_header();
    void draw_rows();

 private:
    void draw_header_cell(int index);
    void drag_header(int index, CellArea& area);
    [[nodiscard]] int drop_place() const;
    // What widens column `index` stands in the padding on both sides of its right border.
    enum class EdgeHalf : std::uint8_t { left, right };
    void draw_edge(int index, ImVec2 at, EdgeHalf half);
    void select_by_mouse(TableCell place, CellArea& area);
    void select_one(TableCell place);
    // Where the mouse is, or, once it has begun a range, would be had it not left the cells.
    [[nodiscard]] ImVec2 mouse_inside() const;
    void draw_selected(TableCell place, const CellArea& area) const;
    [[nodiscard]] bool is_selected(TableCell place) const {
        return table_.selects_cells && context_.cells.is_in(table_.id, rows_revision()) &&
               context_.cells.contains(place);
    }
    [[nodiscard]] std::uint64_t rows_revision() const { return state_.heights.revision; }
    void draw_group(const TableRow& row, TableCell place);
    void draw_cell(const TableRow& row, TableCell place, float height);
    void draw_note(const TableRow& row, int index, float height);
    // Takes the cell's area where it can have the keyboard. True when it was chosen.
    bool take_area(TableCell place, ImVec2 size, bool selected);
    [[nodiscard]] Semantics::Scope open_row(std::string_view id, int row);
    [[nodiscard]] float inside(int column) const {
        return state_.heights.widths[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] int columns() const { return static_cast<int>(table_.columns.size()); }
    // As readers count.
    [[nodiscard]] int ordinal(int row) const { return row + (table_.has_header ? 2 : 1); }
    [[nodiscard]] bool takes_focus(TableCell place) const { return can_focus(table_, place); }

    const Table& table_;
    TableState& state_;
    float label_room_;
    PanelContext& context_;
};

Semantics::Scope Drawing::open_row(std::string_view id, int row) {
    return context_.semantics.open([&] {
        return Node{.role = Role::row,
                    .id = std::string(table_.id) + "|" + std::string(id),
                    .row = ordinal(row)};
    });
}

bool Drawing::take_area(TableCell place, ImVec2 size, bool selected) {
    if (!takes_focus(place)) return false;
    // All of the cell, the padding too; of a header, which has edges there, what is above and
    // below.
    ImVec2 reach = ImGui::GetStyle().CellPadding;
    if (place.row == header_row) reach.x = 0;
    const bool chosen = hit_area(context_, "cell", size, selected, reach);
    if (table_.has_cursor) follow_cursor(place, state_.cursor, context_);
    return chosen;
}

void Drawing::draw_header() {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, state_.header_height);
    const auto row = open_row("header", header_row);
    for (int i = 0; i < columns(); ++i) {
        if (!ImGui::TableSetColumnIndex(i)) continue;
        ImGui::PushID(i);
        draw_header_cell(i);
        ImGui::PopID();
    }
}

void Drawing::draw_header_cell(int index) {
    const TableColumn& column = table_.columns[static_cast<std::size_t>(index)];
    const TableCell place{header_row, index};
    CellArea area{index, ImGui::GetCursorScreenPos(), {}, false};
    area.size = {inside(index), state_.header_height - padded(0)};
    const ImVec2 cell(area.at.x - ImGui::GetStyle().CellPadding.x,
                      area.at.y - ImGui::GetStyle().CellPadding.y);
    area.chosen = take_area(place, area.size, state_.dragged_column == index);
    if (takes_focus(place)) {
        drag_header(index, area);
        select_by_mouse(place, area);
    }
    draw_selected(place, area);
    const ImVec2 pad = ImGui::GetStyle().CellPadding;
    const ImVec2 end(area.at.x + area.size.x, area.at.y + area.size.y + pad.y);
    const bool focused = takes_focus(place) && ImGui::IsItemFocused();
    context_.semantics.add({area.at.x, cell.y}, end, [&] {
        Node node{.id = std::string(column.id), .name = std::string(column.label)};
        if (table_.describe_header) node = table_.describe_header(index);
        node.role = Role::columnheader;
        node.row = 1;
        node.column = index + 1;
        node.focused = focused;
        return node;
    });
    if (table_.draw_header) {
        table_.draw_header(area);
    } else {
        ImGui::TextUnformatted(column.label.data(), column.label.data() + column.label.size());
    }
    if (index > 0) draw_edge(index - 1, cell, EdgeHalf::right);
    draw_edge(index, {area.at.x + area.size.x + 1, cell.y}, EdgeHalf::left);
}

void Drawing::draw_edge(int index, ImVec2 at, EdgeHalf half) {
    const TableColumn& column = table_.columns[static_cast<std::size_t>(index)];
    if (column.id.empty()) return;
    // What lies in the padding is not to make the row higher.
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const ImVec2 cursor = window.DC.CursorPos;
    const ImVec2 end = window.DC.CursorMaxPos;
    ImGui::SetCursorScreenPos(at);
    const WidthEdge edge{.part = width_name(table_.id, column.id),
                         .width = padded_width(inside(index)),
                         .min = min_dragged_column,
                         .max = max_dragged_column,
                         .recorded = half == EdgeHalf::left};
    const ImVec2 size(ImGui::GetStyle().CellPadding.x - 1, state_.header_height);
    ImGui::PushID(index);
    if (width_edge(edge, size, context_)) {
        const float fitting = table_.fitting_width ? table_.fitting_width(index) : 0;
        context_.commands.emplace_back(app::SetWidth{edge.part, static_cast<int>(fitting)});
    }
    ImGui::PopID();
    window.DC.CursorPos = cursor;
    window.DC.CursorMaxPos = end;
}

// Between which columns the one that is dragged would come to stand: before which.
int Drawing::drop_place() const {
    const float x = ImGui::GetIO().MousePos.x;
    const auto& shown = ImGui::GetCurrentTable()->Columns;
    for (int i = 0; i < columns(); ++i) {
        if (!takes_focus({header_row, i})) continue;
        if (x < (shown[i].MinX + shown[i].MaxX) / 2) return i;
    }
    return columns();
}

// Follows the mouse that drags a header, behind the header's area.
void Drawing::drag_header(int index, CellArea& area) {
    if (!table_.move_column) return;
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left) &&
        !context_.cells.takes_click && state_.dragged_column != index) {
        state_.dragged_column = index;
        context_.changes = true;
    }
    if (state_.dragged_column != index) return;
    const int before = drop_place();
    const bool moves = before != index && before != index + 1;
    if (ImGui::IsItemDeactivated()) {
        if (moves) table_.move_column(index, before);
        state_.dragged_column = -1;
        area.chosen = false;
        context_.changes = true;
        return;
    }
    if (!ImGui::IsItemActive()) {
        state_.dragged_column = -1;
        return;
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    if (!moves) return;
    const ImGuiTable& shown = *ImGui::GetCurrentTable();
    const float x =
        before < columns() ? shown.Columns[before].MinX : shown.Columns[columns() - 1].MaxX;
    const ImRect inner = ImGui::GetCurrentWindow()->InnerRect;
    ImGui::GetForegroundDrawList()->AddRectFilled({x - 2, inner.Min.y}, {x + 1, inner.Max.y},
                                                  colour::accent);
}

// A press begins a range, with Shift it stretches the one that there is; the mouse that is held
// takes its end along. Behind the cell's area.
void Drawing::select_by_mouse(TableCell place, CellArea& area) {
    if (!table_.selects_cells) return;
    CellSelection& cells = context_.cells;
    const bool here = cells.is_in(table_.id, rows_revision());
    if (ImGui::IsItemActivated() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        if (here && ImGui::GetIO().KeyShift) {
            cells.stretch(place);
            cells.takes_click = true;
            context_.selection.let_go();
            context_.changes = true;
        } else {
            if (!cells.empty()) context_.changes = true;
            cells.begin(table_.id, rows_revision(), place);
            cells.held = place.row != header_row;  // a header is dragged as a column
        }
    }
    if (here && cells.held && place.row != header_row) {
        const ImVec2 pad = ImGui::GetStyle().CellPadding;
        ImRect cell({area.at.x - pad.x, area.at.y - pad.y},
                    {area.at.x + area.size.x + pad.x, area.at.y + area.size.y + pad.y});
        cell.ClipWith(ImGui::GetCurrentWindow()->ClipRect);
        const bool over = cell.Contains(mouse_inside());
        if (over && (place != cells.anchor() || !cells.empty())) {
            if (cells.empty() || cells.end() != place) context_.changes = true;
            cells.stretch(place);
            cells.takes_click = true;
            context_.selection.let_go();
        }
    }
    if (cells.takes_click) area.chosen = false;
    if (table_.answer_of || place.row == header_row) return;
    const bool wants_menu = ImGui::IsItemClicked(ImGuiMouseButton_Right) && !is_selected(place);
    if (area.chosen || wants_menu) select_one(place);
}

void Drawing::select_one(TableCell place) {
    context_.cells.begin(table_.id, rows_revision(), place);
    context_.cells.stretch(place);
    context_.changes = true;
}

ImVec2 Drawing::mouse_inside() const {
    const ImRect& inner = ImGui::GetCurrentWindow()->InnerRect;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!context_.cells.takes_click || !ImGui::IsMousePosValid()) return mouse;
    return {std::clamp(mouse.x, inner.Min.x, inner.Max.x - 1),
            std::clamp(mouse.y, inner.Min.y + state_.header_height, inner.Max.y - 1)};
}

// The ground of a selected cell, and the outline of the range where it ends there.
void Drawing::draw_selected(TableCell place, const CellArea& area) const {
    if (!is_selected(place)) return;
    ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, colour::accent_soft);
    const ImVec2 pad = ImGui::GetStyle().CellPadding;
    const ImVec2 min(area.at.x - pad.x + 1, area.at.y - pad.y + 1);
    const ImVec2 max(area.at.x + area.size.x + pad.x - 1, area.at.y + area.size.y + pad.y - 1);
    const TableCell from = context_.cells.from();
    const TableCell to = context_.cells.to();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    constexpr float thickness = 2;
    if (place.row == from.row) list.AddRectFilled(min, {max.x, min.y + thickness}, colour::accent);
    if (place.row == to.row) list.AddRectFilled({min.x, max.y - thickness}, max, colour::accent);
    if (place.column == from.column) {
        list.AddRectFilled(min, {min.x + thickness, max.y}, colour::accent);
    }
    if (place.column == to.column) {
        list.AddRectFilled({max.x - thickness, min.y}, max, colour::accent);
    }
}

void Drawing::draw_rows() {
    VisibleRows visible(state_.heights);
    for (int i = 0; i < std::ssize(table_.rows); ++i) {
        if (!visible.next()) continue;
        const TableRow& row = table_.rows[static_cast<std::size_t>(i)];
        const auto scope = open_row(row.id, i);
        ImGui::PushID(i);
        if (row.is_header) {
            draw_group(row, {i, 0});
        } else {
            for (int column = 0; column < columns(); ++column) {
                if (is_under_note(table_, row, column)) break;
                if (!ImGui::TableSetColumnIndex(column)) continue;
                ImGui::PushID(column);
                draw_cell(row, {i, column}, visible.height());
                ImGui::PopID();
            }
            if (!row.note.empty()) draw_note(row, i, visible.height());
        }
        ImGui::PopID();
    }
    visible.finish();
}

void Drawing::draw_group(const TableRow& row, TableCell place) {
    if (!row.is_part) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, colour::group);
    ImGui::TableSetColumnIndex(0);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool folded = state_.is_folded(row);
    const TextBlock label = lay_out(row.label, label_room_ - fold_mark);
    ImGui::TablePushBackgroundChannel();  // it goes beyond the first column
    // Over the lines between the columns.
    const ImGuiTable& grid = *ImGui::GetCurrentTable();
    const float height = state_.heights.heights[static_cast<std::size_t>(place.row)];
    ImGui::GetWindowDrawList()->AddRectFilled(
        {grid.InnerClipRect.Min.x, grid.RowPosY1 + 1},
        {grid.InnerClipRect.Max.x, grid.RowPosY1 + height - 1},
        row.is_part ? colour::panel : colour::group);
    const ImVec2 area(fold_mark + label.size.x, label.size.y);
    const float above = ImGui::GetStyle().CellPadding.y;
    const ImVec2 reach(usual_reach.x, std::max(usual_reach.y, height - above - area.y));
    if (hit_area(context_, "fold", area, false, reach)) state_.toggle(row);
    const bool focused = ImGui::IsItemFocused();
    if (table_.has_cursor) follow_cursor(place, state_.cursor, context_);
    draw_fold_mark(*ImGui::GetWindowDrawList(), at, folded);
    context_.selection.draw({at.x + fold_mark, at.y}, row.is_part ? colour::muted : colour::accent,
                            label);
    ImGui::TablePopBackgroundChannel();
    context_.semantics.add({at.x, at.y - above}, {at.x + area.x, at.y - above + height}, [&] {
        return Node{.role = Role::rowheader,
                    .kind = row.is_part ? "part-header" : "group-header",
                    .id = std::string(row.id),
                    .name = std::string(row.label),
                    .expanded = !folded,
                    .focused = focused,
                    .column = 1};
    });
}

void Drawing::draw_cell(const TableRow& row, TableCell place, float height) {
    CellArea area{place.column, ImGui::GetCursorScreenPos(), {}, false};
    area.size = {inside(place.column), height - padded(0)};
    const std::string_view answer = answer_of(table_, row, place.column);
    const bool open = is_open(table_, row, answer);
    const bool arrives = state_.cursor.wanted == place;
    area.chosen = take_area(place, area.size, open);
    if (takes_focus(place)) select_by_mouse(place, area);
    draw_selected(place, area);
    const bool selected = is_selected(place);
    // An open pane follows the keyboard.
    const bool follows = arrives && !table_.open.empty() && !open && context_.cells.empty();
    if ((area.chosen || follows) && !answer.empty()) {
        app::CellReference cell;
        if (!open) cell = {std::string(row.id), std::string(answer)};
        if (table_.open_cell) {
            table_.open_cell(cell);
        } else {
            context_.commands.emplace_back(app::SelectCell{cell});
        }
    }
    const bool focused = takes_focus(place) && ImGui::IsItemFocused();
    const ImVec2 pad = ImGui::GetStyle().CellPadding;
    const ImVec2 begin(area.at.x - pad.x, area.at.y - pad.y);
    const ImVec2 end(area.at.x + area.size.x + pad.x, area.at.y + area.size.y + pad.y);
    const auto scope = context_.semantics.open(begin, end, [&] {
        Node node = table_.describe_cell(row, place.column);
        node.row = ordinal(place.row);
        node.column = place.column + 1;
        node.focused = focused;
        if (!answer.empty() || selected) node.selected = open || selected;
        return node;
    });
    table_.draw_cell(row, area);
}

// It stays where it is when the columns that it stands in place of scroll.
void Drawing::draw_note(const TableRow& row, int index, float height) {
    const ImGuiTable& grid = *ImGui::GetCurrentTable();
    const ImVec2 pad = ImGui::GetStyle().CellPadding;
    const float top = grid.RowPosY1;
    const float left = grid.Columns[table_.frozen_columns - 1].MaxX;
    const ImVec2 at(left + pad.x, top + pad.y);
    const float width = note_room(table_, state_.heights.widths, label_room_);
    ImGui::TablePushBackgroundChannel();  // across the columns
    // Over the lines between them, not over those between rows.
    ImGui::GetWindowDrawList()->AddRectFilled(
        {left + 1, top + 1}, {grid.InnerClipRect.Max.x, top + height - 1}, colour::panel);
    const TextOwner owner(context_.selection, "note|" + std::string(row.id));
    context_.selection.draw(at, colour::muted, lay_out(row.note, width));
    context_.semantics.add(at, {at.x + width, top + height - pad.y}, [&] {
        return Node{.role = Role::gridcell,
                    .kind = "note",
                    .id = std::string(row.id),
                    .name = std::string(row.note),
                    .row = ordinal(index),
                    .column = table_.frozen_columns + 1,
                    .column_span = columns() - table_.frozen_columns};
    });
    ImGui::TablePopBackgroundChannel();
}

float pinned_height() { return std::max(group_row_height, size::target()); }

// The group of the rows on top, where its own header has scrolled out of sight: none where there is
// no room for its name above the next group's header.
const TableRow* pinned_group(const Table& table, const TableState& state) {
    const float scroll = ImGui::GetScrollY();
    const TableRow* group = nullptr;
    float top = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].is_header && !table.rows[i].is_part) {
            if (top >= scroll) return top >= scroll + pinned_height() ? group : nullptr;
            group = &table.rows[i];
        }
        top += state.heights.heights[i];
        if (top > scroll + pinned_height()) return group;
    }
    return group;
}

// Over the first rows in sight. A window of its own, so that it lies above them; inside the
// table's, so that the wheel scrolls there too.
void draw_pinned_group(const TableRow& group, float top, TableState& state, PanelContext& context) {
    ImGui::TableSetColumnIndex(0);
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const ImVec2 cursor = window.DC.CursorPos;
    const ImVec2 end = window.DC.CursorMaxPos;
    const ImVec2 at(window.InnerRect.Min.x, window.InnerRect.Min.y + top);
    const ImVec2 area(window.InnerRect.GetWidth(), pinned_height());
    ImGui::TablePushBackgroundChannel();  // across the columns
    window.DC.CursorPos = at;
    if (ImGui::BeginChild("pinned", area, ImGuiChildFlags_None,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground |
                              ImGuiWindowFlags_NoNav)) {
        const ImVec2 pad = ImGui::GetStyle().CellPadding;
        const ImVec2 inside(at.x + pad.x, at.y + (area.y - size::text) / 2);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        // Dear ImGui draws a child's own ground with what is around it, here below the cells.
        list.AddRectFilled(at, {at.x + area.x, at.y + area.y}, colour::group);
        ImGui::SetCursorScreenPos(inside);
        const ImVec2 reach(pad.x, (area.y - size::text) / 2);
        if (hit_area(context, "fold", {area.x - 2 * pad.x, size::text}, false, reach)) {
            state.toggle(group);
        }
        draw_fold_mark(list, inside, false);
        draw(list, {inside.x + fold_mark, inside.y}, colour::accent, one_line(group.label));
        const float bottom = at.y + area.y - 1;
        list.AddLine({at.x, bottom}, {at.x + area.x, bottom}, colour::border);
    }
    ImGui::EndChild();
    ImGui::TablePopBackgroundChannel();
    window.DC.CursorPos = cursor;
    window.DC.CursorMaxPos = end;
}

// With Shift, the range goes on to where the cursor went; else there is none any more.
void select_by_keyboard(const Table& table, const TableState& state, std::optional<TableCell> from,
                        CellSelection& cells) {
    const std::uint64_t rows = state.heights.revision;
    const TableCell to = state.cursor.wanted.value_or(TableCell{});
    if (!ImGui::GetIO().KeyShift || !from) return cells.begin(table.id, rows, to);
    if (cells.empty() || !cells.is_in(table.id, rows)) cells.begin(table.id, rows, *from);
    cells.stretch(to);
}

// All of what is shown, the header too.
void select_all(const Table& table, const TableState& state, PanelContext& context) {
    if (!table.selects_cells || table.rows.empty() || ImGui::GetIO().WantTextInput) return;
    if (!ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_A, ImGuiInputFlags_RouteGlobal)) return;
    context.cells.begin(table.id, state.heights.revision, {table.has_header ? header_row : 0, 0});
    context.cells.stretch(
        {static_cast<int>(table.rows.size()) - 1, static_cast<int>(table.columns.size()) - 1});
}

// While the mouse selects and has left the cells, they scroll towards it.
void scroll_to_mouse(const TableState& state, PanelContext& context) {
    const CellSelection& cells = context.cells;
    if (!cells.held || !cells.takes_click || !ImGui::IsMousePosValid()) return;
    const ImRect& inner = ImGui::GetCurrentWindow()->InnerRect;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto beyond = [](float at, float min, float max) {
        constexpr float most = 40;  // in a frame
        return std::clamp(std::min(at - min, 0.0F) + std::max(at - max, 0.0F), -most, most) / 2;
    };
    const float across = beyond(mouse.x, inner.Min.x, inner.Max.x);
    const float down = beyond(mouse.y, inner.Min.y + state.header_height, inner.Max.y);
    const ImVec2 to(std::clamp(ImGui::GetScrollX() + across, 0.0F, ImGui::GetScrollMaxX()),
                    std::clamp(ImGui::GetScrollY() + down, 0.0F, ImGui::GetScrollMaxY()));
    if (to.x == ImGui::GetScrollX() && to.y == ImGui::GetScrollY()) return;
    ImGui::SetScrollX(to.x);
    ImGui::SetScrollY(to.y);
    context.changes = true;
}

// What is folded is copied as the line that says so; a group's name is none of its cells.
app::CellRange selected_range(const Table& table, const TableState& state,
                              const CellSelection& cells) {
    app::CellRange range;
    range.header = cells.from().row == header_row;
    for (int column = cells.from().column; column <= cells.to().column; ++column) {
        range.columns.emplace_back(table.columns[static_cast<std::size_t>(column)].id);
    }
    const TableRow* group = nullptr;
    for (int i = 0; i <= cells.to().row; ++i) {
        const TableRow& row = table.rows[static_cast<std::size_t>(i)];
        if (row.is_header && !row.is_part) group = &row;
        const bool is_line = !row.is_header || (row.is_part && state.is_folded(row));
        if (!is_line || i < cells.from().row) continue;
        range.rows.push_back({std::string(group == nullptr ? "" : group->id), std::string(row.id)});
    }
    return range;
}

// How many cells are selected, and what can be done with them, over the last rows in sight; a menu
// is not covered.
void draw_range_note(const app::CellRange& range, const ImRect& inner, PanelContext& context) {
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    const std::string text = context.texts.text(
        "ui.range", {{"rows", std::to_string(range.rows.size() + (range.header ? 1 : 0))},
                     {"columns", std::to_string(range.columns.size())}});
    const TextBlock block = lay_out(text, inner.GetWidth() - 2 * space::medium);
    const ImVec2 max(inner.Max.x, inner.Max.y);
    const ImVec2 min(max.x - block.size.x - 2 * space::medium,
                     max.y - block.size.y - 2 * space::small);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(min, max, colour::accent, 3);
    draw(list, {min.x + space::medium, min.y + space::small}, colour::on_accent, block);
    context.semantics.add(min, max, [&] {
        return Node{.role = Role::status, .kind = "range", .id = "range", .name = text};
    });
}

// So high that the lines between the columns end with the last row; 0: all the room.
float height_of_rows(const Table& table, const TableState& state) {
    if (table.size.y != 0) return table.size.y;
    const auto& heights = state.heights.heights;
    const float rows = std::accumulate(heights.begin(), heights.end(), state.header_height);
    const float wanted = std::ceil(rows) + 1 + state.sideways_bar;
    return wanted < ImGui::GetContentRegionAvail().y ? wanted : 0;
}

// What the rows leave of the room, with a line above it.
void draw_ground_below(const Table& table) {
    if (table.size.y != 0) return;
    const ImVec2 at(ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y);
    const ImRect room = ImGui::GetCurrentWindow()->WorkRect;
    if (at.y >= room.Max.y) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, room.Max, colour::surface);
    list.AddRectFilled(at, {room.Max.x, at.y + 1}, colour::border);
}

void draw_shown(const Table& table, TableState& state, PanelContext& context) {
    const int columns = static_cast<int>(table.columns.size());
    const float room = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize -
                       column_border * static_cast<float>(columns + 1);
    const ColumnWidths widths = lay_out_columns(with_given_widths(table, room, context), room,
                                                ImGui::GetStyle().CellPadding.x);
    const float label_room = group_label_room(widths, room);
    measure(table, widths, label_room, state);
    const ImGuiTableFlags flags =
        ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY | ImGuiTableFlags_PadOuterX |
        ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_NoSavedSettings |
        (table.column_lines ? ImGuiTableFlags_BordersInner : ImGuiTableFlags_BordersInnerH);
    const ImVec2 area(table.size.x, height_of_rows(table, state));
    if (!ImGui::BeginTable(table.id, columns, flags, area)) return;
    const ImRect outer = ImGui::GetCurrentTable()->OuterRect;
    const auto scope = context.semantics.open(outer.Min, outer.Max, [&] {
        const auto rows = static_cast<int>(table.rows.size()) + (table.has_header ? 1 : 0);
        return Node{.role = Role::grid, .id = table.id, .row = rows, .column = columns};
    });
    ImGui::TableSetupScrollFreeze(table.frozen_columns, table.has_header ? 1 : 0);
    // Widths are of the content; Dear ImGui adds the padding.
    for (const float width : state.heights.widths) {
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, width);
    }
    Drawing drawing(table, state, label_room, context);
    if (table.has_header) drawing.draw_header();
    if (table.has_cursor) {
        const TableShape shape{state.heights, state.header_height,
                               [&](TableCell cell) { return can_focus(table, cell); }};
        follow_open_cell(table, shape, state.cursor, context);
        follow_shown_column(table, shape, state, context);
        if (std::exchange(context.arrives, false)) {
            enter_table(shape, std::nullopt, state.cursor, context);
        }
        const auto from = state.cursor.wanted ? state.cursor.wanted : state.cursor.at;
        if (move_cursor(shape, state.cursor, context) && table.selects_cells) {
            select_by_keyboard(table, state, from, context.cells);
        }
        select_all(table, state, context);
        scroll_to_mouse(state, context);
    }
    drawing.draw_rows();
    if (const TableRow* pinned = pinned_group(table, state)) {
        draw_pinned_group(*pinned, state.header_height, state, context);
    }
    const bool is_here =
        table.selects_cells && context.cells.is_in(table.id, state.heights.revision);
    if (is_here) context.cells.draw_as(selected_range(table, state, context.cells));
    const ImRect inner = ImGui::GetCurrentWindow()->InnerRect;
    const float sideways_bar = ImGui::GetCurrentWindow()->ScrollbarSizes.y;
    if (std::exchange(state.sideways_bar, sideways_bar) != sideways_bar) context.changes = true;
    ImGui::EndTable();
    draw_ground_below(table);
    if (is_here && !context.cells.empty()) draw_range_note(context.cells.range(), inner, context);
}

}  // namespace

std::string width_name(std::string_view table, std::string_view column) {
    return std::string(table) + "/" + std::string(column);
}

void draw_table(const Table& table, TableState& state, PanelContext& context) {
    unfold_around_answer(table, state);
    const bool folds = std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
        return row.is_header && state.is_folded(row);
    });
    if (!folds) return draw_shown(table, state, context);
    Table shown = table;
    shown.rows = unfolded_rows(table, state);
    draw_shown(shown, state, context);
}

}  // namespace kurabe::ui
