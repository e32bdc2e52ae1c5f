#include "text/word_at.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/code_points.h"
#include "text/graphemes.h"
#include "text/kana.h"

namespace kurabe::text {
namespace {

enum class Kind : std::uint8_t { space, kanji, hiragana, katakana, letter, digit, other };

bool within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

bool is_kanji(char32_t code) {
    return within(code, 0x3005, 0x3007) || within(code, 0x3400, 0x4DBF) ||
           within(code, 0x4E00, 0x9FFF) || within(code, 0xF900, 0xFAFF) ||
           within(code, 0x20000, 0x3FFFF);
}

bool belongs_to_katakana(char32_t code) {
    return within(code, 0x30A1, 0x30FA) || within(code, long_vowel_mark, 0x30FF) ||
           within(code, 0x31F0, 0x31FF) || within(code, 0xFF66, 0xFF9F);
}

Kind kind_of(char32_t code) {
    if (is_kanji(code)) return Kind::kanji;
    if (within(code, 0x3041, 0x309F)) return Kind::hiragana;
    if (belongs_to_katakana(code)) return Kind::katakana;
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    if (category == UTF8PROC_CATEGORY_ZS) return Kind::space;
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) return Kind::letter;
    if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) return Kind::digit;
    return code == '_' ? Kind::letter : Kind::other;
}

// The code points with which the clusters begin.
std::vector<char32_t> first_codes(std::string_view utf8,
                                  const std::vector<std::size_t>& boundaries) {
    std::vector<char32_t> codes;
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        codes.push_back(first_code_point(utf8.substr(boundaries[i])).value);
    }
    return codes;
}

// What the clusters are where they stand: some take after their neighbours.
std::vector<Kind> kinds_of(const std::vector<char32_t>& codes) {
    std::vector<Kind> kinds;
    for (const auto code : codes) kinds.push_back(kind_of(code));
    for (std::size_t i = 1; i < codes.size(); ++i) {
        if (codes[i] == long_vowel_mark && kinds[i - 1] == Kind::hiragana) {
            kinds[i] = Kind::hiragana;
        }
        if (i + 1 == codes.size() || kinds[i - 1] != kinds[i + 1]) continue;
        const bool in_number = codes[i] == '.' || codes[i] == ',';
        const bool in_word = codes[i] == '\'' || codes[i] == 0x2019;
        if (in_number && kinds[i - 1] == Kind::digit) kinds[i] = Kind::digit;
        if (in_word && kinds[i - 1] == Kind::letter) kinds[i] = Kind::letter;
    }
    std::replace(kinds.begin(), kinds.end(), Kind::digit, Kind::letter);
    return kinds;
}

}  // namespace

Span word_at(std::string_view utf8, std::size_t byte) {
    const auto boundaries = grapheme_boundaries(utf8);
    const auto kinds = kinds_of(first_codes(utf8, boundaries));
    if (kinds.empty()) return {};
    const auto after = std::upper_bound(boundaries.begin(), boundaries.end() - 1, byte);
    auto first = static_cast<std::size_t>(after - boundaries.begin()) - 1;
    first = std::min(first, kinds.size() - 1);
    const Kind kind = kinds[first];
    std::size_t end = first + 1;
    if (kind != Kind::other) {
        while (first > 0 && kinds[first - 1] == kind) --first;
        while (end < kinds.size() && kinds[end] == kind) ++end;
    }
    return {boundaries[first], boundaries[end]};
}

std::vector<std::string_view> content_words(std::string_view utf8) {
    const auto boundaries = grapheme_boundaries(utf8);
    const auto kinds = kinds_of(first_codes(utf8, boundaries));
    std::vector<std::string_view> words;
    for (std::size_t first = 0, end = 0; first < kinds.size(); first = end) {
        const Kind kind = kinds[first];
        while (end < kinds.size() && kinds[end] == kind) ++end;
        if (kind == Kind::kanji || kind == Kind::katakana || kind == Kind::letter) {
            words.push_back(utf8.substr(boundaries[first], boundaries[end] - boundaries[first]));
        }
    }
    return words;
}

}  // namespace kurabe::text
