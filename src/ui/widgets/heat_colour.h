// The shades of the heat map: from orange (worst) over grey to blue (best), which people with any
// of the common kinds of colour blindness tell apart. A cell between worst and best is shaded too:
// without a shade are those that have no place.
#pragma once

#include <imgui.h>

#include <optional>

namespace kurabe::ui {

// `heat` from 0 to 1. Light enough for every colour that a cell's text is written in: at least
// 4.5:1.
[[nodiscard]] ImU32 heat_colour(float heat);

// A small triangle at the right edge of a cell, up on the best and down on the worst, so that
// colour never speaks alone, and "≠" on what has no place; nothing on those between. `top_right` is
// that of the cell's content.
void draw_heat_mark(ImDrawList& list, ImVec2 top_right, std::optional<float> heat);

}  // namespace kurabe::ui
