#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "text/code_points.h"
#include "text/fold_plain.h"
#include "text/kana.h"
#include "text/normal_form.h"
#include "text/spellings.h"
#include "text/utf8.h"

namespace kurabe::text {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

char32_t katakana_to_hiragana(char32_t c) {
    const bool has_hiragana = is_katakana(c) || c == 0x30FD || c == 0x30FE;
    return has_hiragana ? c - 0x60 : c;
}

// Code points, each with the offset in the original text at which what it came from begins.
struct Character {
    char32_t code = 0;
    std::size_t origin = 0;
};

std::vector<Character> decode(std::string_view utf8) {
    std::vector<Character> characters;
    characters.reserve(utf8.size() / 2);
    std::size_t origin = 0;
    for (const CodePoint code_point : code_points(utf8)) {
        characters.push_back({code_point.value, origin});
        origin += code_point.size;
    }
    return characters;
}

std::string encode(const std::vector<Character>& characters) {
    std::string out;
    out.reserve(characters.size() * 3);
    for (const Character& c : characters) append_utf8(out, c.code);
    return out;
}

bool is_middle_dot(char32_t c) { return c == 0x30FB || c == 0x00B7; }
bool is_kana(char32_t c) {
    return is_hiragana(c) || (c >= 0x30A1 && c <= 0x30FF && !is_middle_dot(c));
}
bool is_line_end(char32_t c) { return c == 0x0085 || c == 0x2028 || c == 0x2029; }
// What keeps the words of a search apart (search_words); other controls do not.
bool is_white(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || is_line_end(c); }

// Two Latin letters, or two digits, that a space keeps apart.
bool are_of_one_word(char32_t a, char32_t b) {
    const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    return (is_digit(a) && is_digit(b)) || (is_latin_letter(a) && is_latin_letter(b));
}

// What NFKC may compose with what stands before it, or leave out.
bool continues_character(char32_t c) {
    if (c < 0x80) return false;
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    if (property->combining_class > 0 || property->ignorable != 0) return true;
    switch (property->boundclass) {
        case UTF8PROC_BOUNDCLASS_EXTEND:
        case UTF8PROC_BOUNDCLASS_SPACINGMARK:
        case UTF8PROC_BOUNDCLASS_V:
        case UTF8PROC_BOUNDCLASS_T: return true;
        default: return c == 0xFF9E || c == 0xFF9F || (c >= 0xFFC2 && c <= 0xFFDC);
    }
}

// ヷ to ヺ become two: the kana and its voiced mark, which have no hiragana together.
std::vector<Character> to_hiragana(const std::vector<Character>& characters) {
    std::vector<Character> out;
    out.reserve(characters.size());
    for (const Character& c : characters) {
        const bool is_voiced_wa = c.code >= 0x30F7 && c.code <= 0x30FA;
        out.push_back(
            {is_voiced_wa ? c.code - 0x30F7 + 0x308F : katakana_to_hiragana(c.code), c.origin});
        if (is_voiced_wa) out.push_back({0x3099, c.origin});
    }
    return out;
}

// What NFKC does not know. The text is NFKC, and may be no more afterwards: two characters may now
// stand side by side that it would compose.
std::vector<Character> unify_spellings(const std::vector<Character>& characters) {
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
    bool behind_dot = false;
    std::size_t dot_origin = 0;
    for (const Character& character : characters) {
        Character c = character;
        if (is_middle_dot(c.code)) {
            if (!behind_dot) dot_origin = c.origin;
            behind_dot = true;
            continue;
        }
        c.code = is_line_end(c.code) ? U'\n' : usual_form(c.code);
        const char32_t before = out.empty() ? 0 : out.back().code;
        if (c.code == U'-' || c.code == long_vowel_mark) {
            c.code = is_kana(before) ? long_vowel_mark : U'-';
        }
        if (is_katakana(c.code) || (c.code == long_vowel_mark && word > 0)) {
            ++word;
        } else {
            end_word();
        }
        if (behind_dot && are_of_one_word(before, c.code)) out.push_back({U' ', dot_origin});
        behind_dot = false;
        out.push_back(c);
    }
    end_word();
    return to_hiragana(out);
}

bool are_same(const std::vector<Character>& a, const std::vector<Character>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Character& x, const Character& y) { return x.code == y.code; });
}

// NFKC of each character for itself, so that it is known where in the original it came from.
std::vector<Character> nfkc_traced(const std::vector<Character>& original) {
    std::vector<Character> out;
    out.reserve(original.size());
    std::string piece;
    for (std::size_t i = 0; i < original.size();) {
        std::size_t next = i + 1;
        while (next < original.size() && continues_character(original[next].code)) ++next;
        piece.clear();
        for (std::size_t j = i; j < next; ++j) append_utf8(piece, original[j].code);
        piece = nfkc_casefold(piece);
        for (const CodePoint code_point : code_points(piece)) {
            out.push_back({code_point.value, original[i].origin});
        }
        i = next;
    }
    return out;
}

// Kana, and what folding makes a long vowel mark or leaves out behind it.
bool belongs_to_kana(const Character& c) {
    return is_kana(c.code) || is_middle_dot(c.code) || usual_form(c.code) == U'-';
}

// The mark at the end of a hiragana word that may stand for a katakana one.
char32_t hiragana_to_katakana(char32_t c) { return c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c; }

// Until nothing changes any more. Each round but the first only composes what the one before has
// brought together, or marks a vowel as long that it has made kana: two or three suffice.
std::string fold_rounds(std::string text) {
    for (;;) {
        std::string again = encode(unify_spellings(decode(nfkc_casefold(text))));
        if (again == text) return text;
        text = std::move(again);
        if (fold_plain(text) == text) return text;
    }
}

}  // namespace

std::string fold(std::string_view utf8) {
    if (auto folded = fold_plain(utf8)) return std::move(*folded);
    return fold_rounds(replace_invalid_utf8(utf8));
}

std::string fold_query(std::string_view utf8) {
    if (is_ascii(utf8)) return base::lower_case(utf8);
    auto characters = decode(nfkc_casefold(replace_invalid_utf8(utf8)));
    // Where something follows the word, as in このキー管理, the text has the mark as well.
    for (auto at = characters.begin(); at != characters.end();) {
        const auto run = std::find_if(at, characters.end(), belongs_to_kana);
        at = std::find_if_not(run, characters.end(), belongs_to_kana);
        if (at != characters.end() && !is_white(at->code)) continue;
        for (auto c = run; c != at; ++c) c->code = hiragana_to_katakana(c->code);
    }
    return fold(encode(characters));
}

TracedText fold_traced(std::string_view valid_utf8) {
    auto characters = decode(valid_utf8);
    for (;;) {
        auto again = unify_spellings(nfkc_traced(characters));
        const bool settled = are_same(again, characters);
        characters = std::move(again);
        if (settled) break;
    }
    TracedText traced;
    traced.origins.reserve(characters.size() * 3);
    for (const Character& c : characters) {
        append_utf8(traced.folded, c.code);
        traced.origins.resize(traced.folded.size(), c.origin);
    }
    traced.origins.push_back(valid_utf8.size());
    return traced;
}

}  // namespace kurabe::text
