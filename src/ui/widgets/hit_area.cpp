#include "ui/widgets/hit_area.h"

#include <imgui_internal.h>

#include "ui/theme.h"

namespace kurabe::ui {

bool hit_area(PanelContext& context, const char* id, ImVec2 size, bool selected, ImVec2 reach) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImRect shown(at, {at.x + size.x, at.y + size.y});
    const ImRect hit({shown.Min.x - reach.x, shown.Min.y - reach.y},
                     {shown.Max.x + reach.x, shown.Max.y + reach.y});
    const ImGuiID item = ImGui::GetID(id);
    ImGui::ItemSize(size);
    bool chosen = false;
    if (ImGui::ItemAdd(hit, item, &shown)) {
        bool hovered = false;
        bool held = false;
        chosen = ImGui::ButtonBehavior(hit, item, &hovered, &held);
        ImGui::RenderNavCursor(shown, item);
    }
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

bool wants_menu() {
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right)) return true;
    return ImGui::IsItemFocused() && (ImGui::IsKeyChordPressed(ImGuiKey_Menu) ||
                                      ImGui::IsKeyChordPressed(ImGuiMod_Shift | ImGuiKey_F10));
}

}  // namespace kurabe::ui
