// Files that come in: profiles and sessions that the user drops or picks, and the organisation's
// library; and what came of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/loading/load_reports.h"
#include "app/loading/profile_loading.h"
#include "app/loading/sheet_loading.h"
#include "app/reference_data.h"
#include "app/session/document.h"
#include "app/session/session_file.h"
#include "app/sheet_results.h"
#include "app/status.h"

namespace kurabe::app {

class Loading {
 public:
    // While many files are being loaded.
    struct Progress {
        std::size_t done = 0;
        std::size_t total = 0;  // 0: nobody knows yet
        bool cancelled = false;
        int percent = 0;  // of the sheet that is being read
        friend bool operator==(const Progress&, const Progress&) = default;
    };

    Loading(ReferenceData& reference, Document& document, Status& status, SheetResults& sheets)
        : reference_(reference), document_(document), status_(status), sheets_(sheets) {}

    // One dropped, picked or pasted file. Adds a profile, or puts it in the place of the same
    // edition that is loaded, built in or not; from a session file, restores the session; of a
    // sheet, makes the one in work; or reports what is wrong and changes nothing else.
    void load_file(std::string_view name, std::string_view bytes);
    // The same in steps, since a session or a sheet takes longer than a frame: load_some() until it
    // gives false.
    void begin_file(std::string_view name, std::string_view bytes);
    [[nodiscard]] bool load_some();
    // A file that is larger than files::max_json_bytes and was therefore not read.
    void reject_file(std::string_view name, std::uint64_t size_bytes);
    // A dropped folder in which there is no JSON.
    void report_empty_folder(std::string_view name);

    // The organisation's own profiles, which stand beside the built-in ones. They are loaded at the
    // start: first their index, which gives the files, then each of these by its name there, in any
    // order; they stand in that of the index. Only what is wrong is reported.
    [[nodiscard]] std::vector<std::string> load_library_index(std::string_view name,
                                                              std::string_view bytes);
    void load_library_file(std::string_view name, std::string_view bytes);
    // A file of the library that the server refused; 0 where it gave no answer.
    void miss_library_file(std::string_view name, int http_status);

    // While many files are being loaded: how many have been, and how many there are (0: nobody
    // knows yet). False where the user has asked to stop. Those that were loaded since the last
    // report are shown from here on.
    [[nodiscard]] bool report_progress(std::size_t done, std::size_t total);
    void end();
    void cancel();

    // What the sheet in work makes becomes a profile of the session, and how it was read is kept.
    void take_import(const model::Profile& profile, const std::string& file,
                     const intake::Mapping& mapping);

    // What was read becomes the session, and where its profiles come from is remembered. The
    // description is for undo. False where there is nothing.
    bool take_session(base::Result<RestoredSession> read, LoadReport& report,
                      std::string undo_text);
    // The same of one that was opened together with another: the two are united.
    bool unite_session(base::Result<RestoredSession> read, LoadReport& report,
                       std::string undo_text);
    void add_origins(const Origins& origins);  // what is known of others stays
    // `remedy`: of what the report tells of.
    void report(LoadReport report, Remedy remedy = Remedy::none);

    [[nodiscard]] const std::optional<Progress>& progress() const { return progress_; }
    [[nodiscard]] const std::vector<LoadReport>& reports() const { return reports_; }
    void dismiss_reports();
    // Failed loads since the reports were last looked at.
    [[nodiscard]] std::size_t unread_reports() const { return unread_reports_; }
    void mark_read();

    // Edition_keys of what was just loaded, the first one first: empty once something else was
    // done, or this was undone.
    [[nodiscard]] std::vector<std::string> just_loaded() const;

    [[nodiscard]] const Origins& origins() const { return origins_; }  // of profiles from files
    [[nodiscard]] const Origins& library_origins() const { return library_origins_; }

 private:
    // Puts the profile into the session, and reports. While many files are being loaded, that waits
    // for the next report of progress: what follows from the session is made once for many.
    void take_file(LoadedFile file);
    void take_waiting_files();
    void add_file(LoadedFile file);
    void load_session(const std::string& file, base::Result<RestoredSession> read);
    void tell_rivals();
    void load_policy(const files::ParsedDocument& document);
    void load_addendum(const files::ParsedDocument& document);
    void load_mapping(const files::ParsedDocument& document);
    bool read_sheet_step();
    void load_sheet(const std::string& file, base::Result<sheets::Workbook> read);
    // Reports what came of a file that is no profile and, where it was read, lets `take` change the
    // session.
    template <typename Content, typename Take>
    void load_part(std::string_view file, base::Result<Content> read, Take take);

    struct Batch {
        std::array<std::size_t, 4> by_outcome{};

        [[nodiscard]] std::size_t of(LoadOutcome outcome) const {
            return by_outcome[static_cast<std::size_t>(outcome)];
        }
        [[nodiscard]] std::size_t total() const {
            return std::accumulate(by_outcome.begin(), by_outcome.end(), std::size_t{0});
        }
    };

    ReferenceData& reference_;
    Document& document_;
    Status& status_;
    SheetResults& sheets_;
    std::vector<LoadReport> reports_;
    std::size_t unread_reports_ = 0;
    Origins origins_;
    Origins library_origins_;
    struct LibraryFile {
        std::string label;      // what its origin is called
        std::size_t place = 0;  // in the index
    };
    // Puts it before those of the library that the index names later.
    void put_in_place(std::vector<model::ProfilePtr>& profiles,
                      const model::ProfilePtr& profile) const;
    std::map<std::string, LibraryFile> library_files_;   // by name
    std::map<std::string, std::size_t> library_places_;  // edition_key → place in the index
    struct Reading {
        std::string file;
        SessionReading session;
    };
    std::optional<Reading> reading_;
    std::optional<SheetReading> sheet_;
    std::optional<Progress> progress_;
    std::vector<LoadedFile> waiting_;  // those that are not in the session yet
    Batch batch_;                      // files since loading last ended
    bool has_taken_session_ = false;   // from one of these
    std::vector<std::string> just_loaded_;
    std::uint64_t loaded_history_ = 0;  // when the last of these was
};

}  // namespace kurabe::app
