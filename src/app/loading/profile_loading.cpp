#include "app/loading/profile_loading.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "files/profile_reader.h"

namespace kurabe::app {

LoadedFile load_profile(const files::ParsedDocument& document, const model::Catalog& catalog) {
    auto result = files::read_profile(document, catalog);
    LoadedFile file{{document.file, result.value.has_value(), std::move(result.diagnostics)},
                    nullptr};
    if (!result.value) return file;
    file.profile = std::make_shared<const model::Profile>(std::move(*result.value));
    return file;
}

void refuse_known(LoadedFile& file, const std::vector<model::ProfilePtr>& present) {
    if (file.profile == nullptr) return;
    const std::string key = model::edition_key(*file.profile);
    if (std::none_of(present.begin(), present.end(),
                     [&](const auto& p) { return model::edition_key(*p) == key; })) {
        return;
    }
    file.report.diagnostics.push_back(
        {base::Severity::error,
         "load.already_loaded",
         {file.report.file, 0, 0, "/id"},
         {{"id", file.profile->id}, {"edition", file.profile->edition_label}}});
    file.report.loaded = false;
    file.profile = nullptr;
}

LoadReport missed_file(std::string_view name, int http_status) {
    base::Diagnostic diagnostic{
        base::Severity::error, "load.no_answer", {std::string(name), 0, 0, ""}, {}};
    if (http_status != 0) {
        diagnostic.code = "load.not_served";
        diagnostic.arguments = {{"status", std::to_string(http_status)}};
    }
    return {std::string(name), false, {std::move(diagnostic)}};
}

}  // namespace kurabe::app
