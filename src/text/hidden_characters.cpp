#include "text/hidden_characters.h"

#include <utf8proc.h>

#include <cstdint>
#include <cstring>

#include "text/utf8.h"

namespace kurabe::text {

bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
           (c >= 0x180B && c <= 0x180D) || c == 0x180F;
}

namespace {

bool is_noncharacter(char32_t c) { return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

// Default_Ignorable_Code_Point that is not assigned yet, of which utf8proc has no properties.
bool is_reserved_ignorable(char32_t c) {
    return c == 0x2065 || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_hidden(char32_t c) {
    if (c == U'\n') return false;
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    if (property->ignorable != 0 || is_noncharacter(c) || is_reserved_ignorable(c)) return true;
    switch (property->category) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return true;
        case UTF8PROC_CATEGORY_CF: return property->boundclass != UTF8PROC_BOUNDCLASS_PREPEND;
        default: return false;
    }
}

// Whether a variation selector at `at` has a character before it whose form it chooses.
bool chooses_form(std::string_view utf8, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && is_continuation(utf8[before - 1])) --before;
    if (before == 0) return false;
    const CodePoint base = first_code_point(utf8.substr(before - 1));
    if (!base.is_valid || is_hidden(base.value)) return false;
    const CodePointClass kind = classify(base.value);
    return kind == CodePointClass::visible || kind == CodePointClass::combining;
}

// Passes over what nearly all texts consist of, without looking it up: printable ASCII, eight bytes
// at a time, kana and kanji.
std::size_t skip_visible(std::string_view utf8, std::size_t offset) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    const char* at = utf8.data() + offset;
    const char* const end = utf8.data() + utf8.size();
    const auto byte = [&at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    while (at < end) {
        if (byte(0) < 0x80) {
            while (end - at >= 8) {
                std::uint64_t word = 0;
                std::memcpy(&word, at, sizeof word);
                // A top bit is set where a byte is below 0x20, at least 0x80, or 0x7F.
                if ((((word - ones * 0x20) | word | (word + ones)) & (ones * 0x80)) != 0) break;
                at += 8;
            }
            while (at < end && byte(0) >= 0x20 && byte(0) < 0x7F) ++at;
            if (at < end && byte(0) < 0x80) break;
        } else {
            // Of U+3000 to U+9FFF, only the filler U+3164 is hidden.
            if (byte(0) < 0xE3 || byte(0) > 0xE9 || end - at < 3) break;
            if (!is_continuation(at[1]) || !is_continuation(at[2])) break;
            if (byte(0) == 0xE3 && byte(1) == 0x85) break;
            at += 3;
        }
    }
    return static_cast<std::size_t>(at - utf8.data());
}

std::string spelled_out(std::string_view utf8, bool line_feeds) {
    if (skip_visible(utf8, 0) == utf8.size()) return std::string(utf8);
    std::string valid;
    if (first_invalid_utf8(utf8)) utf8 = valid = replace_invalid_utf8(utf8);
    std::string shown;
    shown.reserve(utf8.size());
    std::size_t at = 0;
    const auto copy_to = [&](std::size_t end) {
        for (; at < end; ++at) {
            const char c = utf8[at];
            if (c == '\n' && line_feeds) {
                shown += show_code_point(U'\n');
            } else if (c != '\r') {  // of a CR LF
                shown += c;
            }
        }
    };
    for (const HiddenCharacter& hidden : hidden_characters(utf8)) {
        copy_to(hidden.at);
        shown += show_code_point(hidden.code_point.value);
        at += hidden.code_point.size;
    }
    copy_to(utf8.size());
    return shown;
}

}  // namespace

std::vector<HiddenCharacter> hidden_characters(std::string_view utf8) {
    std::vector<HiddenCharacter> hidden;
    std::size_t at = 0;
    while ((at = skip_visible(utf8, at)) < utf8.size()) {
        const CodePoint code_point = first_code_point(utf8.substr(at));
        const char32_t c = code_point.value;
        const bool in_line_break = c == U'\r' && utf8.substr(at + 1).starts_with('\n');
        if (code_point.is_valid && is_hidden(c) && !in_line_break &&
            !(is_variation_selector(c) && chooses_form(utf8, at))) {
            hidden.push_back({at, code_point});
        }
        at += code_point.size;
    }
    return hidden;
}

bool is_plainly_visible(std::string_view utf8) { return skip_visible(utf8, 0) == utf8.size(); }

std::string show_hidden(std::string_view utf8) { return spelled_out(utf8, false); }

std::string show_hidden_in_line(std::string_view utf8) { return spelled_out(utf8, true); }

std::string show_code_point(char32_t code_point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hexadecimal;
    for (int shift = code_point > 0xFFFFF ? 20 : (code_point > 0xFFFF ? 16 : 12); shift >= 0;
         shift -= 4) {
        hexadecimal += digits[code_point >> static_cast<unsigned>(shift) & 15U];
    }
    return "[U+" + hexadecimal + "]";
}

std::optional<char32_t> spelled_code_point(std::string_view text) {
    if (text.size() < 8 || text.size() > 10) return std::nullopt;
    char32_t code_point = 0;
    for (const char c : text.substr(3, text.size() - 4)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'A' || c > 'F')) return std::nullopt;
        code_point = code_point * 16 + static_cast<char32_t>(digit ? c - '0' : c - 'A' + 10);
    }
    const bool spells = code_point <= 0x10FFFF && show_code_point(code_point) == text;
    return spells && is_hidden(code_point) ? std::optional(code_point) : std::nullopt;
}

}  // namespace kurabe::text
