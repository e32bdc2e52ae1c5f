// What the user is told of the browser's storage.
#pragma once

#include <cstdint>
#include <string_view>

namespace kurabe::app::autosave {

enum class StorageStatus : std::uint8_t {
    works,
    off,          // the user wants nothing kept: on a PC that others use
    waiting,      // what is persisted is not known yet: the browser has not answered
    slow,         // nor does it say whether what was given to it is persisted
    unavailable,  // it cannot open its storage or write to it now: it is asked again
    refused,      // by the browser or its settings
    unreadable,  // what is persisted could not be read: it stays untouched until the user erases it
    newer,       // the same: a newer program has kept more than this one could put again
    too_large,   // for a session file that could be read back
    full,        // the browser has no more room
    write_conflict,  // another tab has put or erased the session since this one got or put it
};

// What is persisted is not known, so that the user is told even before there is something to lose.
[[nodiscard]] constexpr bool is_unknown(StorageStatus status) {
    return status == StorageStatus::waiting || status == StorageStatus::unavailable;
}

// Something is there that this page must not write over; the user may erase it.
[[nodiscard]] constexpr bool is_to_be_left(StorageStatus status) {
    using enum StorageStatus;
    return status == unreadable || status == newer || status == write_conflict;
}

// The key of the text that tells the user.
[[nodiscard]] std::string_view text_key(StorageStatus status);

}  // namespace kurabe::app::autosave
