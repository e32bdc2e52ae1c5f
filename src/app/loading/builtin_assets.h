// The built-in catalogs, translations and profiles, read once at the start.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/reference_data.h"
#include "base/result.h"
#include "model/policy.h"
#include "model/profile.h"
#include "query/language/words.h"
#include "wording/translations.h"

namespace kurabe::app {

// The bytes of one built-in file; empty where there is none of that name.
[[nodiscard]] std::string_view builtin_file(std::string_view name);

// A diagnostic from one of these is a defect of the build; tests see to it that there is none.
[[nodiscard]] base::Result<Catalogs> read_builtin_catalogs();
[[nodiscard]] base::Result<wording::Translations> read_builtin_translations();
[[nodiscard]] base::Result<query::Words> read_builtin_words();
// The help on filters (Markdown); what it says of each field stands with the field's words.
[[nodiscard]] std::string read_filter_help(const query::Words& words, base::Language language);
[[nodiscard]] base::Result<std::vector<model::ProfilePtr>> read_builtin_profiles(
    const model::Catalog& catalog);
// In the order in which they are offered.
[[nodiscard]] base::Result<std::vector<model::PolicyPtr>> read_builtin_policies();
// Older editions, which are not there at the start; their keys (edition_key) stand here, so that
// nothing is read before they are asked for.
inline constexpr std::array<std::string_view, 1> example_edition_keys = {"rakuro@1.1"};
[[nodiscard]] base::Result<std::vector<model::ProfilePtr>> read_example_editions(
    const model::Catalog& catalog);

}  // namespace kurabe::app
