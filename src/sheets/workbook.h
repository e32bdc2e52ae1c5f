// A workbook as every reader of sheets gives it: what a person sees who opens the file. Nothing in
// it is understood yet: which row is a header, and what is an answer, others find out.
//
// Rows and columns count from 0 and are sparse: only cells in which something stands are there.
// All texts are UTF-8, with "\n" for line ends.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/text_pool.h"

namespace kurabe::sheets {

enum class CellKind : std::uint8_t { text, number, date, boolean, error };

// Its texts are the workbook's (Workbook::texts).
struct Cell {
    std::uint32_t column = 0;
    CellKind kind = CellKind::text;
    bool is_formula = false;  // what stands there is what a formula came to when it was saved
    // As the sheet shows it ("99.9%", "2024/4/1", "TRUE", "#N/A"); a text as it is, without
    // furigana. Empty where a formula gives nothing, or the format shows nothing.
    std::string_view text;
    // Of numbers and dates: the number that is kept, in decimal, without rounding ("0.999").
    std::string_view number;
    // Of dates: ISO 8601, as far as the format shows it ("2024-04-01", "2024-04-01T09:30",
    // "T09:30"). Empty where the number is no day: an empty cell that a formula fetched, 0 shown as
    // 1900/1/0.
    std::string_view date;

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::uint32_t index = 0;
    bool is_hidden = false;   // by hand or by a filter
    std::vector<Cell> cells;  // in order of their columns, one for each

    [[nodiscard]] const Cell* find(std::uint32_t column) const;
};

// Of cells, its ends included.
struct Range {
    std::uint32_t first_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_row = 0;
    std::uint32_t last_column = 0;

    [[nodiscard]] bool contains(std::uint32_t row, std::uint32_t column) const {
        return row >= first_row && row <= last_row && column >= first_column &&
               column <= last_column;
    }
    friend bool operator==(const Range&, const Range&) = default;
};

struct Comment {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::string_view text;
};

// What the sheet lets be chosen from in cells (a validation list), in its order.
struct ChoiceList {
    std::vector<Range> ranges;
    std::vector<std::string_view> choices;  // none is empty
};

struct ColumnSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct Sheet {
    std::string name;
    bool is_hidden = false;
    std::vector<Row> rows;  // in order; a row is there where it has cells
    // In order of their first rows, then columns; no two overlap. The text stands in the first
    // cell.
    std::vector<Range> merges;
    std::vector<Comment> comments;  // in order of rows, then columns
    std::vector<ChoiceList> choice_lists;
    std::vector<ColumnSpan> hidden_columns;
    // What cells reach, whatever size the file declares; 0 where there are none.
    std::uint32_t row_count = 0;
    std::uint32_t column_count = 0;

    [[nodiscard]] const Row* find_row(std::uint32_t row) const;
    [[nodiscard]] const Cell* find(std::uint32_t row, std::uint32_t column) const;
    // "" where nothing stands.
    [[nodiscard]] std::string_view text_at(std::uint32_t row, std::uint32_t column) const;
    // Takes time linear in the merges (limits.h).
    [[nodiscard]] const Range* merge_at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] const Comment* comment_at(std::uint32_t row, std::uint32_t column) const;
    // Takes time linear in the ranges of all lists (limits.h).
    [[nodiscard]] const ChoiceList* choices_at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] bool is_column_hidden(std::uint32_t column) const;
};

// A copy is shallow in its texts.
struct Workbook {
    std::vector<Sheet> sheets;  // in the order of the file, hidden ones too
    std::shared_ptr<const TextPool> texts;

    [[nodiscard]] const Sheet* find_sheet(std::string_view name) const;
};

// As sheets call them: 0 is "A", 26 is "AA"; row 6 and column 1 are "B7".
[[nodiscard]] std::string column_name(std::uint32_t column);
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);

}  // namespace kurabe::sheets
