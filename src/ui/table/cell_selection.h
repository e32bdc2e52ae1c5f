// The cells that are selected to be copied: a rectangle of one table, one at a time on the page.
// Shift with a click or an arrow key stretches it, as does dragging from cell to cell.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "app/requests.h"

namespace kurabe::ui {

inline constexpr int header_row = -1;

struct TableCell {
    int row = 0;  // of all rows, the groups' headers too; header_row: the table's header
    int column = 0;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

class CellSelection {
 public:
    // From where the next range goes; what was selected is no more.
    void begin(std::string_view table, std::uint64_t rows, TableCell at) {
        table_ = table;
        rows_ = rows;
        anchor_ = end_ = at;
        selects_ = false;
    }
    void stretch(TableCell to) {
        end_ = to;
        selects_ = true;
    }
    void clear() { selects_ = false; }

    // Whether a range can be stretched in that table; `rows` grows where others stand there.
    [[nodiscard]] bool is_in(std::string_view table, std::uint64_t rows) const {
        return table_ == table && rows_ == rows;
    }
    [[nodiscard]] bool empty() const { return !selects_; }
    [[nodiscard]] TableCell from() const {
        return {std::min(anchor_.row, end_.row), std::min(anchor_.column, end_.column)};
    }
    [[nodiscard]] TableCell to() const {
        return {std::max(anchor_.row, end_.row), std::max(anchor_.column, end_.column)};
    }
    [[nodiscard]] bool contains(TableCell cell) const {
        return selects_ && cell.row >= from().row && cell.row <= to().row &&
               cell.column >= from().column && cell.column <= to().column;
    }
    [[nodiscard]] TableCell anchor() const { return anchor_; }
    [[nodiscard]] TableCell end() const { return end_; }

    // What a copy takes, as the table was drawn last: the range, or the cell from which one would
    // go.
    [[nodiscard]] const app::CellRange& range() const { return range_; }
    [[nodiscard]] bool has_range() const { return !range_.rows.empty() || range_.header; }
    void draw_as(app::CellRange range) {
        range_ = std::move(range);
        drawn_ = true;
    }

    // The mouse was pressed on the anchor and is down; the press is no click.
    bool held = false;
    bool takes_click = false;

    // Call once a frame, after everything is drawn: what is not drawn is not selected.
    void end_frame(bool mouse_is_down) {
        if (!drawn_) {
            selects_ = false;
            range_ = {};
        }
        drawn_ = false;
        if (!mouse_is_down) held = takes_click = false;
    }

 private:
    std::string table_;
    std::uint64_t rows_ = 0;
    TableCell anchor_;
    TableCell end_;
    bool selects_ = false;
    bool drawn_ = false;
    app::CellRange range_;
};

}  // namespace kurabe::ui
