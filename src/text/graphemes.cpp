#include "text/graphemes.h"

#include <utf8proc.h>

#include "text/code_points.h"

namespace kurabe::text {

std::vector<std::size_t> grapheme_boundaries(std::string_view utf8) {
    std::vector<std::size_t> boundaries;
    boundaries.reserve(utf8.size() / 3 + 2);
    utf8proc_int32_t previous = -1;  // none, or not a code point: what follows begins anew
    utf8proc_int32_t state = 0;
    std::size_t at = 0;
    for (const CodePoint code_point : code_points(utf8)) {
        const auto value = static_cast<utf8proc_int32_t>(code_point.value);
        if (!code_point.is_valid || previous < 0) {
            boundaries.push_back(at);
            state = 0;
        } else if (utf8proc_grapheme_break_stateful(previous, value, &state) != 0) {
            boundaries.push_back(at);
        }
        previous = code_point.is_valid ? value : -1;
        at += code_point.size;
    }
    boundaries.push_back(utf8.size());
    return boundaries;
}

}  // namespace kurabe::text
