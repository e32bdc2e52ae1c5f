// Digits and letters of ASCII, whatever the locale; all other bytes are neither.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace kurabe::base {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool is_letter(char c) {
    return lower_case(c) >= 'a' && lower_case(c) <= 'z';
}

[[nodiscard]] constexpr std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = lower_case(c);
    return lower;
}

// Whatever the case of `text`; `begin` is in lower case.
[[nodiscard]] constexpr bool begins_in_any_case(std::string_view text, std::string_view begin) {
    return text.size() >= begin.size() &&
           std::equal(begin.begin(), begin.end(), text.begin(),
                      [](char lower, char c) { return lower == lower_case(c); });
}

}  // namespace kurabe::base
