// A text with what was removed and added marked in it.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <string>
#include <vector>

#include "text/text_diff.h"
#include "ui/widgets/text_block.h"

namespace kurabe::ui {

class WordingBlock {
 public:
    // Lays the runs out as one text for the current font; `width` in the program's pixels.
    WordingBlock(const std::vector<text::Run>& runs, float width);
    // The laid-out lines point into the joined text.
    WordingBlock(const WordingBlock&) = delete;
    WordingBlock& operator=(const WordingBlock&) = delete;

    [[nodiscard]] const TextBlock& block() const { return block_; }
    [[nodiscard]] ImVec2 size() const { return block_.size; }
    // Removed text is struck through on red ground, added text underlined on green.
    void draw(ImDrawList& list, ImVec2 position) const;

 private:
    struct Part {
        text::RunKind kind;
        std::size_t end;  // offset in the joined text
    };
    std::string joined_;
    std::vector<Part> parts_;
    TextBlock block_;
};

}  // namespace kurabe::ui
