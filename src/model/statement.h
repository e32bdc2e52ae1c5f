// What a cell states: state, value, qualifier, responsibility and scope of its answers. Notes,
// conflicts and citations do not belong to it.
#pragma once

#include <cstddef>
#include <span>

#include "model/profile.h"

namespace kurabe::model {

// True where both state the same to the letter, in the same order. Two cells may state the same in
// other words, for instance in other units; compare/relation.h tells.
[[nodiscard]] bool same_to_the_letter(std::span<const Answer* const> left,
                                      std::span<const Answer* const> right);

// Equal for cells that state the same to the letter.
[[nodiscard]] std::size_t hash_of_statement(std::span<const Answer* const> cell);

}  // namespace kurabe::model
