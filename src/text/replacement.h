// What was done to a text, told from how it looks afterwards.
#pragma once

#include <cstddef>
#include <string_view>

namespace kurabe::text {

// Bytes `begin` to `end` of the text before became `inserted`, which points into the text after.
// All three stand between code points.
struct Replacement {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view inserted;
};

// Both texts are UTF-8. `caret`: where an edit leaves it, in bytes of `after`; what stands behind
// it is taken to be as it was, as far as possible.
[[nodiscard]] Replacement find_replacement(std::string_view before, std::string_view after,
                                           std::size_t caret);

}  // namespace kurabe::text
