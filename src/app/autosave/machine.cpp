#include "app/autosave/machine.h"

#include <algorithm>
#include <utility>

#include "files/json_tree.h"

namespace kurabe::app::autosave {

Machine::Snapshot Machine::snapshot(const Summary& session) {
    return {session.content_revision, session.view};
}

bool Machine::may_put() const {
    using enum StorageStatus;
    return status_ == works || status_ == too_large || status_ == full;
}

bool Machine::is_idle_or_collecting() const {
    return state_ == State::idle || state_ == State::collecting;
}

Actions Machine::start(std::string visit, Time now) {
    visit_ = std::move(visit);
    due_ = now + open_timeout;
    return {Get{place_}};
}

Actions Machine::got(Place place, const std::optional<Persisted>& persisted) {
    if (state_ != State::opening || place != place_) return {};  // too late
    due_.reset();
    if (!persisted && place_ == Place::database) {
        place_ = Place::local_storage;
        return {Get{place_}};
    }
    state_ = State::restoring;
    if (!persisted) {
        status_ = StorageStatus::refused;
        return {Restore{}};
    }
    version_ = persisted->version;
    const std::optional<Leftover>& leftover = persisted->leftover;
    if (!leftover) return {Restore{false, persisted->view}};
    if (std::ranges::find(leftover->based_on, version_) == leftover->based_on.end()) {
        return {EraseLeftover{}, Restore{false, persisted->view}};
    }
    adopted_ = leftover;
    return {Restore{leftover->with_session, leftover->view}};
}

Actions Machine::restored(bool readable, const Summary& session) {
    if (state_ != State::restoring) return {};
    state_ = State::idle;
    confirmed_ = requested_ = snapshot(session);
    if (!readable) status_ = StorageStatus::unreadable;
    Actions actions;
    if (readable && adopted_) {
        if (adopted_->with_session) confirmed_ = {};
        // Not the session's view: that of a link is not persisted until something changes.
        begin_put(adopted_->with_session, adopted_->view, actions);
    }
    adopted_.reset();
    return actions;
}

void Machine::changed(Time now) {
    if (state_ == State::opening || state_ == State::restoring) return;
    due_ = now + debounce;
}

Actions Machine::tick(Time now, const Summary& session) {
    if (!due_ && state_ != State::collecting) return {};
    const bool is_due = due_ && now >= *due_;
    if (state_ == State::opening) return is_due ? got(place_, std::nullopt) : Actions{};
    Actions actions;
    if (is_due) settle(session, actions);
    if (state_ != State::collecting) return actions;
    collection_.slice_end = now + time_slice;
    collection_.asked = std::min(collection_.next + 1, collection_.end);
    actions.emplace_back(AddParts{collection_.next, collection_.asked});
    return actions;
}

Actions Machine::parts_added(std::uint64_t bytes, std::uint64_t content_revision, Time now) {
    if (state_ != State::collecting) return {};
    if (content_revision != requested_.content_revision) {
        state_ = State::idle;  // the change begins another one
        return {};
    }
    collection_.bytes += bytes;
    collection_.next = collection_.asked;
    if (collection_.bytes > files::max_json_bytes) {
        state_ = State::idle;
        status_ = StorageStatus::too_large;
        failed_ = true;
        return {};
    }
    Actions actions;
    if (collection_.next == collection_.end) {
        begin_put(true, requested_.view, actions);
    } else if (now < collection_.slice_end) {
        ++collection_.asked;
        actions.emplace_back(AddParts{collection_.next, collection_.asked});
    }
    return actions;
}

Actions Machine::finished(Outcome outcome, Time now) {
    Actions actions;
    if (state_ == State::storing) end_put(outcome, actions);
    if (state_ == State::erasing && outcome == Outcome::done) version_.clear();
    state_ = State::idle;
    if (next_erase_) {
        // What came of the other operation makes no difference any more.
        begin_erase(*next_erase_, actions);
        return actions;
    }
    take_outcome(outcome);
    if (!due_) due_ = now;  // for what has changed meanwhile
    return actions;
}

Actions Machine::hide(const Summary& session) {
    Actions actions;
    flush(session, actions);
    return actions;
}

Actions Machine::leave(const Summary& session) {
    Actions actions;
    session_lost_ = false;
    if (place_ == Place::database && is_unfinished(session)) {
        PutLeftover leftover{{version_}, false, session.view};
        leftover.with_session = session.content_revision != confirmed_.content_revision;
        if (state_ == State::storing && storing_.with_session) {
            leftover.based_on.push_back(storing_.version);
        }
        if (state_ == State::erasing) leftover.based_on.emplace_back();
        leaves_session_ = leftover.with_session;
        actions.emplace_back(std::move(leftover));
        has_leftover_ = true;
        storing_.covers_leftover = requested_ == snapshot(session);
    }
    flush(session, actions);
    return actions;
}

Actions Machine::erase(const Summary& session) {
    if (state_ == State::opening || state_ == State::restoring) return {};
    if (status_ != StorageStatus::refused) status_ = StorageStatus::works;
    Actions actions;
    if (is_idle_or_collecting()) {
        begin_erase(snapshot(session), actions);
    } else {
        next_erase_ = snapshot(session);
        has_leftover_ = false;
        actions.emplace_back(EraseLeftover{});
    }
    return actions;
}

std::optional<Time> Machine::next_tick() const {
    return state_ == State::collecting ? Time{0} : due_;
}

bool Machine::has_unsaved_changes(const Summary& session) const {
    return session_lost_ || (status_ != StorageStatus::works && session.has_unsaved_content);
}

// Something that is to be persisted is not confirmed, nor known to fail.
bool Machine::is_unfinished(const Summary& session) const {
    if (state_ == State::opening || state_ == State::restoring || !may_put()) return false;
    const bool has_failed = failed_ && session.content_revision == requested_.content_revision;
    return !has_failed && snapshot(session) != confirmed_;
}

void Machine::settle(const Summary& session, Actions& actions) {
    due_.reset();
    actions.emplace_back(ShowView{session.view});
    save(session, actions);
}

void Machine::save(const Summary& session, Actions& actions) {
    if (!may_put() || !is_idle_or_collecting()) return;
    const bool same_content = session.content_revision == requested_.content_revision;
    if (same_content && (failed_ || session.view == requested_.view)) return;
    if (session.is_pristine) {
        begin_erase(snapshot(session), actions);
        return;
    }
    requested_ = snapshot(session);
    if (!same_content) {
        state_ = State::collecting;
        failed_ = false;
        collection_ = {};
        collection_.end = session.parts;
    } else if (state_ == State::idle) {
        begin_put(false, session.view, actions);
    }
}

void Machine::flush(const Summary& session, Actions& actions) {
    if (state_ == State::opening || state_ == State::restoring) return;
    settle(session, actions);
    if (state_ != State::collecting) return;
    collection_.asked = collection_.end;
    actions.emplace_back(AddParts{collection_.next, collection_.end});
}

void Machine::begin_put(bool with_session, const std::string& view, Actions& actions) {
    state_ = State::storing;
    failed_ = false;
    storing_ = {with_session, {}, true};
    if (with_session) storing_.version = visit_ + " " + std::to_string(++versions_);
    actions.emplace_back(Put{place_, with_session, view, version_, storing_.version});
}

void Machine::begin_erase(const Snapshot& now, Actions& actions) {
    state_ = State::erasing;
    confirmed_ = requested_ = now;
    failed_ = false;
    has_leftover_ = false;
    next_erase_.reset();
    actions.emplace_back(EraseLeftover{});
    actions.emplace_back(Erase{place_});
}

void Machine::end_put(Outcome outcome, Actions& actions) {
    if (outcome != Outcome::done) return;
    confirmed_ = requested_;
    if (storing_.with_session) version_ = storing_.version;
    if (has_leftover_ && !storing_.covers_leftover) return;
    // Another page's is stale where it is based on another session, or is only an older view.
    actions.emplace_back(EraseLeftover{.with_session = storing_.with_session || has_leftover_});
    has_leftover_ = false;
}

void Machine::take_outcome(Outcome outcome) {
    using enum StorageStatus;
    failed_ = outcome != Outcome::done;
    switch (outcome) {
        case Outcome::done:
            if (status_ == full || status_ == too_large) status_ = works;
            break;
        case Outcome::full: status_ = full; break;
        case Outcome::write_conflict: status_ = write_conflict; break;
        case Outcome::refused:
        case Outcome::other: status_ = refused; break;
    }
}

}  // namespace kurabe::app::autosave
