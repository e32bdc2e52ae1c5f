// Unicode's normal forms (UAX #15), in time that is linear in the text: utf8proc's own takes the
// square of the number of marks on one character.
#pragma once

#include <string>

namespace kurabe::text {

[[nodiscard]] std::string nfc(const std::string& valid_utf8);

// NFKC_Casefold of UAX #31: compatibility, case, default-ignorable characters.
[[nodiscard]] std::string nfkc_casefold(const std::string& valid_utf8);

}  // namespace kurabe::text
