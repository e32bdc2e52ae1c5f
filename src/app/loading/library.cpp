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
        files.push_back(entry.file);
        library_labels_[entry.file] =
            text::show_hidden_in_line(entry.label.empty() ? entry.file : entry.label);
    }
    return files;
}

void Loading::load_library_file(std::string_view name, std::string_view bytes) {
    LoadedFile file = load_profile(files::parse_document(text::show_hidden_in_line(name), bytes),
                                   reference_.catalogs.properties);
    refuse_known(file, document_.session().profiles);
    auto& [result, profile] = file;
    if (profile) {
        reference_.profiles.push_back(profile);
        library_origins_[model::edition_key(*profile)] = library_labels_[std::string(name)];
        document_.edit({}, [&](Session& session) { add_profile(session, profile); });
    }
    // Notices would come back at each start: nobody need act on them.
    const bool wrong =
        std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                    [](const base::Diagnostic& d) { return d.severity != base::Severity::notice; });
    if (wrong) report(std::move(result));
}

void Loading::miss_library_file(std::string_view name, int http_status) {
    report(missed_file(text::show_hidden_in_line(name), http_status));
}

}  // namespace kurabe::app
