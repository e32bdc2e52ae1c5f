#include <doctest.h>
#include <imgui_internal.h>

#include <string_view>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// How far the window of a table can be scrolled sideways; -1 where there is none.
float sideways_room(std::string_view table) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->WasActive && std::string_view(window->Name).find(table) != std::string::npos &&
            (window->Flags & ImGuiWindowFlags_HorizontalScrollbar) != 0) {
            return window->ScrollMax.x;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("five services fit without scrolling sideways on usual displays") {
    for (const float width : {1280.0F, 1366.0F, 1493.0F, 1536.0F, 1707.0F, 1920.0F}) {
        CAPTURE(width);
        HeadlessPage page({width, 720});
        CHECK(sideways_room("/matrix_") == 0);
        page.click("tab", "diff");
        CHECK(sideways_room("/diff_") == 0);
        page.click("tab", "detail");
        CHECK(sideways_room("/detail_") == 0);
    }
}
