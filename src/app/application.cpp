#include "app/application.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <utility>
#include <variant>

#include "app/commands/descriptors.h"
#include "app/loading/builtin_assets.h"
#include "app/session/session_profiles.h"
#include "app/session/view_state.h"
#include "app/session/without_people.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "decide/check.h"
#include "files/addendum_reader.h"
#include "files/policy_writer.h"
#include "files/profile_writer.h"
#include "query/language/parser.h"

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
    auto policies = read_builtin_policies();
    if (!policies.value) std::abort();
    base::LocalizedText help = {read_filter_help(*words.value, base::Language::ja),
                                read_filter_help(*words.value, base::Language::en)};
    ReferenceData reference(std::move(*translations.value), std::move(*catalogs.value),
                            std::move(*words.value));
    reference.filter_help = std::move(help);
    reference.profiles = std::move(*profiles.value);
    reference.policies = std::move(*policies.value);
    reference.today = today;
    return reference;
}

// "" where there is none.
std::string first_problem(const std::vector<query::Problem>& problems, std::string_view text,
                          const wording::Texts& texts) {
    if (problems.empty()) return "";
    const FilterProblem problem = problem_view(problems.front(), text, texts);
    return problem.what + " " + problem.fix;
}

}  // namespace

Application::Application(base::Date today) : Application(read_reference_data(today)) {}

Application::Application(ReferenceData reference)
    : reference_(std::move(reference)),
      document_(start_session(reference_.profiles)),
      status_(document_),
      derived_(reference_, document_),
      loading_(reference_, document_, status_, derived_.sheets()),
      persistence_(reference_, document_, loading_, status_),
      views_(document_.revisions(), [this] { return context(); }) {}

ViewContext Application::context() {
    derived_.update();
    return {session(),
            reference_,
            texts(),
            derived_.workspace(),
            derived_.filter(),
            derived_.results(),
            derived_.review(),
            derived_.overview(),
            derived_.sheet(),
            document_,
            loading_,
            persistence_,
            status_,
            document_.preferences(),
            derived_.searching()};
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
    if (!loading_.just_loaded().empty()) learn(Hint::load);
}

void Application::execute(CommandQueue& commands) {
    const CommandQueue taken = std::exchange(commands, {});
    for (const Command& command : taken) execute(command);
}

void Application::run(const SessionCommand& command) {
    derived_.update();
    std::optional<Message> message;
    std::string undo = undo_text(command, {session(), reference_});
    const Remedy remedy = undo.empty() ? Remedy::none : Remedy::undo;
    document_.edit(
        std::move(undo),
        [&](Session& session) {
            message =
                apply(session, command,
                      {reference_, derived_.vocabulary(), derived_.review(), derived_.sheet()});
        },
        merge_group(command));
    if (message) {
        status_.say(std::move(*message), remedy);
    } else {
        status_.clear_past();
    }
    if (const auto request = request_of(command)) {
        run(*request);
        // The page forgets the preferences as well.
        const bool forgets = std::holds_alternative<ForgetSession>(*request);
        if (forgets && preferences().keep_nothing) keep_preferences();
    }
    if (!session().selected.empty()) learn(Hint::answer);
    if (!session().filter.empty()) learn(Hint::filter);
}

void Application::run(const Undo& /*command*/) {
    if (document_.undo_entries().empty()) return;
    const std::uint64_t preferred = document_.revisions().of({Part::preferences});
    document_.undo();
    if (document_.revisions().of({Part::preferences}) != preferred) keep_preferences();
    const std::string what = document_.redo_entries().back().description;
    status_.say({"undo.done", {{"what", what}}}, Remedy::redo);
}

void Application::run(const Redo& /*command*/) {
    if (document_.redo_entries().empty()) return;
    const std::uint64_t preferred = document_.revisions().of({Part::preferences});
    document_.redo();
    if (document_.revisions().of({Part::preferences}) != preferred) keep_preferences();
    const std::string what = document_.undo_entries().back().description;
    status_.say({"redo.done", {{"what", what}}}, Remedy::undo);
}

