#include "ui/table/table_cursor.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace kurabe::ui {
namespace {

constexpr std::array keys = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                             ImGuiKey_DownArrow, ImGuiKey_Home,       ImGuiKey_End,
                             ImGuiKey_PageUp,    ImGuiKey_PageDown,   ImGuiKey_Tab};

int row_count(const TableShape& shape) { return static_cast<int>(shape.heights.heights.size()); }
int column_count() { return ImGui::TableGetColumnCount(); }

bool can_focus(const TableShape& shape, TableCell cell) {
    const bool inside = cell.row >= header_row && cell.row < row_count(shape) && cell.column >= 0 &&
                        cell.column < column_count();
    return inside && shape.can_focus(cell);
}

// From the top of the first row, whatever is in sight.
float top_of(const TableShape& shape, int row) {
    const auto& heights = shape.heights.heights;
    return std::accumulate(heights.begin(), heights.begin() + std::max(row, 0), 0.0F);
}

float height_of(const TableShape& shape, int row) {
    return row < 0 ? 0 : shape.heights.heights[static_cast<std::size_t>(row)];
}

// Height of the rows' part that is in sight.
float room_of(const TableShape& shape) {
    return ImGui::GetCurrentWindow()->InnerRect.GetHeight() - shape.header;
}

// The next cell in a direction that can be focused; none where there is none.
std::optional<TableCell> next(const TableShape& shape, TableCell cell, int down, int right) {
    do {
        cell.row += down;
        cell.column += right;
        if (can_focus(shape, cell)) return cell;
    } while (cell.row >= header_row && cell.row <= row_count(shape) && cell.column >= 0 &&
             cell.column <= column_count());
    return std::nullopt;
}

// The same in reading order.
std::optional<TableCell> next_read(const TableShape& shape, TableCell cell, int forward) {
    auto found = next(shape, cell, 0, forward);
    while (!found && cell.row >= header_row && cell.row <= row_count(shape)) {
        cell = {cell.row + forward, forward > 0 ? -1 : column_count()};
        found = next(shape, cell, 0, forward);
    }
    return found;
}

// In sight: the first row that begins there, in the first column that scrolls.
std::optional<TableCell> first_in_sight(const TableShape& shape) {
    TableCell cell{0, ImGui::GetCurrentTable()->FreezeColumnsCount};
    for (float top = 0; cell.row < row_count(shape) && top < ImGui::GetScrollY(); ++cell.row) {
        top += height_of(shape, cell.row);
    }
    const auto& columns = ImGui::GetCurrentTable()->Columns;
    while (cell.column + 1 < column_count() && !columns[cell.column].IsVisibleX) ++cell.column;
    const auto found = next_read(shape, {cell.row, cell.column - 1}, 1);
    return found ? found : next_read(shape, cell, -1);
}

// As many rows away as there is room for, at least one.
std::optional<TableCell> page_away(const TableShape& shape, TableCell from, int down) {
    auto to = next(shape, from, down, 0);
    while (to && to->row >= 0) {
        const auto farther = next(shape, *to, down, 0);
        if (!farther || farther->row < 0) break;
        const float way = std::abs(top_of(shape, farther->row) - top_of(shape, from.row));
        if (way > room_of(shape)) break;
        to = farther;
    }
    return to && to->row >= 0 ? to : std::nullopt;
}

// The first or last cell of the row, with Ctrl of the column.
std::optional<TableCell> end_of(const TableShape& shape, TableCell from, int forward) {
    if (ImGui::GetIO().KeyCtrl) {
        return next(shape, {forward > 0 ? row_count(shape) : header_row, from.column}, -forward, 0);
    }
    if (forward < 0) ImGui::SetScrollX(0);  // the first columns are in sight wherever it scrolls
    return next(shape, {from.row, forward > 0 ? column_count() : -1}, 0, -forward);
}

// A row can be higher than there is room: the arrow key shows all of it before it leaves. True
// where it did.
bool scroll_within(const TableShape& shape, int row, int down, PanelContext& context) {
    const float room = room_of(shape);
    const float height = height_of(shape, row);
    const float scroll = ImGui::GetScrollY();
    const float top = top_of(shape, row);
    if (height <= room || top > scroll + room || top + height < scroll) return false;
    const float hidden = down > 0 ? top + height - (scroll + room) : scroll - top;
    if (hidden <= 1) return false;
    ImGui::SetScrollY(scroll + static_cast<float>(down) * std::min(hidden, room * 0.8F));
    context.changes = true;
    return true;
}

std::optional<TableCell> pressed_target(const TableShape& shape, TableCell at, ImGuiID owner,
                                        PanelContext& context) {
    const auto pressed = [&](ImGuiKey key) {
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner);
    };
    for (const int down : {-1, 1}) {
        if (!pressed(down < 0 ? ImGuiKey_UpArrow : ImGuiKey_DownArrow)) continue;
        if (scroll_within(shape, at.row, down, context)) return std::nullopt;
        return next(shape, at, down, 0);
    }
    if (pressed(ImGuiKey_LeftArrow)) return next(shape, at, 0, -1);
    if (pressed(ImGuiKey_RightArrow)) return next(shape, at, 0, 1);
    if (pressed(ImGuiKey_Home)) return end_of(shape, at, -1);
    if (pressed(ImGuiKey_End)) return end_of(shape, at, 1);
    if (pressed(ImGuiKey_PageUp)) return page_away(shape, at, -1);
    if (pressed(ImGuiKey_PageDown)) return page_away(shape, at, 1);
    if (pressed(ImGuiKey_Tab)) {
        const auto to = next_read(shape, at, ImGui::GetIO().KeyShift ? -1 : 1);
        // The page's host sees that nobody took the key, and leaves the page.
        if (!to) ImGui::SetKeyOwner(ImGuiKey_Tab, ImGuiKeyOwner_NoOwner);
        return to;
    }
    return std::nullopt;
}

