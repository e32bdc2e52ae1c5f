// When the session is persisted, based on what, and what becomes of it when the page is left: a
// state machine that knows no platform and has no clock.
//
// | state      | waits for               | then                                             |
// |------------|-------------------------|--------------------------------------------------|
// | opening    | got()                   | restoring; failed, or after open_patience:       |
// |            |                         | restoring what was left alone, for waiting       |
// | restoring  | restored()              | idle; with leftovers, or united with what the    |
// |            |                         | user did: collecting; not known yet: waiting     |
// | waiting    | got()                   | restoring; unavailable: asks again               |
// | idle       | a change, then debounce | pristine: erasing; another view only: storing;   |
// |            |                         | else: collecting                                 |
// | collecting | parts_added()           | all added: storing; too large, or other content: |
// |            |                         | idle; pristine: erasing                          |
// | storing    | finished()              | idle                                             |
// | erasing    | finished()              | idle                                             |
//
// There is one place for what is kept, the database. A database that answers late is waited for,
// while the user works and is told so; what it then gives is united with what the user has loaded.
//
// Where the user wants nothing kept, the session counts as one that has nothing to keep and never
// changes: what is there is erased once, and nothing is put or left.
//
// erase() leads to erasing, once what is underway has ended. What changes while something is
// underway is looked at then; what has failed is tried again with the next change of the content.
// Nothing is put where the storage has refused, holds what could not be read, or has another page's
// session; erasing ends the last two, and unite() the last one.
//
// hide() does at once what waits for its time. So does leave(), but first it leaves in local
// storage what the database has not confirmed; where what the database holds is not known, that is
// done after each change of the content. Such a leftover says what the database may hold when
// the next page finds it: what it held, or what was underway. It then takes the place of that. Of
// leftovers that are based on something else, those that the same page has put since are outdated,
// those of what was erased since are offered to the user, and the others are united with what is
// there.
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

inline constexpr Time open_patience{1000};   // then the page opens without what is kept
inline constexpr Time retry_after{10000};    // where the database could not be opened
inline constexpr Time store_patience{5000};  // then the user is told that it takes long
inline constexpr Time debounce{300};   // without a change; then the address and the storage follow
inline constexpr Time time_slice{20};  // of collecting, before the page does something else

// What there is to persist.
struct Summary {
    std::uint64_t content_revision = 1;  // grows with each change of profiles and saved views
    std::string view;
    std::size_t parts = 0;             // of the session file
    bool is_pristine = false;          // nothing is loaded, saved or chosen
    bool has_unsaved_content = false;  // of the user's own, not saved as a file
    bool keeps_nothing = false;        // the user wants nothing kept: what is there is erased
};

struct Leftover {
    std::string visit;              // of the page that has left it
    std::vector<Version> based_on;  // as in PutLeftover
    bool with_session = false;
    std::string view;
};

enum class Reading : std::uint8_t { whole, has_more, unreadable };  // than this program can read

struct Persisted {
    Version version;
    std::string view;
    bool is_empty = false;  // neither a session nor a view is there
};

class Machine {
 public:
    // Events. Each gives what the page is to do; what of it ends at once is to be answered before
    // the next action is done.
    // `visit` is unlike that of any other page, now or earlier; what was left, in order of time.
    [[nodiscard]] Actions start(std::string visit, std::vector<Leftover> leftovers, Time now);
    // `persisted` counts where the outcome is `done`.
    [[nodiscard]] Actions got(Outcome outcome, const Persisted& persisted, Time now);
    // Anything but `whole` is left as it is. `united`: the session has more than what is kept,
    // since the user has done something meanwhile.
    [[nodiscard]] Actions restored(Reading reading, bool united, const Summary& present, Time now);
    void changed(Time now);  // the session, its view, or neither
    [[nodiscard]] Actions tick(Time now, const Summary& present);
    [[nodiscard]] Actions parts_added(std::uint64_t bytes, std::uint64_t content_revision,
                                      Time now);
    [[nodiscard]] Actions finished(Outcome outcome, Time now);
    void leftover_failed();
    [[nodiscard]] Actions hide(const Summary& present, Time now);
    [[nodiscard]] Actions leave(const Summary& present, Time now);
    // The user has all that is persisted erased; the session is that after it.
    [[nodiscard]] Actions erase(const Summary& present, Time now);
    // After a write conflict: the user has what the other page has put united with this session.
    [[nodiscard]] Actions unite(Time now);

