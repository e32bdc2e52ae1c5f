// The two languages in which every text of Kurabe exists.
#pragma once

#include <cstdint>
#include <string>

namespace kurabe::base {

enum class Language : std::uint8_t { ja, en };

// A text in both languages. A text that has only one of them is shown in that one.
struct LocalizedText {
    std::string ja;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const {
        const std::string& wanted = language == Language::ja ? ja : en;
        const std::string& other = language == Language::ja ? en : ja;
        return wanted.empty() ? other : wanted;
    }
    [[nodiscard]] bool empty() const { return ja.empty() && en.empty(); }
    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

}  // namespace kurabe::base
