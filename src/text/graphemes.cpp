#include "text/graphemes.h"

#include <utf8proc.h>

namespace kurabe::text {

std::vector<std::size_t> grapheme_boundaries(std::string_view utf8) {
    std::vector<std::size_t> boundaries;
    boundaries.reserve(utf8.size() / 3 + 2);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    utf8proc_int32_t previous = -1;  // none, or not a code point: what follows begins anew
    utf8proc_int32_t state = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        utf8proc_int32_t code_point = -1;
        const auto length = utf8proc_iterate(
            bytes + at, static_cast<utf8proc_ssize_t>(utf8.size() - at), &code_point);
        const bool valid = length > 0;
        if (!valid || previous < 0) {
            boundaries.push_back(at);
            state = 0;
        } else if (utf8proc_grapheme_break_stateful(previous, code_point, &state) != 0) {
            boundaries.push_back(at);
        }
        previous = valid ? code_point : -1;
        at += valid ? static_cast<std::size_t>(length) : 1;
    }
    boundaries.push_back(utf8.size());
    return boundaries;
}

}  // namespace kurabe::text
