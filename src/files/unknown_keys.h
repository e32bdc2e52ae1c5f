// What a file has that this program does not know.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace kurabe::files {

// What a reader says of a member that it does not know: that it is kept, since the bytes of the
// file are, or that it is lost when the content is written anew.
inline constexpr std::string_view unknown_key = "format.unknown_key";
inline constexpr std::string_view unknown_key_left_out = "format.unknown_key_left_out";

// Of a content of which the bytes are not kept.
void tell_left_out(std::vector<base::Diagnostic>& diagnostics);

}  // namespace kurabe::files
