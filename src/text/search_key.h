// Search keys: what texts are searched by. Folded texts (fold.h), of which what is typed one way or
// the other does not matter:
//
// - White space, line ends too, is one space between two Latin words or two numbers, and nothing
//   elsewhere: "SOC 2" is "soc2", and 保存 at a line's end goes together with 期間 in the next.
// - A dash between a letter and a digit is nothing: "AES-256" is "aes256".
// - A number has no commas between its thousands: "1,000" is "1000".
// - The counters か, ヶ, ヵ, ケ, 箇 are か: "3ヶ月", "三箇所".
//
// A key stands in a text where the text's key contains it and no Latin word has begun before: "ai"
// does not stand in "available", "back" stands in "backup". Words of other scripts have no
// beginning that could be seen, and of numbers any part is found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace kurabe::text {

// Stands between texts that are searched as one: no key of what was typed has it in it.
inline constexpr char text_separator = '\x1F';

[[nodiscard]] std::string search_key(std::string_view utf8);

// Of what a person typed, perhaps not to its end: "AES-", "1,". May be empty.
[[nodiscard]] std::string query_key(std::string_view utf8);

// The keys of the words of a search text; white space of any width separates them.
[[nodiscard]] std::vector<std::string> search_words(std::string_view utf8);

// Where the word, a key that is not empty, stands in a text's key from `from` on; npos: nowhere.
[[nodiscard]] std::size_t find_word(std::string_view key, std::string_view word,
                                    std::size_t from = 0);
[[nodiscard]] inline bool has_word(std::string_view key, std::string_view word) {
    return find_word(key, word) != std::string_view::npos;
}

// A Latin word begins with a character behind another one (0: behind none).
[[nodiscard]] bool begins_latin_word(char32_t before, char32_t first);

// False within a Latin word.
[[nodiscard]] bool may_begin_word(std::string_view key, std::size_t at);

// Where any of the words stands in the original text, in order and not overlapping; whole
// characters.
[[nodiscard]] std::vector<Span> find_hits(std::string_view utf8,
                                          const std::vector<std::string>& words);

}  // namespace kurabe::text
