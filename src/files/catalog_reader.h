// JSON → Catalog ("kurabe/catalog"), Framework ("kurabe/framework") and ready-made views
// ("kurabe/views"), version 1.
#pragma once

#include <string_view>
#include <vector>

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

// Errors besides those of the format: catalog.duplicate_id (also of a label, by which views are
// found), views.no_such_property, views.too_many (views, or properties of one).
[[nodiscard]] base::Result<std::vector<model::ReadyMadeView>> read_views(
    const ParsedDocument& document, const model::Catalog& catalog);
[[nodiscard]] base::Result<std::vector<model::ReadyMadeView>> read_views(
    std::string_view file, std::string_view bytes, const model::Catalog& catalog);

}  // namespace kurabe::files
