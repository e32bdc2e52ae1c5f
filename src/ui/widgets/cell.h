// The lines of a table's cell: glyph, value, qualifier, scope.
#pragma once

#include <imgui.h>

#include <string>
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// Height that the lines take in a column of this inner width, the program's pixels.
[[nodiscard]] float cell_height(const app::CellView& cell, float width);

void draw_cell(ImVec2 top_left, float width, const app::CellView& cell, PanelContext& context);

// A long answer takes no more of a table than this; the pane has all of it.
inline constexpr float max_cell_height = 228;  // twelve lines
// The height that the lines take, and no more than that.
[[nodiscard]] float clamped_cell_height(const app::CellView& cell, float width);
// What does not fit into the area is left out, which 「続き」, or with little room a mark in the
// corner, says; the whole stands in the tooltip of the last item. `id` is the cell's.
void draw_cell_within(ImVec2 top_left, ImVec2 area, const app::CellView& cell,
                      const std::string& id, PanelContext& context);
// In which no word is cut.
[[nodiscard]] float least_cell_width(const app::CellView& cell);
// In which no line has to be wrapped.
[[nodiscard]] float fitting_cell_width(const app::CellView& cell);

// In which a judgement is shown: one that waits, or disagrees with its verdict, stands out.
[[nodiscard]] ImU32 judgement_colour(const app::JudgementMark& mark);
// In which it is said that something does not meet the filter, or may not.
[[nodiscard]] ImU32 match_colour(app::Match match);

// One answer, as in a cell.
[[nodiscard]] float answer_line_height(const wording::AnswerLine& line, float width);
void draw_answer_line(ImVec2 top_left, float width, const wording::AnswerLine& line,
                      PanelContext& context);

// Three dots in the bottom right corner of an area: it holds more than is shown.
void draw_cut_mark(ImDrawList& list, ImVec2 bottom_right);

}  // namespace kurabe::ui
