// The text after the "#" of the page's address: "v1&key=value&list=a,b".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kurabe::app {

// Longer texts are not read.
inline constexpr std::size_t max_fragment_bytes = std::size_t{1024} * 1024;

// Percent-encodes what browsers encode in a fragment and what separates values here. Letters of
// any script stay, so that a person can read it; browsers encode those when they need to.
[[nodiscard]] std::string encode(std::string_view utf8);
[[nodiscard]] std::string encode_list(const std::vector<std::string>& items);

// The reverse. Nothing where a "%" is not followed by two hexadecimal digits, or where the result
// is not UTF-8 or has control characters. "+" is itself.
[[nodiscard]] std::optional<std::string> decode(std::string_view encoded);
[[nodiscard]] std::vector<std::string> decode_list(std::string_view encoded);  // drops such items

struct Fragment {
    int version = 0;  // 0: this is not one of ours
    // Values as they stand there, still encoded.
    std::vector<std::pair<std::string_view, std::string_view>> parameters;
};

// `text` must outlive the result; a leading "#" is allowed.
[[nodiscard]] Fragment split_fragment(std::string_view text);

}  // namespace kurabe::app
