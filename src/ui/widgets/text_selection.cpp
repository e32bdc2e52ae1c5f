#include "ui/widgets/text_selection.h"

#include <algorithm>
#include <utility>

#include "text/word_at.h"

namespace kurabe::ui {
namespace {

ImVec2 mouse_from(ImVec2 position) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return {mouse.x - position.x, mouse.y - position.y};
}

// How far a value is from the range between 0 and `size`.
float outside(float value, float size) { return std::max({-value, value - size, 0.0F}); }

// Whether the mouse has gone far enough since the button's press to be more than a click.
bool drags() {
    const ImGuiIO& io = ImGui::GetIO();
    if (!ImGui::IsMousePosValid()) return false;  // the window has lost the focus
    const float x = io.MousePos.x - io.MouseClickedPos[0].x;
    const float y = io.MousePos.y - io.MouseClickedPos[0].y;
    const float threshold = io.MouseDragThreshold;
    return x * x + y * y >= threshold * threshold ||
           io.MouseDragMaxDistanceSqr[0] >= threshold * threshold;
}

// Whether the mouse is over the visible part of a rectangle of the current window, and nothing else
// has the mouse.
bool is_over(ImVec2 min, ImVec2 max) {
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return false;
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 clip_min = list.GetClipRectMin();
    const ImVec2 clip_max = list.GetClipRectMax();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return mouse.x >= std::max(min.x, clip_min.x) && mouse.x < std::min(max.x, clip_max.x) &&
           mouse.y >= std::max(min.y, clip_min.y) && mouse.y < std::min(max.y, clip_max.y);
}

}  // namespace

void TextSelection::begin_owner(std::string_view id) {
    drawn_owner_ = id;
    drawn_texts_.clear();
    next_text_ = 0;
    hit_.reset();
}

void TextSelection::end_owner() {
    if (hit_) under_mouse_ = {drawn_owner_, drawn_texts_, *hit_};
    if (draws_pressed_owner()) {
        owner_drawn_ = true;
        if (drawn_texts_ != texts_) let_go();
    }
    drawn_owner_.clear();
}

void TextSelection::draw(ImVec2 position, ImU32 colour, const TextBlock& block,
                         const std::vector<text::Span>& hits) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_hits(list, position, block, hits);
    ui::draw(list, position, colour, block);
    add(position, block);
}

void TextSelection::add(ImVec2 position, const TextBlock& block) {
    if (drawn_owner_.empty() || block.text.empty()) return;
    const std::size_t index = next_text_++;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) || draws_pressed_owner()) {
        drawn_texts_.emplace_back(block.text);
    }
    follow_mouse(position, block, index);
    if (draws_pressed_owner()) show_selected(position, block, index);
}

void TextSelection::follow_mouse(ImVec2 position, const TextBlock& block, std::size_t index) {
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    const bool is_free = clicked || !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    constexpr ImVec2 margin(4, 2);  // what a hand that aims at the first letter may miss
    const ImVec2 min(position.x - margin.x, position.y - margin.y);
    const ImVec2 max(position.x + block.size.x + margin.x, position.y + block.size.y + margin.y);
    if (is_free && is_over(min, max)) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        if (clicked) hit_ = {index, spot_at(block, mouse_from(position))};
    }
    if (held_ && draws_pressed_owner()) find_nearest(position, block, index);
}

void TextSelection::find_nearest(ImVec2 position, const TextBlock& block, std::size_t index) {
    const ImVec2 mouse = mouse_from(position);
    // Texts stand in lines: one beside the mouse is nearer than one above or below.
    constexpr float vertical = 1000;
    const float away = outside(mouse.x, block.size.x) + vertical * outside(mouse.y, block.size.y);
    if (nearest_ && nearest_distance_ <= away) return;
    nearest_ = {index, spot_at(block, mouse)};
    nearest_distance_ = away;
}

void TextSelection::show_selected(ImVec2 position, const TextBlock& block,
                                  std::size_t index) const {
    const auto& [begin, end] = selected_;
    if (index < begin.text || index > end.text) return;
    draw_selected(
        *ImGui::GetWindowDrawList(), position, block,
        {index == begin.text ? begin.byte : 0, index == end.text ? end.byte : block.text.size()});
}

TextSelection::Range TextSelection::range_at(const Spot& spot) const {
    const std::string& text = texts_[spot.text];
    text::Span span{spot.in_text.edge, spot.in_text.edge};
    if (unit_ == Unit::word) span = text::word_at(text, spot.in_text.character);
    if (unit_ == Unit::text) span = {0, text.size()};
    return {{spot.text, span.begin}, {spot.text, span.end}};
}

void TextSelection::press() {
    const bool quick = ImGui::GetIO().MouseClickedCount[ImGuiMouseButton_Left] > 1;
    // The first click may have moved everything (it opens the answer's pane): those that follow
    // mean the same text, wherever it is now.
    const bool again = quick && presses_ > 0 && owner_drawn_;
    presses_ = again ? presses_ + 1 : 1;
    unit_ = presses_ == 1 ? Unit::character : presses_ == 2 ? Unit::word : Unit::text;
    if (!again) {
        owner_ = std::move(under_mouse_.owner);
        texts_ = std::move(under_mouse_.texts);
        pressed_ = under_mouse_.spot;
    }
    held_ = !owner_.empty();
    selected_ = held_ ? range_at(pressed_) : Range{};
}

void TextSelection::let_go() {
    owner_.clear();
    held_ = false;
    selected_ = {};
}

bool TextSelection::end_frame() {
    const Range before = selected_;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        // With a menu open, a click is for the menu.
        const bool for_menu = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
        if (!for_menu || !under_mouse_.owner.empty()) press();
    } else if (held_ && nearest_ && drags()) {
        presses_ = 0;
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        const Range from = range_at(pressed_);
        const Range to = range_at(*nearest_);
        selected_ = {std::min(from.begin, to.begin), std::max(from.end, to.end)};
    }
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) held_ = false;
    owner_drawn_ = false;
    under_mouse_ = {};
    nearest_.reset();
    return selected_ != before;
}

bool TextSelection::takes_click() const { return held_ && (unit_ != Unit::character || drags()); }

std::string TextSelection::text() const {
    if (empty()) return "";
    const auto& [begin, end] = selected_;
    std::string all;
    for (std::size_t i = begin.text; i <= end.text; ++i) {
        const std::size_t from = i == begin.text ? begin.byte : 0;
        const std::size_t to = i == end.text ? end.byte : texts_[i].size();
        if (i != begin.text) all += '\n';
        all.append(texts_[i], from, to - from);
    }
    return all;
}

}  // namespace kurabe::ui
