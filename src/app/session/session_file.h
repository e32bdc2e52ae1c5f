// Session ⇄ the text of a session file (files/session_document.h).
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"
#include "base/result.h"
#include "files/document.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::app {

inline constexpr const char* session_file_name = "kurabe-session.json";

using Origins = std::map<std::string, std::string>;  // edition_key → name of the file

struct RestoredSession {
    Session session;
    Origins origins;                              // of its loaded profiles
    std::vector<model::ProfilePtr> new_builtins;  // not there when it was written, nor in it
    std::vector<std::string> not_loaded;  // edition_keys that its view names but it does not hold
    // A newer program wrote members that this one does not know: writing it again would lose them.
    bool has_more = false;
};

// The text of the session's file, in parts that are to be joined, 0 to session_file_parts() - 1.
[[nodiscard]] std::size_t session_file_parts(const Session& session);
[[nodiscard]] std::string write_session_part(std::size_t part, const Session& session,
                                             const Origins& origins,
                                             const std::vector<model::ProfilePtr>& builtins);

// Reads the whole session or, where anything in it is wrong, nothing. Besides what the readers of
// sessions and profiles report: session.view, where its view is none that this program knows; and a
// warning, session.no_such_builtin, for a built-in profile that this program does not have, which
// is left out.
[[nodiscard]] base::Result<RestoredSession> read_session_file(
    const files::ParsedDocument& document, const std::vector<model::ProfilePtr>& builtins,
    const model::Catalog& catalog);

// Whether SessionReading reads these bytes in more than one step.
[[nodiscard]] bool is_read_in_steps(std::string_view bytes);

// The same in steps, since all at once it takes longer than a frame: each profile is one.
class SessionReading {
 public:
    SessionReading(std::string file, std::string bytes,
                   const std::vector<model::ProfilePtr>& builtins, const model::Catalog& catalog);
    SessionReading(SessionReading&&) noexcept;
    SessionReading& operator=(SessionReading&&) noexcept;
    ~SessionReading();

    // Reads the next profile; false where there is none.
    [[nodiscard]] bool step();
    // One with the profiles that have been read, and else as it begins.
    [[nodiscard]] const Session& session() const;
    // To be called once, when there is nothing left to read.
    [[nodiscard]] base::Result<RestoredSession> take();

 private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace kurabe::app
