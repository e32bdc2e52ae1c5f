// JSON → typed values of answers.
#pragma once

#include "files/json_cursor.h"
#include "model/value.h"

namespace kurabe::files {

// Reads a value object by its "kind". What is wrong is reported (format.*, value.*); the value is
// then empty.
[[nodiscard]] model::Value read_value(const JsonCursor& cursor);

}  // namespace kurabe::files
