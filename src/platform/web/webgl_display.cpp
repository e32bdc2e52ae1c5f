#include "platform/web/webgl_display.h"

#include <GLES2/gl2.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "ui/theme.h"

namespace kurabe::platform {
namespace {

constexpr const char* canvas_selector = "#canvas";

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE create_context(int version, bool may_be_slow) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = version;
    attributes.failIfMajorPerformanceCaveat = !may_be_slow;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;
    // Frames come only when something changes: what was drawn has to stay.
    attributes.preserveDrawingBuffer = true;
    return emscripten_webgl_create_context(canvas_selector, &attributes);
}

}  // namespace

std::unique_ptr<WebglDisplay> WebglDisplay::create(int version, bool may_be_slow) {
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = create_context(version, may_be_slow);
    if (context <= 0) return nullptr;
    if (emscripten_is_webgl_context_lost(context)) {
        emscripten_webgl_destroy_context(context);
        return nullptr;
    }
    emscripten_webgl_make_context_current(context);
    ImGui_ImplOpenGL3_Init("#version 100");
    ImGui::GetIO().BackendRendererName = version == 2 ? "WebGL 2" : "WebGL 1";
    std::unique_ptr<WebglDisplay> display(new WebglDisplay(context));
    if (!ImGui_ImplOpenGL3_CreateDeviceObjects()) return nullptr;
    return display;
}

WebglDisplay::~WebglDisplay() {
    ImGui_ImplOpenGL3_Shutdown();
    emscripten_webgl_destroy_context(context_);
}

void WebglDisplay::render(int width, int height) {
    if (width != width_ || height != height_) {
        emscripten_set_canvas_element_size(canvas_selector, width, height);
        width_ = width;
        height_ = height;
    }
    const ImVec4 background = ui::background_colour();
    glViewport(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace kurabe::platform
