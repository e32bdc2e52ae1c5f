// The picture of a character that cannot be drawn: a box with its code point in hexadecimal digits.
#pragma once

#include "ui/glyph_source.h"

namespace kurabe::ui {

// Four digits in two rows, or six from U+10000. `em` in pixels.
[[nodiscard]] GlyphPicture code_point_box(char32_t code_point, float em);

}  // namespace kurabe::ui
