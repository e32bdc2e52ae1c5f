// Where a text may be cut without cutting what a reader takes for one character.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kurabe::text {

// Byte offsets at which the extended grapheme clusters (Unicode UAX #29) begin, followed by the
// text's end: "か゚b" gives {0, 6, 7}; the empty text gives {0}. A byte that is not UTF-8 is a
// character of its own.
[[nodiscard]] std::vector<std::size_t> grapheme_boundaries(std::string_view utf8);

}  // namespace kurabe::text
