// The view of what is loaded, how loading went and what the browser keeps.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/loading/load_reports.h"
#include "app/loading/report_view.h"
#include "app/session/session_file.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct LoadedProfileView {
    std::string key;
    std::string title;
    std::string provider;
    std::string edition;
    std::string counts;  // "回答 92件・出典 1文書"
    bool builtin = false;
    std::string origin;  // "内蔵" or the file's name
};

struct LibraryView {
    std::vector<LoadedProfileView> profiles;
    std::vector<LoadReportView> reports;  // newest first
    bool can_restore_builtins = false;
    std::string storage_text;  // whether the browser keeps the session, and what to do if not
    bool storage_works = true;
    bool can_erase = false;  // there is something to forget
    Emptiness empty;
};

// Whether the browser keeps the session from one visit to the next.
enum class Storage : std::uint8_t {
    works,
    refused,     // by the browser or its settings
    unreadable,  // what was kept could not be read: it stays untouched until the user erases it
    too_large,   // for a session file that could be read back
    full,        // the browser has no more room
    overtaken,   // another page of Kurabe, in another tab, keeps what it has
};

struct LibraryContext {
    const std::vector<model::ProfilePtr>& builtins;
    const Origins& origins;          // of profiles from files
    const Origins& library_origins;  // of the organisation's, which are among the built-in ones
    const std::vector<LoadReport>& reports;
    Storage storage;
    bool at_start;  // there is nothing to keep
};

// The key of the text that tells the user.
[[nodiscard]] std::string_view storage_key(Storage storage);

[[nodiscard]] LibraryView build_library_view(const ViewContext& context,
                                             const LibraryContext& library);

}  // namespace kurabe::app
