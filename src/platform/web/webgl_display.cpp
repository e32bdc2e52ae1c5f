#include "platform/web/webgl_display.h"

#include <GLES2/gl2.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <string_view>

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

// Whether the browser computes WebGL itself, without a GPU. It should refuse then where asked to
// (failIfMajorPerformanceCaveat), but Chromium gives SwiftShader all the same.
bool is_slow(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context) {
    constexpr GLenum unmasked_renderer = 0x9246;  // of WEBGL_debug_renderer_info
    constexpr std::array<std::string_view, 5> without_gpu = {"SwiftShader", "llvmpipe", "softpipe",
                                                             "Basic Render", "Software"};
    const auto name_of = [](GLenum what) {
        const auto* name = reinterpret_cast<const char*>(glGetString(what));
        return std::string_view(name == nullptr ? "" : name);
    };
    std::string_view renderer = name_of(GL_RENDERER);
    // Firefox names it there, and warns of the extension that Chromium and Safari need.
    const bool masked = renderer.starts_with("WebKit");
    if (masked && emscripten_webgl_enable_extension(context, "WEBGL_debug_renderer_info")) {
        renderer = name_of(unmasked_renderer);
    }
    return std::any_of(without_gpu.begin(), without_gpu.end(), [&](std::string_view name) {
        return renderer.find(name) != std::string_view::npos;
    });
}

}  // namespace

std::unique_ptr<WebglDisplay> WebglDisplay::create(int version, bool may_be_slow) {
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = create_context(version, may_be_slow);
    if (context <= 0) return nullptr;
    emscripten_webgl_make_context_current(context);
    if (emscripten_is_webgl_context_lost(context) || (!may_be_slow && is_slow(context))) {
        emscripten_webgl_destroy_context(context);
        return nullptr;
    }
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
