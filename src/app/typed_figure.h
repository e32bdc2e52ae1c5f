// A figure as a person types it: "14日", "99.9%", "2027-03".
#pragma once

#include <optional>
#include <string>

#include "base/language.h"
#include "model/catalog.h"
#include "model/value.h"
#include "query/language/words.h"

namespace kurabe::app {

// Nothing where it is not understood as a value of the property.
[[nodiscard]] std::optional<model::Value> read_figure(const model::Property& property,
                                                      const std::string& typed,
                                                      const query::Words& words,
                                                      base::Language language);

// A text of which only one language is there.
[[nodiscard]] base::LocalizedText in_language(const std::string& text, base::Language language);

}  // namespace kurabe::app
