// Writing JSON (RFC 8259).
#pragma once

#include <string>
#include <string_view>

namespace kurabe::files {

// Appends the text as a JSON string with its quotes. It must be UTF-8.
void append_json_string(std::string& json, std::string_view utf8);

}  // namespace kurabe::files
