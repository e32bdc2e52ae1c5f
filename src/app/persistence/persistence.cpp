#include "app/persistence/persistence.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "app/session/fragment.h"
#include "app/session/open_view.h"
#include "app/session/session_file.h"
#include "app/session/session_profiles.h"
#include "app/session/unite.h"
#include "app/session/unite_review.h"
#include "app/session/view_state.h"
#include "app/session/without_people.h"
#include "app/views/view_context.h"
#include "files/json_tree.h"
#include "files/unknown_keys.h"

namespace kurabe::app {
namespace {

// Of edits that are undone at once: no command's.
constexpr std::size_t uniting_group = std::numeric_limits<std::size_t>::max();

// Said of a session when it is united with another, or when it was read.
bool is_of_uniting(std::string_view code) {
    constexpr std::array codes = {"session.no_such_builtin", "session.differing",
                                  "session.both_policies", "session.both_replies",
                                  "session.other_day"};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

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
    const Remedy remedy = is_view && !undo_text.empty() ? Remedy::undo : Remedy::none;
    document_.edit(is_view ? std::move(undo_text) : std::string(),
                   [&](Session& session) { session = std::move(opened_session); });
    if (auto message = message_of(opened)) status_.say(std::move(*message), remedy);
    return is_view;
}

std::size_t Persistence::session_file_parts() const {
    return app::session_file_parts(document_.session());
}

std::string Persistence::session_file_part(std::size_t part) const {
    return write_session_part(part, document_.session(), loading_.origins(), reference_.profiles);
}

std::string Persistence::saved_file_part(std::size_t part, bool omit_people) const {
    const Session& session = document_.session();
    const bool has_people = part == app::session_file_parts(session) - 1;
    if (!omit_people || !has_people) return session_file_part(part);
    Session left = session;
    left.review = without_people(session.review);
    return write_session_part(part, left, loading_.origins(), reference_.profiles);
}

bool Persistence::report_saved(std::uint64_t bytes) {
    if (bytes > files::max_json_bytes) {
        status_.say(
            {std::string(text_key(autosave::StorageStatus::too_large)), {}, Gravity::failed});
        return false;
    }
    saved_revision_ = content_revision();
    status_.say({"session.saved", {{"file", session_file_name}}});
    return true;
}

void Persistence::begin_restoring(Restoration what) {
    restoring_ = Restoring{};
    restoring_->what = std::move(what);
    restoring_->kept_view = restoring_->what.view;
    look_for_changes();
    open_view_alone();
    std::erase(restoring_->what.session_files, "");
    begin_reading();
}

// A view that was kept without a session knows none of the sessions that follow, and would hide
// what is in them: it is opened before those are united with it.
void Persistence::open_view_alone() {
    Restoration& what = restoring_->what;
    const auto& files = what.session_files;
    const bool is_alone = files.size() > 1 && files.front().empty() && !what.view.empty();
    if (!is_alone || what.unite) return;
    open(std::exchange(what.view, {}), {});
    restored_revision_ = session_revision();
    restoring_->is_view_open = true;
}

bool Persistence::restore_some() {
    if (!restoring_ || !restoring_->reading) return false;
    look_for_changes();
    if (restoring_->reading->step()) {
        show_read_profile();
    } else {
        take_read_session();
        begin_reading();
    }
    if (!restoring_->what.unite) restored_revision_ = session_revision();
    return restoring_->reading.has_value();
}

Persistence::Restored Persistence::end_restoring() {
    if (!restoring_) return {};
    look_for_changes();
    Restoring ended = std::move(*std::exchange(restoring_, std::nullopt));
    ended.restored.united = ended.what.unite;
    if (ended.what.unite) {
        const std::size_t rivals = find_rivals(document_.session().review.judgements).size();
        status_.say(rivals == 0 ? Message{"storage.united", {}}
                                : Message{"storage.united_rivals",
                                          {{"n", std::to_string(rivals)}},
                                          Gravity::partly},
                    Remedy::undo);
    } else {
        const std::string& link = ended.what.link;
        if (!ended.what.view.empty()) open(ended.what.view, {});  // without a session
        // After a reload, the address has the view that was persisted.
        const bool has_link =
            !link.empty() && !is_same_fragment(link, ended.kept_view) && !is_present_view(link);
        show_new_builtins(ended.new_builtins);
        if (has_link) {
            opened_link_ = link;
            open(link, {});
        } else if (!ended.new_builtins.empty()) {
            status_.say(
                {"session.new_builtins", {{"names", profile_titles(ended.new_builtins, texts())}}});
        }
    }
    restored_revision_ = session_revision();
    return ended.restored;
}

void Persistence::load_library_file(std::string_view name, std::string_view bytes) {
    const bool was_untouched = is_untouched();
    loading_.load_library_file(name, bytes);
    if (was_untouched) restored_revision_ = session_revision();
}

void Persistence::end_library() {
    const std::string link = std::exchange(opened_link_, {});
    if (link.empty() || !is_untouched() || is_present_view(link)) return;
    status_.clear();
    open(link, {});
    restored_revision_ = session_revision();
}

void Persistence::stop_restoring() {
    if (restoring_) restoring_->reading.reset();
}

bool Persistence::restore(std::string_view session_file, std::string_view persisted_view,
                          std::string_view link) {
    begin_restoring({{std::string(session_file)}, std::string(persisted_view), std::string(link)});
    while (restore_some()) {
    }
    return end_restoring().readable;
}

void Persistence::look_for_changes() {
    if (restored_revision_ && !is_untouched()) {
        restoring_->what.unite = true;
    }
}

void Persistence::begin_reading() {
    Restoring& now = *restoring_;
    now.reading.reset();
    now.added.clear();
    now.before.reset();
    if (now.next == now.what.session_files.size()) return;
    now.reading.emplace(std::string(texts().text("storage.persisted")),
                        std::move(now.what.session_files[now.next++]), reference_.profiles,
                        reference_.catalogs->properties);
}

// The session that is being read is not united with what is there.
bool Persistence::takes_the_place() const {
    return restoring_->next == 1 && !restoring_->what.unite && !restoring_->is_view_open;
}

// So that what follows from many profiles is not made at once, when all have been read.
void Persistence::show_read_profile() {
    Restoring& now = *restoring_;
    const Session& read = now.reading->session();
    if (takes_the_place()) {
        if (!now.before) now.before = document_.session();
        document_.edit({}, [&](Session& session) {
            Session shown = read;
            shown.language = session.language;
            shown.mode = session.mode;
            session = std::move(shown);
        });
        return;
    }
    const model::ProfilePtr& profile = read.profiles.back();
    if (find_profile(document_.session().profiles, model::edition_key(*profile))) return;
    const bool unites = now.what.unite;
    document_.edit(
        unites ? texts().text("undo.unite") : std::string(),
        [&](Session& session) { add_profile(session, profile); }, uniting_group);
    now.added.push_back(profile);
}

// What has been shown of a session that cannot be read as a whole.
void Persistence::take_back() {
    Restoring& now = *restoring_;
    document_.edit({}, [&](Session& session) {
        if (now.before && !now.what.unite) {
            session = *now.before;
            return;
        }
        if (now.before) {
            for (const auto& profile : now.reading->session().profiles) {
                const std::string key = model::edition_key(*profile);
                if (!find_profile(now.before->profiles, key)) remove_profile(session, key);
            }
            restore_profiles(session, now.before->profiles);
        }
        for (const auto& profile : now.added) remove_profile(session, model::edition_key(*profile));
    });
}

void Persistence::take_read_session() {
    Restoring& now = *restoring_;
    LoadReport result{texts().text("storage.persisted"), LoadOutcome::failed, {}};
    auto read = now.reading->take();
    const bool is_first = now.next == 1;
    if (!read.value) {
        take_back();
        now.restored.readable = false;
        result.diagnostics = std::move(read.diagnostics);
    } else {
        if (is_first) now.new_builtins = read.value->new_builtins;
        now.restored.has_more = now.restored.has_more || read.value->has_more;
        if (takes_the_place()) {
            loading_.take_session(std::move(read), result, {});
            // Before others are united with it, which it does not know and would hide.
            const std::string view = std::exchange(now.what.view, {});
            if (!view.empty()) open(view, {});
        } else {
            result.diagnostics = std::move(read.diagnostics);
            result.outcome = LoadOutcome::loaded;
            loading_.add_origins(read.value->origins);
            unite_with(read.value->session, result);
        }
        // The rest was said when the profiles were loaded.
        std::erase_if(result.diagnostics, [&](const base::Diagnostic& diagnostic) {
            const bool is_of_session = diagnostic.location.file == result.file;
            return !is_of_uniting(diagnostic.code) &&
                   !(diagnostic.code == files::unknown_key_left_out && is_of_session);
        });
    }
    if (!result.diagnostics.empty()) loading_.report(std::move(result));
}

// Undo brings back what is kept of a profile that has another content on the screen.
void Persistence::unite_with(const Session& kept, LoadReport& report) {
    const auto differing = differing_profiles(document_.session(), kept);
    const Session before = document_.session();
    const std::string undo_text = texts().text("undo.unite");
    document_.edit(
        undo_text,
        [&](Session& session) {
            auto told = unite(session, kept);
            for (base::Diagnostic& diagnostic : told) {
                diagnostic.location.file = report.file;
                report.diagnostics.push_back(std::move(diagnostic));
            }
            replace_profiles(session, kept, differing);
        },
        uniting_group);
    if (differing.empty()) return;
    document_.edit(undo_text,
                   [&](Session& session) { replace_profiles(session, before, differing); });
    for (const std::string& key : differing) {
        report.diagnostics.push_back(
            {base::Severity::warning, "session.differing", {report.file, 0, 0, {}}, {{"id", key}}});
    }
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
    // What was said of it before is not true any more.
    const auto& said = status_.message();
    const bool was_said = said && said->key == text_key(storage_);
    storage_ = status;
    document_.note({Part::storage});
    if (!tell_storage_trouble() && was_said) status_.clear();
}

bool Persistence::tell_storage_trouble() {
    const bool matters = has_own_content() || is_unknown(storage_);
    if (storage_ == autosave::StorageStatus::works || !matters) return false;
    using enum autosave::StorageStatus;
    const bool may_pass = storage_ == waiting || storage_ == slow || storage_ == off;
    status_.say(
        {std::string(text_key(storage_)), {}, may_pass ? Gravity::partly : Gravity::failed});
    return true;
}

void Persistence::add_offer(Offer offer) {
    offers_.push_back(std::move(offer));
    document_.note({Part::storage});
    if (is_pristine()) status_.say({"storage.offered", {}});
}

void Persistence::end_offer(std::string_view id) {
    std::erase_if(offers_, [&](const Offer& offer) { return offer.id == id; });
    document_.note({Part::storage});
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
    return !session.saved_views.empty() || !session.row_marks.empty() ||
           !app::is_untouched(session.review) ||
           std::any_of(session.profiles.begin(), session.profiles.end(), is_own);
}

}  // namespace kurabe::app
