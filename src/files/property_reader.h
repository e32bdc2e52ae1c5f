// JSON → Property: one of the catalog's, or one that a profile declares for itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "files/json_cursor.h"
#include "model/catalog.h"

namespace kurabe::files {

// An array of texts; empty where it is missing.
[[nodiscard]] std::vector<std::string> read_texts(const JsonCursor& object, std::string_view key);

enum class DeclaredBy : std::uint8_t { catalog, profile };

// A profile may leave out category and explanation. Errors besides those of the format:
// catalog.options (an enumeration without options, or options elsewhere).
[[nodiscard]] model::Property read_property(const JsonCursor& cursor, DeclaredBy by);

}  // namespace kurabe::files
