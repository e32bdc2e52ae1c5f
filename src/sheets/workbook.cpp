#include "sheets/workbook.h"

#include <algorithm>
#include <utility>

namespace kurabe::sheets {

const Cell* Row::find(std::uint32_t column) const {
    const auto found = std::ranges::lower_bound(cells, column, {}, &Cell::column);
    return found != cells.end() && found->column == column ? &*found : nullptr;
}

const Row* Sheet::find_row(std::uint32_t row) const {
    const auto found = std::ranges::lower_bound(rows, row, {}, &Row::index);
    return found != rows.end() && found->index == row ? &*found : nullptr;
}

const Cell* Sheet::find(std::uint32_t row, std::uint32_t column) const {
    const Row* const found = find_row(row);
    return found != nullptr ? found->find(column) : nullptr;
}

std::string_view Sheet::text_at(std::uint32_t row, std::uint32_t column) const {
    const Cell* const cell = find(row, column);
    return cell != nullptr ? cell->text : std::string_view();
}

const Range* Sheet::merge_at(std::uint32_t row, std::uint32_t column) const {
    const auto end = std::ranges::upper_bound(merges, row, {}, &Range::first_row);
    const auto found = std::find_if(
        merges.begin(), end, [&](const Range& merge) { return merge.contains(row, column); });
    return found != end ? &*found : nullptr;
}

const Comment* Sheet::comment_at(std::uint32_t row, std::uint32_t column) const {
    const auto place = [](const Comment& comment) {
        return std::pair(comment.row, comment.column);
    };
    const auto found = std::ranges::lower_bound(comments, std::pair(row, column), {}, place);
    const bool is_there = found != comments.end() && place(*found) == std::pair(row, column);
    return is_there ? &*found : nullptr;
}

const ChoiceList* Sheet::choices_at(std::uint32_t row, std::uint32_t column) const {
    const auto found = std::ranges::find_if(choice_lists, [&](const ChoiceList& list) {
        return std::ranges::any_of(list.ranges,
                                   [&](const Range& range) { return range.contains(row, column); });
    });
    return found != choice_lists.end() ? &*found : nullptr;
}

bool Sheet::is_column_hidden(std::uint32_t column) const {
    return std::ranges::any_of(hidden_columns, [column](const ColumnSpan& span) {
        return column >= span.first && column <= span.last;
    });
}

const Sheet* Workbook::find_sheet(std::string_view name) const {
    const auto found = std::ranges::find(sheets, name, &Sheet::name);
    return found != sheets.end() ? &*found : nullptr;
}

std::string column_name(std::uint32_t column) {
    std::string name;
    for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    return column_name(column) + std::to_string(std::uint64_t{row} + 1);
}

}  // namespace kurabe::sheets
