// Japanese words that stand together without a space.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace kurabe::query {

// A word that is known is one. One that is not is taken for the known words of two characters and
// more that it consists of, the longest first: "対応体制" → "対応", "体制". One character may be
// left at the end: "退会後" → "退会". A word that cannot be so divided, or has more than 16
// characters, stays whole. A Latin word is never divided.
[[nodiscard]] std::vector<std::string_view> words_within(
    std::string_view key, const std::function<bool(std::string_view)>& is_known);

}  // namespace kurabe::query
