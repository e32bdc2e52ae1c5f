// Marks for answer states and relations: drawn shapes, told apart without colour.
#pragma once

#include <imgui.h>

#include "compare/relation.h"
#include "model/answer_state.h"

namespace kurabe::ui {

inline constexpr float glyph_size = 15;  // the program's pixels, square

void draw_state_glyph(ImDrawList& list, ImVec2 top_left, model::AnswerState state);

// In the place of the state of a certificate that has expired.
void draw_expired_glyph(ImDrawList& list, ImVec2 top_left);

// The colour that texts of a state are written in.
[[nodiscard]] ImU32 state_colour(model::AnswerState state);

void draw_relation_glyph(ImDrawList& list, ImVec2 top_left, compare::Relation relation);
[[nodiscard]] ImU32 relation_colour(compare::Relation relation);

}  // namespace kurabe::ui
