// Sizes, the typeface, and the palette's colours for Dear ImGui.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>

#include "ui/glyph_source.h"
#include "ui/palette.h"

namespace kurabe::ui {

// The program's pixels, each of which covers as many CSS pixels as the zoom says (see Viewport in
// platform/web/page.h).
namespace size {
inline constexpr float text = 15;
inline constexpr float small = 13;
inline constexpr float title = 18;
inline constexpr float line_gap = 4;  // between the lines of a wrapped text
inline constexpr float line = text + line_gap;
inline constexpr float pad = 8;
inline constexpr float sidebar = 264;
inline constexpr float pane = 380;
// Narrower displays, and those whose text is enlarged, show one thing at a time.
inline constexpr float min_wide_display = 900;
// What can be pressed is at least so wide and high: WCAG 2.2, 2.5.8 (24), and for fingers 2.5.5
// (44).
inline constexpr float fine_target = 24;
inline constexpr float coarse_target = 44;
[[nodiscard]] float target();
}  // namespace size

// Between things, and inside what has a frame.
namespace space {
inline constexpr float tiny = 4;
inline constexpr float small = 8;
inline constexpr float medium = 12;
inline constexpr float large = 16;
inline constexpr float huge = 24;
}  // namespace space

// `font` must outlive Dear ImGui's context, as must `others`, which draws what `font` lacks.
void set_up_font(std::span<const unsigned char> font, GlyphSource& others);
void apply_theme();
// What the page is mostly pointed at with: a mouse, or a finger. From the next frame on.
enum class Pointer : std::uint8_t { fine, coarse };
void point_with(Pointer pointer);
// From the next frame on.
void show_in(const Palette& palette);
[[nodiscard]] ImVec4 background_colour();

}  // namespace kurabe::ui
