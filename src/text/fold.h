// Folding: one spelling for texts that a Japanese reader takes as the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kurabe::text {

// NFKC (which also takes compatibility ideographs to the forms that Unicode gives for them), case
// folding, the usual forms of spellings.h, katakana to hiragana, dashes after kana to the long
// vowel mark and this mark elsewhere to a dash, a middle dot between two Latin words or numbers to
// a space and no others, and no long vowel mark at the end of a katakana word of four or more
// characters
// ("サーバー" is "サーバ", as JIS Z 8301 once wrote it; "キー" stays).
// So "ﾊﾞｯｸｱｯﾌﾟ", "バックアップ" and "ばっくあっぷ" fold alike, as do "ＴＬＳ" and "tls".
// Idempotent. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string fold(std::string_view utf8);

// The same for what a person typed: a word in hiragana may stand for one in katakana, so a long
// vowel mark at its end goes as well ("さーばー" finds "サーバー" and "サーバ"), where nothing
// follows.
[[nodiscard]] std::string fold_query(std::string_view utf8);

// A folded text, and where it came from.
struct TracedText {
    std::string folded;
    std::vector<std::size_t> origins;  // of each byte of `folded`, and of its end, in the original
};

// What fold() gives. The text must be valid.
[[nodiscard]] TracedText fold_traced(std::string_view valid_utf8);

// A part of a text in bytes: [begin, end).
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace kurabe::text
