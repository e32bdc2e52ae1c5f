#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "raster/colour.h"
#include "raster/shapes.h"
#include "raster/texture.h"

namespace kurabe::raster {
namespace {

// How places in the texture go along pixels: place of the first pixel's centre, and step to the
// next.
struct Walk {
    TexelPlace start = 0;
    TexelPlace step = 0;

    [[nodiscard]] TexelPlace at(int pixel) const { return start + step * pixel; }
    // Texel after texel, each exactly at a pixel's centre.
    [[nodiscard]] bool is_exact(int pixels, int texels) const {
        const int first = Texture::whole(start);
        return std::abs(step - texel_step) * pixels < 128 && Texture::fraction(start) == 0 &&
               first >= 0 && first + pixels <= texels;
    }
};

// `from`, `to`: the rectangle's edges in device pixels; `begin`, `end`: in the texture (0 to 1).
Walk walk(float from, float to, float begin, float end, int texels, int first_pixel) {
    const double step = static_cast<double>(end - begin) * texels / static_cast<double>(to - from);
    const double start =
        Texture::place(begin, texels) + (first_pixel + 0.5 - static_cast<double>(from)) * step;
    return {Texture::to_fixed(start), Texture::to_fixed(step)};
}

// What a glyph's texel makes of the text's colour.
std::uint32_t tint(std::uint32_t colour, std::uint32_t texel) {
    const bool white = (texel & colour_mask) == colour_mask;
    if (!white) return modulate(colour, texel);
    return (colour & colour_mask) | divide_by_255(alpha_of(colour) * alpha_of(texel)) << 24;
}

// A row of a glyph, texel on pixel: nearly all that a page of text has. Most texels cover nothing.
void fill_covered(std::uint32_t* pixel, const unsigned char* texels, int count,
                  std::uint32_t colour) {
    for (int i = 0; i < count; ++i, texels += 4) {
        std::uint32_t texel = 0;
        std::memcpy(&texel, texels, 4);
        if (alpha_of(texel) != 0) blend(pixel[i], tint(colour, texel));
    }
}

void fill_textured(const Surface& surface, const PixelRect& clip, const Primitive& rectangle) {
    const Texture texture(*rectangle.texture);
    const Corner& first = rectangle.corners[0];
    const Corner& last = rectangle.corners[1];
    const Walk across = walk(first.x, last.x, first.u, last.u, texture.width(), clip.left);
    const Walk down = walk(first.y, last.y, first.v, last.v, texture.height(), clip.top);
    const int width = clip.right - clip.left;
    const int height = clip.bottom - clip.top;
    const bool exact =
        across.is_exact(width, texture.width()) && down.is_exact(height, texture.height());
    const int column = Texture::whole(across.start);
    const int row = Texture::whole(down.start);
    for (int y = 0; y < height; ++y) {
        std::uint32_t* pixel = surface.row(clip.top + y) + clip.left;
        if (exact && !texture.is_alpha_only()) {
            fill_covered(pixel, texture.bytes_of(column, row + y), width, first.colour);
            continue;
        }
        for (int x = 0; x < width; ++x, ++pixel) {
            const std::uint32_t texel =
                exact ? texture.texel(column + x, row + y) : texture.at(across.at(x), down.at(y));
            if (alpha_of(texel) != 0) blend(*pixel, tint(first.colour, texel));
        }
    }
}

}  // namespace

void fill_span(std::uint32_t* first, std::uint32_t* last, std::uint32_t colour) {
    if (alpha_of(colour) == 255) {
        std::fill(first, last, colour);
        return;
    }
    std::for_each(first, last, [colour](std::uint32_t& pixel) { blend(pixel, colour); });
}

void fill_rectangle(const Surface& surface, const PixelRect& clip, const Primitive& rectangle) {
    if (rectangle.texture != nullptr) {
        fill_textured(surface, clip, rectangle);
        return;
    }
    for (int y = clip.top; y < clip.bottom; ++y) {
        std::uint32_t* row = surface.row(y);
        fill_span(row + clip.left, row + clip.right, rectangle.corners[0].colour);
    }
}

}  // namespace kurabe::raster
