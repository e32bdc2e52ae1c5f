#include "raster/pixel_grid.h"

#include <cmath>

#include "raster/primitive.h"

namespace kurabe::raster {
namespace {

// One direction of a glyph: its edges, and where they lie in a texture of `texels`.
struct Extent {
    float begin;
    float end;
    float first;  // 0 to 1 across the texture
    float last;
    int texels;
};

// How far to move, in the list's units. `scale`: device pixels per unit.
float way_to_grid(const Extent& extent, float scale) {
    constexpr float tolerance = 1.0F / 16;  // device pixels
    const float first = extent.first * static_cast<float>(extent.texels);
    const float last = extent.last * static_cast<float>(extent.texels);
    const float pixels = (extent.end - extent.begin) * scale;
    if (std::abs(pixels - (last - first)) > tolerance) return 0;
    const float texture_begin = extent.begin * scale - first;
    return (std::round(texture_begin) - texture_begin) / scale;
}

void align(ImDrawVert* vertices, const ImDrawIdx* indices, const ImTextureData& texture,
           ImVec2 scale) {
    const ImDrawVert& a = vertices[indices[0]];
    const ImDrawVert& c = vertices[indices[2]];
    if (a.uv.x == c.uv.x || a.uv.y == c.uv.y) return;
    const float right = way_to_grid({a.pos.x, c.pos.x, a.uv.x, c.uv.x, texture.Width}, scale.x);
    const float down = way_to_grid({a.pos.y, c.pos.y, a.uv.y, c.uv.y, texture.Height}, scale.y);
    for (const int corner : {0, 1, 2, 5}) {
        ImVec2& place = vertices[indices[corner]].pos;
        place = ImVec2(place.x + right, place.y + down);
    }
}

}  // namespace

void align_glyphs(ImDrawData& data) {
    for (ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (texture == nullptr) continue;
            ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            const ImDrawIdx* end = index + command.ElemCount;
            while (end - index >= 6) {
                const bool rectangle = is_rectangle(vertices, index);
                if (rectangle) align(vertices, index, *texture, data.FramebufferScale);
                index += rectangle ? 6 : 3;
            }
        }
    }
}

}  // namespace kurabe::raster
