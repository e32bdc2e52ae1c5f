// Puts glyphs onto whole pixels.
#pragma once

#include <imgui.h>

namespace kurabe::raster {

// Dear ImGui places text on whole units of its own, which lie between device pixels where the scale
// is 1.5, and lets it run on by fractions: every filter would blur such glyphs. Moves each glyph
// that has as many texels as device pixels to the nearest place where one lies on the other.
void align_glyphs(ImDrawData& data);

}  // namespace kurabe::raster
