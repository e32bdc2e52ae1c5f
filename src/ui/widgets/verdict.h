// Marks for verdicts and judgements: shapes that are told apart without colour.
#pragma once

#include <imgui.h>

#include "decide/verdict.h"

namespace kurabe::ui {

// As large as the glyph of a state. Met on condition has a shape of its own.
void draw_verdict_glyph(ImDrawList& list, ImVec2 top_left, decide::Verdict verdict,
                        bool on_condition);

// The colour that texts of a verdict are written in.
[[nodiscard]] ImU32 verdict_colour(decide::Verdict verdict, bool on_condition);

}  // namespace kurabe::ui
