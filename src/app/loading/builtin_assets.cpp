#include "app/loading/builtin_assets.h"

#include <memory>
#include <utility>

#include "builtin/builtin.h"
#include "files/catalog_reader.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"

namespace kurabe::app {
namespace {

void append(std::vector<base::Diagnostic>& all, std::vector<base::Diagnostic>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

constexpr std::string_view editions_folder = "profiles/editions/";

template <typename IsWanted>
base::Result<std::vector<model::ProfilePtr>> read_profiles(const model::Catalog& catalog,
                                                           IsWanted is_wanted) {
    base::Result<std::vector<model::ProfilePtr>> result;
    std::vector<model::ProfilePtr> profiles;
    for (const auto& file : builtin::files()) {
        if (!is_wanted(file.name)) continue;
        auto profile = files::read_profile(file.name, file.bytes, catalog);
        append(result.diagnostics, profile.diagnostics);
        if (profile.value) {
            profiles.push_back(std::make_shared<const model::Profile>(std::move(*profile.value)));
        }
    }
    if (!base::has_error(result.diagnostics)) result.value = std::move(profiles);
    return result;
}

}  // namespace

std::string_view builtin_file(std::string_view name) {
    for (const auto& file : builtin::files()) {
        if (file.name == name) return file.bytes;
    }
    return {};
}

base::Result<Catalogs> read_builtin_catalogs() {
    base::Result<Catalogs> result;
    Catalogs catalogs;
    for (const auto& file : builtin::files()) {
        if (!file.name.starts_with("assets/catalogs/")) continue;
        if (file.name == "assets/catalogs/kurabe.json") {
            auto catalog = files::read_catalog(file.name, file.bytes);
            append(result.diagnostics, catalog.diagnostics);
            if (catalog.value) catalogs.properties = std::move(*catalog.value);
        } else {
            auto framework = files::read_framework(file.name, file.bytes);
            append(result.diagnostics, framework.diagnostics);
            if (framework.value) catalogs.frameworks.push_back(std::move(*framework.value));
        }
    }
    constexpr std::string_view views_file = "assets/views/ready_made.json";
    auto views = files::read_views(views_file, builtin_file(views_file), catalogs.properties);
    append(result.diagnostics, views.diagnostics);
    if (views.value) catalogs.views = std::move(*views.value);
    if (!base::has_error(result.diagnostics)) result.value = std::move(catalogs);
    return result;
}

base::Result<wording::Translations> read_builtin_translations() {
    return wording::Translations::from_json(builtin_file("assets/i18n/ja.json"),
                                            builtin_file("assets/i18n/en.json"));
}

base::Result<query::Words> read_builtin_words() {
    constexpr std::string_view file = "assets/query/words.json";
    return query::read_words(file, builtin_file(file));
}

base::Result<std::vector<model::PolicyPtr>> read_builtin_policies() {
    base::Result<std::vector<model::PolicyPtr>> result;
    std::vector<model::PolicyPtr> policies;
    for (const auto& file : builtin::files()) {
        if (!file.name.starts_with("assets/policies/")) continue;
        auto policy = files::read_policy(file.name, file.bytes);
        append(result.diagnostics, policy.diagnostics);
        if (policy.value) {
            policies.push_back(std::make_shared<const model::Policy>(std::move(*policy.value)));
        }
    }
    if (!base::has_error(result.diagnostics)) result.value = std::move(policies);
    return result;
}

std::string read_filter_help(const query::Words& words, base::Language language) {
    const bool japanese = language == base::Language::ja;
    std::string rows;
    for (const std::string& id : words.fields.ids()) {
        const std::string written = words.fields.written(id, language);
        const std::string english = words.fields.written(id, base::Language::en);
        rows += "| `" + written + ":` ";
        if (japanese) rows += "`" + english + ":` ";
        rows += "| " + words.fields.help(id, language) + " |\n";
    }
    constexpr std::string_view place = "{fields}\n";
    std::string help(
        builtin_file(japanese ? "assets/help/filter.ja.md" : "assets/help/filter.en.md"));
    return help.replace(help.find(place), place.size(), rows);
}

base::Result<std::vector<model::ProfilePtr>> read_builtin_profiles(const model::Catalog& catalog) {
    return read_profiles(catalog, [](std::string_view name) {
        return name.starts_with("profiles/") && !name.starts_with(editions_folder);
    });
}

base::Result<std::vector<model::ProfilePtr>> read_example_editions(const model::Catalog& catalog) {
    return read_profiles(catalog,
                         [](std::string_view name) { return name.starts_with(editions_folder); });
}

}  // namespace kurabe::app
