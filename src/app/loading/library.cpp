// The organisation's own profiles.
#include <algorithm>
#include <utility>

#include "app/loading/loading.h"
#include "app/session/session_profiles.h"
#include "files/profile_index.h"
#include "text/hidden_characters.h"

namespace kurabe::app {

std::vector<std::string> Loading::load_library_index(std::string_view name,
                                                     std::string_view bytes) {
    const std::string shown = text::show_hidden_in_line(name);
    auto index = files::read_profile_index(shown, bytes);
    if (!index.diagnostics.empty()) {
        report({shown, index.ok() ? LoadOutcome::loaded : LoadOutcome::failed,
                std::move(index.diagnostics)});
    }
    std::vector<std::string> files;
    if (!index.ok()) return files;
    for (const files::IndexedProfile& entry : *index.value) {
        library_files_[entry.file] = {
            text::show_hidden_in_line(entry.label.empty() ? entry.file : entry.label),
            files.size()};
        files.push_back(entry.file);
    }
    return files;
}

void Loading::load_library_file(std::string_view name, std::string_view bytes) {
    LoadedFile file = load_profile(files::parse_document(text::show_hidden_in_line(name), bytes),
                                   reference_.catalogs->properties);
    refuse_known(file, document_.session().profiles);
    auto& [result, profile] = file;
    if (profile) {
        const std::string key = model::edition_key(*profile);
        const LibraryFile& listed = library_files_[std::string(name)];
        library_origins_[key] = listed.label;
        library_places_[key] = listed.place;
        reference_.profiles.push_back(profile);
        put_in_place(reference_.profiles, profile);
        document_.edit_with_history([&](Session& session) {
            if (find_profile(session.profiles, key) != nullptr) return;
            add_profile(session, profile);
            put_in_place(session.profiles, profile);
        });
    }
    // Notices would come back at each start: nobody need act on them.
    const bool wrong =
        std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                    [](const base::Diagnostic& d) { return d.severity != base::Severity::notice; });
    if (wrong) report(std::move(result));
}

void Loading::put_in_place(std::vector<model::ProfilePtr>& profiles,
                           const model::ProfilePtr& profile) const {
    const std::size_t place = library_places_.at(model::edition_key(*profile));
    const auto is_later = [&](const model::ProfilePtr& other) {
        const auto found = library_places_.find(model::edition_key(*other));
        return found != library_places_.end() && found->second > place;
    };
    const auto last = profiles.end() - 1;  // the profile itself
    auto at = last;
    while (at != profiles.begin() && is_later(*(at - 1))) --at;
    std::rotate(at, last, profiles.end());
}

void Loading::miss_library_file(std::string_view name, int http_status) {
    report(missed_file(text::show_hidden_in_line(name), http_status));
}

}  // namespace kurabe::app
