// The functions that web/platform.js calls. Texts come in as UTF-8 with their length; the caller
// owns every buffer.
#include "platform/web/exports.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <string>
#include <string_view>

#include "files/json_tree.h"
#include "platform/web/keys.h"
#include "present/view_html.h"
#include "ui/theme.h"

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

const char* hand_out_text(std::string_view key) {
    return hand_out(page()->application().texts().text(key));
}

// What the page asks of the browser; web/platform.js has the same numbers.
enum class Request : int {
    none,
    open_file_picker,
    speak_japanese,
    speak_english,
    copy,
    save_session,
    forget_session,
    copy_link
};

Request to_request(const kurabe::app::HostRequest& request) {
    if (std::holds_alternative<kurabe::app::SaveSession>(request)) return Request::save_session;
    if (std::holds_alternative<kurabe::app::ForgetSession>(request)) {
        return Request::forget_session;
    }
    if (std::holds_alternative<kurabe::app::CopyLink>(request)) return Request::copy_link;
    const auto* language = std::get_if<kurabe::app::SetDocumentLanguage>(&request);
    if (language == nullptr) return Request::open_file_picker;
    return language->language == kurabe::base::Language::ja ? Request::speak_japanese
                                                            : Request::speak_english;
}

}  // namespace

extern "C" {

// `renderer`: see platform::Renderer. False where the browser has no canvas to draw on.
EMSCRIPTEN_KEEPALIVE bool kurabe_start(int year, int month, int day, const unsigned char* font,
                                       std::size_t font_size, int renderer) {
    page() =
        std::make_unique<Page>(kurabe::base::Date{year, month, day}, std::span(font, font_size));
    return page()->create_graphics(static_cast<kurabe::platform::Renderer>(renderer));
}

// Draws until all input that has come is taken.
EMSCRIPTEN_KEEPALIVE void kurabe_take_input() { page()->draw_waiting_input(); }

// Device pixels, and how many make a CSS pixel.
EMSCRIPTEN_KEEPALIVE void kurabe_resize(int width, int height, float scale) {
    page()->resize({width, height, scale});
}

EMSCRIPTEN_KEEPALIVE double kurabe_frame(double now_ms) { return page()->draw_frame(now_ms); }

EMSCRIPTEN_KEEPALIVE unsigned kurabe_frames() { return page()->frames(); }

EMSCRIPTEN_KEEPALIVE const char* kurabe_renderer() { return ImGui::GetIO().BackendRendererName; }

EMSCRIPTEN_KEEPALIVE void kurabe_lose_graphics() {
    page()->lose_graphics();
    page()->touch();
}

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

// By which the content under the mouse moves, CSS pixels.
EMSCRIPTEN_KEEPALIVE void kurabe_scroll(float right, float down) {
    // A turn of the wheel by 1 scrolls five lines down or two aside (ImGui::UpdateMouseWheel).
    const float line = kurabe::ui::size::text;
    ImGui::GetIO().AddMouseWheelEvent(right / (2 * line), down / (5 * line));
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_focus(bool focused) {
    ImGui::GetIO().AddFocusEvent(focused);
    page()->set_focused(focused);
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

// False where the browser should move the keyboard on.
EMSCRIPTEN_KEEPALIVE bool kurabe_tab(bool backward) { return page()->press_tab(backward); }

// The text field that the program edits, in three parts: before, in and after the selection.
EMSCRIPTEN_KEEPALIVE bool kurabe_take_field() { return page()->take_field(); }
EMSCRIPTEN_KEEPALIVE const char* kurabe_field_before() {
    const auto& field = page()->field();
    return hand_out(field.text.substr(0, field.begin));
}
EMSCRIPTEN_KEEPALIVE const char* kurabe_field_selected() {
    const auto& field = page()->field();
    return hand_out(field.text.substr(field.begin, field.end - field.begin));
}
EMSCRIPTEN_KEEPALIVE const char* kurabe_field_after() {
    const auto& field = page()->field();
    return hand_out(field.text.substr(field.end));
}
// What the browser made of it.
EMSCRIPTEN_KEEPALIVE void kurabe_edit_text(const char* before, const char* selected,
                                           const char* after) {
    const std::string begin = before;
    const std::string end = begin + selected;
    page()->edit_field({end + after, begin.size(), end.size()});
}

EMSCRIPTEN_KEEPALIVE bool kurabe_wants_text() { return page()->wants_text(); }
// Where its text stands, CSS pixels.
EMSCRIPTEN_KEEPALIVE float kurabe_field_x() { return page()->field_place().min.x; }
EMSCRIPTEN_KEEPALIVE float kurabe_field_y() { return page()->field_place().min.y; }
EMSCRIPTEN_KEEPALIVE float kurabe_field_width() {
    return page()->field_place().max.x - page()->field_place().min.x;
}
EMSCRIPTEN_KEEPALIVE float kurabe_field_height() {
    return page()->field_place().max.y - page()->field_place().min.y;
}
EMSCRIPTEN_KEEPALIVE float kurabe_field_scroll() { return page()->field_place().scroll; }

EMSCRIPTEN_KEEPALIVE int kurabe_cursor() { return ImGui::GetMouseCursor(); }

EMSCRIPTEN_KEEPALIVE const char* kurabe_copied_text() { return page()->clipboard().plain.c_str(); }
EMSCRIPTEN_KEEPALIVE const char* kurabe_copied_html() { return page()->clipboard().html.c_str(); }
EMSCRIPTEN_KEEPALIVE bool kurabe_copy_waits() { return page()->copy_waits(); }
EMSCRIPTEN_KEEPALIVE void kurabe_end_copy(bool done) { page()->end_copy(done); }
EMSCRIPTEN_KEEPALIVE void kurabe_copy_selected() { page()->copy_selected(); }
EMSCRIPTEN_KEEPALIVE void kurabe_paste(const char* utf8) { page()->paste(utf8); }

EMSCRIPTEN_KEEPALIVE double kurabe_max_file_bytes() {
    return static_cast<double>(kurabe::files::max_json_bytes);
}

EMSCRIPTEN_KEEPALIVE void kurabe_load_file(const char* name, const char* bytes, std::size_t size) {
    page()->application().loading().load_file(name, std::string_view(bytes, size));
}

// `total` 0 where it is not known. False where the user has asked to stop.
EMSCRIPTEN_KEEPALIVE bool kurabe_report_loading(std::size_t done, std::size_t total) {
    page()->touch();
    return page()->application().loading().report_progress(done, total);
}
EMSCRIPTEN_KEEPALIVE void kurabe_end_loading() {
    page()->application().loading().end();
    page()->touch();
}

EMSCRIPTEN_KEEPALIVE void kurabe_report_empty_folder(const char* name) {
    page()->application().loading().report_empty_folder(name);
    page()->touch();
}

// The library of the page's host (web/library.js): its index gives the names of its files, one a
// line.
EMSCRIPTEN_KEEPALIVE const char* kurabe_load_library_index(const char* name, const char* bytes,
                                                           std::size_t size) {
    std::string lines;
    for (const std::string& file :
         page()->application().loading().load_library_index(name, std::string_view(bytes, size))) {
        lines += file + "\n";
    }
    return hand_out(std::move(lines));
}
EMSCRIPTEN_KEEPALIVE void kurabe_load_library_file(const char* name, const char* bytes,
                                                   std::size_t size) {
    page()->application().loading().load_library_file(name, std::string_view(bytes, size));
}
EMSCRIPTEN_KEEPALIVE void kurabe_miss_library_file(const char* name, int http_status) {
    page()->application().loading().miss_library_file(name, http_status);
}

EMSCRIPTEN_KEEPALIVE void kurabe_reject_file(const char* name, double size) {
    page()->application().loading().reject_file(name, static_cast<std::uint64_t>(size));
    page()->touch();
}

// The next thing that the page asks of the browser, one a call.
EMSCRIPTEN_KEEPALIVE int kurabe_next_request() {
    static std::vector<kurabe::app::HostRequest> pending;
    if (pending.empty()) pending = page()->application().take_host_requests();
    while (!pending.empty()) {
        const kurabe::app::HostRequest request = pending.front();
        pending.erase(pending.begin());
        const auto* copy = std::get_if<kurabe::app::CopyToClipboard>(&request);
        if (copy == nullptr) return static_cast<int>(to_request(request));
        page()->copy(*copy);
    }
    return static_cast<int>(page()->take_copy_request() ? Request::copy : Request::none);
}

// Grows with each change of what is shown.
EMSCRIPTEN_KEEPALIVE double kurabe_revision() {
    return static_cast<double>(page()->application().revision());
}
// The view on the screen as HTML.
EMSCRIPTEN_KEEPALIVE const char* kurabe_report() {
    return hand_out(
        kurabe::present::view_html(page()->application().views(), page()->application().texts()));
}
EMSCRIPTEN_KEEPALIVE const char* kurabe_report_label() { return hand_out_text("report.region"); }
EMSCRIPTEN_KEEPALIVE const char* kurabe_read_label() { return hand_out_text("report.read"); }

EMSCRIPTEN_KEEPALIVE const char* kurabe_shown() {
    return hand_out(page()->frontend().shown_json());
}

}  // extern "C"
