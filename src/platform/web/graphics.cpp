#include "platform/web/graphics.h"

#include <imgui.h>

#include "platform/web/software_display.h"
#include "platform/web/webgl_display.h"
#include "raster/pixel_grid.h"

namespace kurabe::platform {

Renderer renderer_named(std::string_view name) {
    if (name == "webgl2") return Renderer::webgl2;
    if (name == "webgl1") return Renderer::webgl1;
    if (name == "software") return Renderer::software;
    return Renderer::fastest;
}

std::unique_ptr<Display> Graphics::create_display(Renderer requested) {
    const bool may_be_slow = requested != Renderer::fastest;
    std::unique_ptr<Display> display;
    if (requested == Renderer::fastest || requested == Renderer::webgl2) {
        display = WebglDisplay::create(2, may_be_slow);
    }
    if (!display && requested != Renderer::software) display = WebglDisplay::create(1, may_be_slow);
    if (!display) display = SoftwareDisplay::create();
    return display;
}

bool Graphics::create(Renderer requested) {
    requested_ = requested;
    display_ = create_display(requested);
    return display_ != nullptr;
}

void Graphics::lose_context() {
    display_.reset();  // Dear ImGui takes one renderer at a time
    display_ = create_display(Renderer::software);
}

void Graphics::restore_context() {
    display_.reset();
    display_ = create_display(requested_);
}

void Graphics::render(int width, int height) {
    if (!display_) return;
    raster::align_glyphs(*ImGui::GetDrawData());
    display_->render(width, height);
}

}  // namespace kurabe::platform
