#include "sheets/cell_place.h"

#include <algorithm>

#include "sheets/limits.h"

namespace kurabe::sheets {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::optional<Place> read_place(std::string_view name) {
    std::size_t at = 0;
    const auto skip_dollar = [&] {
        if (at < name.size() && name[at] == '$') ++at;
    };
    skip_dollar();
    std::uint32_t column = 0;
    for (; at < name.size() && upper(name[at]) >= 'A' && upper(name[at]) <= 'Z'; ++at) {
        column = column * 26 + static_cast<std::uint32_t>(upper(name[at]) - 'A') + 1;
        if (column > max_columns) return std::nullopt;
    }
    skip_dollar();
    std::uint32_t row = 0;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9'; ++at) {
        row = row * 10 + static_cast<std::uint32_t>(name[at] - '0');
        if (row > max_rows) return std::nullopt;
    }
    if (at < name.size() || (row == 0 && column == 0)) return std::nullopt;
    Place place;
    if (row > 0) place.row = row - 1;
    if (column > 0) place.column = column - 1;
    return place;
}

std::optional<Range> read_range(std::string_view name) {
    const std::size_t colon = name.find(':');
    const auto first = read_place(name.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : read_place(name.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    if (colon == std::string_view::npos && (!first->row || !first->column)) return std::nullopt;
    Range range{first->row.value_or(0), first->column.value_or(0), last->row.value_or(max_rows - 1),
                last->column.value_or(max_columns - 1)};
    if (range.first_row > range.last_row) std::swap(range.first_row, range.last_row);
    if (range.first_column > range.last_column) std::swap(range.first_column, range.last_column);
    return range;
}

}  // namespace kurabe::sheets
