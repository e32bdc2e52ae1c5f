// What holds of every reading of a sheet, whatever the bytes are.
#pragma once

#include <algorithm>
#include <string_view>

#include "holds.h"
#include "reading.h"
#include "sheets/limits.h"
#include "sheets/reading.h"

namespace kurabe::fuzz {

inline void check_sheet(const sheets::Sheet& sheet) {
    holds(is_utf8(sheet.name));
    const sheets::Row* before = nullptr;
    for (const sheets::Row& row : sheet.rows) {
        holds(!row.cells.empty() && row.index < sheet.row_count);
        holds(before == nullptr || before->index < row.index);
        before = &row;
        const sheets::Cell* left = nullptr;
        for (const sheets::Cell& cell : row.cells) {
            holds(cell.column < sheet.column_count &&
                  (left == nullptr || left->column < cell.column));
            holds(is_utf8(cell.text) && is_utf8(cell.number) && is_utf8(cell.date));
            holds(sheet.find(row.index, cell.column) == &cell);
            left = &cell;
        }
    }
    holds(sheet.row_count <= sheets::max_rows && sheet.column_count <= sheets::max_columns);
    for (const sheets::Range& merge : sheet.merges) {
        holds(merge.first_row <= merge.last_row && merge.first_column <= merge.last_column);
    }
    for (const sheets::ChoiceList& list : sheet.choice_lists) {
        holds(!list.ranges.empty() && !list.choices.empty());
        for (const std::string_view choice : list.choices)
            holds(!choice.empty() && is_utf8(choice));
    }
    for (const sheets::Comment& comment : sheet.comments) holds(is_utf8(comment.text));
}

inline base::Result<sheets::Workbook> check_reading(std::string_view name, std::string_view bytes,
                                                    const sheets::ReadingOptions& options = {}) {
    sheets::Reading reading(name, bytes, options);
    while (reading.step()) {
        holds(reading.progress() >= 0 && reading.progress() <= 1);
    }
    auto result = reading.finish();
    check_result(name, bytes, result);
    if (result.ok()) {
        holds(!result.value->sheets.empty());
        for (const sheets::Sheet& sheet : result.value->sheets) check_sheet(sheet);
    }
    return result;
}

}  // namespace kurabe::fuzz
