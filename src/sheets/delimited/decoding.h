// Encodings of text: which one bytes are in, and the same as UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sheets/reading.h"

namespace kurabe::sheets {

// What the bytes say themselves: a byte order mark; else strict UTF-8; else UTF-16 where there are
// bytes of 0, since only there half of a line end or a comma is one; else CP932, of which what it
// cannot read becomes U+FFFD.
[[nodiscard]] Encoding find_encoding(std::string_view bytes);

// ISO-2022-JP, by its escapes; it is not read.
[[nodiscard]] bool is_iso_2022_jp(std::string_view bytes);

// Decodes bytes piece by piece. CP932 is that of the WHATWG (Encoding Standard, Shift_JIS decoder),
// as browsers read it.
class Decoding {
 public:
    // A byte order mark is left out. The bytes must outlive it.
    Decoding(std::string_view bytes, Encoding encoding);

    // Adds about `size` bytes' worth of characters to the text; false where there is no more.
    bool next(std::string& utf8, std::size_t size);

    [[nodiscard]] std::size_t done() const { return done_; }          // bytes
    [[nodiscard]] std::size_t replaced() const { return replaced_; }  // characters, by U+FFFD
    // Characters beyond ASCII, and of these the half-width katakana: text in EUC-JP read as CP932
    // has hardly any others.
    [[nodiscard]] std::size_t beyond_ascii() const { return beyond_ascii_; }
    [[nodiscard]] std::size_t half_width() const { return half_width_; }

 private:
    void add(std::string& utf8, char32_t character);
    void replace(std::string& utf8);
    void decode_utf8(std::string& utf8);
    void decode_utf16(std::string& utf8);
    void decode_cp932(std::string& utf8);
    [[nodiscard]] unsigned byte_at(std::size_t offset) const {
        return static_cast<unsigned char>(bytes_[offset]);
    }

    std::string_view bytes_;
    Encoding encoding_;
    std::size_t done_ = 0;
    std::size_t replaced_ = 0;
    std::size_t beyond_ascii_ = 0;
    std::size_t half_width_ = 0;
};

}  // namespace kurabe::sheets
