// Exported functions: the events of autosave (app/autosave/machine.h). Each gives an AutosaveStep.
// Times are in milliseconds.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
    return {
        application.persistence().content_revision(),    application.persistence().fragment(),
        application.persistence().session_file_parts(),  application.persistence().is_pristine(),
        application.persistence().has_unsaved_content(), application.preferences().keep_nothing};
}

const HandedOut* step(autosave::Actions actions) {
    kurabe::app::Application& application = page()->application();
    const std::uint64_t revision = application.revision();
    const bool off = application.preferences().keep_nothing;
    application.persistence().set_storage(off ? autosave::StorageStatus::off : machine().status());
    kurabe::platform::AutosaveStep step{std::move(actions), {}, false};
    step.redraw = application.revision() != revision;
    if (step.redraw) page()->request_redraw();
    if (const auto due = machine().next_tick()) step.next_tick = due->count();
    return hand_out(kurabe::platform::to_json(step));
}

// What was handed in for the next call.
std::vector<autosave::Leftover>& found_leftovers() {
    static std::vector<autosave::Leftover> leftovers;
    return leftovers;
}
std::vector<std::string>& restorable() {
    static std::vector<std::string> sessions;
    return sessions;
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

// Before kurabe_start_autosave, in order of time.
EMSCRIPTEN_KEEPALIVE void kurabe_found_leftover(const char* visit, const char* based_on,
                                                bool with_session, const char* view) {
    found_leftovers().push_back({visit, split_versions(based_on), with_session, view});
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_start_autosave(const char* visit, double now) {
    return step(machine().start(visit, std::exchange(found_leftovers(), {}), time_of(now)));
}
// `error` is its name, or "" where there was none; the others are "" for what is not there.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_got(const char* error, const char* version,
                                                 const char* view, bool is_empty, double now) {
    return step(
        machine().got(autosave::outcome_of(error), {version, view, is_empty}, time_of(now)));
}
// Reading sessions that were kept: first each of them, then the beginning, then steps until one
// gives false. `link` is the fragment of the address, "" for none.
EMSCRIPTEN_KEEPALIVE void kurabe_add_restorable(std::size_t total_size) {
    restorable().emplace_back().reserve(total_size);
}
// A piece of the last one.
EMSCRIPTEN_KEEPALIVE void kurabe_add_to_restorable(const char* piece, std::size_t size) {
    restorable().back().append(piece, size);
}
EMSCRIPTEN_KEEPALIVE void kurabe_begin_restoring(const char* view, const char* link, bool unite) {
    page()->application().persistence().begin_restoring(
        {std::exchange(restorable(), {}), view, link, unite});
}
EMSCRIPTEN_KEEPALIVE bool kurabe_restore_some() {
    return page()->application().persistence().restore_some();
}
// Ends what Restore asks for.
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_end_restoring(double now) {
    const auto restored = page()->application().persistence().end_restoring();
    page()->request_redraw();
    using enum autosave::Reading;
    return step(machine().restored(!restored.readable  ? unreadable
                                   : restored.has_more ? has_more
                                                       : whole,
                                   restored.united, session(), time_of(now)));
}
// Ends what the user has taken over: false where the session does not have all of it.
EMSCRIPTEN_KEEPALIVE bool kurabe_end_taking_over() {
    const auto restored = page()->application().persistence().end_restoring();
    page()->request_redraw();
    return restored.readable && !restored.has_more;
}
EMSCRIPTEN_KEEPALIVE void kurabe_add_offer(const char* id, const char* place, const char* date) {
    page()->application().persistence().add_offer({id, place, date});
    page()->request_redraw();
}
EMSCRIPTEN_KEEPALIVE void kurabe_end_offer(const char* id) {
    page()->application().persistence().end_offer(id);
    page()->request_redraw();
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
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_hide(double now) {
    return step(machine().hide(session(), time_of(now)));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_leave(double now) {
    return step(machine().leave(session(), time_of(now)));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_erase(double now) {
    page()->application().persistence().stop_restoring();
    return step(machine().erase(session(), time_of(now)));
}
EMSCRIPTEN_KEEPALIVE const HandedOut* kurabe_unite(double now) {
    return step(machine().unite(time_of(now)));
}
EMSCRIPTEN_KEEPALIVE bool kurabe_has_unsaved_changes() {
    return machine().has_unsaved_changes(session());
}

}  // extern "C"
