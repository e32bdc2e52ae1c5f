// The characters of code page 932, 188 for each first byte 81–9F, E0–EF, FA–FC; U+FFFD where there
// is none. (F0–F9 are their users' own, U+E000 and on.)
#pragma once

#include <string_view>

namespace kurabe::sheets {

[[nodiscard]] std::u16string_view cp932_table();

}  // namespace kurabe::sheets
