// Control characters in what is typed or pasted into one line.
#pragma once

#include <string>

namespace kurabe::text {

// U+0000 to U+001F (tabs and line ends with them) and U+007F: nobody sees them, and links refuse
// them.
[[nodiscard]] constexpr bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Each as a space: what a spreadsheet has in two cells stays two words. As long as before.
[[nodiscard]] std::string controls_as_spaces(std::string utf8);

}  // namespace kurabe::text
