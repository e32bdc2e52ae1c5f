// Exported functions: files that the user opens, and the library of the page's host.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "files/json_tree.h"
#include "platform/web/handed_out.h"
#include "platform/web/page.h"
#include "platform/web/record_writer.h"

using kurabe::platform::hand_out;
using kurabe::platform::HandedOut;
using kurabe::platform::page;

extern "C" {

EMSCRIPTEN_KEEPALIVE double kurabe_max_file_bytes() {
    return static_cast<double>(kurabe::files::max_json_bytes);
}

EMSCRIPTEN_KEEPALIVE void kurabe_begin_file(const char* name, const char* bytes, std::size_t size) {
    page()->application().loading().begin_file(name, std::string_view(bytes, size));
}
// Goes on with it for some milliseconds; false where it is loaded.
EMSCRIPTEN_KEEPALIVE bool kurabe_load_some(double milliseconds) {
    const double end = emscripten_get_now() + milliseconds;
    bool has_more = true;
    while (has_more && emscripten_get_now() < end) {
        has_more = page()->application().loading().load_some();
    }
    return has_more;
}
// One that is larger than that, or than the memory there is.
EMSCRIPTEN_KEEPALIVE void kurabe_reject_file(const char* name, double size) {
    page()->application().loading().reject_file(name, static_cast<std::uint64_t>(size));
    page()->request_redraw();
}

// `total` 0 where it is not known. False where the user has asked to stop.
EMSCRIPTEN_KEEPALIVE bool kurabe_report_loading(std::size_t done, std::size_t total) {
    const bool goes_on = page()->application().loading().report_progress(done, total);
    page()->request_redraw();
    return goes_on;
}
EMSCRIPTEN_KEEPALIVE void kurabe_end_loading() {
    page()->application().loading().end();
    // What was loaded is not kept: that must not go under in the message that it was loaded.
    page()->application().persistence().tell_storage_trouble();
    page()->request_redraw();
}

// For some milliseconds, does what views wait for, or prepares searches. 0: nothing is left to do;
// 1: something is; 2: a frame would show something new.
EMSCRIPTEN_KEEPALIVE int kurabe_prepare(double milliseconds) {
    auto& application = page()->application();
    const std::uint64_t revision = application.revision();
    const double end = emscripten_get_now() + milliseconds;
    bool has_more = true;
    while (has_more && application.revision() == revision && emscripten_get_now() < end) {
        has_more = application.prepare_step();
    }
    if (application.revision() == revision) return has_more ? 1 : 0;
    page()->request_redraw();
    return 2;
}

EMSCRIPTEN_KEEPALIVE void kurabe_report_empty_folder(const char* name) {
    page()->application().loading().report_empty_folder(name);
    page()->request_redraw();
}

// The library's index gives its FileNames.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_load_library_index(const char* name, const char* bytes,
                                                                std::size_t size) {
    return hand_out(kurabe::platform::to_json(
        page()->application().loading().load_library_index(name, std::string_view(bytes, size))));
}
EMSCRIPTEN_KEEPALIVE void kurabe_load_library_file(const char* name, const char* bytes,
                                                   std::size_t size) {
    page()->application().persistence().load_library_file(name, std::string_view(bytes, size));
}
EMSCRIPTEN_KEEPALIVE void kurabe_miss_library_file(const char* name, int http_status) {
    page()->application().loading().miss_library_file(name, http_status);
}

EMSCRIPTEN_KEEPALIVE void kurabe_end_library() {
    page()->application().persistence().end_library();
    page()->request_redraw();
}

}  // extern "C"
