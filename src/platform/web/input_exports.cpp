// Exported functions: mouse, keyboard, text field and clipboard.
#include <emscripten/emscripten.h>
#include <imgui.h>

#include <string>

#include "platform/web/handed_out.h"
#include "platform/web/keys.h"
#include "platform/web/page.h"
#include "platform/web/record_writer.h"
#include "ui/theme.h"

using kurabe::platform::hand_out;
using kurabe::platform::HandedOut;
using kurabe::platform::page;

namespace {

// A ClipboardContent, or null where nothing waits for the browser's clipboard.
const HandedOut* hand_out_copy() {
    std::optional<kurabe::present::ClipboardContent> waiting;
    if (page()->clipboard().waits()) waiting = page()->clipboard().content();
    return hand_out(kurabe::platform::to_json(waiting));
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void kurabe_mouse_move(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    page()->request_redraw();
}

// Dear ImGui numbers the buttons left, right, middle.
EMSCRIPTEN_KEEPALIVE void kurabe_mouse_button(int button, bool down) {
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    page()->request_redraw();
}

EMSCRIPTEN_KEEPALIVE void kurabe_wheel(float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    page()->request_redraw();
}

// By which the content under the mouse moves, in pixels of the program.
EMSCRIPTEN_KEEPALIVE void kurabe_scroll(float right, float down) {
    // A turn of the wheel by 1 scrolls five lines down or two aside (ImGui::UpdateMouseWheel).
    const float line = kurabe::ui::size::text;
    ImGui::GetIO().AddMouseWheelEvent(right / (2 * line), down / (5 * line));
    page()->request_redraw();
}

EMSCRIPTEN_KEEPALIVE void kurabe_focus(bool focused) { page()->set_focused(focused); }

EMSCRIPTEN_KEEPALIVE void kurabe_modifiers(bool ctrl, bool shift, bool alt, bool meta) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(ImGuiMod_Alt, alt);
    io.AddKeyEvent(ImGuiMod_Super, meta);
}

// True where Dear ImGui has such a key.
EMSCRIPTEN_KEEPALIVE bool kurabe_key(const char* code, const char* key, bool down) {
    const ImGuiKey imgui_key = kurabe::platform::to_imgui_key(code, key);
    if (imgui_key == ImGuiKey_None) return false;
    ImGui::GetIO().AddKeyEvent(imgui_key, down);
    page()->request_redraw();
    return true;
}

// False where the browser should move the keyboard on.
EMSCRIPTEN_KEEPALIVE bool kurabe_tab(bool backward) { return page()->press_tab(backward); }
EMSCRIPTEN_KEEPALIVE bool kurabe_region_key(bool backward) {
    return page()->press_region_key(backward);
}

// What the browser made of the text field: its text, divided at both ends of the selection.
EMSCRIPTEN_KEEPALIVE void kurabe_edit_text(const char* before, const char* selected,
                                           const char* after) {
    const std::string begin = before;
    const std::string end = begin + selected;
    page()->edit_field({end + after, begin.size(), end.size()});
}

// A WaitingCopy: what the browser's clipboard does not have yet.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_waiting_copy() { return hand_out_copy(); }
// The same after the user has pressed the keys for copying or cutting.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_copy_or_cut(bool cut) {
    page()->copy_or_cut(cut);
    return hand_out_copy();
}
// Whether the browser took it.
EMSCRIPTEN_KEEPALIVE void kurabe_end_copy(bool done) { page()->end_copy(done); }
// The text waits for the browser's clipboard.
EMSCRIPTEN_KEEPALIVE void kurabe_copy_text(const char* text) { page()->copy_text(text); }
// False where no field takes it.
EMSCRIPTEN_KEEPALIVE bool kurabe_paste(const char* text) { return page()->paste(text); }

}  // extern "C"
