// Fills one primitive into the picture.
#pragma once

#include <cstddef>
#include <cstdint>

#include "raster/pixel_rect.h"
#include "raster/primitive.h"

namespace kurabe::raster {

struct Surface {
    std::uint32_t* pixels = nullptr;  // IM_COL32, rows from the top without gaps
    int width = 0;

    [[nodiscard]] std::uint32_t* row(int y) const {
        return pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

// `clip` lies inside both the surface and the primitive's bounds.
void fill_rectangle(const Surface& surface, const PixelRect& clip, const Primitive& rectangle);
void fill_triangle(const Surface& surface, const PixelRect& clip, const Primitive& triangle);

// Lays one colour over the pixels from `first` to `last`.
void fill_span(std::uint32_t* first, std::uint32_t* last, std::uint32_t colour);

}  // namespace kurabe::raster
