#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "text/utf8.h"

namespace kurabe::text {
namespace {

constexpr char32_t long_vowel_mark = 0x30FC;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_ascii(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

std::string replace_invalid(std::string_view bytes) {
    std::string valid;
    while (const auto bad = first_invalid_utf8(bytes)) {
        valid.append(bytes.substr(0, *bad)).append("\xEF\xBF\xBD");
        bytes.remove_prefix(*bad + 1);
    }
    return valid.append(bytes);
}

// NFKC_Casefold of UAX #31: compatibility, case, default-ignorable characters.
std::string nfkc_casefold(const std::string& valid_utf8) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(valid_utf8.data());
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const utf8proc_ssize_t length =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(valid_utf8.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return valid_utf8;
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

char32_t katakana_to_hiragana(char32_t c) {
    const bool has_hiragana = (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE;
    return has_hiragana ? c - 0x60 : c;
}

bool looks_like_long_vowel_mark(char32_t c) {
    constexpr std::array<char32_t, 9> dashes = {U'-',   0x2010, 0x2011, 0x2012, 0x2013,
                                                0x2014, 0x2015, 0x2212, 0x2500};
    return std::find(dashes.begin(), dashes.end(), c) != dashes.end();
}

void append_utf8(std::string& out, char32_t c) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), buffer.data());
    out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

std::string unify_kana(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    bool after_kana = false;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    auto remaining = static_cast<utf8proc_ssize_t>(utf8.size());
    while (remaining > 0) {
        utf8proc_int32_t code_point = 0;
        const auto length = utf8proc_iterate(bytes, remaining, &code_point);
        if (length <= 0) break;  // cannot happen: the text was made valid before
        bytes += length;
        remaining -= length;
        auto c = katakana_to_hiragana(static_cast<char32_t>(code_point));
        if (after_kana && looks_like_long_vowel_mark(c)) c = long_vowel_mark;
        after_kana = is_hiragana(c) || c == long_vowel_mark;
        append_utf8(out, c);
    }
    return out;
}

}  // namespace

std::string fold(std::string_view utf8) {
    if (is_ascii(utf8)) return fold_ascii(utf8);
    return unify_kana(nfkc_casefold(replace_invalid(utf8)));
}

std::vector<std::string> search_words(std::string_view utf8) {
    // Folding turns the ideographic space into an ordinary one.
    const std::string folded = fold(utf8);
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) word.push_back(c);
        if (space && !word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

}  // namespace kurabe::text
