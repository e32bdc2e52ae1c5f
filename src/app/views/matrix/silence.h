// Rows of which no shown service says anything, which the matrix folds.
#pragma once

#include <cstddef>
#include <vector>

#include "app/views/view_context.h"

namespace kurabe::app {

// Whether no answer of the row is in one of these columns of the table.
[[nodiscard]] bool is_silent(const model::AnswerTable& table, std::size_t row,
                             const std::vector<std::size_t>& columns);

// Whether the matrix may fold such rows. Where the filter asks for particular properties, for an
// answer or for silence ("MFA", a ready-made view, "state:not_stated"), that nobody mentions one is
// what was to be found; of rows that differ, none is silent.
[[nodiscard]] bool can_fold_silence(const Session& session, const query::Node& filter);

}  // namespace kurabe::app
