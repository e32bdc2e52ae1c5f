// Folding, forms as read, keys of searches, hidden characters, graphemes, words: bytes as they
// come, or code points of which those that these rules speak of are frequent.
#include <algorithm>
#include <array>
#include <string>

#include "choices.h"
#include "fixtures/utf8.h"
#include "holds.h"
#include "target.h"
#include "text/edit_distance.h"
#include "text/fold.h"
#include "text/graphemes.h"
#include "text/hidden_characters.h"
#include "text/language_of.h"
#include "text/reading.h"
#include "text/replacement.h"
#include "text/search_key.h"
#include "text/spellings.h"
#include "text/word_at.h"

namespace kurabe::fuzz {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// ASCII twice: digits, letters, commas and dashes between them are where rules meet.
constexpr std::array ranges = {
    Range{0x20, 0x7E},       Range{0x20, 0x7E},       Range{0x2C, 0x39},
    Range{0x00, 0x1F},       Range{0xA0, 0x17F},      Range{0x300, 0x36F},
    Range{0x600, 0x605},     Range{0x1100, 0x11FF},   Range{0x200B, 0x206F},
    Range{0x2100, 0x218F},   Range{0x2460, 0x24FF},   Range{0x3000, 0x303F},
    Range{0x3041, 0x309F},   Range{0x30A0, 0x30FF},   Range{0x3200, 0x33FF},
    Range{0x4E00, 0x4EFF},   Range{0xAC00, 0xAC3F},   Range{0xF900, 0xF93F},
    Range{0xFE00, 0xFE0F},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF9F},
    Range{0x1D400, 0x1D4FF}, Range{0x1F1E6, 0x1F1FF}, Range{0x1F600, 0x1F64F},
    Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF}, Range{0x2F800, 0x2F83F},
    Range{0x0900, 0x097F},   Range{0xFFF0, 0xFFFF},   Range{0x80, 0x10FFFF}};

std::string put_together(Choices& choices) {
    std::string made;
    while (!choices.empty() && made.size() < 400) {
        const Range& range = choices.one_of(ranges);
        const char32_t c =
            range.first + static_cast<char32_t>(choices.below(range.last - range.first + 1));
        if (c < 0xD800 || c > 0xDFFF) made += test::utf8(c);
    }
    return made;
}

void check_folding(const std::string& text, bool is_valid) {
    const std::string folded = text::fold(text);
    holds(is_utf8(folded) && text::fold(folded) == folded);
    holds(is_utf8(text::fold_query(text)));
    const std::string read = text::as_read(text);
    holds(is_utf8(read) && text::as_read(read) == read && text::reads_the_same(text, read));
    if (!is_valid) return;
    const auto traced = text::fold_traced(text);
    holds(traced.folded == folded && traced.origins.size() == folded.size() + 1);
    holds(traced.origins.back() <= text.size());
    for (const std::size_t origin : traced.origins) holds(is_boundary(text, origin));
}

void check_keys(const std::string& text, bool is_valid) {
    const std::string key = text::search_key(text);
    holds(is_utf8(key));
    static_cast<void>(text::query_key(text));
    const auto words = text::search_words(text);
    std::size_t end = 0;
    for (const text::Span& hit : text::find_hits(text, words)) {
        holds(end <= hit.begin && hit.begin < hit.end && hit.end <= text.size());
        if (is_valid) holds(is_boundary(text, hit.begin) && is_boundary(text, hit.end));
        end = hit.end;
    }
    for (const std::string& word : words) {
        for (const std::string& spelling : text::spellings_of(word)) holds(is_utf8(spelling));
        // What a text is searched for by its own words is found.
        if (is_valid && !word.empty() && words.size() == 1) holds(text::has_word(key, word));
    }
}

void check_hidden(const std::string& text) {
    for (const bool in_line : {false, true}) {
        const auto show = [in_line](std::string_view of) {
            return in_line ? text::show_hidden_in_line(of) : text::show_hidden(of);
        };
        const std::string shown = show(text);
        holds(is_utf8(shown) && show(shown) == shown && text::hidden_characters(shown).empty());
        holds(!in_line || shown.find('\n') == std::string::npos);
    }
    for (const auto& hidden : text::hidden_characters(text)) {
        const std::string spelled = text::show_code_point(hidden.code_point.value);
        holds(text::spelled_code_point(spelled) == hidden.code_point.value);
    }
}

void check_parts(const std::string& text, bool is_valid, std::size_t at) {
    const auto boundaries = text::grapheme_boundaries(text);
    holds(boundaries.front() == 0 && boundaries.back() == text.size());
    holds(std::is_sorted(boundaries.begin(), boundaries.end()));
    holds(std::adjacent_find(boundaries.begin(), boundaries.end()) == boundaries.end());
    const auto begins = [&boundaries](std::size_t byte) {
        return std::binary_search(boundaries.begin(), boundaries.end(), byte);
    };
    const text::Span word = text::word_at(text, at % (text.size() + 1));
    holds(word.begin <= word.end && begins(word.begin) && begins(word.end));
    for (const std::string_view content : text::content_words(text)) holds(!content.empty());
    static_cast<void>(text::language_of(text));
    holds(is_utf8(text::replace_invalid_utf8(text)));
    const std::string half = text::shortened(text, boundaries.size() / 2);
    holds(!is_valid || is_utf8(half));
}

void check_two(const std::string& left, const std::string& right, std::size_t caret) {
    for (const std::size_t most : {std::size_t{1}, std::size_t{3}}) {
        const auto there = text::edit_distance(left, right, most);
        holds(there == text::edit_distance(right, left, most));
        holds(!there || *there <= most);
        holds((there == std::size_t{0}) == (left == right));
    }
    if (!is_utf8(left) || !is_utf8(right)) return;
    caret %= right.size() + 1;
    while (!is_boundary(right, caret)) --caret;
    const auto replacement = text::find_replacement(left, right, caret);
    holds(replacement.begin <= replacement.end && replacement.end <= left.size());
    holds(is_boundary(left, replacement.begin) && is_boundary(left, replacement.end));
    holds(left.substr(0, replacement.begin) + std::string(replacement.inserted) +
              left.substr(replacement.end) ==
          right);
}

}  // namespace

void run(std::string_view input) {
    Choices choices(input);
    const std::uint8_t kind = choices.byte();
    const std::size_t at = choices.byte();
    const std::string text =
        (kind & 1U) != 0 ? std::string(choices.bytes(input.size())) : put_together(choices);
    const bool is_valid = is_utf8(text);
    check_folding(text, is_valid);
    check_keys(text, is_valid);
    check_hidden(text);
    check_parts(text, is_valid, at);
    std::size_t middle = at % (text.size() + 1);
    while (is_valid && !is_boundary(text, middle)) --middle;
    check_two(text.substr(0, middle), text.substr(middle), at);
}

}  // namespace kurabe::fuzz
