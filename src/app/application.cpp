#include "app/application.h"

#include <cstdlib>
#include <utility>

#include "app/commands/descriptors.h"
#include "app/loading/builtin_assets.h"
#include "app/session/view_state.h"

namespace kurabe::app {
namespace {

ReferenceData read_reference_data(base::Date today) {
    auto translations = read_builtin_translations();
    auto catalogs = read_builtin_catalogs();
    auto words = read_builtin_words();
    // A broken build; tests find it.
    if (!translations.value || !catalogs.value || !words.value) std::abort();
    auto profiles = read_builtin_profiles(catalogs.value->properties);
    if (!profiles.value) std::abort();
    base::LocalizedText help = {read_filter_help(*words.value, base::Language::ja),
                                read_filter_help(*words.value, base::Language::en)};
    return {today,
            std::move(*translations.value),
            std::move(*catalogs.value),
            std::move(*words.value),
            std::move(help),
            std::move(*profiles.value)};
}

}  // namespace

Application::Application(base::Date today)
    : reference_(read_reference_data(today)),
      document_(start_session(reference_.profiles)),
      status_(reference_, document_),
      loading_(reference_, document_, status_),
      persistence_(reference_, document_, loading_, status_),
      derived_(reference_, document_),
      views_(document_.revisions(), [this] { return context(); }) {}

ViewContext Application::context() {
    derived_.update();
    return {session(),          reference_, texts(),  derived_.workspace(), derived_.filter(),
            derived_.results(), document_,  loading_, persistence_,         status_};
}

bool Application::set_today(base::Date today) {
    if (today == reference_.today) return false;
    reference_.today = today;
    document_.note({Part::day});
    return true;
}

void Application::execute(const Command& command) {
    std::visit([this](const auto& c) { run(c); }, command);
    if (mode_of(session().mode).shows_reports) loading_.mark_read();
}

void Application::execute(CommandQueue& commands) {
    const CommandQueue taken = std::exchange(commands, {});
    for (const Command& command : taken) execute(command);
}

void Application::run(const SessionCommand& command) {
    derived_.update();
    std::optional<Message> message;
    document_.edit(
        undo_text(command, {session(), reference_}),
        [&](Session& session) {
            message = apply(session, command, {reference_, derived_.vocabulary()});
        },
        merges(command) ? std::optional(command.index()) : std::nullopt);
    status_.clear();
    if (message) status_.say(*message);
    if (const auto request = request_of(command)) run(*request);
}

void Application::run(const Undo& /*command*/) { document_.undo(); }
void Application::run(const Redo& /*command*/) { document_.redo(); }
void Application::run(const DismissReports& /*command*/) { loading_.dismiss_reports(); }
void Application::run(const CancelLoading& /*command*/) { loading_.cancel(); }

bool Application::prepare_step() {
    derived_.update();
    return derived_.prepare_step();
}

std::vector<HostRequest> Application::take_host_requests() {
    if (std::exchange(told_language_, session().language) != session().language) {
        requests_.emplace_back(SetDocumentLanguage{session().language});
    }
    return std::exchange(requests_, {});
}

void Application::report_copy(bool done) { status_.say({done ? "copy.done" : "copy.refused", {}}); }

query::Completions Application::filter_completions(std::string_view text, std::size_t cursor) {
    derived_.update();
    std::vector<std::string> vendors;
    for (const auto& profile : session().profiles) {
        vendors.push_back(profile->service_name.in(session().language));
    }
    return query::complete(text, cursor, derived_.vocabulary(), vendors, session().language);
}

std::string_view Application::notices() const { return builtin_file("notices.txt"); }

std::string_view Application::filter_help() const {
    return reference_.filter_help.in(session().language);
}

}  // namespace kurabe::app
