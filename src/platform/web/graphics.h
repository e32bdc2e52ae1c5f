// The WebGL 2 context of the page's canvas and Dear ImGui's renderer on it.
#pragma once

#include <emscripten/html5.h>

namespace kurabe::platform {

class Graphics {
 public:
    Graphics() = default;
    ~Graphics();
    Graphics(const Graphics&) = delete;
    Graphics& operator=(const Graphics&) = delete;

    // Takes the canvas; false where the browser gives no WebGL 2. Dear ImGui's context must exist.
    bool create(const char* canvas_selector);
    [[nodiscard]] bool valid() const { return context_ > 0; }

    // After the browser has given back a lost context: makes anew what lived in it.
    void restore();

    void new_frame();
    void render(int width, int height);  // device pixels

 private:
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
};

}  // namespace kurabe::platform
