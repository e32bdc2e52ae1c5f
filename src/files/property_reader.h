// JSON → Property: one of the catalog's, or one that a profile declares for itself.
#pragma once

#include <cstdint>

#include "files/json_cursor.h"
#include "model/catalog.h"

namespace kurabe::files {

enum class DeclaredBy : std::uint8_t { catalog, profile };

// A profile may leave out category and explanation. Errors besides those of the format:
// catalog.options (an enumeration without options, or options elsewhere).
[[nodiscard]] model::Property read_property(const JsonCursor& cursor, DeclaredBy by);

}  // namespace kurabe::files
