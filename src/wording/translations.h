// The texts of the user interface, from assets/i18n.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace kurabe::wording {

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Translations {
 public:
    // From the bytes of ja.json and en.json.
    [[nodiscard]] static base::Result<Translations> from_json(std::string_view ja,
                                                              std::string_view en);

    void set_language(base::Language language) { language_ = language; }
    [[nodiscard]] base::Language language() const { return language_; }

    // A key that has no text is shown as itself, so that the gap is seen; a test finds it first.
    [[nodiscard]] std::string text(std::string_view key) const;
    // Fills {placeholders}; one without an argument becomes empty.
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments) const;
    [[nodiscard]] bool has(std::string_view key) const;

 private:
    using Texts = std::map<std::string, std::string, std::less<>>;
    Texts ja_;
    Texts en_;
    base::Language language_ = base::Language::ja;
};

}  // namespace kurabe::wording
