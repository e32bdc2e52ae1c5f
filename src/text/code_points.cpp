#include "text/code_points.h"

#include <utf8proc.h>

namespace kurabe::text {

CodePoint decode_first(std::string_view utf8) {
    utf8proc_int32_t value = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                         static_cast<utf8proc_ssize_t>(utf8.size()), &value);
    if (length <= 0) return {0xFFFD, 1, false};
    return {static_cast<char32_t>(value), static_cast<std::uint8_t>(length), true};
}

CodePointClass classify(char32_t code_point) {
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
    if (property->ignorable != 0) return CodePointClass::ignorable;
    switch (property->category) {
        case UTF8PROC_CATEGORY_CC: return CodePointClass::control;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return CodePointClass::space;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME: return CodePointClass::combining;
        default: return CodePointClass::visible;
    }
}

}  // namespace kurabe::text
