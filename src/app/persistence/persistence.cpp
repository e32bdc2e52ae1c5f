#include "app/persistence/persistence.h"

#include <algorithm>
#include <utility>

#include "app/session/open_view.h"
#include "app/session/session_file.h"
#include "app/session/session_profiles.h"
#include "app/session/view_state.h"
#include "app/views/view_context.h"
#include "files/json_tree.h"

namespace kurabe::app {
namespace {

std::string profile_titles(const std::vector<model::ProfilePtr>& profiles,
                           const wording::Texts& texts) {
    std::string list;
    for (const auto& profile : profiles) {
        list += (list.empty() ? "" : ", ") + profile_title(*profile, texts);
    }
    return list;
}

}  // namespace

std::string Persistence::fragment() const {
    return to_fragment(document_.session(), reference_.profiles);
}

void Persistence::open_fragment(std::string_view fragment) {
    open(fragment, texts().text("undo.open_link"));
}

bool Persistence::open(std::string_view fragment, std::string undo_text) {
    Session opened_session = document_.session();
    const OpenedView opened = open_view(opened_session, fragment, reference_);
    const bool is_view = opened.outcome == OpenedView::Outcome::opened;
    document_.edit(is_view ? std::move(undo_text) : std::string(),
                   [&](Session& session) { session = std::move(opened_session); });
    if (const auto message = message_of(opened)) status_.say(*message);
    return is_view;
}

std::size_t Persistence::session_file_parts() const {
    return app::session_file_parts(document_.session());
}

std::string Persistence::session_file_part(std::size_t part) const {
    return write_session_part(part, document_.session(), loading_.origins(), reference_.profiles);
}

bool Persistence::report_saved(std::uint64_t bytes) {
    if (bytes > files::max_json_bytes) {
        status_.say({std::string(text_key(autosave::StorageStatus::too_large)), {}});
        return false;
    }
    saved_revision_ = content_revision();
    status_.say({"session.saved", {{"file", session_file_name}}});
    return true;
}

bool Persistence::restore(std::string_view session_file, std::string_view persisted_view,
                          std::string_view link) {
    bool readable = true;
    std::vector<model::ProfilePtr> new_builtins;
    if (!session_file.empty()) {
        LoadReport result{texts().text("storage.persisted"), LoadOutcome::failed, {}};
        auto read = read_session_file(files::parse_document(result.file, session_file),
                                      reference_.profiles, reference_.catalogs.properties);
        if (read.value) new_builtins = read.value->new_builtins;
        if (loading_.take_session(std::move(read), result, {})) {
            // The rest was said when the profiles were loaded.
            std::erase_if(result.diagnostics, [](const base::Diagnostic& diagnostic) {
                return diagnostic.code != "session.no_such_builtin";
            });
        } else {
            readable = false;
        }
        if (!result.diagnostics.empty()) loading_.report(std::move(result));
    }
    if (!persisted_view.empty()) open(persisted_view, {});
    // After a reload, the address has the view that was persisted.
    const bool has_link = !link.empty() && !is_present_view(link);
    show_new_builtins(new_builtins);
    if (has_link) {
        open(link, {});
    } else if (!new_builtins.empty()) {
        status_.say({"session.new_builtins", {{"names", profile_titles(new_builtins, texts())}}});
    }
    return readable;
}

void Persistence::show_new_builtins(const std::vector<model::ProfilePtr>& profiles) {
    document_.edit({}, [&](Session& session) {
        restore_profiles(session, profiles);
        for (const auto& profile : profiles) {
            session.hidden_columns.erase(model::edition_key(*profile));
        }
    });
}

bool Persistence::is_present_view(std::string_view fragment) const {
    Session session = document_.session();
    const OpenedView opened = open_view(session, fragment, reference_);
    return !message_of(opened) && to_fragment(session, reference_.profiles) == this->fragment();
}

void Persistence::set_storage(autosave::StorageStatus status) {
    if (storage_ == status) return;
    storage_ = status;
    document_.note({Part::storage});
    if (status != autosave::StorageStatus::works && has_own_content()) {
        status_.say({std::string(text_key(status)), {}});
    }
}

std::uint64_t Persistence::content_revision() const {
    return document_.revisions().of(content_parts);
}

bool Persistence::is_pristine() const {
    return !has_own_content() &&
           fragment() == to_fragment(start_session(reference_.profiles), reference_.profiles);
}

bool Persistence::has_unsaved_content() const {
    return has_own_content() && content_revision() != saved_revision_;
}

bool Persistence::has_own_content() const {
    const Session& session = document_.session();
    const auto is_own = [&](const model::ProfilePtr& profile) {
        const auto& known = reference_.profiles;
        return loading_.origins().contains(model::edition_key(*profile)) &&
               std::find(known.begin(), known.end(), profile) == known.end();
    };
    return !session.saved_views.empty() ||
           std::any_of(session.profiles.begin(), session.profiles.end(), is_own);
}

}  // namespace kurabe::app
