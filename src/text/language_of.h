// In which of the two languages a text is written.
#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace kurabe::text {

// Japanese where there is a kana or an ideograph; English where at least three words begin with a
// small letter. Nothing for what may stand in both: names, addresses, abbreviations.
[[nodiscard]] std::optional<base::Language> language_of(std::string_view utf8);

// As a text of the language that it is in; of Japanese where that cannot be told.
[[nodiscard]] base::LocalizedText in_its_language(std::string_view utf8);

}  // namespace kurabe::text
