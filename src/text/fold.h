// Folding: one spelling for texts that a Japanese reader takes as the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kurabe::text {

// NFKC (which also takes compatibility ideographs to the forms that Unicode gives for them), case
// folding, katakana to hiragana, the many dashes that stand for a long vowel mark after kana to
// one, wave dashes to tildes, no middle dots, and no long vowel mark at the end of a katakana word
// of four or more characters ("サーバー" is "サーバ", as JIS Z 8301 once wrote it; "キー" stays).
// So "ﾊﾞｯｸｱｯﾌﾟ", "バックアップ" and "ばっくあっぷ" fold alike, as do "ＴＬＳ" and "tls".
// Idempotent. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string fold(std::string_view utf8);

// The same for what a person typed: a word in hiragana may stand for one in katakana, so a long
// vowel mark at its end goes as well ("さーばー" finds "サーバー" and "サーバ").
[[nodiscard]] std::string fold_query(std::string_view utf8);

// A part of a text in bytes: [begin, end).
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

// Where the folded words stand in the original text, in order and not overlapping; whole
// characters.
[[nodiscard]] std::vector<Span> find_hits(std::string_view utf8,
                                          const std::vector<std::string>& folded_words);

// The words of a search text, folded; white space of any width separates them.
[[nodiscard]] std::vector<std::string> search_words(std::string_view utf8);

}  // namespace kurabe::text
