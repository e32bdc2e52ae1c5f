#include "app/session/document.h"

namespace kurabe::app {

void Document::commit(Session before, std::string description, std::optional<std::size_t> group) {
    Parts changed = changed_parts(before, session_);
    const bool merges = group && last_group_ == group;
    last_group_ = group;
    if (!description.empty() && !merges && !changed.empty()) {
        undo_.push_back({std::move(before), std::move(description)});
        if (undo_.size() > max_undo_entries) undo_.erase(undo_.begin());
        redo_.clear();
        changed.add(Part::history);
    }
    revisions_.note(changed);
}

void Document::apply_history(std::vector<UndoEntry>& from, std::vector<UndoEntry>& to) {
    if (from.empty()) return;
    UndoEntry entry = std::move(from.back());
    from.pop_back();
    Session before = std::exchange(session_, std::move(entry.session));
    session_.mode = before.mode;
    session_.language = before.language;
    session_.heat_map = before.heat_map;
    revisions_.note(changed_parts(before, session_) | Parts{Part::history});
    last_group_.reset();
    to.push_back({std::move(before), std::move(entry.description)});
}

}  // namespace kurabe::app
