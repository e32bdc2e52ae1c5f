#include "query/engine/cell_set.h"

#include <algorithm>

namespace kurabe::query {
namespace {

constexpr std::uint64_t all_bits = ~std::uint64_t{0};

std::ptrdiff_t offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

}  // namespace

CellSet::CellSet(std::size_t rows, std::size_t columns, bool full)
    : rows_(rows),
      columns_(columns),
      stride_((columns + 63) / 64),
      bits_(rows * stride_, full ? all_bits : 0) {
    if (full) clear_tails();
}

CellSet::CellSet(std::size_t rows, std::size_t columns, const std::vector<std::size_t>& chosen)
    : CellSet(rows, columns) {
    if (rows == 0) return;
    for (const std::size_t column : chosen) set(0, column);
    for (std::size_t row = 1; row < rows; ++row) {
        std::copy_n(bits_.begin(), stride_, bits_.begin() + offset(row * stride_));
    }
}

void CellSet::clear_tails() {
    if (columns_ % 64 == 0) return;
    const std::uint64_t mask = (std::uint64_t{1} << (columns_ % 64)) - 1;
    for (std::size_t row = 0; row < rows_; ++row) bits_[(row + 1) * stride_ - 1] &= mask;
}

void CellSet::set_row(std::size_t row) {
    std::fill_n(bits_.begin() + offset(row * stride_), stride_, all_bits);
    if (columns_ % 64 != 0) {
        bits_[(row + 1) * stride_ - 1] &= (std::uint64_t{1} << (columns_ % 64)) - 1;
    }
}

void CellSet::clear_row(std::size_t row) {
    std::fill_n(bits_.begin() + offset(row * stride_), stride_, std::uint64_t{0});
}

void CellSet::set_column(std::size_t column) {
    for (std::size_t row = 0; row < rows_; ++row) set(row, column);
}

bool CellSet::any_in_row(std::size_t row) const {
    const auto first = bits_.begin() + offset(row * stride_);
    return std::any_of(first, first + offset(stride_),
                       [](std::uint64_t word) { return word != 0; });
}

bool CellSet::any_in_column(std::size_t column) const {
    for (std::size_t row = 0; row < rows_; ++row) {
        if (test(row, column)) return true;
    }
    return false;
}

std::size_t CellSet::count_rows() const {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows_; ++row) count += any_in_row(row) ? 1 : 0;
    return count;
}

std::size_t CellSet::count_common_rows(const CellSet& other) const {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t i = row * stride_; i < (row + 1) * stride_; ++i) {
            if ((bits_[i] & other.bits_[i]) == 0) continue;
            ++count;
            break;
        }
    }
    return count;
}

CellSet& CellSet::operator&=(const CellSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
    return *this;
}

CellSet& CellSet::operator|=(const CellSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
}

CellSet& CellSet::subtract(const CellSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
    return *this;
}

void CellSet::invert() {
    for (std::uint64_t& word : bits_) word = ~word;
    clear_tails();
}

}  // namespace kurabe::query
