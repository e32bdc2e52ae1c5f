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
// a put says which version it is based on. "": no session is there.
using Version = std::string;

enum class Place : std::uint8_t {
    database,       // IndexedDB: answers later
    local_storage,  // answers at once
};

// How a put or an erase ended.
enum class Outcome : std::uint8_t { done, refused, full, write_conflict, other };

// The same from the name of the browser's error, or "KurabeWriteConflict"; "" where there is none.
[[nodiscard]] Outcome outcome_of(std::string_view error);

// Answered by Machine::got.
struct Get {
    Place place = Place::database;
    friend bool operator==(const Get&, const Get&) = default;
};

// Answered by Machine::restored, once the application has the session and the view. The session is
// that of the leftover or of the place, as it was got.
struct Restore {
    bool from_leftover = false;
    std::string view;
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

// All of it or nothing. The session consists of the parts that were added; after a Restore from the
// leftover, it is the leftover's. It is refused as a write conflict where the place holds a session
// that is not `based_on`; a view alone never is. Answered by Machine::finished.
struct Put {
    Place place = Place::database;
    bool with_session = false;  // else the session there, and its version, stay
    std::string view;
    Version based_on;
    Version version;  // of the session that is put
    friend bool operator==(const Put&, const Put&) = default;
};

// Answered by Machine::finished.
struct Erase {
    Place place = Place::database;
    friend bool operator==(const Erase&, const Erase&) = default;
};

// Puts what may not reach the database any more where it is put at once and the next page finds it,
// in the place of an earlier leftover. The session is written anew, whole. Where that fails, the
// answer is Machine::leftover_failed.
struct PutLeftover {
    std::vector<Version>
        based_on;  // of one of them the database is to be, or the leftover is stale
    bool with_session = false;
    std::string view;
    friend bool operator==(const PutLeftover&, const PutLeftover&) = default;
};

struct EraseLeftover {
    bool with_session = true;  // else only one that holds a view alone
    friend bool operator==(const EraseLeftover&, const EraseLeftover&) = default;
};

using Action =
    std::variant<Get, Restore, ShowView, AddParts, Put, Erase, PutLeftover, EraseLeftover>;
using Actions = std::vector<Action>;  // to be done in this order

}  // namespace kurabe::app::autosave
