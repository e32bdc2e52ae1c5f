#include "platform/web/tab_navigation.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace kurabe::platform {

bool tab_starts_over() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (!context.OpenPopupStack.empty()) return false;  // a menu or dialog keeps the keyboard
    const bool asked =
        context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) != 0;
    const bool taken = ImGui::GetKeyOwner(ImGuiKey_Tab) != ImGuiKeyOwner_NoOwner;
    if (!asked) return !taken;
    if (context.NavTabbingDir < 0) {
        const bool somewhere = context.NavCursorVisible || context.ActiveId != 0;
        return somewhere && context.NavIdIsAlive && context.NavMoveScoringItems;
    }
    const bool first = context.NavTabbingDir == 0 && context.NavTabbingResultFirst.ID != 0;
    return context.NavMoveResultLocal.ID == 0 && !first;
}

void leave_navigation() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::NavMoveRequestCancel();
    ImGui::ClearActiveID();
    ImGui::SetNavCursorVisible(false);
    if (context.NavWindow == nullptr) return;
    ImGuiWindow* root = context.NavWindow->RootWindow;
    ImGui::FocusWindow(root);
    ImGui::SetNavID(0, ImGuiNavLayer_Main, root->NavRootFocusScopeId, ImRect());
}

}  // namespace kurabe::platform
