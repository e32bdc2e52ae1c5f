#include "app/session/session_file.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "app/session/session_profiles.h"
#include "app/session/view_state.h"
#include "files/profile_reader.h"
#include "files/session_document.h"

namespace kurabe::app {
namespace {

using files::SessionDocument;

struct Restoration {
    std::string_view file;
    std::string_view bytes;
    const std::vector<model::ProfilePtr>& builtins;
    const model::Catalog& catalog;
    RestoredSession restored;
    std::vector<base::Diagnostic> diagnostics;
    std::set<std::string> keys;

    void report(base::Severity severity, std::string code, std::size_t offset,
                std::vector<std::pair<std::string, std::string>> arguments = {}) {
        diagnostics.push_back(
            {severity, std::move(code), files::locate(file, bytes, offset), std::move(arguments)});
    }

    // Lines and columns of what is wrong in a profile are those of its own text.
    [[nodiscard]] model::ProfilePtr read(const SessionDocument::Profile& entry) {
        auto result =
            files::read_profile(std::string(file) + " › " + entry.origin, entry.text, catalog);
        diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
        if (!result.value) return nullptr;
        return std::make_shared<const model::Profile>(std::move(*result.value));
    }

    [[nodiscard]] model::ProfilePtr find_builtin(const SessionDocument::Profile& entry) {
        for (const auto& profile : builtins) {
            if (model::edition_key(*profile) == entry.builtin) return profile;
        }
        report(base::Severity::warning, "session.no_such_builtin", entry.offset,
               {{"id", entry.builtin}});
        return nullptr;
    }

    void add(const SessionDocument::Profile& entry) {
        const bool builtin = !entry.builtin.empty();
        const model::ProfilePtr profile = builtin ? find_builtin(entry) : read(entry);
        if (profile == nullptr) return;
        const std::string key = model::edition_key(*profile);
        if (!keys.insert(key).second) {
            report(base::Severity::error, "load.already_loaded", entry.offset,
                   {{"id", profile->id}, {"edition", profile->edition_label}});
            return;
        }
        add_profile(restored.session, profile);
        if (!builtin) restored.origins[key] = entry.origin;
    }

    void find_new_builtins(const std::vector<std::string>& known) {
        for (const auto& profile : builtins) {
            const std::string key = model::edition_key(*profile);
            const bool is_known = std::find(known.begin(), known.end(), key) != known.end();
            if (!is_known && !keys.contains(key)) restored.new_builtins.push_back(profile);
        }
    }

    void open_view(const SessionDocument& document) {
        auto opened = from_fragment(restored.session, document.view, builtins, catalog);
        if (opened.outcome != OpenedView::Outcome::opened) {
            report(base::Severity::error, "session.view", document.view_offset);
        }
        restored.not_loaded = std::move(opened.not_loaded);
    }
};

}  // namespace

std::size_t session_file_parts(const Session& session) { return session.profiles.size() + 2; }

std::string write_session_part(std::size_t part, const Session& session, const Origins& origins,
                               const std::vector<model::ProfilePtr>& builtins) {
    if (part == 0) {
        std::vector<std::string> keys;
        for (const auto& profile : builtins) keys.push_back(model::edition_key(*profile));
        return files::begin_session(keys);
    }
    if (part > session.profiles.size()) {
        std::vector<SessionDocument::View> saved_views;
        for (const SavedView& view : session.saved_views) {
            saved_views.push_back({view.name, view.view});
        }
        return files::end_session(to_fragment(session, builtins), saved_views);
    }
    const auto& profile = session.profiles[part - 1];
    const std::string key = model::edition_key(*profile);
    SessionDocument::Profile entry;
    if (std::find(builtins.begin(), builtins.end(), profile) != builtins.end()) {
        entry.builtin = key;
    } else {
        const auto origin = origins.find(key);
        entry.origin = origin == origins.end() ? key : origin->second;
        entry.text = profile->original;
    }
    return files::write_session_profile(entry, part == 1);
}

base::Result<RestoredSession> read_session_file(const files::ParsedDocument& parsed,
                                                const std::vector<model::ProfilePtr>& builtins,
                                                const model::Catalog& catalog) {
    base::Result<RestoredSession> result;
    auto document = files::read_session(parsed);
    result.diagnostics = std::move(document.diagnostics);
    if (!document.value) return result;

    Restoration restoration{parsed.file, parsed.bytes, builtins, catalog, {}, {}, {}};
    for (const auto& entry : document.value->profiles) restoration.add(entry);
    if (document.value->builtins) restoration.find_new_builtins(*document.value->builtins);
    restoration.open_view(*document.value);
    for (auto& view : document.value->saved_views) {
        save_view(restoration.restored.session.saved_views, view.name, std::move(view.view));
    }
    result.diagnostics.insert(result.diagnostics.end(), restoration.diagnostics.begin(),
                              restoration.diagnostics.end());
    if (!base::has_error(result.diagnostics)) result.value = std::move(restoration.restored);
    return result;
}

}  // namespace kurabe::app
