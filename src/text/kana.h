// Kana by code point (Unicode 15, blocks Hiragana and Katakana).
#pragma once

namespace kurabe::text {

inline constexpr char32_t long_vowel_mark = 0x30FC;

// Letters that have a hiragana form, 0x60 before them: ァ to ヶ.
[[nodiscard]] constexpr bool is_katakana(char32_t code) { return code >= 0x30A1 && code <= 0x30F6; }

}  // namespace kurabe::text