void scroll_to_row(const TableShape& shape, TableCell cell, Placing placing,
                   PanelContext& context) {
    const float room = room_of(shape);
    const float bottom = top_of(shape, cell.row) + height_of(shape, cell.row);
    // With the name of the group above it.
    const bool nearest = placing == Placing::nearest;
    int first = cell.row;
    while (nearest && first > 0 && !shape.can_focus({first - 1, cell.column})) --first;
    if (bottom - top_of(shape, first) > room) first = cell.row;
    const float top = top_of(shape, first);
    const float scroll = ImGui::GetScrollY();
    if (top >= scroll && bottom <= scroll + room) return;
    float to = (top + bottom - room) / 2;
    if (nearest) to = bottom - room;
    if (bottom - top > room || (nearest && top < scroll)) to = top;
    ImGui::SetScrollY(std::max(0.0F, to));
    context.changes = true;
}

void scroll_to_column(int index, Placing placing, PanelContext& context) {
    ImGuiTable& table = *ImGui::GetCurrentTable();
    if (!table.IsLayoutLocked) ImGui::TableUpdateLayout(&table);
    if (index < table.FreezeColumnsCount) return;
    const ImGuiTableColumn& column = table.Columns[index];
    const ImRect& inner = ImGui::GetCurrentWindow()->InnerRect;
    const float left = table.FreezeColumnsCount > 0
                           ? table.Columns[table.FreezeColumnsCount - 1].MaxX
                           : inner.Min.x;
    if (column.MinX >= left - 1 && column.MaxX <= inner.Max.x + 1) return;
    const bool nearest = placing == Placing::nearest;
    float by = (column.MinX + column.MaxX - left - inner.Max.x) / 2;
    if (nearest) by = column.MaxX - inner.Max.x;
    const bool fits = column.MaxX - column.MinX <= inner.Max.x - left;
    if (!fits || (nearest && column.MinX < left)) by = column.MinX - left;
    ImGui::SetScrollX(std::max(0.0F, ImGui::GetScrollX() + by));
    context.changes = true;
}

}  // namespace

void bring_into_sight(const TableShape& shape, TableCell cell, Placing placing,
                      PanelContext& context) {
    if (cell.row >= 0) scroll_to_row(shape, cell, placing, context);
    scroll_to_column(cell.column, placing, context);
}

bool move_cursor(const TableShape& shape, TableCursor& cursor, PanelContext& context) {
    const bool drawn = std::exchange(cursor.drawn, false);
    if (cursor.at && !can_focus(shape, *cursor.at)) cursor.at.reset();
    if (cursor.wanted && !can_focus(shape, *cursor.wanted)) cursor.wanted.reset();
    if (ImGui::GetCurrentContext()->NavWindow != ImGui::GetCurrentWindow()) return false;
    // Taken a frame ahead: Dear ImGui looks at the keys before the table is drawn.
    const ImGuiID owner = ImGui::GetID("cursor");
    bool pressed = false;
    for (const ImGuiKey key : keys) {
        ImGui::SetKeyOwner(key, owner);
        pressed = ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner) || pressed;
    }
    const auto from = cursor.wanted ? cursor.wanted : cursor.at;
    std::optional<TableCell> to;
    if (pressed) to = from ? pressed_target(shape, *from, owner, context) : first_in_sight(shape);
    // Enter into the table goes to where the keyboard was; then that has to be in sight.
    if (!drawn && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) to = from;
    if (!to) return false;
    cursor.wanted = to;
    bring_into_sight(shape, *to, Placing::nearest, context);
    return pressed && !ImGui::IsKeyDown(ImGuiKey_Tab);
}

void enter_table(const TableShape& shape, std::optional<TableCell> preferred, TableCursor& cursor,
                 PanelContext& context) {
    if (cursor.at && !can_focus(shape, *cursor.at)) cursor.at.reset();
    std::optional<TableCell> to = preferred ? preferred : cursor.at;
    if (!to) to = first_in_sight(shape);
    if (!to) return;
    ImGui::NavMoveRequestCancel();  // to the table as a whole
    cursor.wanted = to;
    bring_into_sight(shape, *to, preferred ? Placing::middle : Placing::nearest, context);
}

void follow_cursor(TableCell cell, TableCursor& cursor, PanelContext& context) {
    if (cursor.wanted == cell) {
        cursor.wanted.reset();
        ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
        ImGui::SetNavCursorVisible(true);
        context.changes = true;
    }
    if (!ImGui::IsItemFocused()) return;
    cursor.at = cell;
    cursor.drawn = true;
}

}  // namespace kurabe::ui
