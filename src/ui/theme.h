// Colours, sizes and the typeface.
#pragma once

#include <imgui.h>

#include <span>

#include "ui/glyph_source.h"

namespace kurabe::ui {

// Contrast on white and on `surface` is at least 4.5:1 for every colour that text is written in.
namespace colour {
inline constexpr ImU32 text = IM_COL32(0x1d, 0x24, 0x30, 255);
inline constexpr ImU32 muted = IM_COL32(0x55, 0x60, 0x70, 255);
inline constexpr ImU32 surface = IM_COL32(0xf6, 0xf7, 0xf9, 255);
inline constexpr ImU32 panel = IM_COL32(0xff, 0xff, 0xff, 255);
inline constexpr ImU32 header = IM_COL32(0xec, 0xef, 0xf4, 255);
inline constexpr ImU32 group = IM_COL32(0xf2, 0xf5, 0xfa, 255);
inline constexpr ImU32 border = IM_COL32(0xd5, 0xda, 0xe1, 255);
inline constexpr ImU32 accent = IM_COL32(0x24, 0x56, 0xa6, 255);
inline constexpr ImU32 accent_soft = IM_COL32(0xe3, 0xec, 0xf9, 255);
inline constexpr ImU32 good = IM_COL32(0x1b, 0x76, 0x46, 255);
inline constexpr ImU32 good_soft = IM_COL32(0xe6, 0xf4, 0xea, 255);
inline constexpr ImU32 bad = IM_COL32(0xb8, 0x32, 0x25, 255);
inline constexpr ImU32 caution = IM_COL32(0x96, 0x5a, 0x00, 255);
inline constexpr ImU32 caution_soft = IM_COL32(0xff, 0xf4, 0xd6, 255);
inline constexpr ImU32 found = IM_COL32(0xff, 0xe9, 0x9a, 255);
inline constexpr ImU32 selected = accent;  // a ground for white letters
inline constexpr ImU32 bad_soft = IM_COL32(0xfd, 0xec, 0xea, 255);
inline constexpr ImU32 withheld = IM_COL32(0x63, 0x4a, 0x94, 255);
inline constexpr ImU32 open = IM_COL32(0x0b, 0x67, 0x70, 255);
inline constexpr ImU32 silent = IM_COL32(0x66, 0x70, 0x7e, 255);
inline constexpr ImU32 white = IM_COL32(0xff, 0xff, 0xff, 255);
}  // namespace colour

// The program's pixels, each of which covers as many CSS pixels as the zoom says (see Viewport in
// platform/web/page.h).
namespace size {
inline constexpr float text = 15;
inline constexpr float small = 13;
inline constexpr float title = 18;
inline constexpr float line_gap = 4;  // between the lines of a wrapped text
inline constexpr float pad = 8;
inline constexpr float sidebar = 264;
inline constexpr float pane = 380;
}  // namespace size

// `font` must outlive Dear ImGui's context, as must `others`, which draws what `font` lacks.
void set_up_font(std::span<const unsigned char> font, GlyphSource& others);
void apply_theme();
[[nodiscard]] ImVec4 background_colour();

}  // namespace kurabe::ui