void Application::run(const DismissReports& /*command*/) { loading_.dismiss_reports(); }
void Application::run(const CancelLoading& /*command*/) { loading_.cancel(); }
void Application::run(const DismissMessage& /*command*/) { status_.clear(); }

template <typename Change>
void Application::prefer(Change change, std::string undo, std::optional<std::size_t> group) {
    const std::uint64_t before = document_.revisions().of({Part::preferences});
    document_.prefer(std::move(undo), change, group);
    if (document_.revisions().of({Part::preferences}) != before) keep_preferences();
}

void Application::keep_preferences() {
    const ColourChoice colours =
        preferences().keep_nothing ? ColourChoice::system : preferences().colours;
    requests_.emplace_back(KeepPreferences{to_text(preferences()), std::string(to_name(colours))});
}

void Application::run(const SetColours& command) {
    prefer([&](Preferences& preferences) { preferences.colours = command.colours; });
}

void Application::run(const SetWidth& command) {
    std::optional<std::size_t> group;
    if (command.by_step) {
        group = std::variant_size_v<SessionCommand> + std::hash<std::string>()(command.part) / 2;
    }
    prefer(
        [&](Preferences& preferences) {
            if (command.width == 0) {
                preferences.widths.erase(command.part);
            } else {
                preferences.widths[command.part] =
                    std::clamp(command.width, min_given_width, max_given_width);
            }
        },
        texts().text("undo.width"), group);
}

void Application::run(const SetFolded& command) {
    prefer([&](Preferences& preferences) {
        if (command.folded) {
            preferences.folded.insert(command.part);
        } else {
            preferences.folded.erase(command.part);
        }
    });
}

void Application::run(const CloseLegend& /*command*/) {
    prefer([](Preferences& preferences) { preferences.legend_closed = true; });
}

void Application::run(const SetPrintNotes& command) {
    prefer([&](Preferences& preferences) { preferences.print_notes = command.on; });
}

void Application::run(const SetKeepNothing& command) {
    if (command.on == preferences().keep_nothing) return;
    if (command.on) requests_.emplace_back(ForgetSession{});  // before what is left to keep
    prefer([&](Preferences& preferences) { preferences.keep_nothing = command.on; });
    status_.say({command.on ? "storage.off" : "storage.on_again", {}});
}

void Application::run(const SetOmitPeople& command) {
    prefer([&](Preferences& preferences) { preferences.omit_people = command.on; });
}

void Application::run(const SavePolicy& command) {
    for (const auto& policy : all_policies(session().review, reference_.policies)) {
        if (model::policy_key(*policy) != command.key) continue;
        requests_.emplace_back(SaveFile{policy->id + ".json", files::write_policy(*policy)});
    }
}

void Application::run(const SaveReplies& command) {
    const auto profile = find_profile(session().profiles, command.column_key);
    if (profile == nullptr) return;
    const auto addendum = find_addendum(session().review, *profile);
    if (addendum == nullptr) return;
    requests_.emplace_back(SaveFile{
        profile->id + "-replies.json",
        files::write_addendum(preferences().omit_people ? without_people(*addendum) : *addendum)});
}

void Application::run(const TakeSheetOver& /*command*/) {
    const intake::SheetImport* import = derived_.sheet().import();
    if (import == nullptr) return;
    const intake::Mapping mapping = import->mapping;
    const std::string file = session().sheet->file;
    loading_.take_import(import->profile, file, mapping);
}

void Application::run(const SaveSheetProfile& /*command*/) {
    const intake::SheetImport* import = derived_.sheet().import();
    if (import == nullptr) return;
    requests_.emplace_back(
        SaveFile{id_of_name(import->profile.id) + ".json", files::write_profile(import->profile)});
}

void Application::run(const SaveMapping& /*command*/) {
    const intake::SheetImport* import = derived_.sheet().import();
    if (import == nullptr) return;
    requests_.emplace_back(SaveFile{id_of_name(import->profile.id) + "-mapping.json",
                                    intake::write_mapping(import->mapping)});
}

