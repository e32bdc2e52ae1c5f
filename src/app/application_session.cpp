// What outlives the page: the view in its address, the session file, what the browser keeps.
#include <algorithm>
#include <utility>

#include "app/application.h"
#include "app/application_state.h"
#include "app/commands/session_commands.h"
#include "app/session/view_state.h"
#include "files/json_tree.h"

namespace kurabe::app {
namespace {

std::string profile_titles(const std::vector<model::ProfilePtr>& profiles,
                           const wording::Texts& texts) {
    std::string list;
    for (const auto& profile : profiles) {
        list += (list.empty() ? "" : ", ") + profile_title(*profile, texts);
    }
    return list;
}

}  // namespace

void Application::State::say_not_loaded(const std::vector<std::string>& keys) {
    std::string list;
    for (const std::string& key : keys) list += (list.empty() ? "" : ", ") + key;
    if (!keys.empty()) say("link.not_loaded", {{"keys", list}});
}

bool Application::State::open_view(std::string_view fragment) {
    const Session before = session;
    OpenedView opened = from_fragment(session, fragment, builtins);
    if (add_examples(opened.not_loaded)) opened = from_fragment(session, fragment, builtins);
    session_changed(before);
    if (opened.outcome == OpenedView::Outcome::newer) say("link.newer");
    if (opened.outcome == OpenedView::Outcome::not_a_view) say("link.not_a_view");
    say_not_loaded(opened.not_loaded);
    return opened.outcome == OpenedView::Outcome::opened;
}

bool Application::State::take_session(base::Result<RestoredSession> read, LoadReport& result) {
    result.diagnostics = std::move(read.diagnostics);
    result.loaded = read.value.has_value();
    if (!result.loaded) return false;
    const Session before = std::exchange(session, std::move(read.value->session));
    for (const auto& [key, origin] : read.value->origins) origins[key] = origin;
    session_changed(before);
    return true;
}

void Application::State::show_new_builtins(const std::vector<model::ProfilePtr>& profiles) {
    const Session before = session;
    for (const auto& profile : profiles) {
        const std::string key = model::edition_key(*profile);
        if (!is_loaded(key)) add_profile(session, profile);
        session.hidden_columns.erase(key);
    }
    if (!profiles.empty()) session_changed(before);
}

bool Application::State::is_present_view(std::string_view fragment) const {
    Session opened = session;
    return from_fragment(opened, fragment, builtins).outcome == OpenedView::Outcome::opened &&
           to_fragment(opened, builtins) == to_fragment(session, builtins);
}

void Application::State::load_session(std::string_view name, std::string_view bytes) {
    const Session before = session;
    LoadReport result{std::string(name), false, {}};
    auto read = read_session_file(name, bytes, builtins, catalogs.properties);
    const auto not_loaded = read.value ? read.value->not_loaded : std::vector<std::string>();
    if (take_session(std::move(read), result)) {
        remember(before, texts().text("undo.load", {{"name", result.file}}));
    }
    report(std::move(result));
    say_not_loaded(not_loaded);
}

std::string Application::fragment() const { return to_fragment(state_->session, state_->builtins); }

void Application::open_fragment(std::string_view fragment) {
    const Session before = state_->session;
    if (state_->open_view(fragment)) {
        state_->remember(before, state_->texts().text("undo.open_link"));
    }
    state_->last_command.reset();
}

std::size_t Application::session_file_parts() const {
    return app::session_file_parts(state_->session);
}

std::string Application::session_file_part(std::size_t part) const {
    return write_session_part(part, state_->session, state_->origins, state_->builtins);
}

bool Application::accept_session_file(std::uint64_t bytes) {
    const bool fits = bytes <= files::max_json_bytes;
    if (!fits) set_storage(Storage::too_large);
    if (fits && state_->storage == Storage::too_large) set_storage(Storage::works);
    return fits;
}

bool Application::report_saved(std::uint64_t bytes) {
    State& state = *state_;
    if (!accept_session_file(bytes)) return false;
    state.saved_contents = state.contents;
    state.say("session.saved", {{"file", session_file_name}});
    return true;
}

void Application::restore(std::string_view session_file, std::string_view kept_view,
                          std::string_view link) {
    State& state = *state_;
    std::vector<model::ProfilePtr> new_builtins;
    if (!session_file.empty()) {
        LoadReport result{state.texts().text("storage.kept"), false, {}};
        auto read =
            read_session_file(result.file, session_file, state.builtins, state.catalogs.properties);
        if (read.value) new_builtins = read.value->new_builtins;
        if (state.take_session(std::move(read), result)) {
            // The rest was said when the profiles were loaded.
            std::erase_if(result.diagnostics, [](const base::Diagnostic& diagnostic) {
                return diagnostic.code != "session.no_such_builtin";
            });
        } else {
            state.storage = Storage::unreadable;
        }
        if (!result.diagnostics.empty()) state.report(std::move(result));
    }
    if (!kept_view.empty()) state.open_view(kept_view);
    // After a reload, the address has the view that was kept.
    const bool has_link = !link.empty() && !state.is_present_view(link);
    state.show_new_builtins(new_builtins);
    if (has_link) {
        state.open_view(link);
    } else if (!new_builtins.empty()) {
        state.say("session.new_builtins", {{"names", profile_titles(new_builtins, state.texts())}});
    }
}

void Application::set_storage(Storage storage) {
    State& state = *state_;
    if (state.storage == storage) return;
    state.storage = storage;
    ++state.revision;
    if (storage != Storage::works && state.has_own_contents()) state.say(storage_key(storage));
}

void Application::report_storage_failure(std::string_view error) {
    if (error == "QuotaExceededError") return set_storage(Storage::full);
    set_storage(error == "KurabeOvertaken" ? Storage::overtaken : Storage::refused);
}

void Application::report_stored() {
    if (state_->storage == Storage::full) set_storage(Storage::works);
}

bool Application::keeps() const {
    using enum Storage;
    return state_->storage == works || state_->storage == too_large || state_->storage == full;
}

Storage Application::storage() const { return state_->storage; }
std::uint64_t Application::contents() const { return state_->contents; }

bool Application::at_start() const {
    return !state_->has_own_contents() &&
           fragment() == to_fragment(start_session(state_->builtins), state_->builtins);
}

bool Application::would_lose() const {
    return state_->storage != Storage::works && state_->has_own_contents() &&
           state_->contents != state_->saved_contents;
}

}  // namespace kurabe::app
