#include "app/application.h"

#include <cstdlib>
#include <utility>

#include "app/application_state.h"
#include "app/commands/session_commands.h"
#include "app/loading/builtin_assets.h"
#include "app/session/view_state.h"
#include "app/views/answer_text.h"
#include "files/json_tree.h"
#include "files/session_document.h"

namespace kurabe::app {
namespace {

// Typing a word is one step, not one for each letter.
bool continues(const Command& previous, const Command& command) {
    return std::holds_alternative<SetSearchText>(previous) &&
           std::holds_alternative<SetSearchText>(command);
}

}  // namespace

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
    state.figure_texts.emplace(state.translations);
    state.catalogs = std::move(*catalogs.value);
    auto profiles = read_builtin_profiles(state.catalogs.properties);
    if (profiles.value) state.builtins = std::move(*profiles.value);
    state.session = start_session(state.builtins);
    state.session_changed({});
}

Application::~Application() = default;

void Application::execute(const Command& command) {
    State& state = *state_;
    if (std::holds_alternative<Undo>(command)) return state.apply_history(state.undo, state.redo);
    if (std::holds_alternative<Redo>(command)) return state.apply_history(state.redo, state.undo);
    if (std::holds_alternative<ChooseFiles>(command)) {
        state.requests.emplace_back(OpenFilePicker{});
        return;
    }
    if (const auto* copy = std::get_if<CopyToClipboard>(&command)) {
        state.requests.emplace_back(*copy);
        return;
    }
    if (std::holds_alternative<CopyLink>(command)) {
        state.requests.emplace_back(CopyLink{});
        return;
    }
    if (std::holds_alternative<CancelLoading>(command)) {
        if (state.loading) state.loading->cancelled = true;
        return;
    }
    if (std::holds_alternative<DismissReports>(command)) {
        state.reports.clear();
        state.unread_reports = 0;
        ++state.revision;
        return;
    }
    if (std::holds_alternative<SaveSession>(command)) {
        state.requests.emplace_back(SaveSessionFile{});
        return;
    }
    const Session before = state.session;
    std::string description = describe(before, command, state.texts(), state.catalogs.properties);
    state.prepare();
    apply_command(state.session, command, state.builtins, *state.vocabulary);
    if (std::holds_alternative<ShowExampleEditions>(command)) state.show_example_editions();
    const bool merges = state.last_command && continues(*state.last_command, command);
    if (!description.empty() && !merges) state.remember(before, std::move(description));
    state.last_command = command;
    state.status.clear();
    state.session_changed(before);
    if (const auto* sort = std::get_if<SortColumns>(&command)) {
        const auto* property = state.catalogs.properties.find(sort->property_id);
        state.say("sort.done",
                  {{"property", property_label(property, sort->property_id, state.texts())}});
    }
    if (const auto* open = std::get_if<OpenSavedView>(&command)) {
        const SavedView* saved = find_view(state.session.saved_views, open->name);
        if (saved != nullptr) state.open_view(std::string(saved->view));
    }
    if (std::holds_alternative<EraseSession>(command)) {
        state.storage = state.storage == Storage::refused ? Storage::refused : Storage::works;
        state.requests.emplace_back(ForgetSession{});
        state.say("storage.erased");
    }
}

void Application::execute(CommandQueue& commands) {
    const CommandQueue taken = std::exchange(commands, {});
    for (const Command& command : taken) execute(command);
}

void Application::load_file(std::string_view name, std::string_view bytes) {
    State& state = *state_;
    state.last_command.reset();
    LoadedFile file = load_profile(name, bytes, state.catalogs.properties);
    if (files::is_session(file.report.diagnostics)) {
        state.take_waiting_files();
        return state.load_session(name, bytes);
    }
    state.take_file(std::move(file));
}

bool Application::report_loading(std::size_t done, std::size_t total) {
    State& state = *state_;
    const bool cancelled = state.loading && state.loading->cancelled;
    const State::Loading now{done, total, cancelled};
    if (state.loading != now) ++state.revision;
    state.loading = now;
    state.take_waiting_files();
    state.prepare();
    return !cancelled;
}

