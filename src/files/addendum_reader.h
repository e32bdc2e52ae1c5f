// JSON ⇄ Addendum ("kurabe/addendum", version 1; assets/schemas/addendum.schema.json).
//
//   {"format": "kurabe/addendum", "version": 1, "service": "rakuro", "edition": "1.2",
//    "answers": [{"property": "backup.retention", "state": "yes", "value": {…},  // as in a
//    profile,
//                 "date": "2026-12-01", "person": "…", "medium": "mail"}]}       // without
//                 "source"
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "files/document.h"
#include "model/addendum.h"
#include "model/catalog.h"

namespace kurabe::files {

// Errors are those of a profile's answers. Properties that only the service's profile declares are
// unknown here, as they are to a profile that does not declare them. A text in one language is
// enough.
[[nodiscard]] base::Result<model::Addendum> read_addendum(const ParsedDocument& document,
                                                          const model::Catalog& catalog);
[[nodiscard]] base::Result<model::Addendum> read_addendum(std::string_view file,
                                                          std::string_view bytes,
                                                          const model::Catalog& catalog);

// Reads as the same addendum.
[[nodiscard]] std::string write_addendum(const model::Addendum& addendum);

}  // namespace kurabe::files
