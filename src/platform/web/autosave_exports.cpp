// Exported functions: the events of autosave (app/autosave/machine.h). Each gives an AutosaveStep.
// Times are in milliseconds.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "platform/web/handed_out.h"
#include "platform/web/page.h"
#include "platform/web/record_writer.h"

namespace {

namespace autosave = kurabe::app::autosave;
using kurabe::platform::hand_out;
using kurabe::platform::HandedOut;
using kurabe::platform::page;

autosave::Machine& machine() { return page()->autosave(); }

autosave::Time time_of(double now) { return autosave::Time(static_cast<std::int64_t>(now)); }

autosave::Summary session() {
    const kurabe::app::Application& application = page()->application();
    return {application.persistence().content_revision(), application.persistence().fragment(),
            application.persistence().session_file_parts(), application.persistence().is_pristine(),
            application.persistence().has_unsaved_content()};
}

const HandedOut* step(autosave::Actions actions) {
    kurabe::app::Application& application = page()->application();
    const std::uint64_t revision = application.revision();
    application.persistence().set_storage(machine().status());
    kurabe::platform::AutosaveStep step{std::move(actions), {}, false};
    step.redraw = application.revision() != revision;
    if (step.redraw) page()->request_redraw();
    if (const auto due = machine().next_tick()) step.next_tick = due->count();
    return hand_out(kurabe::platform::to_json(step));
}

// Texts that each end in a line feed.
std::vector<autosave::Version> split_versions(std::string_view lines) {
    std::vector<autosave::Version> versions;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        versions.emplace_back(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return versions;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_start_autosave(const char* visit, double now) {
    return step(machine().start(visit, time_of(now)));
}
// What was got: "" for what is not there; `leftover` is 0 where there is none, 1 where it has a
// view alone, and 2 with a session.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_got(bool from_database, const char* version,
                                                 const char* view, int leftover,
                                                 const char* leftover_based_on,
                                                 const char* leftover_view) {
    autosave::Persisted persisted{version, view, {}};
    if (leftover > 0) {
        persisted.leftover =
            autosave::Leftover{split_versions(leftover_based_on), leftover == 2, leftover_view};
    }
    using enum autosave::Place;
    return step(machine().got(from_database ? database : local_storage, persisted));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_got_nothing(bool from_database) {
    using enum autosave::Place;
    return step(machine().got(from_database ? database : local_storage, std::nullopt));
}
// Carries Restore out; `link` is the fragment of the address, "" for none.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_restore(const char* view, const char* link,
                                                     const char* session_file, std::size_t size) {
    const bool readable = page()->application().persistence().restore(
        std::string_view(session_file, size), view, link);
    page()->request_redraw();
    return step(machine().restored(readable, session()));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_session_changed(double now) {
    machine().changed(time_of(now));
    return step({});
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_tick(double now) {
    return step(machine().tick(time_of(now), session()));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_parts_added(double bytes, double now) {
    return step(machine().parts_added(static_cast<std::uint64_t>(bytes),
                                      page()->application().persistence().content_revision(),
                                      time_of(now)));
}
// `error` is its name, or "" where there was none.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_finished(const char* error, double now) {
    return step(machine().finished(autosave::outcome_of(error), time_of(now)));
}
EMSCRIPTEN_KEEPALIVE void kurabe_leftover_failed() { machine().leftover_failed(); }
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_hide() { return step(machine().hide(session())); }
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_leave() { return step(machine().leave(session())); }
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_erase() { return step(machine().erase(session())); }
EMSCRIPTEN_KEEPALIVE bool kurabe_has_unsaved_changes() {
    return machine().has_unsaved_changes(session());
}

}  // extern "C"
