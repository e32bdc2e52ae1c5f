// The rectangles and triangles that Dear ImGui's draw lists consist of, in device pixels.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <vector>

#include "raster/pixel_rect.h"

namespace kurabe::raster {

struct Corner {
    float x = 0;  // device pixels
    float y = 0;
    float u = 0;  // 0 to 1 across the texture
    float v = 0;
    std::uint32_t colour = 0;  // IM_COL32

    bool operator==(const Corner&) const = default;
};

struct Primitive {
    enum class Shape : std::uint8_t {
        rectangle,  // corners: top left, bottom right; one colour
        triangle,
    };

    PixelRect bounds;                        // no pixel outside is touched
    const ImTextureData* texture = nullptr;  // none: the corners' colours alone
    Shape shape = Shape::triangle;
    std::array<Corner, 3> corners;

    // Nothing below it can be seen inside its bounds.
    [[nodiscard]] bool hides_what_is_below() const;
};

// Places are taken to 1/256 of a pixel, as a GPU does.
inline constexpr int parts_of_pixel = 256;
[[nodiscard]] int to_parts(float device_pixels);

// Whether the six indices from `indices` are what ImDrawList::PrimRectUV writes, with corners in
// the order left top, right top, right bottom, left top, right bottom, left bottom.
[[nodiscard]] bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* indices);

// Appends what `data` draws on `canvas`, in order. Commands whose texture is not one of Dear
// ImGui's own (ImTextureData), and callbacks, draw nothing.
void collect_primitives(const ImDrawData& data, const PixelRect& canvas,
                        std::vector<Primitive>& primitives);

}  // namespace kurabe::raster
