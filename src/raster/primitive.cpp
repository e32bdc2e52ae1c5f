#include "raster/primitive.h"

#include <algorithm>
#include <cmath>

#include "raster/colour.h"
#include "raster/texture.h"

namespace kurabe::raster {
namespace {

// Rounded as imgui_impl_opengl3 does for glScissor(), whose origin is at the bottom.
PixelRect scissor(const ImDrawCmd& command, const ImDrawData& data, const PixelRect& canvas) {
    const ImVec2 origin = data.DisplayPos;
    const ImVec2 scale = data.FramebufferScale;
    const float left = (command.ClipRect.x - origin.x) * scale.x;
    const float top = (command.ClipRect.y - origin.y) * scale.y;
    const float right = (command.ClipRect.z - origin.x) * scale.x;
    const float bottom = (command.ClipRect.w - origin.y) * scale.y;
    if (right <= left || bottom <= top) return {};
    const int first_column = static_cast<int>(left);
    const int last_row =
        canvas.bottom - static_cast<int>(static_cast<float>(canvas.bottom) - bottom);
    return intersection(canvas, {first_column, last_row - static_cast<int>(bottom - top),
                                 first_column + static_cast<int>(right - left), last_row});
}

// First pixel whose centre lies at or behind `edge`.
int first_pixel(float edge) { return (to_parts(edge) + parts_of_pixel / 2 - 1) >> 8; }

class Collector {
 public:
    Collector(const ImDrawData& data, std::vector<Primitive>& primitives)
        : origin_(data.DisplayPos), scale_(data.FramebufferScale), primitives_(primitives) {}

    void collect(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& clip) {
        clip_ = clip;
        texture_ = command.TexRef._TexData;
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawIdx* end = index + command.ElemCount;
        while (index < end) {
            if (end - index >= 6 && is_rectangle(vertices, index)) {
                add_rectangle(vertices[index[0]], vertices[index[2]]);
                index += 6;
            } else {
                add_triangle(vertices[index[0]], vertices[index[1]], vertices[index[2]]);
                index += 3;
            }
        }
    }

 private:
    [[nodiscard]] Corner corner(const ImDrawVert& vertex) const {
        return {(vertex.pos.x - origin_.x) * scale_.x, (vertex.pos.y - origin_.y) * scale_.y,
                vertex.uv.x, vertex.uv.y, vertex.col};
    }

    void add_rectangle(const ImDrawVert& first, const ImDrawVert& last) {
        Primitive primitive;
        primitive.shape = Primitive::Shape::rectangle;
        primitive.corners = {corner(first), corner(last), Corner{}};
        add(primitive, 2);
    }

    void add_triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
        Primitive primitive;
        primitive.corners = {corner(a), corner(b), corner(c)};
        add(primitive, 3);
    }

    void add(Primitive& primitive, std::size_t used) {
        const auto begin = primitive.corners.begin();
        const auto end = begin + static_cast<std::ptrdiff_t>(used);
        const auto [left, right] =
            std::minmax_element(begin, end, [](auto& a, auto& b) { return a.x < b.x; });
        const auto [top, bottom] =
            std::minmax_element(begin, end, [](auto& a, auto& b) { return a.y < b.y; });
        primitive.bounds = intersection(clip_, {first_pixel(left->x), first_pixel(top->y),
                                                first_pixel(right->x), first_pixel(bottom->y)});
        if (primitive.bounds.empty()) return;
        primitive.texture = texture_;
        const bool one_place = std::all_of(begin, end, [&](const Corner& each) {
            return each.u == begin->u && each.v == begin->v;
        });
        if (one_place) {
            const std::uint32_t texel = Texture(*texture_).at_fraction(begin->u, begin->v);
            std::for_each(begin, end, [&](Corner& each) {
                each = {each.x, each.y, 0, 0, modulate(each.colour, texel)};
            });
            primitive.texture = nullptr;
        }
        const bool visible =
            std::any_of(begin, end, [](const Corner& each) { return alpha_of(each.colour) != 0; });
        if (visible) primitives_.push_back(primitive);
    }

    ImVec2 origin_;
    ImVec2 scale_;
    std::vector<Primitive>& primitives_;
    PixelRect clip_;
    const ImTextureData* texture_ = nullptr;
};

}  // namespace

int to_parts(float device_pixels) {
    constexpr float farthest = 1 << 22;  // so that the parts fit an int
    return static_cast<int>(
        std::lround(std::clamp(device_pixels, -farthest, farthest) * parts_of_pixel));
}

bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* indices) {
    if (indices[3] != indices[0] || indices[4] != indices[2]) return false;
    const ImDrawVert& a = vertices[indices[0]];
    const ImDrawVert& b = vertices[indices[1]];
    const ImDrawVert& c = vertices[indices[2]];
    const ImDrawVert& d = vertices[indices[5]];
    return a.pos.x < c.pos.x && a.pos.y < c.pos.y && b.pos.x == c.pos.x && b.pos.y == a.pos.y &&
           d.pos.x == a.pos.x && d.pos.y == c.pos.y && b.uv.x == c.uv.x && b.uv.y == a.uv.y &&
           d.uv.x == a.uv.x && d.uv.y == c.uv.y && a.col == b.col && a.col == c.col &&
           a.col == d.col;
}

bool Primitive::hides_what_is_below() const {
    return shape == Shape::rectangle && texture == nullptr && alpha_of(corners[0].colour) == 255;
}

void collect_primitives(const ImDrawData& data, const PixelRect& canvas,
                        std::vector<Primitive>& primitives) {
    Collector collector(data, primitives);
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr || command.TexRef._TexData == nullptr) continue;
            const PixelRect clip = scissor(command, data, canvas);
            if (!clip.empty()) collector.collect(*list, command, clip);
        }
    }
}

}  // namespace kurabe::raster