void Application::end_loading() {
    State& state = *state_;
    state.take_waiting_files();
    // Else the last file's success would hide that another one failed.
    const State::Batch batch = std::exchange(state.batch, {});
    if (batch.failed > 0 && batch.loaded + batch.failed > 1) {
        state.say("load.status_some_failed",
                  {{"total", std::to_string(batch.loaded + batch.failed)},
                   {"failed", std::to_string(batch.failed)}});
    }
    if (!state.loading) return;
    if (state.loading->cancelled) {
        state.say("load.cancelled", {{"done", std::to_string(state.loading->done)}});
    }
    state.loading.reset();
    ++state.revision;
    state.prepare();
}

void Application::reject_file(std::string_view name, std::uint64_t size_bytes) {
    state_->take_file({{std::string(name), false, {files::too_large(name, size_bytes)}}, nullptr});
}

void Application::report_copy(bool done) { state_->say(done ? "copy.done" : "copy.refused"); }

void Application::report_empty_folder(std::string_view name) {
    state_->say("load.empty_folder", {{"name", std::string(name)}});
}

std::vector<HostRequest> Application::take_host_requests() {
    return std::exchange(state_->requests, {});
}

const Session& Application::session() const { return state_->session; }
wording::Texts Application::texts() const { return state_->texts(); }
std::uint64_t Application::revision() const { return state_->revision; }
std::string_view Application::notices() const { return builtin_file("notices.txt"); }

std::string_view Application::filter_help() const {
    const bool japanese = session().language == base::Language::ja;
    return builtin_file(japanese ? "assets/help/filter.ja.md" : "assets/help/filter.en.md");
}

query::Completions Application::filter_completions(std::string_view text,
                                                   std::size_t cursor) const {
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
        const auto& texts = context.texts;
        ShellView view;
        view.mode = context.session.mode;
        view.language = context.session.language;
        for (const auto& [mode, id] :
             {std::pair{ViewMode::matrix, "matrix"}, std::pair{ViewMode::overview, "overview"},
              std::pair{ViewMode::diff, "diff"}, std::pair{ViewMode::detail, "detail"},
              std::pair{ViewMode::library, "library"}}) {
            view.modes.push_back(
                {id, texts.text(std::string("mode.") + id), mode == context.session.mode});
        }
        view.can_undo = !state.undo.empty();
        view.can_redo = !state.redo.empty();
        const auto what = [&](const std::vector<Step>& steps, std::string_view key) {
            const std::string description = steps.empty() ? "" : steps.back().description;
            return texts.text(key, {{"what", description}});
        };
        view.undo_text = what(state.undo, "shell.undo");
        view.redo_text = what(state.redo, "shell.redo");
        const std::string present = to_saved_view(context.session, state.builtins);
        for (const SavedView& saved : context.session.saved_views) {
            view.saved_views.push_back({saved.name, saved.name, saved.view == present});
        }
        if (state.storage != Storage::works) {
            view.storage_warning = texts.text(storage_key(state.storage));
        }
        view.unread_reports = state.unread_reports;
        view.status =
            state.status.empty() && state.has_own_contents() ? view.storage_warning : state.status;
        view.loading = state.loading.has_value();
        if (state.loading) {
            view.status =
                texts.text(state.loading->total == 0 ? "load.progress_of_unknown" : "load.progress",
                           {{"done", std::to_string(state.loading->done)},
                            {"total", std::to_string(state.loading->total)}});
        }
        return view;
    });
}

const LibraryView& Application::library_view() {
    return state_->cached(state_->library, [this](const ViewContext& context) {
        const State& state = *state_;
        return build_library_view(context, {state.builtins, state.origins, state.library_origins,
                                            state.reports, state.storage, at_start()});
    });
}

}  // namespace kurabe::app
