// Wrapped text. Dear ImGui breaks lines at spaces only; Japanese has none, so lines are broken here
// between characters, but never before closing or after opening marks (JIS X 4051, the basic
// rules).
#pragma once

#include <imgui.h>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace kurabe::ui {

struct TextBlock {
    std::string_view text;                // what was laid out; it must live on
    std::vector<std::string_view> lines;  // parts of it
    ImVec2 size;
    bool cut = false;  // "…" stands behind the last line: the text goes on
};

// Breaks the text for the current font and size; `width` in the program's pixels.
[[nodiscard]] TextBlock lay_out(std::string_view text, float width);

// The same in so many lines at most: of a longer text the beginning.
[[nodiscard]] TextBlock lay_out_cut(std::string_view text, float width, std::size_t max_lines);

// The blocks point into the text: of one that is gone before them there are none.
template <typename Temporary>
    requires std::same_as<Temporary, std::string>
TextBlock lay_out(Temporary&& text, float width) = delete;
template <typename Temporary>
    requires std::same_as<Temporary, std::string>
TextBlock lay_out_cut(Temporary&& text, float width, std::size_t max_lines) = delete;

// Of what no line is broken within the widest, for the current font and size: in less width, a
// word would be cut.
[[nodiscard]] float widest_word(std::string_view text);

// All in one line, for the current font and size.
[[nodiscard]] TextBlock one_line(std::string_view text);

void draw(ImDrawList& list, ImVec2 position, ImU32 colour, const TextBlock& block);

// Marks parts of the text (bytes) as found. Draw it before the text.
void draw_hits(ImDrawList& list, ImVec2 position, const TextBlock& block,
               const std::vector<text::Span>& hits);

// Shows a part of the text (bytes) as selected. Draw it over the text.
void draw_selected(ImDrawList& list, ImVec2 position, const TextBlock& block, text::Span part);

// Where a point stands in a text: bytes of it.
struct TextSpot {
    std::size_t edge = 0;       // the nearest place between two characters, or end of a line
    std::size_t character = 0;  // where the character begins that the point is on, or nearest to
};

// `point` relative to the block's position; outside the block, the nearest line and character
// count.
[[nodiscard]] TextSpot spot_at(const TextBlock& block, ImVec2 point);

}  // namespace kurabe::ui
