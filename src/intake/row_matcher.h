// A row of a sheet → the properties that it asks about.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/intake_words.h"
#include "model/catalog.h"

namespace kurabe::intake {

struct SheetRowText {
    std::string_view number;
    std::string_view category;
    std::string_view question;
    std::string_view definition;
};

// How a row was found to be about a property.
enum class MatchedBy : std::uint8_t {
    framework,  // it is that row of a framework, by number or name
    name,       // it is called like the property
    words,      // it has the words of a question about it
    likeness,   // it looks like its name; never certain
    besides,    // the framework's row may speak of it as well
    choice,     // a person has said so
};

[[nodiscard]] std::string_view to_name(MatchedBy by);

struct PropertyMatch {
    const model::Property* property = nullptr;
    MatchedBy by = MatchedBy::likeness;
    double confidence = 0;  // 0 to 1
    double margin = 0;      // how far the next one lies below
};

// From here on a row is about the property without anybody having to look.
inline constexpr double certain_match = 0.8;

class RowMatcher {
 public:
    // All must outlive it.
    RowMatcher(const IntakeQuestions& questions, const model::Catalog& catalog,
               const std::vector<model::Framework>& frameworks);

    // The likeliest first; none below a confidence of 0.3 but those besides.
    [[nodiscard]] std::vector<PropertyMatch> match(const SheetRowText& row) const;

 private:
    struct Name {
        const model::Property* property = nullptr;
        std::string key;
        std::vector<std::uint32_t> grams;  // sorted, each once
        double weight = 1;                 // of an alias less than of the label
    };
    struct KnownRow {
        std::string key;  // of its label
        std::vector<std::uint32_t> grams;
        std::vector<const model::Property*> asked;
        std::vector<const model::Property*> besides;
    };

    void add_framework(const model::Framework& framework, const IntakeQuestions& questions,
                       const model::Catalog& catalog);
    [[nodiscard]] const KnownRow* find_row(std::string_view question_key,
                                           const std::vector<std::uint32_t>& grams) const;
    void add_by_words(std::string_view key, std::vector<PropertyMatch>& matches) const;
    void add_by_name(std::string_view key, const std::vector<std::uint32_t>& grams,
                     std::vector<PropertyMatch>& matches) const;

    const IntakeQuestions& questions_;
    const model::Catalog& catalog_;
    std::vector<Name> names_;
    std::vector<KnownRow> rows_;
};

// Pairs of code points of a search key, sorted, each once; and how alike two such are, 0 to 1.
[[nodiscard]] std::vector<std::uint32_t> grams_of(std::string_view key);
[[nodiscard]] double likeness(const std::vector<std::uint32_t>& a,
                              const std::vector<std::uint32_t>& b);

}  // namespace kurabe::intake
