#include "compare/heat.h"

#include <algorithm>

#include "compare/ranking.h"

namespace kurabe::compare {

std::vector<std::optional<float>> heat(const model::Property* property,
                                       std::span<const model::AnswerTable::Cell> cells,
                                       const Reader& reader) {
    std::vector<std::optional<float>> shades(cells.size());
    if (property == nullptr || property->better == model::Better::none) return shades;
    const auto ranks = rank_cells(property, cells, reader);
    std::size_t best = 0;
    for (const auto& rank : ranks) best = std::max(best, rank.value_or(0));
    if (best == 0) return shades;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (ranks[i]) shades[i] = static_cast<float>(*ranks[i]) / static_cast<float>(best);
    }
    return shades;
}

}  // namespace kurabe::compare
