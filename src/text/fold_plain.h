// Folding without Unicode's tables, for the characters that nearly all texts consist of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kurabe::text {

// What fold() gives, many times as fast, for a text of ASCII, kana, kanji, common punctuation and
// full-width ASCII; nothing for a text that has anything else, or is not well-formed.
[[nodiscard]] std::optional<std::string> fold_plain(std::string_view utf8);

}  // namespace kurabe::text
