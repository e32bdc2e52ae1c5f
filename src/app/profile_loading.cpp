#include "app/profile_loading.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "format/profile_reader.h"

namespace kurabe::app {

LoadedFile load_profile(std::string_view name, std::string_view bytes,
                        const model::Catalog& catalog,
                        const std::vector<model::ProfilePtr>& present) {
    auto result = format::read_profile(name, bytes, catalog);
    LoadedFile file{{std::string(name), false, std::move(result.diagnostics)}, nullptr};
    if (!result.value) return file;
    const std::string key = model::edition_key(*result.value);
    if (std::any_of(present.begin(), present.end(),
                    [&](const auto& p) { return model::edition_key(*p) == key; })) {
        file.report.diagnostics.push_back(
            {base::Severity::error,
             "load.already_loaded",
             {std::string(name), 0, 0, "/id"},
             {{"id", result.value->id}, {"edition", result.value->edition_label}}});
        return file;
    }
    file.report.loaded = true;
    file.profile = std::make_shared<const model::Profile>(std::move(*result.value));
    return file;
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
