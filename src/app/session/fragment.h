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
// Of what is typed into one line: control characters are spaces, as they are there.
[[nodiscard]] std::optional<std::string> decode_line(std::string_view encoded);
// Drops such items; `all` is false where there were any.
struct DecodedList {
    std::vector<std::string> items;
    bool all = true;
};
[[nodiscard]] DecodedList decode_list(std::string_view encoded);

struct Fragment {
    int version = 0;        // 0: this is not one of ours
    bool too_long = false;  // and therefore not read
    bool mended = false;    // "&" had become "&amp;", as in the source of an HTML page
    // Values as they stand there, still encoded.
    std::vector<std::pair<std::string_view, std::string_view>> parameters;
    std::vector<std::string_view> others;  // parts that are no parameters: a text was cut off there
};

// `text` must outlive the result; a leading "#" is allowed.
[[nodiscard]] Fragment split_fragment(std::string_view text);

// True where two texts say the same, whatever of them is percent-encoded.
[[nodiscard]] bool is_same_fragment(std::string_view a, std::string_view b);

}  // namespace kurabe::app
