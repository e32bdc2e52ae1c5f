#include "app/autosave/machine.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "files/json_tree.h"

namespace kurabe::app::autosave {
namespace {

bool is_based_on(const Leftover& leftover, const Version& version) {
    return std::ranges::find(leftover.based_on, version) != leftover.based_on.end();
}

// A page that put a version after it had left this had all of this in it.
bool was_put_since(const Leftover& leftover, const Version& version) {
    return version.starts_with(leftover.visit + " ");
}

}  // namespace

Machine::Snapshot Machine::snapshot(const Summary& session) {
    return {session.content_revision, session.keeps_nothing ? std::string() : session.view};
}

// Where nothing is to be kept: what never changes, and is not worth keeping.
Summary Machine::as_kept(const Summary& session) {
    if (!session.keeps_nothing) return session;
    Summary nothing = session;
    nothing.content_revision = std::numeric_limits<std::uint64_t>::max();
    nothing.is_pristine = true;
    return nothing;
}

bool Machine::may_put() const {
    using enum StorageStatus;
    return is_known_ && status_ != refused && !is_to_be_left(status_);
}

bool Machine::is_idle_or_collecting() const {
    return state_ == State::idle || state_ == State::collecting;
}

Actions Machine::start(std::string visit, std::vector<Leftover> leftovers, Time now) {
    visit_ = std::move(visit);
    leftovers_ = std::move(leftovers);
    deadline_ = now + open_patience;
    return {Get{}};
}

Actions Machine::got(Outcome outcome, const Persisted& persisted, Time now) {
    if (!std::exchange(asked_, false)) return {};
    answer_ = Answer{outcome, persisted};
    return take_answer(now);
}

Actions Machine::take_answer(Time now) {
    if (!answer_ || (state_ != State::opening && state_ != State::waiting)) return {};
    const Answer answer = *std::exchange(answer_, std::nullopt);
    deadline_.reset();
    if (answer.outcome != Outcome::done) {
        const bool refused = answer.outcome == Outcome::refused;
        status_ = refused ? StorageStatus::refused : StorageStatus::unavailable;
        if (!refused) deadline_ = now + retry_after;
        return state_ == State::opening ? open_without() : Actions{};
    }
    is_known_ = true;
    status_ = known_status_;
    version_ = answer.persisted.version;
    if (state_ == State::opening) return restore(answer.persisted);
    if (next_erase_) {
        Actions actions;
        begin_erase(Snapshot(*next_erase_), true, now, actions);
        due_ = now;
        return actions;
    }
    return restore_late(answer.persisted, now);
}

Actions Machine::open_without() {
    state_ = State::restoring;
    Restore restore;
    std::erase_if(leftovers_, [&](const Leftover& leftover) {
        if (leftover.with_session) adopt(leftover, restore);
        return leftover.with_session;
    });
    return {std::move(restore)};
}

Actions Machine::restore(const Persisted& persisted) {
    state_ = State::restoring;
    Restore restore{true, {}, persisted.view, false};
    Actions actions;
    EraseLeftovers outdated;
    const auto newer = std::ranges::find_if(leftovers_, [&](const Leftover& leftover) {
        return leftover.with_session && is_based_on(leftover, version_);
    });
    if (newer != leftovers_.end()) {
        restore.persisted = false;
        std::rotate(leftovers_.begin(), newer, newer + 1);
    }
    for (const Leftover& leftover : std::exchange(leftovers_, {})) {
        // A view knows what the database holds, and would hide what another page has left.
        const bool is_current =
            is_based_on(leftover, version_) && (leftover.with_session || restore.persisted);
        if (!is_current && (!leftover.with_session || was_put_since(leftover, version_))) {
            outdated.visits.push_back(leftover.visit);
        } else if (!is_current && version_.empty() && !leftover.based_on.empty()) {
            actions.emplace_back(OfferLeftover{leftover.visit});
        } else {
            adopt(leftover, restore);
        }
    }
    takes_place_ = !restore.persisted && restore.leftovers.size() == 1;
    if (!outdated.visits.empty()) actions.emplace_back(std::move(outdated));
    actions.emplace_back(std::move(restore));
    return actions;
}

Actions Machine::restore_late(const Persisted& persisted, Time now) {
    due_ = now;
    const bool is_newer = adopted_.size() == 1 && is_based_on(adopted_.front(), version_);
    const bool has_adopted = !adopted_.empty() || confirmed_.content_revision == 0;
    if (has_adopted) confirmed_ = requested_ = {};
    failed_ = takes_place_ = false;
    if (is_newer || persisted.is_empty) {
        state_ = State::idle;
        return {};
    }
    state_ = State::restoring;
    return {Restore{true, {}, persisted.view, has_adopted}};
}

void Machine::adopt(const Leftover& leftover, Restore& restore) {
    if (leftover.with_session) restore.leftovers.push_back(leftover.visit);
    const bool is_first = restore.leftovers.size() <= 1 && !restore.persisted;
    if (is_first || !leftover.with_session) restore.view = leftover.view;
    adopted_.push_back(leftover);
}

std::vector<std::string> Machine::adopted_visits() const {
    std::vector<std::string> visits;
    for (const Leftover& leftover : adopted_) visits.push_back(leftover.visit);
    return visits;
}

Actions Machine::restored(Reading reading, bool united, const Summary& present, Time now) {
    const Summary session = as_kept(present);
    if (state_ != State::restoring) return {};
    const bool was_open = std::exchange(is_open_, true);
    if (!was_open) confirmed_ = requested_ = snapshot(session);
    if (reading != Reading::whole) {
        const bool has_more = reading == Reading::has_more;
        known_status_ = has_more ? StorageStatus::newer : StorageStatus::unreadable;
        if (is_known_) status_ = known_status_;
        adopted_.clear();
    }
    if (!is_known_) {
        state_ = State::waiting;
        if (status_ == StorageStatus::works) status_ = StorageStatus::waiting;
        // Its time may have come while what was left was being read.
        if (status_ == StorageStatus::unavailable && !deadline_) deadline_ = now;
        return take_answer(now);
    }
    state_ = State::idle;
    Actions actions;
    if (next_erase_) {
        begin_erase(Snapshot(*next_erase_), true, now, actions);
        due_ = now;
        return actions;
    }
    if (reading != Reading::whole) return actions;
    const bool has_more = united || std::ranges::any_of(adopted_, &Leftover::with_session);
    if (was_open && !has_more) confirmed_ = requested_ = snapshot(session);
    if (has_more) {
        begin_collecting(session);
        confirmed_ = {};
        // Not the session's view: that of a link is not persisted until something changes.
        if (takes_place_ && !united) collection_.view = adopted_.front().view;
    } else if (!adopted_.empty()) {
        begin_put(false, adopted_.back().view, now, actions);
    }
    return actions;
}

void Machine::changed(Time now) {
    if (is_open_) due_ = now + debounce;
}

Actions Machine::tick(Time now, const Summary& present) {
    const Summary session = as_kept(present);
    Actions actions;
    if (deadline_ && now >= *deadline_) pass_deadline(actions);
    if (due_ && now >= *due_) settle(session, now, actions);
    if (state_ != State::collecting) return actions;
    collection_.slice_end = now + time_slice;
    collection_.asked = std::min(collection_.next + 1, collection_.end);
    actions.emplace_back(AddParts{collection_.next, collection_.asked});
    return actions;
}

void Machine::pass_deadline(Actions& actions) {
    deadline_.reset();
    if (state_ == State::opening) {
        status_ = StorageStatus::waiting;
        actions = open_without();
    } else if (state_ == State::waiting && !asked_) {
        asked_ = true;
        actions.emplace_back(Get{});
    } else if (status_ == StorageStatus::works) {
        status_ = StorageStatus::slow;
    }
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
        begin_put(true, std::string(collection_.view.value_or(requested_.view)), now, actions);
    } else if (now < collection_.slice_end) {
        ++collection_.asked;
        actions.emplace_back(AddParts{collection_.next, collection_.asked});
    }
    return actions;
}

