// What of the board's requirements and verdicts the filter asks for, and what else it could ask
// for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/session/board_filter.h"
#include "app/views/board/board_view.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// By the requirement's place in the policy and the column's among those shown: 1 for a verdict that
// the filter does not ask for.
using LeftOut = std::vector<std::vector<char>>;

// Leaves the requirements that have a verdict that is asked for in one of the columns, fills in
// what the view says of its filter, and gives the verdicts that are not. Verdicts must be ready.
[[nodiscard]] LeftOut apply_board_filter(const ViewContext& context, const model::Policy& policy,
                                         const std::vector<std::size_t>& columns, BoardView& view);

}  // namespace kurabe::app
