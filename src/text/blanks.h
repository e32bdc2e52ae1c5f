// White space around words: in a sheet, the ideographic space as well.
#pragma once

#include <string_view>

namespace kurabe::text {

[[nodiscard]] std::string_view without_blanks(std::string_view text);

}  // namespace kurabe::text
