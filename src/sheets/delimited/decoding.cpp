#include "sheets/delimited/decoding.h"

#include <algorithm>

#include "sheets/delimited/cp932_table.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace kurabe::sheets {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"sv;
constexpr std::string_view utf16_le_mark = "\xFF\xFE"sv;
constexpr std::string_view utf16_be_mark = "\xFE\xFF"sv;

bool is_cp932_lead(unsigned byte) {
    return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}

// Of a pair; 0 where there is no such character.
char32_t cp932_character(unsigned lead, unsigned trail) {
    constexpr unsigned in_row = 188;
    constexpr unsigned first_private = 0xF0;
    constexpr unsigned last_private = 0xF9;
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return 0;
    const unsigned place = trail - (trail < 0x7F ? 0x40U : 0x41U);
    if (lead >= first_private && lead <= last_private) {
        return 0xE000 + (lead - first_private) * in_row + place;
    }
    unsigned row = lead - (lead < 0xA0 ? 0x81U : 0xC1U);
    if (lead > last_private) row -= last_private - first_private + 1;
    const char16_t character = cp932_table()[row * in_row + place];
    return character == 0xFFFD ? 0 : character;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::utf16_le: return "UTF-16LE";
        case Encoding::utf16_be: return "UTF-16BE";
        case Encoding::cp932: return "Shift_JIS (CP932)";
    }
    return "";
}

Encoding find_encoding(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return Encoding::utf8;
    if (bytes.starts_with(utf16_le_mark)) return Encoding::utf16_le;
    if (bytes.starts_with(utf16_be_mark)) return Encoding::utf16_be;
    std::size_t zeros_at_even = 0;
    std::size_t zeros_at_odd = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') ++(i % 2 == 0 ? zeros_at_even : zeros_at_odd);
    }
    if (zeros_at_even + zeros_at_odd > 0 && bytes.size() % 2 == 0) {
        return zeros_at_odd >= zeros_at_even ? Encoding::utf16_le : Encoding::utf16_be;
    }
    return text::first_invalid_utf8(bytes) ? Encoding::cp932 : Encoding::utf8;
}

bool is_iso_2022_jp(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos ||
           bytes.find("\x1B$@") != std::string_view::npos;
}

Decoding::Decoding(std::string_view bytes, Encoding encoding) : bytes_(bytes), encoding_(encoding) {
    const std::string_view mark = encoding == Encoding::utf8       ? utf8_mark
                                  : encoding == Encoding::utf16_le ? utf16_le_mark
                                  : encoding == Encoding::utf16_be ? utf16_be_mark
                                                                   : ""sv;
    if (!mark.empty() && bytes.starts_with(mark)) done_ = mark.size();
}

void Decoding::add(std::string& utf8, char32_t character) {
    if (character < 0x80) {
        utf8 += static_cast<char>(character);
        return;
    }
    ++beyond_ascii_;
    if (character >= 0xFF61 && character <= 0xFF9F) ++half_width_;
    text::append_utf8(utf8, character);
}

void Decoding::replace(std::string& utf8) {
    ++replaced_;
    text::append_utf8(utf8, 0xFFFD);
}

void Decoding::decode_utf8(std::string& utf8) {
    const text::CodePoint first = text::first_code_point(bytes_.substr(done_));
    done_ += first.size;
    if (first.is_valid) {
        add(utf8, first.value);
    } else {
        replace(utf8);
    }
}

void Decoding::decode_utf16(std::string& utf8) {
    const auto unit_at = [this](std::size_t offset) {
        return encoding_ == Encoding::utf16_le ? byte_at(offset) | byte_at(offset + 1) << 8U
                                               : byte_at(offset) << 8U | byte_at(offset + 1);
    };
    if (bytes_.size() - done_ < 2) {
        done_ = bytes_.size();
        return replace(utf8);
    }
    const char32_t unit = unit_at(done_);
    done_ += 2;
    if (unit < 0xD800 || unit > 0xDFFF) return add(utf8, unit);
    if (unit <= 0xDBFF && bytes_.size() - done_ >= 2) {
        const char32_t low = unit_at(done_);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            done_ += 2;
            return add(utf8, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
        }
    }
    replace(utf8);
}

void Decoding::decode_cp932(std::string& utf8) {
    const unsigned first = byte_at(done_);
    ++done_;
    if (first <= 0x80) return add(utf8, first);
    if (first >= 0xA1 && first <= 0xDF) return add(utf8, 0xFF61 - 0xA1 + first);
    if (!is_cp932_lead(first) || done_ >= bytes_.size()) return replace(utf8);
    const unsigned second = byte_at(done_);
    const char32_t character = cp932_character(first, second);
    // A second byte of ASCII stays what it is, so that no separator or quote is lost.
    if (character != 0 || second >= 0x80) ++done_;
    if (character != 0) return add(utf8, character);
    replace(utf8);
}

bool Decoding::next(std::string& utf8, std::size_t size) {
    if (done_ >= bytes_.size()) return false;
    const std::size_t end = std::min(bytes_.size(), done_ + size);
    while (done_ < end) {
        switch (encoding_) {
            case Encoding::utf8: decode_utf8(utf8); break;
            case Encoding::utf16_le:
            case Encoding::utf16_be: decode_utf16(utf8); break;
            case Encoding::cp932: decode_cp932(utf8); break;
        }
    }
    return true;
}

}  // namespace kurabe::sheets
