// Folding: one spelling for texts that a Japanese reader takes as the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kurabe::text {

// NFKC, case folding, katakana to hiragana, and the many dashes that stand for a long vowel mark
// after kana to one. So "ﾊﾞｯｸｱｯﾌﾟ", "バックアップ" and "ばっくあっぷ" fold alike, as do "ＴＬＳ"
// and "tls". Idempotent. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string fold(std::string_view utf8);

// The words of a search text, folded; white space of any width separates them.
[[nodiscard]] std::vector<std::string> search_words(std::string_view utf8);

}  // namespace kurabe::text
