// UTF-8 well-formedness and positions (Unicode 15, table 3-7).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kurabe::text {

// Offset of the first byte that does not belong to well-formed UTF-8; nothing where all is well.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

void append_utf8(std::string& out, char32_t code);

[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

// The text, or its first code points and "…" where it has more than that many.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t max_code_points);

// Each byte that does not belong to well-formed UTF-8 as U+FFFD.
[[nodiscard]] std::string replace_invalid_utf8(std::string_view bytes);

}  // namespace kurabe::text
