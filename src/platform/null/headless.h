// A display that shows nothing: the front-end runs on it in native tests.
#pragma once

#include <imgui.h>

#include <functional>
#include <string>
#include <string_view>

#include "ui/glyph_source.h"

namespace kurabe::platform {

class Headless {
 public:
    // `font` holds the bytes of a TrueType font; `others` draws what it lacks. `display` in CSS
    // pixels.
    Headless(std::string font, ui::GlyphSource& others, ImVec2 display);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Runs frames until `draw` wants no more (it gives true while it does), at most 20.
    void settle(const std::function<bool()>& draw);

    void move_mouse(ImVec2 to);
    // In lines of text; positive away from the user.
    void turn_wheel(float lines);
    void press(ImGuiKey key, bool down);
    void type(std::string_view utf8);

 private:
    std::string font_;
};

}  // namespace kurabe::platform
