// The texts of the user interface, from assets/i18n.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace kurabe::wording {

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Texts;

// All texts, in every language. Copies share them.
class Translations {
 public:
    // From the bytes of ja.json and en.json.
    [[nodiscard]] static base::Result<Translations> from_json(std::string_view ja,
                                                              std::string_view en);

    // Valid as long as these are.
    [[nodiscard]] Texts in(base::Language language) const;
    [[nodiscard]] bool has(std::string_view key) const;  // in all languages

 private:
    friend class Texts;
    using ByKey = std::map<std::string, std::string, std::less<>>;
    std::shared_ptr<const ByKey> ja_ = std::make_shared<const ByKey>();
    std::shared_ptr<const ByKey> en_ = ja_;
};

// The texts of one language: what everything that writes for the user is given. Copied freely.
class Texts {
 public:
    [[nodiscard]] base::Language language() const { return language_; }

    [[nodiscard]] bool has(std::string_view key) const { return by_key_->contains(key); }
    // A key that has no text is shown as itself, so that the gap is seen; a test finds it first.
    [[nodiscard]] std::string text(std::string_view key) const;
    // Fills {placeholders}; one without an argument becomes empty. Hidden characters of arguments
    // are spelled out (text/hidden_characters.h): they may come from files, their names and links.
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments) const;

 private:
    friend class Translations;
    Texts(base::Language language, const Translations::ByKey& by_key)
        : language_(language), by_key_(&by_key) {}

    base::Language language_;
    const Translations::ByKey* by_key_;
};

}  // namespace kurabe::wording
