// Wrapped text. Dear ImGui breaks lines at spaces only; Japanese has none, so lines are broken here
// between characters, but never before closing or after opening marks (JIS X 4051, the basic
// rules).
#pragma once

#include <imgui.h>

#include <string_view>
#include <vector>

#include "text/fold.h"

namespace kurabe::ui {

struct TextBlock {
    std::vector<std::string_view> lines;  // parts of the text that was laid out, which must live on
    ImVec2 size;
};

// Breaks the text for the current font and size; `width` in CSS pixels.
[[nodiscard]] TextBlock lay_out(std::string_view text, float width);

void draw(ImDrawList& list, ImVec2 position, ImU32 colour, const TextBlock& block);

// Marks the parts of a laid-out text (bytes of `text`, which the block's lines point into) as
// found. Draw it before the text.
void draw_hits(ImDrawList& list, ImVec2 position, const TextBlock& block, std::string_view text,
               const std::vector<text::Span>& hits);

// Lays out in the width that is left, draws at the cursor and moves the cursor below.
void wrapped_text(std::string_view text, ImU32 colour);

}  // namespace kurabe::ui
