// Has the browser draw single characters with the system's fonts, on a 2D canvas
// (web/display/glyphs.js).
#pragma once

#include "ui/glyph_source.h"

namespace kurabe::platform {

class CanvasGlyphs final : public ui::GlyphSource {
 public:
    [[nodiscard]] std::optional<float> advance(char32_t code_point, float em) override;
    [[nodiscard]] ui::GlyphPicture draw(char32_t code_point, float em) override;
};

}  // namespace kurabe::platform
