// Which answer of one edition became which answer of the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compare/reader.h"
#include "model/profile.h"

namespace kurabe::compare {

// An answer before and the one after, as positions in their profiles; one of them may be missing.
struct AnswerPair {
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;
};

struct Pairing {
    std::vector<AnswerPair> changed;  // sorted by property id, then by position
    std::size_t identical = 0;        // pairs that are the same to the letter
};

// Symmetric: exchanging the sides exchanges the sides of each pair.
[[nodiscard]] Pairing pair_answers(std::span<const model::Answer> before,
                                   std::span<const model::Answer> after, const Reader& reader);

}  // namespace kurabe::compare
