#include "app/session/unite.h"

#include <algorithm>
#include <map>

#include "app/session/session_profiles.h"
#include "app/session/sheet_file.h"
#include "app/session/unite_review.h"

namespace kurabe::app {
namespace {

std::map<std::string, model::ProfilePtr> by_key(const std::vector<model::ProfilePtr>& profiles) {
    std::map<std::string, model::ProfilePtr> found;
    for (const auto& profile : profiles) found.emplace(model::edition_key(*profile), profile);
    return found;
}

void add_view(std::vector<SavedView>& views, const SavedView& view) {
    std::string name = view.name;
    for (int number = 2;; ++number) {
        const SavedView* present = find_view(views, name);
        if (present == nullptr) break;
        if (present->view == view.view) return;
        name = view.name + " (" + std::to_string(number) + ")";
    }
    save_view(views, name, view.view);
}

// There is one sheet in work. False where the other session has another one, which stays out.
bool take_sheet(Session& session, const Session& other) {
    if (other.sheet->workbook == nullptr || session.sheet.is_shared_with(other.sheet)) return true;
    if (session.sheet->workbook != nullptr) {
        return write_sheet_work(*session.sheet) == write_sheet_work(*other.sheet);
    }
    session.sheet = other.sheet;
    return true;
}

}  // namespace

std::vector<base::Diagnostic> unite(Session& session, const Session& other) {
    auto present = by_key(session.profiles);
    for (const auto& profile : other.profiles) {
        if (present.emplace(model::edition_key(*profile), profile).second) {
            add_profile(session, profile);
        }
    }
    for (const SavedView& view : other.saved_views) add_view(session.saved_views, view);
    const bool keeps_own_sheet = !take_sheet(session, other);
    for (const intake::Mapping& mapping : *other.mappings) {
        const auto& own = *session.mappings;
        const bool known = std::any_of(own.begin(), own.end(), [&](const auto& one) {
            return one.fingerprint == mapping.fingerprint;
        });
        if (!known) keep_mapping(session.mappings.own(), mapping);
    }
    RowMarks& marks = session.row_marks;
    marks.hidden.insert(other.row_marks.hidden.begin(), other.row_marks.hidden.end());
    marks.important.insert(other.row_marks.important.begin(), other.row_marks.important.end());
    auto told = unite_review(session.review, other.review);
    if (keeps_own_sheet) {
        told.push_back({base::Severity::warning,
                        "session.other_sheet",
                        {},
                        {{"file", other.sheet->file}, {"ours", session.sheet->file}}});
    }
    return told;
}

std::vector<std::string> differing_profiles(const Session& session, const Session& other) {
    const auto present = by_key(session.profiles);
    std::vector<std::string> keys;
    for (const auto& profile : other.profiles) {
        const auto found = present.find(model::edition_key(*profile));
        if (found != present.end() && found->second != profile &&
            found->second->original != profile->original) {
            keys.push_back(found->first);
        }
    }
    return keys;
}

void replace_profiles(Session& session, const Session& other,
                      const std::vector<std::string>& keys) {
    const auto others = by_key(other.profiles);
    for (auto& profile : session.profiles) {
        const std::string key = model::edition_key(*profile);
        for (const std::string& wanted : keys) {
            if (wanted == key) profile = others.at(key);
        }
    }
}

}  // namespace kurabe::app
