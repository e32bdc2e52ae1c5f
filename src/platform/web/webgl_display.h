// Draws by WebGL on the page's canvas. Both versions of WebGL take the same shaders and calls.
#pragma once

#include <emscripten/html5.h>

#include <memory>

#include "platform/web/display.h"

namespace kurabe::platform {

class WebglDisplay final : public Display {
 public:
    // `version` 1 or 2; `may_be_slow`: also where the browser has no GPU for it. None where the
    // browser does not give a context that works. Dear ImGui's context must exist and have no
    // renderer.
    static std::unique_ptr<WebglDisplay> create(int version, bool may_be_slow);
    ~WebglDisplay() override;

    void render(int width, int height) override;

 private:
    explicit WebglDisplay(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context) : context_(context) {}

    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace kurabe::platform
