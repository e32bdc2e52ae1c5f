// The functions that web/platform.js calls. Texts come in as UTF-8 with their length; the caller
// owns every buffer.
#include "platform/web/exports.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <string>
#include <string_view>

#include "format/json_tree.h"
#include "platform/web/keys.h"

namespace kurabe::platform {

std::unique_ptr<Page>& page() {
    static std::unique_ptr<Page> instance;
    return instance;
}

namespace {

std::string& held_text() {
    static std::string held;
    return held;
}

}  // namespace

const char* hand_out(std::string text) {
    held_text() = std::move(text);
    return held_text().c_str();
}

std::size_t handed_out_bytes() { return held_text().size(); }

}  // namespace kurabe::platform

namespace {

using kurabe::platform::hand_out;
using kurabe::platform::page;
using kurabe::platform::Page;

// What the page asks of the browser; web/platform.js has the same numbers.
enum class Request : int {
    none,
    open_file_picker,
    speak_japanese,
    speak_english,
    save_file,
    forget_session
};

Request to_request(const kurabe::app::HostRequest& request) {
    if (const auto* file = std::get_if<kurabe::app::SaveFile>(&request)) {
        kurabe::platform::set_file_to_save(*file);
        return Request::save_file;
    }
    if (std::holds_alternative<kurabe::app::ForgetSession>(request)) {
        return Request::forget_session;
    }
    const auto* language = std::get_if<kurabe::app::SetDocumentLanguage>(&request);
    if (language == nullptr) return Request::open_file_picker;
    return language->language == kurabe::base::Language::ja ? Request::speak_japanese
                                                            : Request::speak_english;
}

}  // namespace

extern "C" {

// False where the browser gives no WebGL 2.
EMSCRIPTEN_KEEPALIVE bool kurabe_start(int year, int month, int day, const unsigned char* font,
                                       std::size_t font_size) {
    page() =
        std::make_unique<Page>(kurabe::base::Date{year, month, day}, std::span(font, font_size));
    return page()->has_graphics();
}

EMSCRIPTEN_KEEPALIVE void kurabe_resize(float width, float height, float scale) {
    page()->resize({width, height, scale});
}

EMSCRIPTEN_KEEPALIVE double kurabe_frame(double now_ms) { return page()->draw_frame(now_ms); }

EMSCRIPTEN_KEEPALIVE unsigned kurabe_frames() { return page()->frames(); }

EMSCRIPTEN_KEEPALIVE void kurabe_restore_graphics() {
    page()->restore_graphics();
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_mouse_move(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_mouse_button(int button, bool down) {
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_wheel(float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_focus(bool focused) {
    ImGui::GetIO().AddFocusEvent(focused);
    page()->touch();
}

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
    page()->touch();
    return true;
}

EMSCRIPTEN_KEEPALIVE void kurabe_text(const char* utf8) {
    ImGui::GetIO().AddInputCharactersUTF8(utf8);
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE bool kurabe_wants_text() { return page()->text_input().wanted; }
EMSCRIPTEN_KEEPALIVE float kurabe_caret_x() { return page()->text_input().caret.x; }
EMSCRIPTEN_KEEPALIVE float kurabe_caret_y() { return page()->text_input().caret.y; }
EMSCRIPTEN_KEEPALIVE float kurabe_caret_height() { return page()->text_input().line_height; }

EMSCRIPTEN_KEEPALIVE int kurabe_cursor() { return ImGui::GetMouseCursor(); }

EMSCRIPTEN_KEEPALIVE const char* kurabe_clipboard() { return page()->clipboard().c_str(); }
EMSCRIPTEN_KEEPALIVE void kurabe_set_clipboard(const char* utf8) { page()->set_clipboard(utf8); }

EMSCRIPTEN_KEEPALIVE double kurabe_max_file_bytes() {
    return static_cast<double>(kurabe::format::max_json_bytes);
}

EMSCRIPTEN_KEEPALIVE void kurabe_load_file(const char* name, const char* bytes, std::size_t size) {
    page()->application().load_file(name, std::string_view(bytes, size));
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_report_empty_folder(const char* name) {
    page()->application().report_empty_folder(name);
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_reject_file(const char* name, double size) {
    page()->application().reject_file(name, static_cast<std::uint64_t>(size));
    page()->touch();
}

// The next thing that the page asks of the browser, one a call.
EMSCRIPTEN_KEEPALIVE int kurabe_next_request() {
    static std::vector<kurabe::app::HostRequest> pending;
    if (pending.empty()) pending = page()->application().take_host_requests();
    if (pending.empty()) return static_cast<int>(Request::none);
    const Request request = to_request(pending.front());
    pending.erase(pending.begin());
    return static_cast<int>(request);
}

EMSCRIPTEN_KEEPALIVE const char* kurabe_shown() {
    return hand_out(page()->frontend().shown_json());
}

}  // extern "C"