    // When tick() is due; it may be past.
    [[nodiscard]] std::optional<Time> next_tick() const;
    [[nodiscard]] StorageStatus status() const { return status_; }
    // After leave(): whether the user is to be asked first.
    [[nodiscard]] bool has_unsaved_changes(const Summary& session) const;

 private:
    enum class State : std::uint8_t {
        opening,
        restoring,
        waiting,
        idle,
        collecting,
        storing,
        erasing
    };
    struct Snapshot {
        std::uint64_t content_revision = 0;
        std::string view;
        friend bool operator==(const Snapshot&, const Snapshot&) = default;
    };
    struct Answer {
        Outcome outcome = Outcome::done;
        Persisted persisted;
    };
    struct Collection {
        std::size_t next = 0;
        std::size_t asked = 0;  // for the parts before this one
        std::size_t end = 0;
        std::uint64_t bytes = 0;
        Time slice_end{0};
        std::optional<std::string> view;  // to be put instead of the session's
    };
    struct Storing {
        bool with_session = false;
        Version version;
        bool covers_leftover = true;  // the leftover holds nothing newer
    };

    [[nodiscard]] static Snapshot snapshot(const Summary& session);
    [[nodiscard]] static Summary as_kept(const Summary& session);
    [[nodiscard]] bool may_put() const;
    [[nodiscard]] bool is_idle_or_collecting() const;
    [[nodiscard]] bool is_unfinished(const Summary& session) const;
    [[nodiscard]] Actions take_answer(Time now);
    [[nodiscard]] Actions open_without();
    [[nodiscard]] Actions restore(const Persisted& persisted);
    [[nodiscard]] Actions restore_late(const Persisted& persisted, Time now);
    void adopt(const Leftover& leftover, Restore& restore);
    [[nodiscard]] std::vector<std::string> adopted_visits() const;
    void pass_deadline(Actions& actions);
    void settle(const Summary& session, Time now, Actions& actions);
    void save(const Summary& session, Time now, Actions& actions);
    void flush(const Summary& session, Time now, Actions& actions);
    void leave_unknown(const Summary& session, Actions& actions);
    void begin_collecting(const Summary& session);
    void begin_put(bool with_session, const std::string& view, Time now, Actions& actions);
    void begin_erase(const Snapshot& after, bool whatever_is_there, Time now, Actions& actions);
    void end_put(Outcome outcome, Actions& actions);
    void take_outcome(Outcome outcome);

    State state_ = State::opening;
    StorageStatus status_ = StorageStatus::works;
    StorageStatus known_status_ = StorageStatus::works;  // once the database answers
    std::optional<Time> due_;                            // the end of the pause
    std::optional<Time> deadline_;  // opening, waiting, storing, erasing: the end of the patience

    bool is_open_ = false;          // the user has the page
    bool is_known_ = false;         // what the database holds
    bool asked_ = true;             // for that, and not answered
    std::optional<Answer> answer_;  // that came while what was left was being restored
    Snapshot confirmed_;            // what the database has
    Snapshot requested_;            // what it was last to have
    bool failed_ = false;           // that could not be put
    std::string visit_;
    std::uint64_t versions_ = 0;  // so many have been given
    Version version_;             // of the session that the database has, as far as is known

    Collection collection_;               // in State::collecting
    Storing storing_;                     // in State::storing
    std::optional<Snapshot> next_erase_;  // waits for the end of what is underway
    std::vector<Leftover> leftovers_;     // that were found and not decided upon
    std::vector<Leftover> adopted_;       // that the session contains and the database may not
    bool takes_place_ = false;            // the only one, of what the database holds
    bool has_leftover_ = false;           // from this page
    std::optional<std::uint64_t> left_;   // the content revision of the last one with a session
    bool session_lost_ = false;           // if the page ends now, as it could not be left
};

}  // namespace kurabe::app::autosave
