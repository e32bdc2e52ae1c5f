// Where each vendor's answer to one property stands among those of the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compare/reader.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// One rank for each cell: 0 is the worst for the customer, or the smallest where the catalog gives
// no direction; what is equally good shares a rank, and no rank is left out. Nothing for silence,
// for refusal, for what is unclear, for certificates that have expired and for what cannot be
// ranked: several distinct answers in one cell, values without an order, intervals that overlap
// others. Only what is said alike is ranked together, that is with the same scope and, of values,
// as firmly: the largest such group is ranked, the others are not.
[[nodiscard]] std::vector<std::optional<std::size_t>> rank_cells(
    const model::Property* property, std::span<const model::AnswerTable::Cell> cells,
    const Reader& reader);

// True where answers to the property may have ranks at all. For a null property: true.
[[nodiscard]] bool can_be_ranked(const model::Property* property);

enum class SortOrder : std::uint8_t { best_first, worst_first };

// The cells' positions in that order of rank, then the cells without a rank, the silent ones last.
// What ties keeps its order.
[[nodiscard]] std::vector<std::size_t> sort_cells(const model::Property* property,
                                                  std::span<const model::AnswerTable::Cell> cells,
                                                  SortOrder order, const Reader& reader);

}  // namespace kurabe::compare
