// What Application holds, and what its parts do to it; only application*.cpp include this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "app/loading/load_reports.h"
#include "app/loading/profile_loading.h"
#include "app/session/session_file.h"
#include "app/views/view_context.h"
#include "query/engine/evaluate.h"
#include "query/language/words.h"

namespace kurabe::app {

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

struct Application::State {
    base::Date today;
    wording::Translations translations;
    Catalogs catalogs;
    std::vector<model::ProfilePtr> builtins;  // and those of the organisation's library

    Session session;
    std::vector<Step> undo;
    std::vector<Step> redo;
    std::optional<Command> last_command;

    // What follows from the session; brought up to date when it is asked for.
    query::Words words;
    std::optional<query::Vocabulary> vocabulary;
    std::optional<query::FigureTexts> figure_texts;
    model::AnswerTable table;
    query::TableIndex index;
    query::Expression expression;
    bool profiles_changed = true;
    bool filter_changed = true;

    std::vector<LoadReport> reports;
    std::size_t unread_reports = 0;
    Origins origins;                                    // of profiles from files
    Origins library_origins;                            // of the organisation's
    std::map<std::string, std::string> library_labels;  // file → what its origin is called
    Storage storage = Storage::works;
    std::uint64_t contents = 1;
    std::uint64_t saved_contents = 0;  // those that were last saved as a file
    struct Loading {
        std::size_t done = 0;
        std::size_t total = 0;  // 0: unknown
        bool cancelled = false;
        friend bool operator==(const Loading&, const Loading&) = default;
    };
    std::optional<Loading> loading;   // of many files, while it lasts
    std::vector<LoadedFile> waiting;  // of these, those that are not in the session yet
    struct Batch {
        std::size_t loaded = 0;
        std::size_t failed = 0;
    };
    Batch batch;  // files since loading last ended
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

    [[nodiscard]] wording::Texts texts() const { return translations.in(session.language); }
    void prepare();
    [[nodiscard]] ViewContext context();

    template <typename View, typename Build>
    const View& cached(Cached<View>& entry, Build build) {
        if (entry.revision != revision) {
            entry.view = build(context());
            entry.revision = revision;
        }
        return entry.view;
    }

    // To be called after each change, with the session as it was.
    void session_changed(const Session& before);
    void remember(const Session& before, std::string description);
    // Undo and redo bring back what was shown and compared, but leave the user in the mode, the
    // language and the colours that they are in.
    void apply_history(std::vector<Step>& from, std::vector<Step>& to);
    // The example is the older edition of a built-in profile and is read when it is asked for.
    void show_example_editions();
    // Adds the examples among these editions; false where none is one.
    bool add_examples(const std::vector<std::string>& edition_keys);

    void say(std::string_view key,
             const wording::Arguments& arguments = {});  // in the line of status
    void report(LoadReport result);
    // Adds the profile to the session, and reports. While many files are being loaded, that waits
    // for the next report of how far it is: what follows from the session is made once for many.
    void take_file(LoadedFile file);
    void take_waiting_files();
    void add_file(LoadedFile file);
    void say_not_loaded(const std::vector<std::string>& keys);  // nothing where there are none

    [[nodiscard]] bool is_loaded(const std::string& key) const;
    // A profile from a file, or a saved view.
    [[nodiscard]] bool has_own_contents() const;

    // False where the text is no view, which the user is told.
    bool open_view(std::string_view fragment);
    // Makes the session that was read the present one; false where there is none.
    bool take_session(base::Result<RestoredSession> read, LoadReport& result);
    // Those that were added to this page or its library since the session was kept.
    void show_new_builtins(const std::vector<model::ProfilePtr>& profiles);
    [[nodiscard]] bool is_present_view(std::string_view fragment) const;
    void load_session(std::string_view name, std::string_view bytes);
};

}  // namespace kurabe::app
