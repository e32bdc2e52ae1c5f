// Whether the browser keeps the session from one visit to the next.
#pragma once

#include <cstdint>
#include <string_view>

namespace kurabe::app {

enum class Storage : std::uint8_t {
    works,
    refused,         // by the browser or its settings
    unreadable,      // what was persisted could not be read: it stays until the user erases it
    too_large,       // for a session file that could be read back
    full,            // the browser has no more room
    write_conflict,  // another page of Kurabe, in another tab, keeps what it has
};

// The key of the text that tells the user.
[[nodiscard]] std::string_view storage_key(Storage storage);

}  // namespace kurabe::app