Actions Machine::finished(Outcome outcome, Time now) {
    if (state_ != State::storing && state_ != State::erasing) return {};
    Actions actions;
    deadline_.reset();
    if (state_ == State::storing) end_put(outcome, actions);
    if (state_ == State::erasing && outcome == Outcome::done) version_.clear();
    state_ = State::idle;
    if (next_erase_) {
        // What came of the other operation makes no difference any more.
        begin_erase(Snapshot(*next_erase_), true, now, actions);
        return actions;
    }
    take_outcome(outcome);
    if (!due_) due_ = now;  // for what has changed meanwhile
    return actions;
}

void Machine::leftover_failed() {
    session_lost_ = left_.has_value();
    left_.reset();
    has_leftover_ = false;
}

Actions Machine::hide(const Summary& present, Time now) {
    Actions actions;
    flush(as_kept(present), now, actions);
    return actions;
}

Actions Machine::leave(const Summary& present, Time now) {
    const Summary session = as_kept(present);
    Actions actions;
    session_lost_ = false;
    left_.reset();
    if (session.keeps_nothing) {
        // Nothing is left.
    } else if (!is_known_ || state_ == State::restoring) {
        leave_unknown(session, actions);
    } else if (is_unfinished(session)) {
        PutLeftover leftover{{version_}, false, session.view, {}};
        leftover.with_session = session.content_revision != confirmed_.content_revision;
        if (state_ == State::storing && storing_.with_session) {
            leftover.based_on.push_back(storing_.version);
        }
        if (state_ == State::erasing) {
            // A view alone would hide what is to be erased, should that be there again.
            if (!leftover.with_session) leftover.based_on.clear();
            leftover.based_on.emplace_back();
        }
        if (leftover.with_session) {
            left_ = session.content_revision;
            leftover.contains = adopted_visits();
        }
        has_leftover_ = true;
        storing_.covers_leftover = requested_ == snapshot(session);
        actions.emplace_back(std::move(leftover));
    }
    flush(session, now, actions);
    return actions;
}

