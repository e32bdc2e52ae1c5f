#include "sheets/workbook_builder.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace kurabe::sheets {
namespace {

// Of cells at the same place, the last one stays.
void sort_cells(std::vector<Cell>& cells) {
    const bool in_order = std::ranges::adjacent_find(cells, std::ranges::greater_equal{},
                                                     &Cell::column) == cells.end();
    if (in_order) return;
    std::ranges::stable_sort(cells, {}, &Cell::column);
    std::vector<Cell> kept;
    for (const Cell& cell : cells) {
        if (!kept.empty() && kept.back().column == cell.column) kept.pop_back();
        kept.push_back(cell);
    }
    cells = std::move(kept);
}

void sort_rows(std::vector<Row>& rows) {
    if (!std::ranges::is_sorted(rows, {}, &Row::index)) {
        std::ranges::stable_sort(rows, {}, &Row::index);
    }
    std::vector<Row> kept;
    kept.reserve(rows.size());
    for (Row& row : rows) {
        if (!kept.empty() && kept.back().index == row.index) {
            Row& same = kept.back();
            same.is_hidden = same.is_hidden || row.is_hidden;
            same.cells.insert(same.cells.end(), row.cells.begin(), row.cells.end());
        } else {
            kept.push_back(std::move(row));
        }
    }
    std::erase_if(kept, [](const Row& row) { return row.cells.empty(); });
    for (Row& row : kept) sort_cells(row.cells);
    rows = std::move(kept);
}

// A sweep over the rows: by its first column, what reaches the row that has been come to.
void sort_merges(std::vector<Range>& merges) {
    std::ranges::sort(merges, {}, [](const Range& range) {
        return std::tuple(range.first_row, range.first_column, range.last_row, range.last_column);
    });
    std::map<std::uint32_t, Range> reaching;
    std::erase_if(merges, [&](const Range& merge) {
        auto next = reaching.lower_bound(merge.first_column);
        if (next != reaching.begin()) {
            const auto before = std::prev(next);
            if (before->second.last_column >= merge.first_column) next = before;
        }
        while (next != reaching.end() && next->first <= merge.last_column) {
            if (next->second.last_row >= merge.first_row) return true;
            next = reaching.erase(next);
        }
        reaching.emplace(merge.first_column, merge);
        return false;
    });
}

void measure(Sheet& sheet) {
    sheet.row_count = sheet.rows.empty() ? 0 : sheet.rows.back().index + 1;
    sheet.column_count = 0;
    for (const Row& row : sheet.rows) {
        sheet.column_count = std::max(sheet.column_count, row.cells.back().column + 1);
    }
}

}  // namespace

void WorkbookBuilder::begin_sheet(std::string name) {
    current_ = workbook_.sheets.size();
    workbook_.sheets.emplace_back().name = std::move(name);
}

Row& WorkbookBuilder::row(std::uint32_t index) {
    std::vector<Row>& rows = sheet().rows;
    if (rows.empty() || rows.back().index != index) rows.emplace_back().index = index;
    return rows.back();
}

Cell& WorkbookBuilder::put(std::uint32_t row_index, std::uint32_t column) {
    Cell& cell = row(row_index).cells.emplace_back();
    cell.column = column;
    return cell;
}

void WorkbookBuilder::put_text(std::uint32_t row_index, std::uint32_t column,
                               std::string_view text) {
    put(row_index, column).text = keep(text);
}

void WorkbookBuilder::hide_row(std::uint32_t index) { row(index).is_hidden = true; }

Workbook WorkbookBuilder::finish() {
    for (Sheet& sheet : workbook_.sheets) {
        sort_rows(sheet.rows);
        sort_merges(sheet.merges);
        std::ranges::stable_sort(sheet.comments, {}, [](const Comment& comment) {
            return std::pair(comment.row, comment.column);
        });
        measure(sheet);
    }
    workbook_.texts = std::exchange(texts_, std::make_shared<TextPool>());
    return std::exchange(workbook_, {});
}

}  // namespace kurabe::sheets
