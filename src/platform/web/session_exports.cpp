// Exported functions: the page's address, the browser's storage, session files.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <string_view>

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

// At the start: what the browser kept, and the fragment of the address; "" for none.
EMSCRIPTEN_KEEPALIVE void kurabe_restore(const char* kept_view, const char* link,
                                         const char* session_file, std::size_t size) {
    page()->application().persistence().restore(std::string_view(session_file, size), kept_view,
                                                link);
    page()->request_redraw();
}

// Grows with each change of what is loaded and of the saved views.
EMSCRIPTEN_KEEPALIVE double kurabe_contents() {
    return static_cast<double>(page()->application().persistence().content_revision());
}
EMSCRIPTEN_KEEPALIVE bool kurabe_at_start() {
    return page()->application().persistence().is_pristine();
}
EMSCRIPTEN_KEEPALIVE bool kurabe_would_lose() {
    return page()->application().persistence().has_unsaved_changes();
}

// Whether the page is to write to the browser's storage.
EMSCRIPTEN_KEEPALIVE bool kurabe_keeps() { return page()->application().persistence().persists(); }
EMSCRIPTEN_KEEPALIVE void kurabe_storage_failed(const char* error) {
    page()->application().persistence().report_storage_failure(error);
    page()->request_redraw();
}
EMSCRIPTEN_KEEPALIVE void kurabe_stored() {
    page()->application().persistence().report_stored();
    page()->request_redraw();
}

EMSCRIPTEN_KEEPALIVE std::size_t kurabe_session_file_parts() {
    return page()->application().persistence().session_file_parts();
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_session_file_part(std::size_t part) {
    return hand_out(page()->application().persistence().session_file_part(part));
}
// False where it is too large.
EMSCRIPTEN_KEEPALIVE bool kurabe_accept_session_file(std::size_t bytes) {
    return page()->application().persistence().accept_session_file(bytes);
}
EMSCRIPTEN_KEEPALIVE bool kurabe_report_saved(std::size_t bytes) {
    return page()->application().persistence().report_saved(bytes);
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_session_file_name() {
    return hand_out(kurabe::app::session_file_name);
}

}  // extern "C"
