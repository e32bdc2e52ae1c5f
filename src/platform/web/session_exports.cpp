// Exported functions: the page's address and session files.
#include <emscripten/emscripten.h>

#include <cstddef>

#include "app/session/session_file.h"
#include "platform/web/handed_out.h"
#include "platform/web/page.h"

using kurabe::platform::hand_out;
using kurabe::platform::HandedOut;
using kurabe::platform::page;

extern "C" {

EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_fragment() {
    return hand_out(page()->application().persistence().fragment());
}
EMSCRIPTEN_KEEPALIVE void kurabe_open_fragment(const char* fragment) {
    page()->application().persistence().open_fragment(fragment);
    page()->request_redraw();
}

// Grows with each change of what is loaded and of the saved views.
EMSCRIPTEN_KEEPALIVE double kurabe_content_revision() {
    return static_cast<double>(page()->application().persistence().content_revision());
}
EMSCRIPTEN_KEEPALIVE std::size_t kurabe_session_file_parts() {
    return page()->application().persistence().session_file_parts();
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_session_file_part(std::size_t part) {
    return hand_out(page()->application().persistence().session_file_part(part));
}
// Of the file that the user is given.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_saved_file_part(std::size_t part) {
    const auto& application = page()->application();
    return hand_out(
        application.persistence().saved_file_part(part, application.preferences().omit_people));
}
// False where it is too large.
EMSCRIPTEN_KEEPALIVE bool kurabe_report_saved(std::size_t bytes) {
    const bool saved = page()->application().persistence().report_saved(bytes);
    page()->request_redraw();
    return saved;
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_session_file_name() {
    return hand_out(kurabe::app::session_file_name);
}

}  // extern "C"
