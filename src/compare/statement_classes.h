// Which cells of a row say the same: a number for each cell instead of its answers, so that any
// number of vendors can be compared with one another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compare/reader.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// How far two vendors agree.
struct Similarity {
    std::size_t both = 0;  // rows that both speak of
    std::size_t same = 0;  // of these, rows in which they say the same (compare/relation.h)
};

// Positions are those in the lists of rows and columns that it was made from.
class StatementClasses {
 public:
    // Of so many rows and columns, all silent.
    StatementClasses(std::size_t rows, std::size_t columns);

    static constexpr std::uint32_t silence = 0;

    // `position` of the row; `columns` of the table are as many as above.
    void read_row(std::size_t position, const model::AnswerTable& table, std::size_t row,
                  const std::vector<std::size_t>& columns, const Reader& reader);

    // Equal within a row where the cells say the same; from 1, in order of first appearance.
    [[nodiscard]] std::uint32_t at(std::size_t row, std::size_t column) const {
        return classes_[column * rows_ + row];
    }
    [[nodiscard]] Similarity similarity(std::size_t left, std::size_t right) const;

 private:
    std::size_t rows_;
    std::vector<std::uint32_t> classes_;  // column by column
};

}  // namespace kurabe::compare
