// What autosave has the page do. The page decides nothing: it gets, puts and erases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kurabe::app::autosave {

// Two pages must not write over each other: each session that is put has a version of its own, and
// every write says which version it is based on. "": no session is there.
using Version = std::string;

// How a get, a put or an erase ended.
enum class Outcome : std::uint8_t { done, refused, full, write_conflict, unavailable };

// The same from the name of the browser's error, or "KurabeWriteConflict"; "" where there is none.
[[nodiscard]] Outcome outcome_of(std::string_view error);

// Answered by Machine::got, however late.
struct Get {
    friend bool operator==(const Get&, const Get&) = default;
};

// Answered by Machine::restored, once the application has the sessions and the view. The first one
// takes the place of what is on the screen, unless it is to be united with that or the user has
// changed something meanwhile; the others are united with it.
struct Restore {
    bool persisted = false;              // first the session that was got
    std::vector<std::string> leftovers;  // then those of these visits
    std::string view;                    // of the first
    bool unite = false;
    friend bool operator==(const Restore&, const Restore&) = default;
};

// The view has not changed for a while: the page's address follows.
struct ShowView {
    std::string view;
    friend bool operator==(const ShowView&, const ShowView&) = default;
};

// Parts of the session file, [first, end), for the next Put; the first of all begins anew. Answered
// by Machine::parts_added.
struct AddParts {
    std::size_t first = 0;
    std::size_t end = 0;
    friend bool operator==(const AddParts&, const AddParts&) = default;
};

// All of it or nothing. The session consists of the parts that were added. It is refused as a write
// conflict where the session that is there is not the one that it is `based_on`: a view of one
// session may hide what another one has. Answered by Machine::finished.
struct Put {
    bool with_session = false;  // else the session there, and its version, stay
    std::string view;
    Version based_on;
    Version version;  // of the session that is put
    friend bool operator==(const Put&, const Put&) = default;
};

// Refused as a put is, unless the user has asked for it. Answered by Machine::finished.
struct Erase {
    Version based_on;
    bool whatever_is_there = false;
    friend bool operator==(const Erase&, const Erase&) = default;
};

// Puts what may not reach the database any more where it is put at once and the next page finds it,
// in the place of an earlier leftover of this page. The session is written anew, whole. Where that
// fails, the answer is Machine::leftover_failed, and else those that it `contains` are erased.
struct PutLeftover {
    // Of one of them the database is to be; empty: what is there was never known.
    std::vector<Version> based_on;
    bool with_session = false;
    std::string view;
    std::vector<std::string> contains;  // visits
    friend bool operator==(const PutLeftover&, const PutLeftover&) = default;
};

struct EraseLeftovers {
    std::vector<std::string> visits;  // those of these,
    bool views = false;               // all that hold a view alone,
    bool all = false;                 // all
    friend bool operator==(const EraseLeftovers&, const EraseLeftovers&) = default;
};

// What this visit left is based on what was erased since: the user decides.
struct OfferLeftover {
    std::string visit;
    friend bool operator==(const OfferLeftover&, const OfferLeftover&) = default;
};

using Action = std::variant<Get, Restore, ShowView, AddParts, Put, Erase, PutLeftover,
                            EraseLeftovers, OfferLeftover>;
using Actions = std::vector<Action>;  // to be done in this order

}  // namespace kurabe::app::autosave
