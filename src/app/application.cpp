#include "app/application.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

#include "app/answer_text.h"
#include "app/builtin_assets.h"
#include "app/load_reports.h"
#include "app/profile_loading.h"
#include "app/session_commands.h"
#include "app/views.h"
#include "format/json_tree.h"
#include "format/profile_index.h"
#include "query/evaluate.h"
#include "query/parser.h"

namespace kurabe::app {
namespace {

constexpr std::size_t most_undo_steps = 200;

// A state of the session to go back to, and what going back undoes.
struct Step {
    Session session;
    std::string description;
};

// A view model and the revision it was made for.
template <typename View>
struct Cached {
    View view;
    std::uint64_t revision = 0;  // 0: never made
};

// Typing a word is one step, not one for each letter.
bool continues(const Command& previous, const Command& command) {
    return std::holds_alternative<SetSearchText>(previous) &&
           std::holds_alternative<SetSearchText>(command);
}

}  // namespace

struct Application::State {
    base::Date today;
    Translations translations;
    Catalogs catalogs;
    std::vector<model::ProfilePtr> builtins;  // and those of the organisation's library

    Session session;
    std::vector<Step> undo;
    std::vector<Step> redo;
    std::optional<Command> last_command;

    // What follows from the session; brought up to date when it is asked for.
    query::Words words;
    std::optional<query::Vocabulary> vocabulary;
    model::AnswerTable table;
    query::TableIndex index;
    query::Expression expression;
    bool profiles_changed = true;
    bool filter_changed = true;

    std::vector<LoadReport> reports;
    std::size_t unread_reports = 0;
    std::map<std::string, std::string> origins;  // edition_key → file name, for loaded profiles
    std::map<std::string, std::string> library_labels;   // file → what its origin is called
    std::map<std::string, std::string> library_origins;  // edition_key → that, once loaded
    std::string status;
    std::vector<HostRequest> requests;
    std::uint64_t revision = 1;

    Cached<ShellView> shell;
    Cached<FilterView> filter;
    Cached<ConditionView> condition;
    Cached<MatrixView> matrix;
    Cached<CellDetailView> cell_detail;
    Cached<OverviewView> overview;
    Cached<DiffView> diff;
    Cached<EditionDiffView> edition_diff;
    Cached<DetailView> detail;
    Cached<LibraryView> library;

