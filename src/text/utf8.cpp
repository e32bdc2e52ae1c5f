#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace kurabe::text {
namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// Length of the well-formed sequence that starts at `offset`, 0 where it is ill-formed.
std::size_t sequence_length(std::string_view bytes, std::size_t offset) {
    const auto at = [&](std::size_t i) -> unsigned char {
        return offset + i < bytes.size() ? static_cast<unsigned char>(bytes[offset + i]) : 0;
    };
    const unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return is_continuation(at(1)) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char second = at(1);
        const bool overlong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        if (overlong || surrogate) return 0;
        return is_continuation(second) && is_continuation(at(2)) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char second = at(1);
        const bool overlong = lead == 0xF0 && second < 0x90;
        const bool beyond = lead == 0xF4 && second > 0x8F;
        if (overlong || beyond) return 0;
        return is_continuation(second) && is_continuation(at(2)) && is_continuation(at(3)) ? 4 : 0;
    }
    return 0;
}

// Passes over ASCII, eight bytes at a time, and over the characters of three bytes whose lead byte
// has no exceptions (kana, nearly all kanji). Stops at the end or at something else.
std::size_t skip_plain(std::string_view bytes, std::size_t offset) {
    constexpr std::uint64_t tops = 0x8080808080808080U;
    const char* at = bytes.data() + offset;
    const char* end = bytes.data() + bytes.size();
    const auto byte = [&at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    while (at < end) {
        if (byte(0) < 0x80) {
            std::uint64_t word = tops;
            if (end - at >= 8) std::memcpy(&word, at, sizeof word);
            at += (word & tops) == 0 ? 8 : 1;
        } else if (byte(0) >= 0xE1 && byte(0) <= 0xEC && end - at >= 3 &&
                   is_continuation(byte(1)) && is_continuation(byte(2))) {
            at += 3;
        } else {
            break;
        }
    }
    return static_cast<std::size_t>(at - bytes.data());
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t offset = 0;
    while ((offset = skip_plain(bytes, offset)) < bytes.size()) {
        const std::size_t length = sequence_length(bytes, offset);
        if (length == 0) return offset;
        offset += length;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) {
        if (!is_continuation(static_cast<unsigned char>(c))) ++count;
    }
    return count;
}

}  // namespace kurabe::text
