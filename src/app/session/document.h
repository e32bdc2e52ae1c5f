// The session, and what the user prefers, with their history: every change goes through here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/preferences.h"
#include "app/session/revisions.h"
#include "app/session/session.h"

namespace kurabe::app {

// A session to go back to, and what going back undoes.
struct UndoEntry {
    Session session;
    Widths widths;
    std::string description;
    std::size_t bytes = 0;  // that it takes beside the session that follows on it
};

// Of these, as many as are within both; the last one always is.
inline constexpr std::size_t max_undo_entries = 200;
inline constexpr std::size_t max_undo_bytes = 128 * 1024 * 1024;

class Document {
 public:
    explicit Document(Session session) : session_(std::move(session)) {}

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }
    [[nodiscard]] const Revisions& revisions() const { return revisions_; }
    // For what is not of the session.
    void note(Parts changed) { revisions_.note(changed); }

    // Lets `change` work on the session; `description` names what undoing takes back, "" where
    // nothing is to be undone. Edits of one group that follow on each other are undone at once.
    template <typename Change>
    void edit(std::string description, Change change, std::optional<std::size_t> group = {}) {
        Session before = session_;
        change(session_);
        const Parts changed = changed_parts(before, session_);
        commit({std::move(before), preferences_.widths, std::move(description)}, changed, group);
    }

    // The same for what the user prefers, of which only widths are brought back.
    template <typename Change>
    void prefer(std::string description, Change change, std::optional<std::size_t> group = {}) {
        Preferences before = preferences_;
        change(preferences_);
        if (preferences_ == before) return;
        commit({session_, std::move(before.widths), std::move(description)},
               Parts{Part::preferences}, group);
    }

    // For what is not the user's doing and is to stay whatever is undone: changes what there is to
    // go back to as well.
    template <typename Change>
    void edit_with_history(Change change) {
        for (auto* entries : {&undo_, &redo_}) {
            for (UndoEntry& entry : *entries) change(entry.session);
        }
        edit({}, change);
    }

    // Undo and redo bring back what was shown and compared, but leave the user in the mode, the
    // language and the colours that they are in. Nothing happens where there is no entry.
    void undo() { apply_history(undo_, redo_); }
    void redo() { apply_history(redo_, undo_); }
    [[nodiscard]] const std::vector<UndoEntry>& undo_entries() const { return undo_; }
    [[nodiscard]] const std::vector<UndoEntry>& redo_entries() const { return redo_; }

 private:
    void forget_old_entries();
    void commit(UndoEntry before, Parts changed, std::optional<std::size_t> group);
    void apply_history(std::vector<UndoEntry>& from, std::vector<UndoEntry>& to);

    Session session_;
    Preferences preferences_;
    Revisions revisions_;
    std::vector<UndoEntry> undo_;  // the last one is undone first
    std::vector<UndoEntry> redo_;
    std::optional<std::size_t> last_group_;  // of the last edit
};

}  // namespace kurabe::app
