// The application: session, commands with undo, and the view models derived from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/command.h"
#include "app/edition_diff_view.h"
#include "app/overview_view.h"
#include "app/session.h"
#include "app/translations.h"
#include "app/view_models.h"
#include "base/date.h"
#include "query/completion.h"

namespace kurabe::app {

// What the page asks of the platform.
struct OpenFilePicker {};
struct SetDocumentLanguage {
    base::Language language;
};
using HostRequest = std::variant<OpenFilePicker, SetDocumentLanguage, CopyToClipboard>;

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

    // One dropped or picked file. Adds a vendor, or a report of what is wrong and nothing else.
    void load_file(std::string_view name, std::string_view bytes);
    // A file that is larger than format::max_json_bytes and was therefore not read.
    void reject_file(std::string_view name, std::uint64_t size_bytes);

    // The organisation's own profiles, which stand beside the built-in ones. They are loaded at the
    // start, before the user does anything: first their index, which gives the files, then each of
    // these by its name there. Only what is wrong is reported.
    [[nodiscard]] std::vector<std::string> load_library_index(std::string_view name,
                                                              std::string_view bytes);
    void load_library_file(std::string_view name, std::string_view bytes);
    // A file of the library that the server refused; 0 where it gave no answer.
    void miss_library_file(std::string_view name, int http_status);

    [[nodiscard]] std::vector<HostRequest> take_host_requests();
    // The platform's answer to CopyToClipboard, for the line of status.
    void report_copy(bool done);

    [[nodiscard]] const Session& session() const;
    [[nodiscard]] const Translations& translations() const;
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
    [[nodiscard]] query::Offers filter_offers(std::string_view text, std::size_t cursor) const;

    // Licences of what the program is made of, for the About window.
    [[nodiscard]] std::string_view notices() const;
    // How to write a filter, in the session's language: Markdown.
    [[nodiscard]] std::string_view filter_help() const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kurabe::app
