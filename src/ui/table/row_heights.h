// Tables whose rows have heights of their own: only the rows in sight are drawn, the others leave
// room.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <functional>

#include "ui/panels/panels.h"

namespace kurabe::ui {

// Measures all rows anew where the revision or the width is another one than last time. True where
// it did.
bool update_heights(RowHeights& heights, std::uint64_t revision, float width, std::size_t rows,
                    const std::function<float(std::size_t)>& measure);

// Walks the rows of the current, vertically scrolling table in order: gives true for a row that has
// to be drawn, after having begun it at its height; leaves room for the others.
class VisibleRows {
 public:
    explicit VisibleRows(const RowHeights& heights);
    // Call once for each row, in order, inside the table.
    bool next();
    // The height of the row that was begun last.
    [[nodiscard]] float height() const { return height_; }
    // Call after the last row.
    void finish() { fill_gap(); }

 private:
    void fill_gap();

    const RowHeights& heights_;
    std::size_t index_ = 0;
    float top_ = 0;
    float gap_ = 0;
    float height_ = 0;
    float from_ = 0;
    float to_ = 0;
};

// The hit area of a whole cell at the cursor: marks where the mouse or the keyboard is. True when
// it was chosen, and not a text in it selected.
bool cell_hit_area(PanelContext& context, const char* id, ImVec2 size, bool selected);

// A row that names a group, in the first column, over the table's width.
void draw_group_row(PanelContext& context, const std::string& id, const std::string& label);

inline constexpr float group_row_height = 32;

}  // namespace kurabe::ui
