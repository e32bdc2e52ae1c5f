// How many slips of the keyboard lie between two names.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kurabe::text {

// Bytes to insert, delete, replace or exchange with the next one (optimal string alignment);
// nothing where there are more than `most`. Takes time in proportion to the shorter text times
// `most`, and none to speak of where the lengths differ by more.
[[nodiscard]] std::optional<std::size_t> edit_distance(std::string_view a, std::string_view b,
                                                       std::size_t most);

}  // namespace kurabe::text
