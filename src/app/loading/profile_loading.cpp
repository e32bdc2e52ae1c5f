#include "app/loading/profile_loading.h"

#include <memory>
#include <string>
#include <utility>

#include "app/session/session_profiles.h"
#include "files/profile_reader.h"

namespace kurabe::app {

LoadedFile load_profile(const files::ParsedDocument& document, const model::Catalog& catalog) {
    auto result = files::read_profile(document, catalog);
    LoadedFile file{{document.file, result.value ? LoadOutcome::loaded : LoadOutcome::failed,
                     std::move(result.diagnostics)},
                    nullptr};
    if (!result.value) return file;
    file.profile = std::make_shared<const model::Profile>(std::move(*result.value));
    return file;
}

void refuse_known(LoadedFile& file, const std::vector<model::ProfilePtr>& present) {
    if (file.profile == nullptr) return;
    if (find_profile(present, model::edition_key(*file.profile)) == nullptr) return;
    file.report.diagnostics.push_back(
        {base::Severity::error,
         "load.already_loaded",
         {file.report.file, 0, 0, "/id"},
         {{"id", file.profile->id}, {"edition", file.profile->edition_label}}});
    file.report.outcome = LoadOutcome::failed;
    file.profile = nullptr;
}

void compare_with_known(LoadedFile& file, const std::vector<model::ProfilePtr>& present) {
    if (file.profile == nullptr) return;
    const auto known = find_profile(present, model::edition_key(*file.profile));
    if (known == nullptr) return;
    const bool same = known->original == file.profile->original;
    file.report.outcome = same ? LoadOutcome::unchanged : LoadOutcome::replaced;
    if (same) file.profile = nullptr;
}

void report_other_declarations(LoadedFile& file, const std::vector<model::ProfilePtr>& present) {
    if (file.profile == nullptr) return;
    const std::string key = model::edition_key(*file.profile);
    for (const model::Property& own : file.profile->properties) {
        for (const model::ProfilePtr& other : present) {
            const model::Property* theirs = other->find_property(own.id);
            if (theirs == nullptr || model::edition_key(*other) == key) continue;
            const bool same = theirs->label == own.label && theirs->kind == own.kind &&
                              theirs->category == own.category;
            if (same) continue;
            file.report.diagnostics.push_back({base::Severity::warning,
                                               "load.other_declaration",
                                               {file.report.file, 0, 0, "/properties"},
                                               {{"property", own.id}, {"profile", other->id}}});
            break;
        }
    }
}

LoadReport missed_file(std::string_view name, int http_status) {
    base::Diagnostic diagnostic{
        base::Severity::error, "load.no_answer", {std::string(name), 0, 0, ""}, {}};
    if (http_status != 0) {
        diagnostic.code = "load.not_served";
        diagnostic.arguments = {{"status", std::to_string(http_status)}};
    }
    return {std::string(name), LoadOutcome::failed, {std::move(diagnostic)}};
}

}  // namespace kurabe::app
