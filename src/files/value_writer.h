// Typed values of answers → JSON, as files/value_reader.h reads them.
#pragma once

#include "files/json_writer.h"
#include "model/value.h"

namespace kurabe::files {

// A member "value" with the digits of the document: {"kind": "percent", "min": 99.90}. Nothing for
// the absent value.
void write_value_member(JsonWriter& json, const model::Value& value);

}  // namespace kurabe::files
