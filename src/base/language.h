// The two languages in which every text of Kurabe exists, and texts of profiles may.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kurabe::base {

enum class Language : std::uint8_t { ja, en };

[[nodiscard]] constexpr std::string_view to_name(Language language) {  // as in HTML and JSON
    return language == Language::ja ? "ja" : "en";
}

// A text in both languages. A text that has only one of them is shown in that one.
struct LocalizedText {
    std::string ja;
    std::string en;

    [[nodiscard]] bool has(Language language) const {
        return !(language == Language::ja ? ja : en).empty();
    }
    // The language that it is shown in where `wanted` is asked for.
    [[nodiscard]] Language shown_in(Language wanted) const {
        const Language other = wanted == Language::ja ? Language::en : Language::ja;
        return !has(wanted) && has(other) ? other : wanted;
    }
    [[nodiscard]] const std::string& in(Language wanted) const {
        return shown_in(wanted) == Language::ja ? ja : en;
    }
    [[nodiscard]] bool empty() const { return ja.empty() && en.empty(); }
    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

}  // namespace kurabe::base
