// Dear ImGui's mouse cursors → their names in CSS.
#pragma once

#include <imgui.h>

#include <string_view>

namespace kurabe::platform {

[[nodiscard]] std::string_view css_cursor(ImGuiMouseCursor cursor);

}  // namespace kurabe::platform
