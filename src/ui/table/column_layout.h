// How wide the columns of a table are, by their rules (ColumnWidth) and the room that there is.
#pragma once

#include <vector>

#include "ui/table/table.h"

namespace kurabe::ui {

inline constexpr float column_border = 1;  // of the table, and behind each column

// `padding`: at either side of a cell; the widths are of what is within.
[[nodiscard]] ColumnWidths lay_out_columns(const std::vector<TableColumn>& columns, float room,
                                           float padding);

}  // namespace kurabe::ui
