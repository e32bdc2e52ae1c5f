// A word that is looked for in many texts, prepared once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kurabe::query {

// Three characters that follow one another: their code points plus one, the first one in the
// highest of three times 21 bits. Behind a text's last character stand zeros.
using Trigram = std::uint64_t;

// The code point, plus one, that begins there; goes on to the next. The text is valid UTF-8.
inline Trigram take_character(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    if (lead < 0x80) return Trigram{lead} + 1;
    const unsigned more = lead >= 0xF0 ? 3 : (lead >= 0xE0 ? 2 : 1);
    Trigram code = lead & (0x3FU >> more);
    for (unsigned i = 0; i < more && at < utf8.size(); ++i) {
        code = (code << 6U) | (static_cast<unsigned char>(utf8[at++]) & 0x3FU);
    }
    return code + 1;
}

// Calls `visit` with the trigrams that begin with each character of the text.
template <typename Visit>
void for_each_trigram(std::string_view utf8, Visit visit) {
    constexpr Trigram mask = (Trigram{1} << 63U) - 1;
    Trigram last = 0;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        last = ((last << 21U) | take_character(utf8, at)) & mask;
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
    std::string_view word_;
    std::size_t characters_ = 0;
    std::vector<Trigram> trigrams_;
    std::array<std::uint32_t, 256> steps_{};  // how far to go on from each byte (Horspool)
};

}  // namespace kurabe::query
