// The view as one line of text, for the page's address, for saved views and for the session file:
// "v1&mode=diff&q=状態:なし&left=rakuneko@unstated&relations=worse". Only what differs from the
// start of the program is written, so a text says the whole view; what it does not know, or cannot
// read, is passed over and told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::app {

// The session as the program starts: the built-in profiles and nothing chosen.
[[nodiscard]] Session start_session(const std::vector<model::ProfilePtr>& builtins);

[[nodiscard]] std::string to_fragment(const Session& session,
                                      const std::vector<model::ProfilePtr>& builtins);
// The same without the language: what a saved view keeps.
[[nodiscard]] std::string to_saved_view(const Session& session,
                                        const std::vector<model::ProfilePtr>& builtins);

struct OpenedView {
    enum class Outcome : std::uint8_t { opened, not_a_view, newer, too_long };
    Outcome outcome = Outcome::not_a_view;
    std::vector<std::string> not_loaded;      // edition_keys that the text names, each once
    std::string unknown_mode;                 // that the text names, "" where it knows it
    std::vector<std::string> not_understood;  // other parts, as they are written, each once
    bool filter_too_long = false;             // for query::max_filter_bytes; there is none then
    bool mended = false;                      // see Fragment
    // What it names and is not there (open_view), "" else.
    std::string no_such_property;  // of the cell, the item or the sort
    std::string no_such_policy;
    std::string no_such_order;  // of rows: a framework
};

// Puts the session into that view; anything but `opened` leaves it as it is. Profiles stay, those
// that the view does not show become hidden, and built-in ones that it shows are brought back. The
// language changes only where the text names one; a property may be named by a former id.
OpenedView from_fragment(Session& session, std::string_view fragment,
                         const std::vector<model::ProfilePtr>& builtins,
                         const model::Catalog& catalog);

}  // namespace kurabe::app
