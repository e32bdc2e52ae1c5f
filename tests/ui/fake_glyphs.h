// A system that has three characters, each a plain block, and draws a cross of its own for the
// rest.
#pragma once

#include <imgui.h>

#include <cmath>

#include "ui/glyph_source.h"

namespace kurabe::test {

class FakeGlyphs final : public ui::GlyphSource {
 public:
    static constexpr char32_t ideograph = U'𠮷';
    static constexpr char32_t emoji = U'😀';
    static constexpr char32_t accent = U'\u0301';
    static constexpr ImU32 emoji_colour = IM_COL32(255, 200, 0, 128);

    bool readable = true;  // false: as a browser that lets nobody read pictures

    [[nodiscard]] std::optional<float> advance(char32_t /*code_point*/, float em) override {
        if (!readable) return std::nullopt;
        return em;
    }

    [[nodiscard]] ui::GlyphPicture draw(char32_t code_point, float em) override {
        const int side = static_cast<int>(std::lround(em));
        if (code_point == ideograph) return block(side, IM_COL32(0, 0, 0, 200), false);
        if (code_point == emoji) return block(side, emoji_colour, true);
        if (code_point == accent) return block(side / 2, IM_COL32(0, 0, 0, 255), false);
        return block(side / 3, IM_COL32(0, 0, 0, 77), false);
    }

 private:
    // Stands a tenth of an em below the baseline.
    static ui::GlyphPicture block(int side, ImU32 colour, bool coloured) {
        ui::GlyphPicture picture;
        picture.left = 1;
        picture.top = side / 10 - side;
        picture.width = picture.height = side;
        picture.advance = static_cast<float>(side);
        picture.coloured = coloured;
        picture.pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side),
                              colour);
        return picture;
    }
};

}  // namespace kurabe::test
