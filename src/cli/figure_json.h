// Figures in the commands' JSON, as a profile writes them.
#pragma once

#include <optional>

#include "files/json_writer.h"
#include "model/value.h"

namespace kurabe::cli {

// A member "value" with the digits of the document: {"kind": "percent", "min": 99.90}. Nothing
// where there is no figure.
void write_figure(files::JsonWriter& json, const std::optional<model::Quantity>& figure);

}  // namespace kurabe::cli
