// What outlives the page: the view in its address, the session file, what the browser keeps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/autosave/storage_status.h"
#include "app/loading/loading.h"
#include "app/reference_data.h"
#include "app/session/document.h"
#include "app/session/session_file.h"
#include "app/status.h"

namespace kurabe::app {

class Persistence {
 public:
    Persistence(const ReferenceData& reference, Document& document, Loading& loading,
                Status& status)
        : reference_(reference), document_(document), loading_(loading), status_(status) {}

    // The view as the fragment of the page's address (session/view_state.h). Opening one that is
    // not ours does nothing but say so.
    [[nodiscard]] std::string fragment() const;
    void open_fragment(std::string_view fragment);

    // The session file, in parts that are to be joined: each takes little time. They belong
    // together as long as content_revision() does not grow.
    [[nodiscard]] std::size_t session_file_parts() const;
    [[nodiscard]] std::string session_file_part(std::size_t part) const;
    // The same of the file that the user is given: without people where they are to stay out.
    [[nodiscard]] std::string saved_file_part(std::size_t part, bool omit_people) const;
    // The answer to SaveSession: false where a file of that size could not be read back, which the
    // user is told. It is not saved then.
    [[nodiscard]] bool report_saved(std::uint64_t bytes);

    // Brings back sessions ("" for none) as autosave::Restore says, and the view of `link` or else
    // of `view`, which may be newer than the one in the file. In steps, between which the user may
    // work: restore_some() until it gives false, then end_restoring().
    struct Restoration {
        std::vector<std::string> session_files;
        std::string view;
        std::string link;
        bool unite = false;
    };
    struct Restored {
        bool readable = true;   // all of them; what is not is reported
        bool has_more = false;  // than this program knows (RestoredSession)
        bool united = false;    // with what was on the screen
    };
    void begin_restoring(Restoration what);
    [[nodiscard]] bool restore_some();
    [[nodiscard]] Restored end_restoring();
    // What has come so far stays.
    void stop_restoring();
    // All at once, at the start. False where the session cannot be read.
    bool restore(std::string_view session_file, std::string_view persisted_view,
                 std::string_view link);

    // A file of the library (Loading::load_library_file), which may come when the page is open:
    // that is no change by the user, with which what is kept would be united. After the last one,
    // the link that the page was opened with, which may name some of them, is opened again where
    // the user has done nothing since.
    void load_library_file(std::string_view name, std::string_view bytes);
    void end_library();

    [[nodiscard]] autosave::StorageStatus storage() const { return storage_; }
    // Told to the user where there is something to lose, or what is kept is not known.
    void set_storage(autosave::StorageStatus status);
    // Says it again, where other messages may have taken its place. False where there is nothing to
    // say.
    bool tell_storage_trouble();

    // What another page at another place has kept, or one that was closed has left; the user may
    // take it over (TakeOver) or decline it (DeclineOffer).
    struct Offer {
        std::string id;
        std::string place;  // the page's address; "" where it is not known
        std::string date;   // "2026-11-26 22:48", "" where it is not known
        friend bool operator==(const Offer&, const Offer&) = default;
    };
    [[nodiscard]] const std::vector<Offer>& offers() const { return offers_; }
    void add_offer(Offer offer);
    void end_offer(std::string_view id);

    // Grows with each change of what is loaded and of the saved views.
    [[nodiscard]] std::uint64_t content_revision() const;
    // True where nothing is loaded, saved or chosen, so that there is nothing to keep.
    [[nodiscard]] bool is_pristine() const;
    // A profile from a file, a saved view, marks of rows, anything of a review.
    [[nodiscard]] bool has_own_content() const;
    // The same, where it is not saved as a file.
    [[nodiscard]] bool has_unsaved_content() const;

 private:
    [[nodiscard]] wording::Texts texts() const {
        return reference_.translations.in(document_.session().language);
    }
    struct Restoring {
        Restoration what;
        std::string kept_view;
        std::size_t next = 0;  // among the session files
        bool is_view_open = false;
        std::optional<SessionReading> reading;
        std::optional<Session> before;         // what is shown of it has taken the place of
        std::vector<model::ProfilePtr> added;  // of it, to what is there
        std::vector<model::ProfilePtr> new_builtins;
        Restored restored;
    };
    // Grows with each change by the user.
    [[nodiscard]] std::uint64_t session_revision() const {
        return document_.revisions().of(view_parts | content_parts | Parts{Part::language});
    }
    [[nodiscard]] bool is_untouched() const { return restored_revision_ == session_revision(); }
    void look_for_changes();
    void open_view_alone();
    void begin_reading();
    [[nodiscard]] bool takes_the_place() const;
    void show_read_profile();
    void take_read_session();
    void take_back();
    void unite_with(const Session& kept, LoadReport& report);
    // False where the text is no view, which the user is told.
    bool open(std::string_view fragment, std::string undo_text);
    // Those that were added to this page or its library since the session was kept.
    void show_new_builtins(const std::vector<model::ProfilePtr>& profiles);
    [[nodiscard]] bool is_present_view(std::string_view fragment) const;

    const ReferenceData& reference_;
    Document& document_;
    Loading& loading_;
    Status& status_;
    autosave::StorageStatus storage_ = autosave::StorageStatus::works;
    std::uint64_t saved_revision_ = 0;  // of the content that was last saved as a file
    std::optional<Restoring> restoring_;
    // Of the session as the last restoring left it; none: there was none yet.
    std::optional<std::uint64_t> restored_revision_;
    std::string opened_link_;  // that the page was opened with
    std::vector<Offer> offers_;
};

}  // namespace kurabe::app