// Of what is there, nothing is known, or the session does not have all of it yet.
void Machine::leave_unknown(const Summary& session, Actions& actions) {
    if (!is_open_ || next_erase_ || session.keeps_nothing) return;
    if (session.content_revision == confirmed_.content_revision) return;
    // What was loaded was not loaded by the user.
    if (session.is_pristine && !has_leftover_ && adopted_.empty()) return;
    PutLeftover leftover{{}, true, session.view, adopted_visits()};
    if (adopted_.size() == 1 && !is_known_) leftover.based_on = adopted_.front().based_on;
    left_ = session.content_revision;
    has_leftover_ = true;
    actions.emplace_back(std::move(leftover));
}

Actions Machine::erase(const Summary& present, Time now) {
    const Summary session = as_kept(present);
    Actions actions{EraseLeftovers{{}, false, true}};
    leftovers_.clear();
    adopted_.clear();
    has_leftover_ = false;
    left_.reset();
    known_status_ = StorageStatus::works;
    if (may_put() || is_to_be_left(status_)) status_ = StorageStatus::works;
    if (is_known_ && is_idle_or_collecting()) {
        begin_erase(snapshot(session), true, now, actions);
    } else {
        next_erase_ = snapshot(session);
    }
    return actions;
}

Actions Machine::unite(Time now) {
    if (status_ != StorageStatus::write_conflict || state_ != State::idle) return {};
    state_ = State::waiting;
    status_ = StorageStatus::waiting;
    is_known_ = false;
    asked_ = true;
    confirmed_ = requested_ = {};  // whatever is there, this session is to be put
    due_ = now;
    return {Get{}};
}

std::optional<Time> Machine::next_tick() const {
    if (state_ == State::collecting) return Time{0};
    if (due_ && deadline_) return std::min(*due_, *deadline_);
    return due_ ? due_ : deadline_;
}

