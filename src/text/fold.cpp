#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include "text/code_points.h"
#include "text/fold_plain.h"
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

// Code points, each with the offset in the original text at which what it came from begins.
struct Character {
    char32_t code = 0;
    std::size_t origin = 0;
};

std::vector<Character> decode(std::string_view utf8, std::size_t origin, bool one_origin) {
    std::vector<Character> characters;
    characters.reserve(utf8.size() / 2);
    for (const CodePoint code_point : code_points(utf8)) {
        characters.push_back({code_point.value, origin});
        if (!one_origin) origin += code_point.size;
    }
    return characters;
}

// The wave dash of "7〜10日", which NFKC knows only as some keyboards write it: "～" becomes "~".
constexpr char32_t wave_dash = 0x301C;

bool is_katakana(char32_t c) { return c >= 0x30A1 && c <= 0x30FA; }
bool is_middle_dot(char32_t c) { return c == 0x30FB || c == 0x00B7; }

// Marks that NFKC may compose with what stands before them.
bool continues_character(char32_t c) {
    const bool kana_mark = c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F;
    return kana_mark ||
           utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class > 0;
}

// Drops middle dots, unifies dashes after kana, shortens long katakana words, then turns katakana
// into hiragana. In place.
void unify_kana(std::vector<Character>& characters) {
    constexpr std::size_t min_word = 4;  // with its long vowel mark
    std::vector<Character> out;
    out.reserve(characters.size());
    std::size_t word = 0;  // length of the katakana word that ends at the end of `out`
    const auto end_word = [&] {
        if (word >= min_word) {
            while (word > 1 && out.back().code == long_vowel_mark) {
                out.pop_back();
                --word;
            }
        }
        word = 0;
    };
    for (std::size_t i = 0; i < characters.size(); ++i) {
        Character c = characters[i];
        // A mark behind the dot would otherwise join the character before it.
        const bool marked =
            i + 1 < characters.size() && continues_character(characters[i + 1].code);
        if (is_middle_dot(c.code) && !marked) continue;
        const char32_t before = out.empty() ? 0 : out.back().code;
        const bool after_kana =
            is_hiragana(before) || is_katakana(before) || before == long_vowel_mark;
        if (c.code == wave_dash) c.code = U'~';
        if (after_kana && looks_like_long_vowel_mark(c.code)) c.code = long_vowel_mark;
        if (is_katakana(c.code) || (c.code == long_vowel_mark && word > 0)) {
            ++word;
        } else {
            end_word();
        }
        out.push_back(c);
    }
    end_word();
    for (Character& c : out) c.code = katakana_to_hiragana(c.code);
    characters = std::move(out);
}

std::string encode(const std::vector<Character>& characters) {
    std::string out;
    out.reserve(characters.size() * 3);
    for (const Character& c : characters) append_utf8(out, c.code);
    return out;
}

// NFKC of each character for itself, so that it is known where in the original it came from.
std::vector<Character> nfkc_with_origins(std::string_view valid_utf8) {
    const std::vector<Character> original = decode(valid_utf8, 0, false);
    std::vector<Character> out;
    for (std::size_t i = 0; i < original.size();) {
        std::size_t next = i + 1;
        while (next < original.size() && continues_character(original[next].code)) ++next;
        const std::size_t begin = original[i].origin;
        const std::size_t end = next < original.size() ? original[next].origin : valid_utf8.size();
        const std::string piece = nfkc_casefold(std::string(valid_utf8.substr(begin, end - begin)));
        for (const Character& c : decode(piece, begin, true)) out.push_back(c);
        i = next;
    }
    return out;
}

// The mark at the end of a hiragana word that may stand for a katakana one.
char32_t hiragana_to_katakana(char32_t c) { return c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c; }

}  // namespace

std::string fold(std::string_view utf8) {
    if (auto folded = fold_plain(utf8)) return std::move(*folded);
    auto characters = decode(nfkc_casefold(replace_invalid_utf8(utf8)), 0, false);
    unify_kana(characters);
    return encode(characters);
}

std::string fold_query(std::string_view utf8) {
    if (is_ascii(utf8)) return fold_ascii(utf8);
    auto characters = decode(nfkc_casefold(replace_invalid_utf8(utf8)), 0, false);
    for (Character& c : characters) c.code = hiragana_to_katakana(c.code);
    unify_kana(characters);
    return encode(characters);
}

std::vector<Span> find_hits(std::string_view utf8, const std::vector<std::string>& folded_words) {
    std::vector<Span> hits;
    if (folded_words.empty() || first_invalid_utf8(utf8)) return hits;
    auto characters = nfkc_with_origins(utf8);
    unify_kana(characters);
    const std::string folded = encode(characters);
    std::vector<std::size_t> origins;  // of each byte of `folded`, and of its end
    origins.reserve(folded.size() + 1);
    std::string one;
    for (const Character& c : characters) {
        one.clear();
        append_utf8(one, c.code);
        origins.insert(origins.end(), one.size(), c.origin);
    }
    origins.push_back(utf8.size());
    for (const std::string& word : folded_words) {
        if (word.empty()) continue;
        for (std::size_t at = folded.find(word); at != std::string::npos;
             at = folded.find(word, at + word.size())) {
            std::size_t end = at + word.size();
            // Characters that came from one of the original go together with it.
            while (end < folded.size() && origins[end] == origins[end - 1]) ++end;
            hits.push_back({origins[at], origins[end]});
        }
    }
    std::sort(hits.begin(), hits.end(), [](const Span& a, const Span& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Span> merged;
    for (const Span& hit : hits) {
        if (!merged.empty() && hit.begin < merged.back().end) {
            merged.back().end = std::max(merged.back().end, hit.end);
        } else {
            merged.push_back(hit);
        }
    }
    return merged;
}

std::vector<std::string> search_words(std::string_view utf8) {
    // Folding turns the ideographic space into an ordinary one.
    const std::string folded = fold_query(utf8);
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
