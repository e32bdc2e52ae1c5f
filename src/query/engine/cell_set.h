// A set of a table's cells, one bit each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kurabe::query {

// Sets that are combined must be of the same size.
class CellSet {
 public:
    CellSet() = default;
    CellSet(std::size_t rows, std::size_t columns, bool full = false);
    // The cells of the chosen columns.
    CellSet(std::size_t rows, std::size_t columns, const std::vector<std::size_t>& chosen);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t bytes() const { return bits_.size() * sizeof(std::uint64_t); }

    void set(std::size_t row, std::size_t column) {
        bits_[row * stride_ + column / 64] |= std::uint64_t{1} << (column % 64);
    }
    void set_row(std::size_t row);
    void set_column(std::size_t column);
    // Adds those of 64 columns whose bit is set: bit 0 is column 64 * block.
    void set_block(std::size_t row, std::size_t block, std::uint64_t columns) {
        bits_[row * stride_ + block] |= columns;
    }
    void clear_row(std::size_t row);
    [[nodiscard]] bool test(std::size_t row, std::size_t column) const {
        return ((bits_[row * stride_ + column / 64] >> (column % 64)) & 1U) != 0;
    }
    [[nodiscard]] bool any_in_row(std::size_t row) const;
    [[nodiscard]] bool any_in_column(std::size_t column) const;
    // Rows that have some cell in both sets.
    [[nodiscard]] std::size_t count_common_rows(const CellSet& other) const;
    [[nodiscard]] std::size_t count_rows() const;

    CellSet& operator&=(const CellSet& other);
    CellSet& operator|=(const CellSet& other);
    CellSet& subtract(const CellSet& other);
    void invert();

    friend bool operator==(const CellSet&, const CellSet&) = default;

 private:
    void clear_tails();

    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t stride_ = 0;  // words a row; the bits behind the last column are never set
    std::vector<std::uint64_t> bits_;
};

}  // namespace kurabe::query
