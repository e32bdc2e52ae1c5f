// What puts Dear ImGui's frames onto the page.
#pragma once

namespace kurabe::platform {

class Display {
 public:
    Display() = default;
    virtual ~Display() = default;
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    // Shows ImGui::GetDrawData() on a canvas of `width` × `height` device pixels.
    virtual void render(int width, int height) = 0;
};

}  // namespace kurabe::platform
