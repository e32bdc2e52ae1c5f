// What the last frame showed: every visible text with its role and place. Tests read it, and it is
// what assistive technology will be told.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kurabe::ui {

struct ShownItem {
    std::string role;  // "cell", "row-header", "button" …
    std::string id;    // stable, the same in every language: "backup.retention|rakuneko@1.2"
    std::string text;
    std::string state;  // answer state, or "on"/"off"; "" where it has none
    ImVec2 min;         // the visible part, CSS pixels
    ImVec2 max;
    bool clipped = false;  // some of the text is cut off where scrolling cannot bring it back
};

class Shown {
 public:
    void begin_frame() { items_.clear(); }

    // Records a rectangle of the current window; what its clip rectangle hides is not recorded.
    void add(std::string_view role, std::string_view id, std::string_view text, ImVec2 min,
             ImVec2 max, std::string_view state = {}, bool clipped = false);
    // The same for the last Dear ImGui item.
    void add_last(std::string_view role, std::string_view id, std::string_view text,
                  std::string_view state = {});

    [[nodiscard]] const std::vector<ShownItem>& items() const { return items_; }

 private:
    std::vector<ShownItem> items_;
};

struct ShownFrame {
    std::string_view language;
    std::string_view mode;
    ImVec2 display;
};

[[nodiscard]] std::string to_json(const Shown& shown, const ShownFrame& frame);

}  // namespace kurabe::ui
