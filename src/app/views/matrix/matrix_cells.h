// The matrix's cells, made when they are first asked for: of hundreds of vendors only those in
// sight cost anything.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/views/cell_view.h"
#include "app/views/chosen_columns.h"
#include "app/views/view_context.h"
#include "wording/units_beside.h"

namespace kurabe::app {

class MatrixCells {
 public:
    // `chosen.columns` of the table, in the order in which they are shown; `matches` speaks of
    // them.
    MatrixCells(const ViewContext& context, ChosenColumns chosen, FilterResult matches);

    // `column` counts the shown columns.
    [[nodiscard]] const CellView& at(std::size_t table_row, std::size_t column);
    [[nodiscard]] CellView make(std::size_t table_row, std::size_t column);  // and keep it not

    [[nodiscard]] const std::vector<std::size_t>& columns() const { return columns_; }
    [[nodiscard]] Match column_match(std::size_t column) const { return column_matches_[column]; }
    [[nodiscard]] const query::Answering& matches() const { return *matches_; }

 private:
    struct Shades {
        std::vector<std::optional<float>> columns;
        bool some = false;      // a column has one
        bool left_out = false;  // a column that answers has none
    };

    [[nodiscard]] std::vector<model::AnswerTable::Cell> shown_cells(std::size_t table_row) const;
    [[nodiscard]] const wording::UnitsBeside& units(std::size_t table_row);
    [[nodiscard]] Match match(std::size_t table_row, std::size_t table_column) const;
    void compare_to_baseline(std::size_t table_row, std::size_t table_column, CellView& cell) const;
    [[nodiscard]] const model::Property* told_by(std::size_t table_row, std::size_t table_column,
                                                 compare::Relation relation) const;
    [[nodiscard]] Shades shades(std::size_t table_row) const;
    [[nodiscard]] compare::Reason why_left_out(std::size_t table_row, std::size_t column,
                                               const Shades& row) const;
    void add_heat(std::size_t table_row, std::size_t column, CellView& cell);

    ViewContext context_;
    std::vector<std::size_t> columns_;
    std::vector<Match> column_matches_;
    FilterResult matches_;
    std::optional<std::size_t> baseline_;                          // column of the table
    std::vector<std::string> words_;                               // to highlight
    std::unordered_map<std::size_t, CellView> made_;               // by row and column
    std::unordered_map<std::size_t, Shades> shades_;               // by row
    std::unordered_map<std::size_t, wording::UnitsBeside> units_;  // by row
};

}  // namespace kurabe::app
