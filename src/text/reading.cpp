#include "text/reading.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/code_points.h"
#include "text/hidden_characters.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kurabe::text {
namespace {

// Characters that are their own form beside any of the same, as most texts have them.
bool is_plain(char32_t c) {
    const bool kana = (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC);
    const bool kanji = c >= 0x4E00 && c <= 0x9FFF;
    return (c > U' ' && c < 0x7F) || kana || kanji || (c >= 0x3001 && c <= 0x3011);
}

constexpr std::string_view spelled = "[U+";  // see text/hidden_characters.h

bool is_plain(std::string_view utf8) {
    if (utf8.find(spelled) != std::string_view::npos) return false;
    char32_t before = U' ';
    for (const CodePoint c : code_points(utf8)) {
        const bool single_space = c.value == U' ' && before != U' ';
        if (!is_plain(c.value) && !single_space) return false;
        before = c.value;
    }
    return utf8.empty() || before != U' ';
}

enum class Space : std::uint8_t { none, space, line_end };

Space space_of(char32_t c) {
    const bool ends_line = (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (ends_line) return Space::line_end;
    const bool space = c == U'\t' || c == U' ' || c == 0xA0 || c == 0x1680 ||
                       (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    return space ? Space::space : Space::none;
}

// One code point for those that tables of Japanese character sets, or typists, take for another.
char32_t one_encoding(char32_t c) {
    switch (c) {
        case 0x301C: return U'~';    // WAVE DASH: 0x8160 of Shift_JIS, U+FF5E of cp932
        case 0x2016: return 0x2225;  // DOUBLE VERTICAL LINE: 0x8161
        case 0x2014: return 0x2015;  // EM DASH: 0x815C
        case 0x2018:                 // LEFT SINGLE QUOTATION MARK
        case 0x2019: return U'\'';   // RIGHT SINGLE QUOTATION MARK, the apostrophe
        case 0x201C:                 // LEFT DOUBLE QUOTATION MARK
        case 0x201D: return U'"';    // RIGHT DOUBLE QUOTATION MARK
        case 0x2010:                 // HYPHEN
        case 0x2012:                 // FIGURE DASH
        case 0x2013:                 // EN DASH
        case 0x2043:                 // HYPHEN BULLET
        case 0x2212: return U'-';    // MINUS SIGN: 0x817C
        default: return c;
    }
}

using CodePoint32 = utf8proc_int32_t;

struct Mapping {
    std::array<CodePoint32, 32> code_points{};  // the longest, of U+FDFA, has 18
    std::size_t size = 0;
};

Mapping mapping_of(char32_t c) {
    Mapping mapping;
    int last_boundary = 0;
    const auto size = utf8proc_decompose_char(
        static_cast<CodePoint32>(c), mapping.code_points.data(),
        static_cast<utf8proc_ssize_t>(mapping.code_points.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_boundary);
    const bool fits = size > 0 && static_cast<std::size_t>(size) <= mapping.code_points.size();
    if (!fits) mapping.code_points[0] = static_cast<CodePoint32>(c);
    mapping.size = fits ? static_cast<std::size_t>(size) : 1;
    return mapping;
}

bool has_digit(const Mapping& mapping) {
    return std::any_of(mapping.code_points.begin(),
                       mapping.code_points.begin() + static_cast<std::ptrdiff_t>(mapping.size),
                       [](CodePoint32 c) { return c >= '0' && c <= '9'; });
}

// Whether a reader sees the same in a character and in what it is mapped to.
bool is_mapped(char32_t c, const Mapping& mapping) {
    switch (utf8proc_get_property(static_cast<CodePoint32>(c))->decomp_type) {
        case UTF8PROC_DECOMP_TYPE_FONT:
        case UTF8PROC_DECOMP_TYPE_CIRCLE:
        case UTF8PROC_DECOMP_TYPE_SUPER:
        case UTF8PROC_DECOMP_TYPE_SUB:
        case UTF8PROC_DECOMP_TYPE_FRACTION: return false;
        case UTF8PROC_DECOMP_TYPE_SQUARE: return c < 0x10000 && !has_digit(mapping);
        default: return true;  // 0: none, or a canonical one, which NFC undoes
    }
}

// Writes characters, and one for each run of white space between them.
class Writer {
 public:
    void write(char32_t c) {
        const Space space = space_of(c);
        if (space != Space::none) {
            pending_ = std::max(pending_, space);
            return;
        }
        const auto kind = classify(c);
        if (kind == CodePointClass::ignorable || kind == CodePointClass::control) return;
        if (pending_ != Space::none && !text_.empty()) {
            text_ += pending_ == Space::line_end ? '\n' : ' ';
        }
        pending_ = Space::none;
        append_utf8(text_, one_encoding(c));
        if (c == U']') take_back_spelled();
    }
    std::string take() { return std::move(text_); }

 private:
    // A hidden character that was spelled out is what it was: nothing, or white space.
    void take_back_spelled() {
        constexpr std::size_t longest = 10;  // "[U+10FFFF]"
        const std::size_t from = text_.size() > longest ? text_.size() - longest : 0;
        const std::size_t begin = text_.find(spelled, from);
        if (begin == std::string::npos) return;
        const auto c = spelled_code_point(std::string_view(text_).substr(begin));
        if (!c) return;
        text_.resize(begin);
        while (!text_.empty() && (text_.back() == ' ' || text_.back() == '\n')) {
            pending_ = std::max(pending_, text_.back() == '\n' ? Space::line_end : Space::space);
            text_.pop_back();
        }
        pending_ = std::max(pending_, space_of(*c));
    }

    std::string text_;
    Space pending_ = Space::none;
};

}  // namespace

std::string as_read(std::string_view utf8) {
    if (is_plain(utf8)) return std::string(utf8);
    Writer writer;
    const std::string valid = replace_invalid_utf8(utf8);
    for (const CodePoint c : code_points(valid)) {
        const Mapping mapping = mapping_of(c.value);
        if (!is_mapped(c.value, mapping)) {
            writer.write(c.value);
            continue;
        }
        for (std::size_t i = 0; i < mapping.size; ++i) {
            writer.write(static_cast<char32_t>(mapping.code_points.at(i)));
        }
    }
    return nfc(writer.take());
}

bool reads_the_same(std::string_view left, std::string_view right) {
    if (left == right) return true;
    if (is_plain(left) && is_plain(right)) return false;
    return as_read(left) == as_read(right);
}

}  // namespace kurabe::text
