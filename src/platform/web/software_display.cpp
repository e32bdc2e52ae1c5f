#include "platform/web/software_display.h"

#include <emscripten/em_js.h>
#include <imgui.h>

#include <cstdint>

#include "ui/theme.h"

// The page gives its canvas to the program at the start, as Module.softwareCanvas.
// clang-format off
EM_JS(bool, kurabe_open_software_canvas, (), { return Module["softwareCanvas"].open(); })
EM_JS(void, kurabe_close_software_canvas, (), { Module["softwareCanvas"].close(); })
EM_JS(void, kurabe_show_pixels,
      (const std::uint32_t* pixels, int width, int height, const int* damage, int damaged), {
    Module["softwareCanvas"].show(HEAPU8.buffer, pixels, width, height, damage, damaged);
})
// clang-format on

namespace kurabe::platform {

static_assert(sizeof(raster::PixelRect) == 4 * sizeof(int),
              "read by web/display/software_canvas.js");

std::unique_ptr<SoftwareDisplay> SoftwareDisplay::create() {
    if (!kurabe_open_software_canvas()) return nullptr;
    return std::unique_ptr<SoftwareDisplay>(new SoftwareDisplay);
}

SoftwareDisplay::SoftwareDisplay() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "Canvas 2D";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

SoftwareDisplay::~SoftwareDisplay() {
    raster::Rasterizer::give_back_textures(ImGui::GetPlatformIO().Textures);
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = nullptr;
    io.BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
    kurabe_close_software_canvas();
}

void SoftwareDisplay::render(int width, int height) {
    const ImU32 background = ImGui::ColorConvertFloat4ToU32(ui::background_colour());
    const auto damage = rasterizer_.draw(*ImGui::GetDrawData(), width, height, background);
    if (damage.empty()) return;
    kurabe_show_pixels(rasterizer_.pixels().data(), width, height, &damage.data()->left,
                       static_cast<int>(damage.size()));
}

}  // namespace kurabe::platform
