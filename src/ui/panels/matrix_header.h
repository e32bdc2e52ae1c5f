// The matrix's first row: a vendor's name and edition, and the menu of its column.
#pragma once

#include "app/views/matrix/matrix_view.h"
#include "ui/panel_context.h"
#include "ui/table/table.h"

namespace kurabe::ui {

// For columns of this inner width, the program's pixels.
[[nodiscard]] float matrix_header_height(const app::MatrixView& view, float width,
                                         PanelContext& context);

// Call behind the header's hit area.
void draw_matrix_header(const app::MatrixView& view, const app::ColumnView& column,
                        const CellArea& area, PanelContext& context);

}  // namespace kurabe::ui
