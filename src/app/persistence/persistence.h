// What outlives the page: the view in its address, the session file, what the browser keeps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/autosave/storage_status.h"
#include "app/loading/loading.h"
#include "app/reference_data.h"
#include "app/session/document.h"
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
    // The answer to SaveSession: false where a file of that size could not be read back, which the
    // user is told. It is not saved then.
    [[nodiscard]] bool report_saved(std::uint64_t bytes);

    // At the start: brings back the session that is persisted ("" for none), and the view of `link`
    // or else of `persisted_view`, which may be newer than the one in the file. False where the
    // session cannot be read, which is reported.
    bool restore(std::string_view session_file, std::string_view persisted_view,
                 std::string_view link);

    [[nodiscard]] autosave::StorageStatus storage() const { return storage_; }
    // Told to the user where there is something to lose.
    void set_storage(autosave::StorageStatus status);

    // Grows with each change of what is loaded and of the saved views.
    [[nodiscard]] std::uint64_t content_revision() const;
    // True where nothing is loaded, saved or chosen, so that there is nothing to keep.
    [[nodiscard]] bool is_pristine() const;
    // A profile from a file, or a saved view.
    [[nodiscard]] bool has_own_content() const;
    // The same, where it is not saved as a file.
    [[nodiscard]] bool has_unsaved_content() const;

 private:
    [[nodiscard]] wording::Texts texts() const {
        return reference_.translations.in(document_.session().language);
    }
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
};

}  // namespace kurabe::app
