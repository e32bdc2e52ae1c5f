// The application: what the user has loaded and chosen, and the view models derived from it. Knows
// no platform and no graphics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/autosave/storage_status.h"
#include "app/commands/command.h"
#include "app/derived_data.h"
#include "app/loading/loading.h"
#include "app/persistence/persistence.h"
#include "app/preferences.h"
#include "app/reference_data.h"
#include "app/requests.h"
#include "app/session/document.h"
#include "app/status.h"
#include "app/views/views.h"
#include "query/language/completion.h"

namespace kurabe::app {

class Application {
 public:
    // Loads the built-in catalogs, translations and profiles. `today`, the user's, decides which
    // certificates have expired.
    explicit Application(base::Date today);
    explicit Application(ReferenceData reference);  // read already
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    // False where it is that day already.
    bool set_today(base::Date today);
    [[nodiscard]] const base::Date& today() const { return reference_.today; }

    void execute(const Command& command);
    void execute(CommandQueue& commands);  // in order; leaves the queue empty

    [[nodiscard]] Loading& loading() { return loading_; }
    [[nodiscard]] Persistence& persistence() { return persistence_; }
    [[nodiscard]] const Persistence& persistence() const { return persistence_; }

    [[nodiscard]] const Session& session() const { return document_.session(); }
    [[nodiscard]] wording::Texts texts() const {
        return reference_.translations.in(session().language);
    }
    [[nodiscard]] Views& views() { return views_; }
    template <typename View>
    [[nodiscard]] const View& view() {
        return views_.get<View>();
    }
    // Grows with each change: equal revisions mean that nothing that is shown has changed.
    [[nodiscard]] std::uint64_t revision() const { return document_.revisions().of(all_parts); }
    [[nodiscard]] const Preferences& preferences() const { return document_.preferences(); }
    // As the page has kept them.
    void set_preferences(std::string_view text);
    // Does a bit of what views need of the session; else the first of them does all of it. False:
    // nothing is left to do.
    bool prepare_views_step();
    // Does a bit of what makes searches fast, a few milliseconds at most. False: nothing is left to
    // do. What is found is the same before and after.
    bool prepare_step();
    // From now on, where a filter or the verdicts take longer than a frame, views say that they are
    // being found out, until prepare_step() has found all, or end_waiting() does at once.
    void work_in_steps() { derived_.work_in_steps(); }
    [[nodiscard]] bool waiting() const { return derived_.awaited(); }
    void end_waiting();
    // How often a filter was evaluated for the views.
    [[nodiscard]] std::size_t filter_evaluations() { return derived_.results().evaluations(); }

    [[nodiscard]] std::vector<HostRequest> take_host_requests();
    // The page's answer to CopyToClipboard and CopyLink.
    void report_copy(bool done);
    // A text that was not taken into a field, since a field takes no more than so many bytes.
    void report_too_long(std::size_t limit);

    // What could be written at the cursor (in bytes) of a filter's text. Asked for with each frame,
    // found out once.
    [[nodiscard]] const query::Completions& filter_completions(std::string_view text,
                                                               std::size_t cursor);
    // The same of a requirement's check, which may hold less.
    [[nodiscard]] const query::Completions& check_completions(std::string_view text,
                                                              std::size_t cursor);
    // What is not understood in a filter's text, and how to mend it; "" where all is.
    [[nodiscard]] std::string filter_problem(std::string_view text);
    [[nodiscard]] std::string check_problem(std::string_view text);
    // Licences of what the program is made of, for the About window.
    [[nodiscard]] std::string_view notices() const;
    // How to write a filter, in the session's language: Markdown.
    [[nodiscard]] std::string_view filter_help() const;

 private:
    void run(const SessionCommand& command);
    void run(const HostRequest& request) { requests_.push_back(request); }
    void run(const Undo& command);
    void run(const Redo& command);
    void run(const DismissReports& command);
    void run(const CancelLoading& command);
    void run(const DismissMessage& command);
    void run(const SetColours& command);
    void run(const SetWidth& command);
    void run(const SetFolded& command);
    void run(const CloseLegend& command);
    void run(const SetPrintNotes& command);
    void run(const SetKeepNothing& command);
    void run(const SetOmitPeople& command);
    void run(const SavePolicy& command);
    void run(const SaveReplies& command);
    void run(const TakeSheetOver& command);
    void run(const SaveSheetProfile& command);
    void run(const SaveMapping& command);
    // Changes the preferences and has the page keep them.
    template <typename Change>
    void prefer(Change change, std::string undo = {}, std::optional<std::size_t> group = {});
    void keep_preferences();
    void learn(Hint hint);
    // False where it was made already.
    template <typename View>
    bool make();
    [[nodiscard]] ViewContext context();

    struct KnownCompletions {
        std::string text;
        std::size_t cursor = 0;
        std::uint64_t revision = 0;  // of what else they depend on; 0: there are none
        query::Completions completions;
    };

    // As known, where they are for that text and cursor; else as complete() finds them.
    template <typename Complete>
    const query::Completions& known_or(KnownCompletions& known, std::string_view text,
                                       std::size_t cursor, Complete complete);

    ReferenceData reference_;
    Document document_;
    Status status_;
    DerivedData derived_;
    Loading loading_;
    Persistence persistence_;
    Views views_;
    KnownCompletions known_completions_;        // of the filter
    KnownCompletions known_check_completions_;  // of a check
    std::vector<HostRequest> requests_;
    base::Language told_language_ = base::Language::ja;  // that the page was told last
};

}  // namespace kurabe::app
