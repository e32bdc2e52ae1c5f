// When the next frame is to be drawn: where nothing happens, none is.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <optional>

namespace kurabe::platform {

class FramePace {
 public:
    // Something happened that may change what is shown: Dear ImGui needs a few frames to settle.
    void request_redraw() { frames_to_settle_ = std::max(frames_to_settle_, 3); }
    // The size of everything changes: widths, heights and scroll bars follow from each other, a
    // frame later each.
    void request_layout() { frames_to_settle_ = 6; }

    // After a frame: milliseconds until the next one, 0 for at once, none until something happens.
    // `more`: the next one is known to look different. `caret`: a text caret blinks. `wake`: after
    // so many milliseconds it looks different, whatever happens.
    [[nodiscard]] std::optional<double> delay(bool more, bool caret,
                                              std::optional<double> wake = std::nullopt);

 private:
    int frames_to_settle_ = 3;
    ImVec2 last_mouse_;
    bool tooltip_pending_ = false;
};

}  // namespace kurabe::platform
