// Names of physical and logical keys (UI Events KeyboardEvent.code / .key) → Dear ImGui's keys.
#pragma once

#include <imgui.h>

#include <string_view>

namespace kurabe::platform {

// `code` names the physical key, `key` what it means on the user's layout; letters go by `key`, so
// that shortcuts follow the layout. ImGuiKey_None where Dear ImGui has no such key.
[[nodiscard]] ImGuiKey to_imgui_key(std::string_view code, std::string_view key);

}  // namespace kurabe::platform
