// Builders of the view models; one source file each.
#pragma once

#include "app/views/view_context.h"
#include "app/views/view_models.h"

namespace kurabe::app {

[[nodiscard]] FilterView build_filter_view(const ViewContext& context);
[[nodiscard]] ConditionView build_condition_view(const ViewContext& context);
[[nodiscard]] MatrixView build_matrix_view(const ViewContext& context);
[[nodiscard]] CellDetailView build_cell_detail_view(const ViewContext& context);
[[nodiscard]] DiffView build_diff_view(const ViewContext& context);
[[nodiscard]] DetailView build_detail_view(const ViewContext& context);

}  // namespace kurabe::app
