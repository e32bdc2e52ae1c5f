// The organisation's own profiles.
#include <utility>

#include "app/application_state.h"
#include "app/commands/session_commands.h"
#include "app/loading/profile_loading.h"
#include "files/profile_index.h"

namespace kurabe::app {

std::vector<std::string> Application::load_library_index(std::string_view name,
                                                         std::string_view bytes) {
    auto index = files::read_profile_index(name, bytes);
    if (!index.diagnostics.empty()) {
        state_->report({std::string(name), index.ok(), std::move(index.diagnostics)});
    }
    std::vector<std::string> files;
    if (!index.ok()) return files;
    for (const files::IndexedProfile& entry : *index.value) {
        files.push_back(entry.file);
        state_->library_labels[entry.file] = entry.label.empty() ? entry.file : entry.label;
    }
    return files;
}

void Application::load_library_file(std::string_view name, std::string_view bytes) {
    State& state = *state_;
    LoadedFile file = load_profile(name, bytes, state.catalogs.properties);
    refuse_known(file, state.session.profiles);
    auto& [report, profile] = file;
    if (profile) {
        const Session before = state.session;
        state.builtins.push_back(profile);
        add_profile(state.session, profile);
        state.library_origins[model::edition_key(*profile)] = state.library_labels[report.file];
        state.session_changed(before);
    }
    if (!report.diagnostics.empty()) state.report(std::move(report));
}

void Application::miss_library_file(std::string_view name, int http_status) {
    state_->report(missed_file(name, http_status));
}

}  // namespace kurabe::app
