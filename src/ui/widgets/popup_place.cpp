#include "ui/widgets/popup_place.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "ui/theme.h"

namespace kurabe::ui {
namespace {

// As it was drawn last; nothing before.
ImVec2 size_of(const char* popup) {
    std::array<char, 20> name{};
    ImFormatString(name.data(), name.size(), "##Popup_%08x", ImGui::GetID(popup));
    const ImGuiWindow* window = ImGui::FindWindowByName(name.data());
    return window == nullptr ? ImVec2() : window->SizeFull;
}

}  // namespace

void place_popup_beside_item(const char* popup) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    const ImVec2 size = size_of(popup);
    const float below = display.y - max.y - 2 * space::tiny;
    const float above = min.y - 2 * space::tiny;
    const bool stands_below = size.y <= below || below >= above;
    const float room = std::max(stands_below ? below : above, 1.0F);
    const float x = std::max(std::min(min.x, display.x - size.x - space::tiny), space::tiny);
    const float y = stands_below ? max.y + space::tiny : min.y - size.y - space::tiny;
    ImGui::SetNextWindowPos({x, std::max(y, 0.0F)});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {display.x - 2 * space::tiny, room});
}

}  // namespace kurabe::ui
