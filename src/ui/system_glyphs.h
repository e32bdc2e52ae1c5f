// Shows characters that the page's own typeface does not have, with glyphs made on demand.
#pragma once

#include "ui/glyph_source.h"

namespace kurabe::ui {

// Merges `source` behind the font that was added last. It must outlive Dear ImGui's context.
void add_system_glyphs(GlyphSource& source);

}  // namespace kurabe::ui
