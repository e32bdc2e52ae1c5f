// JSON → Profile ("kurabe/profile", version 1; the format is described in docs of the schema
// assets/schemas/profile.schema.json).
#pragma once

#include <string_view>

#include "base/result.h"
#include "files/document.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// Reads one profile and checks every rule of the format: those of the schema, and those that a
// schema cannot state (sources resolve, values fit their properties, ids are unique, dates are
// real). Any error means no profile at all. Properties that the catalog does not know load with a
// notice, and what is likely a slip with a warning (files/answer_checks.h, edition_checks.h). A
// text in one language is enough; `one_language` says how those are reported.
[[nodiscard]] base::Result<model::Profile> read_profile(
    const ParsedDocument& document, const model::Catalog& catalog,
    OneLanguage one_language = OneLanguage::counted);
[[nodiscard]] base::Result<model::Profile> read_profile(
    std::string_view file, std::string_view bytes, const model::Catalog& catalog,
    OneLanguage one_language = OneLanguage::counted);

}  // namespace kurabe::files
