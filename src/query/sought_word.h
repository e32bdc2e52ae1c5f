// A word that is looked for in many texts, prepared once.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kurabe::query {

// Two characters that follow one another: the bytes of their UTF-8 as numbers plus one, the first
// one in the upper half. Behind a text's last character stands 0.
using CharacterPair = std::uint64_t;

// Calls `visit` with each pair of the text, the last character's included.
template <typename Visit>
void for_each_pair(std::string_view utf8, Visit visit) {
    CharacterPair before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        std::size_t end = at + 1;
        if (lead >= 0xC0) end = at + (lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2));
        CharacterPair code = 0;
        for (; at < end && at < utf8.size(); ++at) {
            code = (code << 8U) | static_cast<unsigned char>(utf8[at]);
        }
        if (before != 0) visit((before << 32U) | (code + 1));
        before = ++code;
    }
    if (before != 0) visit(before << 32U);
}

class SoughtWord {
 public:
    // Not empty; must outlive this.
    explicit SoughtWord(std::string_view utf8);

    // Each stands in every text that contains the word; of a single character, only itself and 0.
    [[nodiscard]] const std::vector<CharacterPair>& pairs() const { return pairs_; }
    [[nodiscard]] bool is_character() const { return characters_ == 1; }
    // A text that has its only pair contains the word: there is no need to read it.
    [[nodiscard]] bool is_pair() const { return characters_ == 2; }

    [[nodiscard]] bool stands_in(std::string_view text) const;

 private:
    std::string_view word_;
    std::size_t characters_ = 0;
    std::vector<CharacterPair> pairs_;
    std::array<std::uint32_t, 256> steps_{};  // how far to go on from each byte (Horspool)
};

}  // namespace kurabe::query
