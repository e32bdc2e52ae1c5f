// Cells and ranges as sheets name them: "B7", "$A$1:$C$9", "A:A".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sheets/workbook.h"

namespace kurabe::sheets {

// A column and a row, either of which may be missing.
struct Place {
    std::optional<std::uint32_t> row;
    std::optional<std::uint32_t> column;
};

// Nothing where it is none, or one beyond max_rows and max_columns.
[[nodiscard]] std::optional<Place> read_place(std::string_view name);

// Of one cell as well; of whole rows or columns, all of it.
[[nodiscard]] std::optional<Range> read_range(std::string_view name);

}  // namespace kurabe::sheets
