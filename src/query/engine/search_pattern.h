// A word that is looked for in many texts, prepared once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text/code_points.h"

namespace kurabe::query {

// Three characters that follow one another: their code points plus one, the first one in the
// highest of three times 21 bits. Behind a text's last character stand zeros.
using Trigram = std::uint64_t;

// Calls `visit` with the trigrams that begin with each character of the text, which is valid UTF-8.
template <typename Visit>
void for_each_trigram(std::string_view utf8, Visit visit) {
    constexpr Trigram mask = (Trigram{1} << 63U) - 1;
    Trigram last = 0;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        last = ((last << 21U) | (Trigram{text::take_valid_code_point(utf8, at)} + 1)) & mask;
        if (++characters >= 3) visit(last);
    }
    if (characters >= 2) visit((last << 21U) & mask);
    if (characters >= 1) visit((last << 42U) & mask);
}

class SearchPattern {
 public:
    // Not empty; must outlive this.
    explicit SearchPattern(std::string_view utf8);

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

    [[nodiscard]] bool stands_in(std::string_view text) const;

 private:
    std::size_t characters_ = 0;
    std::vector<Trigram> trigrams_;
    std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher_;
};

}  // namespace kurabe::query
