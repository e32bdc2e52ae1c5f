// Frames of the real front-end.
#include <doctest.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "raster/rasterizer.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

constexpr int width = 1920;
constexpr int height = 1080;
constexpr std::uint32_t background = IM_COL32(246, 247, 249, 255);

class Screen {
 public:
    // Gives how many pixels were drawn anew.
    int draw() {
        const auto start = std::chrono::steady_clock::now();
        const auto damage = rasterizer_.draw(*ImGui::GetDrawData(), width, height, background);
        milliseconds_ =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count();
        int pixels = 0;
        for (const auto& area : damage) {
            pixels += (area.right - area.left) * (area.bottom - area.top);
        }
        return pixels;
    }
    [[nodiscard]] double milliseconds() const { return milliseconds_; }
    [[nodiscard]] std::vector<std::uint32_t> picture() const {
        return {rasterizer_.pixels().begin(), rasterizer_.pixels().end()};
    }

 private:
    raster::Rasterizer rasterizer_;
    double milliseconds_ = 0;
};

std::vector<std::uint32_t> drawn_afresh() {
    Screen screen;
    screen.draw();
    return screen.picture();
}

}  // namespace

TEST_CASE("frame after frame the picture is the one that would be drawn afresh") {
    HeadlessPage page({width, height});
    Screen screen;
    CHECK(screen.draw() == width * height);
    MESSAGE("whole frame: " << screen.milliseconds() << " ms");
    CHECK(screen.draw() == 0);
    MESSAGE("same frame: " << screen.milliseconds() << " ms");

    page.click("facet", "state:option");
    CHECK(screen.draw() > 0);
    CHECK(screen.picture() == drawn_afresh());
    page.click("textbox", "search");
    screen.draw();
    page.type("暗");
    screen.draw();
    CHECK(screen.picture() == drawn_afresh());
    for (const char* mode : {"diff", "detail", "library", "matrix"}) {
        page.click("tab", mode);
        screen.draw();
        CHECK(screen.picture() == drawn_afresh());
    }
}

TEST_CASE("moving within what is shown draws a small part of it anew") {
    HeadlessPage page({width, height});
    Screen screen;
    screen.draw();
    page.click("textbox", "search");  // a caret and a border
    const int pixels = screen.draw();
    MESSAGE(pixels << " pixels, " << screen.milliseconds() << " ms");
    CHECK(pixels > 0);
    CHECK(pixels < width * height / 10);
}
