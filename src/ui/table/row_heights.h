// Tables whose rows have heights of their own: only the rows in sight are drawn, the others leave
// room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace kurabe::ui {

// Heights of a table's rows, the program's pixels, and what they were measured for.
struct RowHeights {
    std::uint64_t revision = 0;
    std::vector<float> widths;  // of the columns
    std::vector<float> heights;
};

// Whether they hold for that. Where they do not, they are marked as being for it, and are to be
// measured.
[[nodiscard]] bool hold_for(RowHeights& heights, std::uint64_t revision,
                            const std::vector<float>& widths, std::size_t rows);

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

inline constexpr float group_row_height = 32;

}  // namespace kurabe::ui
