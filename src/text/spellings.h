// Characters and words that are written in several ways, where Unicode's normalisation knows
// nothing of it: dashes, quotation marks, forms of kanji. As assets/text/spellings.json lists them,
// with the source of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kurabe::text {

// The form that stands for all of a character's; most characters have one only.
[[nodiscard]] char32_t usual_form(char32_t c);

// A search key, and the same with its words spelled otherwise: "iso27001", "iso/iec27001".
[[nodiscard]] std::vector<std::string> spellings_of(std::string_view key);

}  // namespace kurabe::text
