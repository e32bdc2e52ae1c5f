#include "platform/web/graphics.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "ui/theme.h"

namespace kurabe::platform {

bool Graphics::create(const char* canvas_selector) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;
    // Frames come only when something changes: what was drawn has to stay.
    attributes.preserveDrawingBuffer = true;
    context_ = emscripten_webgl_create_context(canvas_selector, &attributes);
    if (!valid()) return false;
    emscripten_webgl_make_context_current(context_);
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

Graphics::~Graphics() {
    if (!valid()) return;
    ImGui_ImplOpenGL3_Shutdown();
    emscripten_webgl_destroy_context(context_);
}

void Graphics::restore() {
    if (!valid()) return;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    emscripten_webgl_make_context_current(context_);
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

void Graphics::new_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void Graphics::render(int width, int height) {
    const ImVec4 background = ui::background_colour();
    glViewport(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace kurabe::platform
