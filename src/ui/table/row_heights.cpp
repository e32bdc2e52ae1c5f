#include "ui/table/row_heights.h"

#include "ui/theme.h"

namespace kurabe::ui {

bool update_heights(RowHeights& heights, std::uint64_t revision, float width, std::size_t rows,
                    const std::function<float(std::size_t)>& measure) {
    const bool fresh =
        heights.revision == revision && heights.width == width && heights.heights.size() == rows;
    if (fresh) return false;
    heights.revision = revision;
    heights.width = width;
    heights.heights.resize(rows);
    for (std::size_t i = 0; i < rows; ++i) heights.heights[i] = measure(i);
    return true;
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

bool cell_hit_area(PanelContext& context, const char* id, ImVec2 size, bool selected) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool chosen = ImGui::InvisibleButton(id, size, ImGuiButtonFlags_EnableNav);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 pad(4, 3);
    const ImVec2 min(at.x - pad.x, at.y - pad.y);
    const ImVec2 max(at.x + size.x + pad.x, at.y + size.y + pad.y);
    if (selected) {
        list.AddRectFilled(min, max, colour::accent_soft, 3);
        list.AddRect(min, max, colour::accent, 3);
    } else if (ImGui::IsItemHovered()) {
        list.AddRectFilled(min, max, ImGui::GetColorU32(ImGuiCol_HeaderHovered), 3);
    }
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return chosen && !context.selection.takes_click();
}

void draw_group_row(PanelContext& context, const std::string& id, const std::string& label) {
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, colour::group);
    ImGui::TableSetColumnIndex(0);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    ImGui::PushStyleColor(ImGuiCol_Text, colour::accent);
    ImGui::TextUnformatted(label.c_str());
    ImGui::PopStyleColor();
    context.shown.add("group-header", id, label, from, ImGui::GetItemRectMax());
}

}  // namespace kurabe::ui
