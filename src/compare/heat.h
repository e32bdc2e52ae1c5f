// How good each vendor's answer to one property is among the others, as a shade.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "compare/reader.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// One value for each cell, from 0 (the worst of the row) to 1 (the best), in even steps from rank
// to rank; see ranking.h for what is ranked. Nothing for cells without a rank, and for all where
// the catalog gives no direction or all that can be ranked is equally good.
[[nodiscard]] std::vector<std::optional<float>> heat(
    const model::Property* property, std::span<const model::AnswerTable::Cell> cells,
    const Reader& reader);

}  // namespace kurabe::compare
