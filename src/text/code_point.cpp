#include "text/code_point.h"

#include <utf8proc.h>

namespace kurabe::text {

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
