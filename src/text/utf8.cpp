#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/code_points.h"

namespace kurabe::text {
namespace {

// What nearly all texts consist of, checked without decoding it: every file that is loaded goes
// through here. Passes over ASCII, eight bytes at a time, and over the characters of three bytes
// whose lead byte has no exceptions (kana, nearly all kanji). Stops at the end or at something
// else.
std::size_t skip_plain(std::string_view bytes, std::size_t offset) {
    constexpr std::uint64_t tops = 0x8080808080808080U;
    const char* at = bytes.data() + offset;
    const char* end = bytes.data() + bytes.size();
    const auto byte = [&at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    while (at < end) {
        if (byte(0) < 0x80) {
            while (end - at >= 8) {
                std::uint64_t word = 0;
                std::memcpy(&word, at, sizeof word);
                if ((word & tops) != 0) break;
                at += 8;
            }
            while (at < end && byte(0) < 0x80) ++at;
        } else if (byte(0) >= 0xE1 && byte(0) <= 0xEC && end - at >= 3 && is_continuation(at[1]) &&
                   is_continuation(at[2])) {
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
        const CodePoint code_point = first_code_point(bytes.substr(offset));
        if (!code_point.is_valid) return offset;
        offset += code_point.size;
    }
    return std::nullopt;
}

void append_utf8(std::string& out, char32_t code) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer.data());
    out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

std::string shortened(std::string_view utf8, std::size_t max_code_points) {
    std::size_t length = 0;
    std::size_t count = 0;
    for (const CodePoint code_point : code_points(utf8)) {
        if (count++ == max_code_points) return std::string(utf8.substr(0, length)) + "…";
        length += code_point.size;
    }
    return std::string(utf8);
}

std::string replace_invalid_utf8(std::string_view bytes) {
    std::string valid;
    while (const auto invalid = first_invalid_utf8(bytes)) {
        valid.append(bytes.substr(0, *invalid)).append("\xEF\xBF\xBD");
        bytes.remove_prefix(*invalid + 1);
    }
    return valid.append(bytes);
}

}  // namespace kurabe::text
