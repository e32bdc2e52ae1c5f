// What the user is told of the browser's storage.
#pragma once

#include <cstdint>
#include <string_view>

namespace kurabe::app::autosave {

enum class StorageStatus : std::uint8_t {
    works,
    refused,     // by the browser or its settings
    unreadable,  // what is persisted could not be read: it stays untouched until the user erases it
    too_large,   // for a session file that could be read back
    full,        // the browser has no more room
    write_conflict,  // another page of Kurabe, in another tab, has persisted its session
};

// The key of the text that tells the user.
[[nodiscard]] std::string_view text_key(StorageStatus status);

}  // namespace kurabe::app::autosave
