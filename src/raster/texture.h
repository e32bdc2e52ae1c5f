// Reads colours from the pixels that Dear ImGui keeps of its textures, as WebGL's LINEAR filter
// with CLAMP_TO_EDGE would.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "raster/colour.h"

namespace kurabe::raster {

// A place between texels in 1/65536: 0 is the centre of the first.
using TexelPlace = std::int64_t;
inline constexpr TexelPlace texel_step = 1 << 16;

class Texture {
 public:
    explicit Texture(const ImTextureData& data)
        : pixels_(data.Pixels),
          width_(data.Width),
          height_(data.Height),
          alpha_only_(data.Format == ImTextureFormat_Alpha8) {}

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

    // A coordinate of 0 to 1 across `texels` as a place between them.
    [[nodiscard]] static double place(double fraction, int texels) {
        return fraction * texels - 0.5;
    }
    [[nodiscard]] static TexelPlace to_fixed(double place) {
        constexpr double farthest = 1 << 20;  // beyond any texture: the edge's colour goes on there
        return std::llround(std::clamp(place, -farthest, farthest) * texel_step);
    }

    [[nodiscard]] bool is_alpha_only() const { return alpha_only_; }
    // From there to the end of the row four bytes a texel, where it is not alpha only.
    [[nodiscard]] const unsigned char* bytes_of(int x, int y) const {
        return pixels_ + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                          static_cast<std::size_t>(x)) *
                             4;
    }

    // `x` and `y` must lie inside.
    [[nodiscard]] std::uint32_t texel(int x, int y) const {
        const auto index = static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                           static_cast<std::size_t>(x);
        if (alpha_only_) return colour_mask | static_cast<std::uint32_t>(pixels_[index]) << 24;
        std::uint32_t colour = 0;
        std::memcpy(&colour, pixels_ + index * 4, 4);
        return colour;
    }

    // Between four texels, with 1/256 of precision as GPUs have.
    [[nodiscard]] std::uint32_t at(TexelPlace x, TexelPlace y) const {
        const int column = whole(x);
        const int row = whole(y);
        const std::uint32_t right = fraction(x);
        const std::uint32_t down = fraction(y);
        const std::uint32_t first = clamped(column, row);
        if (right == 0 && down == 0) return first;
        return mix(mix(first, clamped(column + 1, row), right),
                   mix(clamped(column, row + 1), clamped(column + 1, row + 1), right), down);
    }
    [[nodiscard]] std::uint32_t at_fraction(float u, float v) const {
        return at(to_fixed(place(u, width_)), to_fixed(place(v, height_)));
    }

    // Rounded to 1/256 of a texel, so that noise of the arithmetic does not reach the neighbour.
    [[nodiscard]] static int whole(TexelPlace place) {
        return static_cast<int>((place + 128) >> 16);
    }
    [[nodiscard]] static std::uint32_t fraction(TexelPlace place) {
        return static_cast<std::uint32_t>((place + 128) >> 8) & 255;
    }

 private:
    [[nodiscard]] std::uint32_t clamped(int x, int y) const {
        return texel(std::clamp(x, 0, width_ - 1), std::clamp(y, 0, height_ - 1));
    }

    const unsigned char* pixels_;
    int width_;
    int height_;
    bool alpha_only_;
};

}  // namespace kurabe::raster
