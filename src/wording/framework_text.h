// Frameworks in words: what a reader must know before reading rows in a framework's order.
#pragma once

#include <string>

#include "model/catalog.h"
#include "wording/translations.h"

namespace kurabe::wording {

// Edition and date, what it judges, and where its numbers and labels come from.
[[nodiscard]] std::string describe(const model::Framework& framework, const Texts& texts);

// Why no document of a service answers a row: "提供者の社内の…".
[[nodiscard]] std::string describe(model::NotAnswerable reason, const Texts& texts);

}  // namespace kurabe::wording