    void prepare() {
        if (profiles_changed) {
            table = model::AnswerTable(catalogs.properties, session.profiles);
            index = query::TableIndex(catalogs.properties, table, index);
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

    [[nodiscard]] ViewContext context() {
        prepare();
        return {session, catalogs, translations, {*vocabulary, table, index, today}, expression};
    }

    template <typename View, typename Build>
    const View& cached(Cached<View>& entry, Build build) {
        if (entry.revision != revision) {
            entry.view = build(context());
            entry.revision = revision;
        }
        return entry.view;
    }

    void session_changed(const Session& before) {
        ++revision;
        if (before.language != session.language) {
            translations.set_language(session.language);
            requests.emplace_back(SetDocumentLanguage{session.language});
        }
        profiles_changed = profiles_changed || before.profiles != session.profiles;
        filter_changed = filter_changed || before.filter != session.filter;
        if (session.mode == ViewMode::library) unread_reports = 0;
    }

    void remember(const Session& before, std::string description) {
        undo.push_back({before, std::move(description)});
        if (undo.size() > most_undo_steps) undo.erase(undo.begin());
        redo.clear();
    }

    // Undo and redo bring back what was shown and compared, but leave the user in the mode, the
    // language and the colours that they are in.
    void travel(std::vector<Step>& from, std::vector<Step>& to) {
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

    // The example is the older edition of a built-in profile and is read when it is asked for.
    void show_example_editions() {
        const auto editions = read_example_editions(catalogs.properties);
        if (!editions.value) return;  // a broken build; tests find it
        for (const auto& older : *editions.value) {
            for (const auto& newer : builtins) {
                if (newer->id == older->id) show_editions(session, older, newer);
            }
        }
    }

    void report(LoadReport result) {
        status = translations.text(result.loaded ? "load.status_done" : "load.status_failed",
                                   {{"file", result.file}});
        if (!result.loaded && session.mode != ViewMode::library) ++unread_reports;
        reports.push_back(std::move(result));
        ++revision;
    }

    [[nodiscard]] bool is_loaded(const std::string& key) const {
        return std::any_of(session.profiles.begin(), session.profiles.end(),
                           [&](const auto& p) { return model::edition_key(*p) == key; });
    }
};

Application::Application(base::Date today) : state_(std::make_unique<State>()) {
    State& state = *state_;
    state.today = today;
    auto translations = read_builtin_translations();
    auto catalogs = read_builtin_catalogs();
    auto words = read_builtin_words();
    // A broken build; tests find it.
    if (!translations.value || !catalogs.value || !words.value) std::abort();
    state.words = std::move(*words.value);
    state.translations = std::move(*translations.value);
    state.catalogs = std::move(*catalogs.value);
    auto profiles = read_builtin_profiles(state.catalogs.properties);
    if (profiles.value) state.builtins = std::move(*profiles.value);
    for (const auto& profile : state.builtins) add_profile(state.session, profile);
    state.session_changed({});
}

Application::~Application() = default;

void Application::execute(const Command& command) {
    State& state = *state_;
    if (std::holds_alternative<Undo>(command)) return state.travel(state.undo, state.redo);
    if (std::holds_alternative<Redo>(command)) return state.travel(state.redo, state.undo);
    if (std::holds_alternative<ChooseFiles>(command)) {
        state.requests.emplace_back(OpenFilePicker{});
        return;
    }
    if (const auto* copy = std::get_if<CopyToClipboard>(&command)) {
        state.requests.emplace_back(*copy);
        return;
    }
    if (std::holds_alternative<DismissReports>(command)) {
        state.reports.clear();
        state.unread_reports = 0;
        ++state.revision;
        return;
    }
    const Session before = state.session;
    std::string description =
        describe(before, command, state.translations, state.catalogs.properties);
    state.prepare();
    apply_command(state.session, command, state.builtins, *state.vocabulary);
    if (std::holds_alternative<ShowExampleEditions>(command)) state.show_example_editions();
    const bool merges = state.last_command && continues(*state.last_command, command);
    if (!description.empty() && !merges) state.remember(before, std::move(description));
    state.last_command = command;
    state.status.clear();
    state.session_changed(before);
}

void Application::execute(CommandQueue& commands) {
    const CommandQueue taken = std::exchange(commands, {});
    for (const Command& command : taken) execute(command);
}

void Application::load_file(std::string_view name, std::string_view bytes) {
    State& state = *state_;
    auto [report, profile] =
        load_profile(name, bytes, state.catalogs.properties, state.session.profiles);
    if (profile) {
        const Session before = state.session;
        add_profile(state.session, profile);
        state.origins[model::edition_key(*profile)] = report.file;
        state.remember(
            before, state.translations.text("undo.load",
                                            {{"name", profile->service_name.in(before.language)}}));
        state.session_changed(before);
    }
    state.last_command.reset();
    state.report(std::move(report));
}

std::vector<std::string> Application::load_library_index(std::string_view name,
                                                         std::string_view bytes) {
    auto index = format::read_profile_index(name, bytes);
    if (!index.diagnostics.empty()) {
        state_->report({std::string(name), index.ok(), std::move(index.diagnostics)});
    }
    std::vector<std::string> files;
    if (!index.ok()) return files;
    for (const format::IndexedProfile& entry : *index.value) {
        files.push_back(entry.file);
        state_->library_labels[entry.file] = entry.label.empty() ? entry.file : entry.label;
    }
    return files;
}

void Application::load_library_file(std::string_view name, std::string_view bytes) {
    State& state = *state_;
    auto [report, profile] =
        load_profile(name, bytes, state.catalogs.properties, state.session.profiles);
    if (profile) {
        const Session before = state.session;
        state.builtins.push_back(profile);
        add_profile(state.session, profile);
        state.library_origins[model::edition_key(*profile)] = state.library_labels[report.file];
        state.session_changed(before);
    }
    if (!report.diagnostics.empty()) state.report(std::move(report));
}

void Application::miss_library_file(std::string_view name, int http_status) {
    state_->report(missed_file(name, http_status));
}

void Application::reject_file(std::string_view name, std::uint64_t size_bytes) {
    state_->report({std::string(name), false, {format::too_large(name, size_bytes)}});
}

void Application::report_copy(bool done) {
    state_->status = state_->translations.text(done ? "copy.done" : "copy.refused");
    ++state_->revision;
}

std::vector<HostRequest> Application::take_host_requests() {
    return std::exchange(state_->requests, {});
}

const Session& Application::session() const { return state_->session; }
const Translations& Application::translations() const { return state_->translations; }
std::uint64_t Application::revision() const { return state_->revision; }
std::string_view Application::notices() const { return builtin_file("notices.txt"); }

std::string_view Application::filter_help() const {
    const bool japanese = session().language == base::Language::ja;
    return builtin_file(japanese ? "assets/help/filter.ja.md" : "assets/help/filter.en.md");
}

query::Offers Application::filter_offers(std::string_view text, std::size_t cursor) const {
    state_->prepare();
    const auto language = state_->session.language;
    std::vector<std::string> vendors;
    for (const auto& profile : state_->session.profiles) {
        vendors.push_back(profile->service_name.in(language));
    }
    return query::complete(text, cursor, *state_->vocabulary, vendors, language);
}

const FilterView& Application::filter_view() {
    return state_->cached(state_->filter, build_filter_view);
}
const ConditionView& Application::condition_view() {
    return state_->cached(state_->condition, build_condition_view);
}
const MatrixView& Application::matrix_view() {
    return state_->cached(state_->matrix, build_matrix_view);
}
const CellDetailView& Application::cell_detail_view() {
    return state_->cached(state_->cell_detail, build_cell_detail_view);
}
const OverviewView& Application::overview_view() {
    return state_->cached(state_->overview, build_overview_view);
}
const DiffView& Application::diff_view() { return state_->cached(state_->diff, build_diff_view); }
const EditionDiffView& Application::edition_diff_view() {
    return state_->cached(state_->edition_diff, build_edition_diff_view);
}
const DetailView& Application::detail_view() {
    return state_->cached(state_->detail, build_detail_view);
}

const ShellView& Application::shell_view() {
    return state_->cached(state_->shell, [this](const ViewContext& context) {
        const State& state = *state_;
        const auto& translations = context.translations;
        ShellView view;
        view.mode = context.session.mode;
        view.language = context.session.language;
        for (const auto& [mode, id] :
             {std::pair{ViewMode::matrix, "matrix"}, std::pair{ViewMode::overview, "overview"},
              std::pair{ViewMode::diff, "diff"}, std::pair{ViewMode::detail, "detail"},
              std::pair{ViewMode::library, "library"}}) {
            view.modes.push_back(
                {id, translations.text(std::string("mode.") + id), mode == context.session.mode});
        }
        view.can_undo = !state.undo.empty();
        view.can_redo = !state.redo.empty();
        const auto what = [&](const std::vector<Step>& steps, std::string_view key) {
            const std::string description = steps.empty() ? "" : steps.back().description;
            return translations.text(key, {{"what", description}});
        };
        view.undo_text = what(state.undo, "shell.undo");
        view.redo_text = what(state.redo, "shell.redo");
        view.unread_reports = state.unread_reports;
        view.status = state.status;
        return view;
    });
}

const LibraryView& Application::library_view() {
    return state_->cached(state_->library, [this](const ViewContext& context) {
        const State& state = *state_;
        const auto& translations = context.translations;
        LibraryView view;
        for (const auto& profile : context.session.profiles) {
            LoadedProfileView loaded;
            loaded.key = model::edition_key(*profile);
            loaded.title = profile->service_name.in(translations.language());
            loaded.provider = profile->provider_name.in(translations.language());
            loaded.edition =
                edition_text(profile->edition_label, profile->edition_date, translations);
            loaded.counts = translations.text(
                "library.counts", {{"answers", std::to_string(profile->answers.size())},
                                   {"documents", std::to_string(profile->documents.size())}});
            loaded.builtin = std::ranges::count(state.builtins, profile) > 0;
            const auto& origins = loaded.builtin ? state.library_origins : state.origins;
            const auto origin = origins.find(loaded.key);
            loaded.origin =
                origin == origins.end() ? translations.text("library.builtin") : origin->second;
            view.profiles.push_back(std::move(loaded));
        }
        view.reports = report_views(state.reports, translations);
        view.can_restore_builtins =
            std::any_of(state.builtins.begin(), state.builtins.end(),
                        [&](const auto& p) { return !state.is_loaded(model::edition_key(*p)); });
        if (view.profiles.empty()) {
            view.empty_title = translations.text("library.empty");
            view.empty_hint = translations.text("library.empty_hint");
        }
        return view;
    });
}

}  // namespace kurabe::app