void Application::learn(Hint hint) {
    prefer([&](Preferences& preferences) { preferences.learnt.insert(hint); });
}

void Application::set_preferences(std::string_view text) {
    prefer([&](Preferences& preferences) { preferences = preferences_from_text(text); });
}

template <typename View>
bool Application::make() {
    if (views_.is_current<View>()) return false;
    (void)views_.get<View>();
    return true;
}

bool Application::prepare_views_step() {
    if (derived_.update_step()) return true;
    // The views that take longest.
    if (mode_of(session().mode).filtered == Filtered::answers &&
        (make<FilterView>() || make<ConditionView>()))
        return true;
    return session().mode == ViewMode::matrix && make<MatrixView>();
}

bool Application::prepare_step() {
    derived_.update();
    const bool was_searching = derived_.searching();
    const bool verdicts_awaited = derived_.review().awaited();
    const int percent = derived_.review().percent();
    const bool overview_awaited = derived_.overview().awaited();
    const int percent_of_overview = derived_.overview().percent();
    const bool has_more = derived_.prepare_step();
    if (was_searching && !derived_.searching()) document_.note({Part::search});
    if (verdicts_awaited &&
        (!derived_.review().awaited() || derived_.review().percent() != percent)) {
        document_.note({Part::verdicts});
    }
    if (overview_awaited &&
        (!derived_.overview().awaited() || derived_.overview().percent() != percent_of_overview)) {
        document_.note({Part::overview});
    }
    return has_more;
}

void Application::end_waiting() {
    derived_.update();
    while (waiting()) (void)prepare_step();
}

std::vector<HostRequest> Application::take_host_requests() {
    if (std::exchange(told_language_, session().language) != session().language) {
        requests_.emplace_back(SetDocumentLanguage{session().language});
    }
    return std::exchange(requests_, {});
}

void Application::report_copy(bool done) {
    status_.say(done ? Message{"copy.done", {}} : Message{"copy.refused", {}, Gravity::partly});
}

void Application::report_too_long(std::size_t limit) {
    status_.say({"field.too_long", {{"limit", std::to_string(limit)}}, Gravity::failed});
}

template <typename Complete>
const query::Completions& Application::known_or(KnownCompletions& known, std::string_view text,
                                                std::size_t cursor, Complete complete) {
    const std::uint64_t revision = document_.revisions().of({Part::profiles, Part::language});
    if (known.revision == revision && known.cursor == cursor && known.text == text) {
        return known.completions;
    }
    derived_.update();
    known = {std::string(text), cursor, revision, complete()};
    return known.completions;
}

const query::Completions& Application::filter_completions(std::string_view text,
                                                          std::size_t cursor) {
    return known_or(known_completions_, text, cursor, [&] {
        std::vector<std::string> vendors;
        for (const auto& profile : session().profiles) {
            vendors.push_back(profile->service_name.in(session().language));
        }
        return query::complete(text, cursor, derived_.vocabulary(), vendors, session().language);
    });
}

const query::Completions& Application::check_completions(std::string_view text,
                                                         std::size_t cursor) {
    return known_or(known_check_completions_, text, cursor, [&] {
        return query::complete(text, cursor, derived_.vocabulary(), {}, session().language,
                               {.field = &decide::may_ask, .state = &decide::may_ask});
    });
}

std::string Application::filter_problem(std::string_view text) {
    derived_.update();
    return first_problem(query::parse(text, derived_.vocabulary()).problems, text, texts());
}

std::string Application::check_problem(std::string_view text) {
    derived_.update();
    return first_problem(decide::compile(text, derived_.vocabulary()).problems, text, texts());
}

std::string_view Application::notices() const { return builtin_file("notices.txt"); }

std::string_view Application::filter_help() const {
    return reference_.filter_help.in(session().language);
}

}  // namespace kurabe::app
