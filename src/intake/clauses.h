// The clauses of an answer, and what they affirm, deny or make depend on something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/intake_words.h"

namespace kurabe::intake {

struct Clause {
    std::string key;       // search key
    std::string conceded;  // "…ますが、": what stands before it, and weighs less; a search key
    bool negative = false;
    bool conditional = false;  // holds for some, sometimes, at a price, by somebody else
    bool affirmative = false;  // ends as a statement that something is so
    bool varies = false;
};

// Parted at full stops, line ends and semicolons; none of them is empty.
[[nodiscard]] std::vector<Clause> clauses_of(std::string_view utf8, const IntakeWords& words);

// Whether an English word stands in the key by itself.
[[nodiscard]] bool has_english_word(std::string_view key, std::string_view word);

}  // namespace kurabe::intake
