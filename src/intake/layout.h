// Where a sheet's tables are, and what their columns are for. Candidates with their confidence: a
// person corrects them by pointing at other rows and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/intake_words.h"
#include "sheets/workbook.h"

namespace kurabe::intake {

struct ColumnLayout {
    std::uint32_t column = 0;
    std::string title;  // of one or two rows, as written
    ColumnRole role = ColumnRole::none;
    double confidence = 0;
};

struct TableLayout {
    std::size_t sheet = 0;                        // in the workbook
    std::uint32_t header_row = 0;                 // the first one
    std::uint32_t header_rows = 0;                // 0, 1 or 2
    std::uint32_t first_row = 0;                  // of what the header is for
    std::uint32_t end_row = 0;                    // behind the last one
    std::vector<ColumnLayout> columns;            // those that have a title or a role
    std::vector<std::uint32_t> repeated_headers;  // rows below the first that say the same
    double confidence = 0;

    // Of the role, the first one; nothing where there is none.
    [[nodiscard]] const ColumnLayout* find(ColumnRole role) const;
};

// In the order of sheets and rows. Hidden sheets have none; sheets of choices, covers and notes
// neither. Linear in the cells.
[[nodiscard]] std::vector<TableLayout> find_tables(const sheets::Workbook& workbook,
                                                   const IntakeWords& words);

// The table whose header a person has pointed at: `header_rows` rows from `header_row` on, and all
// below it. Its columns' roles are as far as the titles and what stands below tell them.
[[nodiscard]] TableLayout table_at(const sheets::Workbook& workbook, std::size_t sheet,
                                   std::uint32_t header_row, std::uint32_t header_rows,
                                   const IntakeWords& words);

// The text of a cell, or of the merged cell that it is part of.
[[nodiscard]] std::string_view merged_text(const sheets::Sheet& sheet, std::uint32_t row,
                                           std::uint32_t column);

// By which the table is known again: the titles of its columns, in order, as search keys.
[[nodiscard]] std::string fingerprint(const TableLayout& table);

}  // namespace kurabe::intake
