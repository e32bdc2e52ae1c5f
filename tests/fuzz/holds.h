// What the fuzzers hold to be true. A property that does not hold ends the run, as a crash does,
// and libFuzzer keeps the input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string_view>

#include "text/utf8.h"

namespace kurabe::fuzz {

inline void holds(bool it_does, std::source_location at = std::source_location::current()) {
    if (it_does) return;
    std::fprintf(stderr, "%s:%u: does not hold (%s)\n", at.file_name(),
                 static_cast<unsigned>(at.line()), at.function_name());
    std::abort();
}

inline bool is_utf8(std::string_view text) { return !text::first_invalid_utf8(text); }

// Not within a code point.
inline bool is_boundary(std::string_view valid_utf8, std::size_t at) {
    return at == valid_utf8.size() ||
           (at < valid_utf8.size() &&
            (static_cast<unsigned char>(valid_utf8[at]) & 0xC0U) != 0x80U);
}

}  // namespace kurabe::fuzz
