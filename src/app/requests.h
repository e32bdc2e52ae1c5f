// What the program asks of the page that shows it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/session/session.h"
#include "base/language.h"

namespace kurabe::app {

struct ChooseFiles {};  // opens the browser's file picker
struct SetDocumentLanguage {
    base::Language language;
};
enum class CopyExtent : std::uint8_t { cell, row, table, range, sentences, selection };
// A row of a view's table, by its group's id and its own.
struct RowReference {
    std::string group_id;
    std::string row_id;
    friend bool operator==(const RowReference&, const RowReference&) = default;
};
// A rectangle of a view's table, in the order in which it stands there.
struct CellRange {
    bool header = false;  // with the columns' headers
    std::vector<RowReference> rows;
    std::vector<std::string> columns;  // "property", a column's edition_key, "left" …

    friend bool operator==(const CellRange&, const CellRange&) = default;
};
struct CopyToClipboard {
    CopyExtent extent;
    CellReference cell;    // the cell, or one of the row; empty for all else
    CellRange range = {};  // where it is one
};
struct PrintView {};      // opens the browser's dialog for that
struct CopyLink {};       // to the present view
struct SaveSession {};    // hands the session to the user as a file
struct ForgetSession {};  // erases what the browser keeps
// Of Application::preferences(), as text.
struct KeepPreferences {
    std::string text;
    std::string colours;  // the chosen ones: "system", "light", "dark", "contrast"
};
// A file for the user: where it goes is the browser's business.
struct SaveFile {
    std::string name;
    std::string text;
};
struct UniteSession {};  // what another tab has put is united with what is on the screen
// Of Persistence::offers().
struct TakeOver {
    std::string offer;
};
struct DeclineOffer {
    std::string offer;
};

using HostRequest = std::variant<ChooseFiles, SetDocumentLanguage, CopyToClipboard, PrintView,
                                 CopyLink, SaveSession, ForgetSession, KeepPreferences, SaveFile,
                                 UniteSession, TakeOver, DeclineOffer>;

}  // namespace kurabe::app
