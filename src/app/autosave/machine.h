// When the session is persisted, based on what, and what becomes of it when the page is left: a
// state machine that knows no platform and has no clock.
//
// | state      | waits for               | then                                             |
// |------------|-------------------------|--------------------------------------------------|
// | opening    | got()                   | restoring; failed, or after open_timeout:        |
// |            |                         | opening the next place, or restoring, refused    |
// | restoring  | restored()              | idle; with a leftover of an earlier page:        |
// |            |                         | storing                                          |
// | idle       | a change, then debounce | pristine: erasing; another view only: storing;   |
// |            |                         | else: collecting                                 |
// | collecting | parts_added()           | all added: storing; too large, or other content: |
// |            |                         | idle; pristine: erasing                          |
// | storing    | finished()              | idle                                             |
// | erasing    | finished()              | idle                                             |
//
// erase() leads to erasing, once a put or an erase that is underway has finished. What changes
// while one is underway is looked at then; what has failed is tried again with the next change of
// the content. Nothing is put where the storage has refused, holds what could not be read, or has
// another page's session; erasing ends the last two.
//
// hide() does at once what waits for its time. So does leave(), but first it leaves in local
// storage what the database has not confirmed. Such a leftover says what the database may hold when
// the next page finds it: what it held, or what was underway.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/autosave/actions.h"
#include "app/autosave/storage_status.h"

namespace kurabe::app::autosave {

using Time = std::chrono::milliseconds;  // since any moment, the same one for all events

inline constexpr Time open_timeout{2000};
inline constexpr Time debounce{300};   // without a change; then the address and the storage follow
inline constexpr Time time_slice{20};  // of collecting, before the page does something else

// What there is to persist.
struct Summary {
    std::uint64_t content_revision = 1;  // grows with each change of profiles and saved views
    std::string view;
    std::size_t parts = 0;             // of the session file
    bool is_pristine = false;          // nothing is loaded, saved or chosen
    bool has_unsaved_content = false;  // of the user's own, not saved as a file
};

struct Leftover {
    std::vector<Version> based_on;
    bool with_session = false;
    std::string view;
};

struct Persisted {
    Version version;
    std::string view;
    std::optional<Leftover> leftover;  // in local storage, for the database
};

class Machine {
 public:
    // Events. Each gives what the page is to do; what of it ends at once is to be answered before
    // the next action is done.
    // `visit` is unlike that of any other page, now or earlier.
    [[nodiscard]] Actions start(std::string visit, Time now);
    // Nothing where the place cannot be read.
    [[nodiscard]] Actions got(Place place, const std::optional<Persisted>& persisted);
    [[nodiscard]] Actions restored(bool readable, const Summary& session);
    void changed(Time now);  // the session, its view, or neither
    [[nodiscard]] Actions tick(Time now, const Summary& session);
    [[nodiscard]] Actions parts_added(std::uint64_t bytes, std::uint64_t content_revision,
                                      Time now);
    [[nodiscard]] Actions finished(Outcome outcome, Time now);
    void leftover_failed() { session_lost_ = leaves_session_; }
    [[nodiscard]] Actions hide(const Summary& session);
    [[nodiscard]] Actions leave(const Summary& session);
    // The user has all that is persisted erased; the session is that after it.
    [[nodiscard]] Actions erase(const Summary& session);

    // When tick() is due; it may be past.
    [[nodiscard]] std::optional<Time> next_tick() const;
    [[nodiscard]] StorageStatus status() const { return status_; }
    // After leave(): whether the user is to be asked first.
    [[nodiscard]] bool has_unsaved_changes(const Summary& session) const;

 private:
    enum class State : std::uint8_t { opening, restoring, idle, collecting, storing, erasing };
    struct Snapshot {
        std::uint64_t content_revision = 0;
        std::string view;
        friend bool operator==(const Snapshot&, const Snapshot&) = default;
    };
    struct Collection {
        std::size_t next = 0;
        std::size_t asked = 0;  // for the parts before this one
        std::size_t end = 0;
        std::uint64_t bytes = 0;
        Time slice_end{0};
    };
    struct Storing {
        bool with_session = false;
        Version version;
        bool covers_leftover = true;  // the leftover holds nothing newer
    };

    [[nodiscard]] static Snapshot snapshot(const Summary& session);
    [[nodiscard]] bool may_put() const;
    [[nodiscard]] bool is_idle_or_collecting() const;
    [[nodiscard]] bool is_unfinished(const Summary& session) const;
    void settle(const Summary& session, Actions& actions);
    void save(const Summary& session, Actions& actions);
    void flush(const Summary& session, Actions& actions);
    void begin_put(bool with_session, const std::string& view, Actions& actions);
    void begin_erase(const Snapshot& now, Actions& actions);
    void end_put(Outcome outcome, Actions& actions);
    void take_outcome(Outcome outcome);

    State state_ = State::opening;
    StorageStatus status_ = StorageStatus::works;
    Place place_ = Place::database;
    std::optional<Time> due_;  // opening: the end of the wait; else that of the pause

    Snapshot confirmed_;   // what the place has
    Snapshot requested_;   // what it was last to have
    bool failed_ = false;  // that could not be put
    std::string visit_;
    std::uint64_t versions_ = 0;  // so many have been given
    Version version_;             // of the session that the place has, as far as is known

    Collection collection_;               // in State::collecting
    Storing storing_;                     // in State::storing
    std::optional<Snapshot> next_erase_;  // waits for the end of the operation
    std::optional<Leftover> adopted_;     // in State::restoring
    bool has_leftover_ = false;           // from this page
    bool leaves_session_ = false;         // with the last PutLeftover
    bool session_lost_ = false;           // if the page ends now, as it could not be left
};

}  // namespace kurabe::app::autosave
