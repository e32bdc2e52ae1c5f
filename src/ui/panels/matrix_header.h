// The matrix's first row: a vendor's name and edition, and the menu of its column.
#pragma once

#include <imgui.h>

#include "app/views/matrix/matrix_view.h"
#include "ui/panel_context.h"
#include "ui/panels/panels.h"

namespace kurabe::ui {

// For columns of this inner width, CSS pixels.
[[nodiscard]] float matrix_header_height(const app::MatrixView& view, float width);

// Call inside the table. `area` is the inside of each column's header.
void draw_matrix_header(const app::MatrixView& view, ImVec2 area, TableCursor& cursor,
                        PanelContext& context);

}  // namespace kurabe::ui
