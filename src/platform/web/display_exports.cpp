// Exported functions: the start, frames, and what is shown. Here as in the other *_exports.cpp,
// texts come in as UTF-8 that ends in a zero, bytes with their number; the caller (web/program.js)
// owns them.
#include <emscripten/emscripten.h>
#include <imgui.h>

#include <cstddef>
#include <memory>
#include <span>

#include "platform/web/handed_out.h"
#include "platform/web/page.h"
#include "platform/web/record_writer.h"
#include "present/view_html.h"
#include "ui/theme.h"

using kurabe::platform::hand_out;
using kurabe::platform::HandedOut;
using kurabe::platform::Page;
using kurabe::platform::page;

extern "C" {

// `renderer`: see platform::renderer_named. False where the browser has no canvas to draw on.
EMSCRIPTEN_KEEPALIVE bool kurabe_start(int year, int month, int day, const unsigned char* font,
                                       std::size_t font_size, const char* renderer) {
    page() =
        std::make_unique<Page>(kurabe::base::Date{year, month, day}, std::span(font, font_size));
    return page()->create_graphics(kurabe::platform::renderer_named(renderer));
}

// False where it is that day already.
EMSCRIPTEN_KEEPALIVE bool kurabe_set_today(int year, int month, int day) {
    return page()->application().set_today({year, month, day});
}

// Device pixels, and how many make a pixel of the program.
EMSCRIPTEN_KEEPALIVE void kurabe_resize(int width, int height, float scale) {
    page()->resize({width, height, scale});
}

// `scheme`: "light", "dark", "contrast", or "forced" with the system's colours (0xRRGGBB).
EMSCRIPTEN_KEEPALIVE void kurabe_show_in(const char* scheme, unsigned canvas, unsigned text,
                                         unsigned link) {
    page()->show_in(scheme, {canvas, text, link});
}

// Whether the page is mostly pointed at with a finger.
EMSCRIPTEN_KEEPALIVE void kurabe_point_with(bool finger) {
    kurabe::ui::point_with(finger ? kurabe::ui::Pointer::coarse : kurabe::ui::Pointer::fine);
    page()->request_layout();
}

// As the page has kept them (KeepPreferences).
EMSCRIPTEN_KEEPALIVE void kurabe_set_preferences(const char* text) {
    page()->application().set_preferences(text);
    page()->request_redraw();
}

// Makes some of what the next frame needs where much has changed; false where nothing is left.
EMSCRIPTEN_KEEPALIVE bool kurabe_prepare_views() {
    page()->request_redraw();
    return page()->application().prepare_views_step();
}

// Draws one; gives a Frame.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_frame(double now_ms, bool composing) {
    return hand_out(to_json(page()->frame(now_ms, composing)));
}

// Draws until all input that has come is taken.
EMSCRIPTEN_KEEPALIVE void kurabe_take_input() { page()->take_input(); }

EMSCRIPTEN_KEEPALIVE void kurabe_lose_graphics() { page()->lose_graphics(); }
EMSCRIPTEN_KEEPALIVE void kurabe_restore_graphics() { page()->restore_graphics(); }

// The view on the screen as HTML.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_view_html() {
    return hand_out(
        kurabe::present::view_html(page()->application().views(), page()->application().texts()));
}
// The same for paper.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_paper_html() {
    page()->application().end_waiting();
    auto& application = page()->application();
    return hand_out(
        kurabe::present::paper_html(application.views(), application.texts(), application.today()));
}
// ViewLabels in the session's language.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_view_labels() {
    const auto texts = page()->application().texts();
    return hand_out(to_json(
        kurabe::platform::ViewLabels{texts.text("report.region"), texts.text("report.read")}));
}

// For support and tests.
EMSCRIPTEN_KEEPALIVE unsigned kurabe_frames() { return page()->frames(); }
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_renderer() {
    const char* name = ImGui::GetIO().BackendRendererName;
    return hand_out(name == nullptr ? "" : name);
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_shown() { return hand_out(page()->shown_json()); }

}  // extern "C"
