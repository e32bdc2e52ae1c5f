#include "platform/web/canvas_glyphs.h"

#include <emscripten/em_js.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

// The page gives its canvas to the program at the start, as Module.glyphCanvas.
// clang-format off
EM_JS(bool, kurabe_can_read_glyphs, (), { return Module["glyphCanvas"].canRead(); })
EM_JS(float, kurabe_measure_glyph, (unsigned code_point, float em), {
    return Module["glyphCanvas"].measure(code_point, em);
})
EM_JS(void, kurabe_draw_glyph,
      (unsigned code_point, float em, std::uint32_t* pixels, int width, int height, int x, int y), {
    HEAPU8.set(Module["glyphCanvas"].draw(code_point, em, width, height, x, y), pixels);
})
// clang-format on

namespace kurabe::platform {
namespace {

// What of a canvas has ink; in pixels, ends excluded.
struct Bounds {
    int left;
    int top;
    int right;
    int bottom;
};

Bounds ink_of(const std::vector<std::uint32_t>& pixels, int width, int height) {
    Bounds bounds{width, height, 0, 0};
    auto pixel = pixels.begin();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (*pixel++ >> IM_COL32_A_SHIFT == 0) continue;
            bounds = {std::min(bounds.left, x), std::min(bounds.top, y),
                      std::max(bounds.right, x + 1), std::max(bounds.bottom, y + 1)};
        }
    }
    return bounds;
}

}  // namespace

std::optional<float> CanvasGlyphs::advance(char32_t code_point, float em) {
    static const bool can_read = kurabe_can_read_glyphs();
    if (!can_read) return std::nullopt;
    return kurabe_measure_glyph(code_point, em);
}

ui::GlyphPicture CanvasGlyphs::draw(char32_t code_point, float em) {
    ui::GlyphPicture picture;
    picture.advance = kurabe_measure_glyph(code_point, em);
    // Ink may go beyond the advance, and beyond the em above and below.
    const int margin = static_cast<int>(std::ceil(em));
    const int width = static_cast<int>(std::ceil(picture.advance)) + 2 * margin;
    const int height = 3 * margin;
    const int baseline = 2 * margin;
    std::vector<std::uint32_t> canvas(static_cast<std::size_t>(width) *
                                      static_cast<std::size_t>(height));
    kurabe_draw_glyph(code_point, em, canvas.data(), width, height, margin, baseline);

    const Bounds ink = ink_of(canvas, width, height);
    if (ink.left >= ink.right) return picture;
    picture.left = ink.left - margin;
    picture.top = ink.top - baseline;
    picture.width = ink.right - ink.left;
    picture.height = ink.bottom - ink.top;
    for (int y = ink.top; y < ink.bottom; ++y) {
        const auto row = canvas.begin() + std::ptrdiff_t{y} * width;
        picture.pixels.insert(picture.pixels.end(), row + ink.left, row + ink.right);
    }
    // It writes in black: every other colour is the character's own.
    picture.coloured =
        std::any_of(picture.pixels.begin(), picture.pixels.end(),
                    [](std::uint32_t pixel) { return (pixel & ~IM_COL32_A_MASK) != 0; });
    return picture;
}

}  // namespace kurabe::platform
