#include "platform/web/frame_pace.h"

#include <algorithm>

namespace kurabe::platform {
namespace {

constexpr double caret_blink_ms = 400;
constexpr double tooltip_ms = 600;

}  // namespace

std::optional<double> FramePace::delay(bool more, bool caret, std::optional<double> wake) {
    if (frames_to_settle_ > 0) --frames_to_settle_;
    if (more || frames_to_settle_ > 0) return 0;
    // A tooltip appears where the mouse rests, so there is one more frame to draw when it has.
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool moved = mouse.x != last_mouse_.x || mouse.y != last_mouse_.y;
    last_mouse_ = mouse;
    if (moved) {
        tooltip_pending_ = true;
        return tooltip_ms;
    }
    if (tooltip_pending_) {
        tooltip_pending_ = false;
        frames_to_settle_ = 2;
        return 0;
    }
    if (caret) return std::min(caret_blink_ms, wake.value_or(caret_blink_ms));
    return wake;
}

}  // namespace kurabe::platform
