// The application: session, commands with undo, and the view models derived from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/commands/command.h"
#include "app/session/session.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/overview/overview_view.h"
#include "app/views/shell/shell_view.h"
#include "base/date.h"
#include "query/language/completion.h"
#include "wording/translations.h"

namespace kurabe::app {

// What the page asks of the platform.
struct OpenFilePicker {};
struct SetDocumentLanguage {
    base::Language language;
};
struct SaveSessionFile {};  // hands the session file to the user
struct ForgetSession {};    // erases what the browser keeps
using HostRequest = std::variant<OpenFilePicker, SetDocumentLanguage, CopyToClipboard, CopyLink,
                                 SaveSessionFile, ForgetSession>;

// Knows no platform and no graphics. Views are computed when asked for after a change and are valid
// until the next call of a non-const function.
class Application {
 public:
    // Loads the built-in catalogs, translations and profiles. `today` decides which certificates
    // have expired.
    explicit Application(base::Date today);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    void execute(const Command& command);
    void execute(CommandQueue& commands);  // in order; leaves the queue empty

    // One dropped or picked file. Adds a vendor or, from a session file, restores the session; or
    // reports what is wrong and changes nothing else.
    void load_file(std::string_view name, std::string_view bytes);
    // A file that is larger than files::max_json_bytes and was therefore not read.
    void reject_file(std::string_view name, std::uint64_t size_bytes);

    // The organisation's own profiles, which stand beside the built-in ones. They are loaded at the
    // start, before the user does anything: first their index, which gives the files, then each of
    // these by its name there. Only what is wrong is reported.
    [[nodiscard]] std::vector<std::string> load_library_index(std::string_view name,
                                                              std::string_view bytes);
    void load_library_file(std::string_view name, std::string_view bytes);
    // A file of the library that the server refused; 0 where it gave no answer.
    void miss_library_file(std::string_view name, int http_status);

    // While many files are being loaded: how many have been, and how many there are (0: nobody
    // knows yet). False where the user has asked to stop. Those that were loaded since the last
    // report are shown from here on, and what views and searches need of them is prepared.
    [[nodiscard]] bool report_loading(std::size_t done, std::size_t total);
    void end_loading();
    // A dropped folder in which there is no JSON.
    void report_empty_folder(std::string_view name);

    // The view as the fragment of the page's address (app/view_state.h). Opening one that is not
    // ours does nothing but say so.
    [[nodiscard]] std::string fragment() const;
    void open_fragment(std::string_view fragment);

    // The session file, in parts that are to be joined: each takes little time. They belong
    // together as long as contents() does not grow.
    [[nodiscard]] std::size_t session_file_parts() const;
    [[nodiscard]] std::string session_file_part(std::size_t part) const;
    // When it is written: false where a file of that size could not be read back, which the user is
    // told. It is neither kept nor saved then.
    [[nodiscard]] bool accept_session_file(std::uint64_t bytes);
    // The same, as the answer to SaveSessionFile.
    [[nodiscard]] bool report_saved(std::uint64_t bytes);
    // At the start: brings back the session that the browser kept ("" for none), and the view of
    // `link` or else of `kept_view`, which may be newer than the one in the file.
    void restore(std::string_view session_file, std::string_view kept_view, std::string_view link);
    void set_storage(Storage storage);
    // Writing to the browser's storage failed with an error of this name ("" where there is none).
    void report_storage_failure(std::string_view error);
    void report_stored();
    // Whether the platform is to write to the browser's storage.
    [[nodiscard]] bool keeps() const;
    [[nodiscard]] Storage storage() const;
    // Grows with each change of what is loaded and of the saved views.
    [[nodiscard]] std::uint64_t contents() const;
    // True where nothing is loaded, saved or chosen, so that there is nothing to keep.
    [[nodiscard]] bool at_start() const;
    // True where closing the page would lose profiles or saved views.
    [[nodiscard]] bool would_lose() const;

    [[nodiscard]] std::vector<HostRequest> take_host_requests();
    // The platform's answer to CopyToClipboard and CopyLink, for the line of status.
    void report_copy(bool done);

    [[nodiscard]] const Session& session() const;
    [[nodiscard]] wording::Texts texts() const;
    // Grows with each change: equal revisions mean that nothing that is shown has changed.
    [[nodiscard]] std::uint64_t revision() const;

    [[nodiscard]] const ShellView& shell_view();
    [[nodiscard]] const FilterView& filter_view();
    [[nodiscard]] const ConditionView& condition_view();
    [[nodiscard]] const MatrixView& matrix_view();
    [[nodiscard]] const CellDetailView& cell_detail_view();
    [[nodiscard]] const OverviewView& overview_view();
    [[nodiscard]] const DiffView& diff_view();
    // What the diff shows where its sides are two editions of one service.
    [[nodiscard]] const EditionDiffView& edition_diff_view();
    [[nodiscard]] const DetailView& detail_view();
    [[nodiscard]] const LibraryView& library_view();

    // What could be written at the cursor (in bytes) of a filter's text.
    [[nodiscard]] query::Completions filter_completions(std::string_view text,
                                                        std::size_t cursor) const;

    // Licences of what the program is made of, for the About window.
    [[nodiscard]] std::string_view notices() const;
    // How to write a filter, in the session's language: Markdown.
    [[nodiscard]] std::string_view filter_help() const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kurabe::app
