// The regions of the page, between which F6 takes the keyboard.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace kurabe::ui {

class Regions {
 public:
    // The current window is a region of that name; in reading order. True where the keyboard has
    // come to it: to the next item, unless the region knows a better place.
    bool add(std::string_view id);
    void end_frame();
    // The one in which the keyboard is, or was before it closed; "" for none. Of the last frame.
    [[nodiscard]] std::string_view where() const;

    // Takes the keyboard to the next region in the next frame. False where there is none further:
    // the keyboard may leave the page. While a menu or dialog is open it stays there, which is
    // true.
    bool move(bool backward);

 private:
    struct Region {
        std::string id;
        ImGuiID window = 0;
    };
    // Where the keyboard is among those of the last frame; -1: in none.
    [[nodiscard]] int current() const;

    std::vector<Region> last_;  // of the last frame
    std::vector<Region> now_;   // of this one
    std::string wanted_;
};

}  // namespace kurabe::ui
