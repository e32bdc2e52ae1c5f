// Words, as a double click selects them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace kurabe::text {

// The word around a byte of a text: the run of kanji, of hiragana, of katakana, of other letters
// and digits ("99.9", "don't") or of spaces in which it stands; of anything else, the one
// character. Whole grapheme clusters. Behind the text's end, its last word; in the empty text,
// nothing.
[[nodiscard]] Span word_at(std::string_view utf8, std::size_t byte);

// The words that carry a text's sense: those of kanji, of katakana, and of letters and digits.
// "バックアップの世代数" → "バックアップ", "世代数".
[[nodiscard]] std::vector<std::string_view> content_words(std::string_view utf8);

}  // namespace kurabe::text
