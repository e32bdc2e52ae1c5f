// JSON → Catalog ("kurabe/catalog") and Framework ("kurabe/framework"), version 1.
#pragma once

#include <string_view>

#include "base/result.h"
#include "files/document.h"
#include "model/catalog.h"

namespace kurabe::files {

// Errors besides those of the format: catalog.duplicate_id, catalog.no_such_category,
// catalog.options (an enumeration without options, or options elsewhere).
[[nodiscard]] base::Result<model::Catalog> read_catalog(const ParsedDocument& document);
[[nodiscard]] base::Result<model::Catalog> read_catalog(std::string_view file,
                                                        std::string_view bytes);

[[nodiscard]] base::Result<model::Framework> read_framework(const ParsedDocument& document);
[[nodiscard]] base::Result<model::Framework> read_framework(std::string_view file,
                                                            std::string_view bytes);

}  // namespace kurabe::files
