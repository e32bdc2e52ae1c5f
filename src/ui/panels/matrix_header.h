// The matrix's first row: a vendor's name and edition, and the menu of its column.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/views/matrix/matrix_view.h"
#include "ui/panel_context.h"
#include "ui/table/table.h"

namespace kurabe::ui {

// With the edition and where it came from, `gap` between them.
[[nodiscard]] std::string full_title(const app::ColumnView& column, std::string_view gap);

// Of the columns behind that of the properties.
[[nodiscard]] float matrix_header_height(const app::MatrixView& view, const ColumnWidths& widths,
                                         PanelContext& context);

// Call behind the header's hit area. `fitting`: Table::fitting_width of the column.
void draw_matrix_header(const app::MatrixView& view, const app::ColumnView& column,
                        const CellArea& area, const std::function<float()>& fitting,
                        PanelContext& context);

}  // namespace kurabe::ui
