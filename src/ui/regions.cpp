#include "ui/regions.h"

#include <imgui_internal.h>

#include <utility>

namespace kurabe::ui {

bool Regions::add(std::string_view id) {
    now_.push_back({std::string(id), ImGui::GetCurrentWindow()->ID});
    if (wanted_ != id) return false;
    wanted_.clear();
    // What has it until then would take it back where it is drawn later.
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::ClearActiveID();
    ImGui::FocusWindow(window);
    ImGui::SetNavID(0, ImGuiNavLayer_Main, window->NavRootFocusScopeId, ImRect());
    ImGui::SetKeyboardFocusHere();
    ImGui::SetNavCursorVisible(true);
    return true;
}

void Regions::end_frame() {
    last_ = std::exchange(now_, {});
    wanted_.clear();  // a region that is gone
}

int Regions::current() const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId == 0) return -1;
    for (const ImGuiWindow* window = context.NavWindow; window != nullptr;
         window = window->ParentWindow) {
        for (std::size_t i = 0; i < last_.size(); ++i) {
            if (last_[i].window == window->ID) return static_cast<int>(i);
        }
    }
    return -1;
}

std::string_view Regions::where() const {
    const int index = current();
    return index < 0 ? std::string_view() : last_[static_cast<std::size_t>(index)].id;
}

bool Regions::move(bool backward) {
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return true;
    const int count = static_cast<int>(last_.size());
    int to = current();
    if (backward) {
        to = to < 0 ? count - 1 : to - 1;
    } else {
        ++to;
    }
    if (to < 0 || to >= count) return false;
    wanted_ = last_[static_cast<std::size_t>(to)].id;
    return true;
}

}  // namespace kurabe::ui
