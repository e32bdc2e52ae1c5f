// Chooses what draws: WebGL 2, else WebGL 1, else the program itself, which is many times faster
// than a WebGL that the browser in its turn computes without a GPU.
#pragma once

#include <memory>
#include <string_view>

#include "platform/web/display.h"

namespace kurabe::platform {

// What to try first. Those other than the fastest are for tests and support, and take a slow WebGL
// too.
enum class Renderer { fastest, webgl2, webgl1, software };
// As the page's address may have it ("?renderer=webgl2"); the fastest where there is none of that
// name.
[[nodiscard]] Renderer renderer_named(std::string_view name);

class Graphics {
 public:
    // Dear ImGui's context must exist, and outlive this. False where the browser has no canvas to
    // draw on at all.
    bool create(Renderer requested);

    // The browser took the context away: the program draws, without anything being lost.
    void lose_context();
    // The browser gave it back.
    void restore_context();

    void render(int width, int height);  // device pixels

 private:
    static std::unique_ptr<Display> create_display(Renderer requested);

    Renderer requested_ = Renderer::fastest;
    std::unique_ptr<Display> display_;
};

}  // namespace kurabe::platform
