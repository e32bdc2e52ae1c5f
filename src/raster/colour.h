// Arithmetic on packed colours: IM_COL32, that is R, G, B, A in memory, alpha not multiplied in.
#pragma once

#include <cstdint>

namespace kurabe::raster {

inline constexpr std::uint32_t colour_mask = 0x00ffffff;
inline constexpr std::uint32_t alpha_mask = 0xff000000;

[[nodiscard]] constexpr std::uint32_t alpha_of(std::uint32_t colour) { return colour >> 24; }

// x / 255, rounded to the nearest, for x up to 255 × 255.
[[nodiscard]] constexpr std::uint32_t divide_by_255(std::uint32_t x) {
    return (x + 128 + ((x + 128) >> 8)) >> 8;
}

// Each channel of `a` times that of `b`, as fractions of 255.
[[nodiscard]] constexpr std::uint32_t modulate(std::uint32_t a, std::uint32_t b) {
    std::uint32_t result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        result |= divide_by_255(((a >> shift) & 255) * ((b >> shift) & 255)) << shift;
    }
    return result;
}

// From `a` (fraction 0) to `b` (fraction 256).
[[nodiscard]] constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b,
                                          std::uint32_t fraction) {
    constexpr std::uint32_t even = 0x00ff00ff;  // two channels at a time
    const std::uint32_t rest = 256 - fraction;
    const std::uint32_t low = ((a & even) * rest + (b & even) * fraction) >> 8;
    const std::uint32_t high = ((a >> 8) & even) * rest + ((b >> 8) & even) * fraction;
    return (low & even) | (high & ~even);
}

// Lays `colour` over `pixel`, which is opaque and stays so.
constexpr void blend(std::uint32_t& pixel, std::uint32_t colour) {
    const std::uint32_t alpha = alpha_of(colour);
    if (alpha == 0) return;
    if (alpha == 255) {
        pixel = colour;
        return;
    }
    constexpr std::uint32_t even = 0x00ff00ff;
    constexpr std::uint32_t half = 0x00800080;
    std::uint32_t red_blue = (colour & even) * alpha + (pixel & even) * (255 - alpha) + half;
    red_blue = ((red_blue + ((red_blue >> 8) & even)) >> 8) & even;
    const std::uint32_t green =
        divide_by_255(((colour >> 8) & 255) * alpha + ((pixel >> 8) & 255) * (255 - alpha));
    pixel = red_blue | green << 8 | alpha_mask;
}

}  // namespace kurabe::raster