bool Machine::has_unsaved_changes(const Summary& session) const {
    if (session.keeps_nothing) return session.has_unsaved_content;
    if (session_lost_) return true;
    const bool is_left = !is_known_ && left_ == session.content_revision;
    return !is_left && status_ != StorageStatus::works && status_ != StorageStatus::slow &&
           session.has_unsaved_content;
}

// Something that is to be persisted is not confirmed, nor known to fail.
bool Machine::is_unfinished(const Summary& session) const {
    if (!may_put()) return false;
    const bool has_failed = failed_ && session.content_revision == requested_.content_revision;
    return !has_failed && snapshot(session) != confirmed_;
}

void Machine::settle(const Summary& session, Time now, Actions& actions) {
    due_.reset();
    actions.emplace_back(ShowView{session.view});
    if (!is_known_ && left_ != session.content_revision) leave_unknown(session, actions);
    save(session, now, actions);
}

void Machine::save(const Summary& session, Time now, Actions& actions) {
    if (!may_put() || !is_idle_or_collecting()) return;
    const bool same_content = session.content_revision == requested_.content_revision;
    if (same_content && (failed_ || snapshot(session).view == requested_.view)) return;
    if (session.is_pristine) {
        begin_erase(snapshot(session), false, now, actions);
    } else if (!same_content) {
        begin_collecting(session);
    } else {
        requested_ = snapshot(session);
        collection_.view.reset();
        if (state_ == State::idle) begin_put(false, session.view, now, actions);
    }
}

void Machine::flush(const Summary& session, Time now, Actions& actions) {
    if (!is_open_) return;
    settle(session, now, actions);
    if (state_ != State::collecting) return;
    collection_.asked = collection_.end;
    actions.emplace_back(AddParts{collection_.next, collection_.end});
}

void Machine::begin_collecting(const Summary& session) {
    state_ = State::collecting;
    requested_ = snapshot(session);
    failed_ = false;
    collection_ = {};
    collection_.end = session.parts;
}

void Machine::begin_put(bool with_session, const std::string& view, Time now, Actions& actions) {
    state_ = State::storing;
    deadline_ = now + store_patience;
    failed_ = false;
    storing_ = {with_session, {}, true};
    if (with_session) storing_.version = visit_ + " " + std::to_string(++versions_);
    actions.emplace_back(Put{with_session, view, version_, storing_.version});
}

void Machine::begin_erase(const Snapshot& after, bool whatever_is_there, Time now,
                          Actions& actions) {
    state_ = State::erasing;
    deadline_ = now + store_patience;
    confirmed_ = requested_ = after;
    failed_ = false;
    next_erase_.reset();
    EraseLeftovers own{adopted_visits(), false, false};
    if (std::exchange(has_leftover_, false)) own.visits.push_back(visit_);
    adopted_.clear();
    if (!own.visits.empty()) actions.emplace_back(std::move(own));
    actions.emplace_back(Erase{version_, whatever_is_there});
}

void Machine::end_put(Outcome outcome, Actions& actions) {
    if (outcome != Outcome::done) return;
    confirmed_ = requested_;
    if (storing_.with_session) version_ = storing_.version;
    EraseLeftovers covered;
    if (storing_.with_session) {
        covered.visits = adopted_visits();
        adopted_.clear();
    }
    if (has_leftover_ && storing_.covers_leftover) {
        covered.visits.push_back(visit_);
        has_leftover_ = false;
    }
    covered.views = !has_leftover_;  // they are older
    if (covered.views || !covered.visits.empty()) actions.emplace_back(std::move(covered));
}

void Machine::take_outcome(Outcome outcome) {
    using enum StorageStatus;
    failed_ = outcome != Outcome::done;
    switch (outcome) {
        case Outcome::done:
            if (status_ != refused && !is_to_be_left(status_)) status_ = works;
            break;
        case Outcome::full: status_ = full; break;
        case Outcome::write_conflict: status_ = write_conflict; break;
        case Outcome::refused: status_ = refused; break;
        case Outcome::unavailable: status_ = unavailable; break;
    }
}

}  // namespace kurabe::app::autosave
