#include "text/code_point.h"

#include <doctest.h>

#include <initializer_list>

namespace kurabe::text {

TEST_CASE("code points are told apart by what a reader sees of them") {
    for (const char32_t visible : {U'A', U'髙', U'한', U'😀', U'\ue000', U'\U0010ffff'}) {
        CHECK(classify(visible) == CodePointClass::visible);
    }
    for (const char32_t space : {U' ', U'\u00a0', U'\u2003', U'\u3000'}) {
        CHECK(classify(space) == CodePointClass::space);
    }
    for (const char32_t mark : {U'\u0301', U'\u3099', U'\u20dd'}) {
        CHECK(classify(mark) == CodePointClass::combining);
    }
    for (const char32_t hidden :
         {U'\u00ad', U'\u200b', U'\u200d', U'\u202e', U'\ufe0f', U'\U000e0100'}) {
        CHECK(classify(hidden) == CodePointClass::ignorable);
    }
    for (const char32_t control : {U'\u0000', U'\u0007', U'\u007f', U'\u0085'}) {
        CHECK(classify(control) == CodePointClass::control);
    }
}

}  // namespace kurabe::text
