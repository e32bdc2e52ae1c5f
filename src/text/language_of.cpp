#include "text/language_of.h"

#include <cstddef>

#include "text/code_points.h"

namespace kurabe::text {
namespace {

bool is_japanese(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) ||  // kana, but for the middle dot
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF66 && c <= 0xFF9D) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005;
}

// Words are parted by spaces alone, so that an address is one.
std::size_t small_words(std::string_view text) {
    std::size_t words = 0;
    bool behind_space = true;
    for (const char c : text) {
        if (behind_space && c >= 'a' && c <= 'z') ++words;
        behind_space = c == ' ' || c == '\n' || c == '(';
    }
    return words;
}

}  // namespace

std::optional<base::Language> language_of(std::string_view utf8) {
    for (const CodePoint code_point : code_points(utf8)) {
        if (is_japanese(code_point.value)) return base::Language::ja;
    }
    if (small_words(utf8) >= 3) return base::Language::en;
    return std::nullopt;
}

base::LocalizedText in_its_language(std::string_view utf8) {
    base::LocalizedText text;
    (language_of(utf8) == base::Language::en ? text.en : text.ja) = utf8;
    return text;
}

}  // namespace kurabe::text
