#include "app/session/document.h"

#include "app/session/session_size.h"

namespace kurabe::app {

void Document::commit(UndoEntry before, Parts changed, std::optional<std::size_t> group) {
    const bool merges = group && last_group_ == group;
    // What is learnt from an act, such as a hint, is no act between it and the next one.
    if (changed != Parts{Part::preferences} || !before.description.empty()) last_group_ = group;
    if (!before.description.empty() && !merges && !changed.empty()) {
        before.bytes = bytes_beside(before.session, session_);
        undo_.push_back(std::move(before));
        forget_old_entries();
        redo_.clear();
        changed.add(Part::history);
    }
    revisions_.note(changed);
}

void Document::forget_old_entries() {
    std::size_t kept = 1;
    std::size_t bytes = undo_.back().bytes;
    while (kept < undo_.size() && kept < max_undo_entries) {
        bytes += undo_[undo_.size() - kept - 1].bytes;
        if (bytes > max_undo_bytes) break;
        ++kept;
    }
    undo_.erase(undo_.begin(), undo_.end() - static_cast<std::ptrdiff_t>(kept));
}

void Document::apply_history(std::vector<UndoEntry>& from, std::vector<UndoEntry>& to) {
    if (from.empty()) return;
    UndoEntry entry = std::move(from.back());
    from.pop_back();
    Session before = std::exchange(session_, std::move(entry.session));
    Widths widths = std::exchange(preferences_.widths, std::move(entry.widths));
    session_.mode = before.mode;
    session_.language = before.language;
    session_.heat_map = before.heat_map;
    Parts changed = changed_parts(before, session_) | Parts{Part::history};
    if (widths != preferences_.widths) changed.add(Part::preferences);
    revisions_.note(changed);
    last_group_.reset();
    const std::size_t bytes = bytes_beside(before, session_);
    to.push_back({std::move(before), std::move(widths), std::move(entry.description), bytes});
}

}  // namespace kurabe::app
