#include "app/application_state.h"

#include <algorithm>
#include <utility>

#include "app/commands/session_commands.h"
#include "app/loading/builtin_assets.h"
#include "query/language/parser.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_undo_steps = 200;

}  // namespace

void Application::State::prepare() {
    if (profiles_changed) {
        table = model::AnswerTable(catalogs.properties, session.profiles, table);
        index = query::TableIndex(catalogs.properties, table, index, *figure_texts);
        std::vector<std::string> outside;
        for (const auto& row : table.rows()) {
            if (row.property == nullptr) outside.push_back(row.property_id);
        }
        vocabulary.emplace(words, catalogs.properties, catalogs.frameworks, outside);
    }
    if (profiles_changed || filter_changed) {
        expression = query::parse(session.filter, *vocabulary);
    }
    profiles_changed = false;
    filter_changed = false;
}

ViewContext Application::State::context() {
    prepare();
    return {session, catalogs, texts(), {*vocabulary, table, index, today}, expression};
}

void Application::State::session_changed(const Session& before) {
    ++revision;
    if (before.language != session.language) {
        requests.emplace_back(SetDocumentLanguage{session.language});
    }
    const bool other_profiles = before.profiles != session.profiles;
    if (other_profiles || before.saved_views != session.saved_views) ++contents;
    profiles_changed = profiles_changed || other_profiles;
    filter_changed = filter_changed || before.filter != session.filter;
    if (session.mode == ViewMode::library) unread_reports = 0;
}

void Application::State::remember(const Session& before, std::string description) {
    undo.push_back({before, std::move(description)});
    if (undo.size() > max_undo_steps) undo.erase(undo.begin());
    redo.clear();
}

void Application::State::apply_history(std::vector<Step>& from, std::vector<Step>& to) {
    if (from.empty()) return;
    Step step = std::move(from.back());
    from.pop_back();
    const Session before = session;
    session = step.session;
    session.mode = before.mode;
    session.language = before.language;
    session.heat_map = before.heat_map;
    to.push_back({before, step.description});
    last_command.reset();
    session_changed(before);
}

void Application::State::show_example_editions() {
    const auto editions = read_example_editions(catalogs.properties);
    if (!editions.value) return;  // a broken build; tests find it
    for (const auto& older : *editions.value) {
        for (const auto& newer : builtins) {
            if (newer->id == older->id) show_editions(session, older, newer);
        }
    }
}

bool Application::State::add_examples(const std::vector<std::string>& edition_keys) {
    if (edition_keys.empty()) return false;
    const auto editions = read_example_editions(catalogs.properties);
    if (!editions.value) return false;
    bool added = false;
    for (const auto& example : *editions.value) {
        const std::string key = model::edition_key(*example);
        if (std::find(edition_keys.begin(), edition_keys.end(), key) == edition_keys.end())
            continue;
        add_profile(session, example);
        added = true;
    }
    return added;
}

void Application::State::report(LoadReport result) {
    status = texts().text(result.loaded ? "load.status_done" : "load.status_failed",
                          {{"file", result.file}});
    if (!result.loaded && session.mode != ViewMode::library) ++unread_reports;
    reports.push_back(std::move(result));
    ++revision;
}

void Application::State::take_file(LoadedFile file) {
    if (loading) {
        waiting.push_back(std::move(file));
    } else {
        add_file(std::move(file));
    }
}

void Application::State::take_waiting_files() {
    for (LoadedFile& file : std::exchange(waiting, {})) add_file(std::move(file));
}

void Application::State::add_file(LoadedFile file) {
    refuse_known(file, session.profiles);
    if (const auto& profile = file.profile) {
        const Session before = session;
        add_profile(session, profile);
        origins[model::edition_key(*profile)] = file.report.file;
        remember(before,
                 texts().text("undo.load", {{"name", profile->service_name.in(before.language)}}));
        session_changed(before);
    }
    ++(file.report.loaded ? batch.loaded : batch.failed);
    report(std::move(file.report));
}

bool Application::State::is_loaded(const std::string& key) const {
    return std::any_of(session.profiles.begin(), session.profiles.end(),
                       [&](const auto& p) { return model::edition_key(*p) == key; });
}

bool Application::State::has_own_contents() const {
    return !session.saved_views.empty() ||
           std::any_of(session.profiles.begin(), session.profiles.end(), [&](const auto& p) {
               return origins.contains(model::edition_key(*p)) &&
                      std::find(builtins.begin(), builtins.end(), p) == builtins.end();
           });
}

void Application::State::say(std::string_view key, const wording::Arguments& arguments) {
    status = texts().text(key, arguments);
    ++revision;
}

}  // namespace kurabe::app
