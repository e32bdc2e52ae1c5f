#include "ui/table/row_heights.h"

#include <imgui.h>

namespace kurabe::ui {

bool hold_for(RowHeights& heights, std::uint64_t revision, const std::vector<float>& widths,
              std::size_t rows) {
    if (heights.revision == revision && heights.widths == widths &&
        heights.heights.size() == rows) {
        return true;
    }
    heights.revision = revision;
    heights.widths = widths;
    heights.heights.resize(rows);
    return false;
}

VisibleRows::VisibleRows(const RowHeights& heights) : heights_(heights) {
    // Rows just out of sight are drawn too, so that the keyboard can move onto them.
    constexpr float margin = 300;
    from_ = ImGui::GetScrollY() - margin;
    to_ = ImGui::GetScrollY() + ImGui::GetWindowHeight() + margin;
}

bool VisibleRows::next() {
    height_ = heights_.heights[index_++];
    const bool visible = top_ + height_ > from_ && top_ < to_;
    top_ += height_;
    if (!visible) {
        gap_ += height_;
        return false;
    }
    fill_gap();
    ImGui::TableNextRow(ImGuiTableRowFlags_None, height_);
    return true;
}

void VisibleRows::fill_gap() {
    if (gap_ > 0) ImGui::TableNextRow(ImGuiTableRowFlags_None, gap_);
    gap_ = 0;
}

}  // namespace kurabe::ui
