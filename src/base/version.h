// The version of the program: CMakeLists.txt says it, and CHANGELOG.md what it means.
#pragma once

#include <string_view>

namespace kurabe::base {

[[nodiscard]] std::string_view version();  // "0.1.0"

}  // namespace kurabe::base
