// A word that is looked for in many texts, prepared once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text/code_points.h"
#include "text/search_key.h"

namespace kurabe::query {

// Three characters that follow one another: their code points plus one, the first one in the
// highest of three times 21 bits. Behind a text's last character stand zeros. A first character
// with which a Latin word begins has a number of its own, so that "ai" and the "ai" of "available"
// are two.
using Trigram = std::uint64_t;

// Calls `visit` with the trigrams that begin with each character of the text, which is valid UTF-8.
template <typename Visit>
void for_each_trigram(std::string_view utf8, Visit visit) {
    constexpr Trigram mask = (Trigram{1} << 63U) - 1;
    constexpr Trigram begins_word = Trigram{0x150000} << 42U;  // beyond Unicode's last character
    Trigram last = 0;
    unsigned begins = 0;  // a bit for each of the three characters, the last one in the lowest
    char32_t before = 0;
    std::size_t characters = 0;
    const auto visit_first = [&] { visit(last + ((begins & 4U) != 0 ? begins_word : 0)); };
    const auto shift = [&](Trigram character, bool is_begin) {
        last = ((last << 21U) | character) & mask;
        begins = (begins << 1U) | (is_begin ? 1U : 0U);
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::take_valid_code_point(utf8, at);
        shift(Trigram{c} + 1, text::begins_latin_word(before, c));
        before = c;
        if (++characters >= 3) visit_first();
    }
    for (std::size_t left = characters < 2 ? characters : 2; left > 0; --left) {
        shift(0, false);
        if (characters == 1) shift(0, false);
        visit_first();
    }
}

class SearchPattern {
 public:
    // A key (text/search_key.h), not empty; must outlive this.
    explicit SearchPattern(std::string_view key);

    [[nodiscard]] std::size_t characters() const { return characters_; }

    // Of a word of one or two characters: a text contains it that has a trigram from the first up
    // to the second of these, the second one not included.
    [[nodiscard]] Trigram first_trigram() const { return trigrams_.front(); }
    [[nodiscard]] Trigram end_of_trigrams() const {
        return first_trigram() + (Trigram{1} << (21 * (3 - characters_)));
    }

    // Of a longer word, sorted: a text that contains it has all of them, and one that has the only
    // one of three characters contains them.
    [[nodiscard]] const std::vector<Trigram>& trigrams() const { return trigrams_; }

    // Where the word stands in a text's key from `from` on; npos: nowhere.
    [[nodiscard]] std::size_t find_in(std::string_view key, std::size_t from = 0) const;

 private:
    std::size_t characters_ = 0;
    std::vector<Trigram> trigrams_;
    std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher_;
};

}  // namespace kurabe::query
