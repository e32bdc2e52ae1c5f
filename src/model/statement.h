// What a cell states: state, value, qualifier, responsibility and scope of its answers. Notes,
// conflicts and citations do not belong to it.
#pragma once

#include <cstdint>
#include <span>

#include "model/profile.h"

namespace kurabe::model {

// True where both state the same to the letter, in the same order. Two cells may state the same in
// other words, for instance in other units; compare/relation.h tells.
[[nodiscard]] bool same_to_the_letter(std::span<const Answer* const> left,
                                      std::span<const Answer* const> right);

// Equal for answers that state the same to the letter.
[[nodiscard]] std::uint32_t hash_of(const Answer& answer);

// Equal for equal values.
[[nodiscard]] std::size_t hash_of_value(const Value& value);

}  // namespace kurabe::model
