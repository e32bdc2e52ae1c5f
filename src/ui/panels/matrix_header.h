// The matrix's first row: a vendor's name and edition, and the menu of its column.
#pragma once

#include <string>
#include <string_view>

#include "app/views/matrix/matrix_view.h"
#include "ui/panel_context.h"
#include "ui/table/table.h"

namespace kurabe::ui {

// With the edition and where it came from, `gap` between them.
[[nodiscard]] std::string full_title(const app::ColumnView& column, std::string_view gap);

// For columns of this inner width, the program's pixels.
[[nodiscard]] float matrix_header_height(const app::MatrixView& view, float width,
                                         PanelContext& context);

// Call behind the header's hit area.
void draw_matrix_header(const app::MatrixView& view, const app::ColumnView& column,
                        const CellArea& area, PanelContext& context);

}  // namespace kurabe::ui
