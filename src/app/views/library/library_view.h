// The view of what is loaded, how loading went and what the browser keeps.
#pragma once

#include <string>
#include <vector>

#include "app/loading/report_view.h"
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
    std::string origin;  // "同梱" or the file's name
};

// Of Persistence::offers().
struct OfferView {
    std::string id;
    std::string text;  // whose it is, and since when
};

struct LibraryView {
    static constexpr Parts depends_on =
        view_parts |
        Parts{Part::language, Part::saved_views, Part::reports, Part::storage, Part::preferences};
    [[nodiscard]] static LibraryView build(const ViewContext& context);

    std::vector<LoadedProfileView> profiles;
    std::vector<LoadReportView> reports;  // newest first
    bool can_restore_builtins = false;
    std::string storage_text;   // whether the browser keeps the session, and what to do if not
    bool storage_works = true;  // or is not wanted
    bool keep_nothing = false;  // as in Preferences
    bool omit_people = false;
    bool can_erase = false;  // there is something to forget
    bool can_unite = false;  // another tab has put its own
    std::vector<OfferView> offers;
    Emptiness empty;
};

}  // namespace kurabe::app
