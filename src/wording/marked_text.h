// Texts of profiles, which may exist in one language only: then they are shown in that one, with a
// mark that says which it is: "[日本語] 別料金。" in an English page.
#pragma once

#include <optional>
#include <string>

#include "base/language.h"
#include "wording/translations.h"

namespace kurabe::wording {

struct MarkedText {
    std::string text;                              // with the mark, if any
    std::optional<base::Language> other_language;  // where it is not in the user's
};

[[nodiscard]] MarkedText marked_text(const base::LocalizedText& text, const Texts& texts);

// Only the text. Proper names (of services, providers, parties) go without a mark:
// LocalizedText::in().
[[nodiscard]] std::string marked(const base::LocalizedText& text, const Texts& texts);

}  // namespace kurabe::wording
