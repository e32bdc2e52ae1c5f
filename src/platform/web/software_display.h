// Draws in memory and hands what changed to a 2D canvas (web/display/software_canvas.js).
#pragma once

#include <memory>

#include "platform/web/display.h"
#include "raster/rasterizer.h"

namespace kurabe::platform {

class SoftwareDisplay final : public Display {
 public:
    // None where the browser has no 2D canvas. Dear ImGui's context must exist and have no
    // renderer.
    static std::unique_ptr<SoftwareDisplay> create();
    ~SoftwareDisplay() override;

    void render(int width, int height) override;

 private:
    SoftwareDisplay();

    raster::Rasterizer rasterizer_;
};

}  // namespace kurabe::platform
