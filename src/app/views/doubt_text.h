// In words, why it cannot be told whether answers meet the filter.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/match.h"
#include "app/views/view_context.h"
#include "query/engine/evaluate.h"

namespace kurabe::app {

// Of a cell, by the table's row and column, of which that cannot be told: "上限のため不明". Where
// its state is the reason, no more than that it is not known.
[[nodiscard]] std::string doubt_text(const ViewContext& context, std::size_t row,
                                     std::size_t column);

// Of columns of which that cannot be told, each with the property whose value leaves it open, where
// it is more than not stated:
// "条件に合うか不明(1社): ラクロー(RTO: 上限のため不明)"; "" where there are none.
[[nodiscard]] std::string doubt_note(const ViewContext& context, const query::Answering& answering,
                                     const std::vector<std::size_t>& columns,
                                     const std::vector<Match>& matches);

}  // namespace kurabe::app
