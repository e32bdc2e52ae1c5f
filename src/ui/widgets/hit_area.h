// A part of the page, drawn by hand, that can be chosen as a whole.
#pragma once

#include <imgui.h>

#include "ui/panel_context.h"

namespace kurabe::ui {

// Takes the area at the cursor: marks where the mouse or the keyboard is. True when it was chosen,
// and not a text in it selected. It can be hit by so much beyond all of its sides.
inline constexpr ImVec2 usual_reach = {4, 5};
bool hit_area(PanelContext& context, const char* id, ImVec2 size, bool selected = false,
              ImVec2 reach = usual_reach);

// Whether the last item's menu is asked for: by the right button or the menu key.
[[nodiscard]] bool wants_menu();

}  // namespace kurabe::ui
