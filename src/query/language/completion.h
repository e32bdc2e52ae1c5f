// What could be written where the cursor stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

struct Suggestion {
    Span replaced;  // what the text takes the place of
    std::string text;
    std::string explanation;  // what a property asks; "" where the text says enough
};

struct Completions {
    std::vector<Suggestion> suggestions;  // at most eight, the likeliest first
    // What is typed is one property's name already: nothing need be chosen.
    bool is_name = false;
};

// What is suggested of the fields, and of the states that a property may be compared with; null:
// all.
struct Offers {
    bool (*field)(Field) = nullptr;
    bool (*state)(model::AnswerState) = nullptr;
};

// `cursor` in bytes, `vendors` the names of the loaded services. Completions values behind a
// field's colon, units, states or codes behind an operator, else fields that the word at the cursor
// begins and properties that it means together with the words before it (property_search.h). A
// property takes the place of all these words.
[[nodiscard]] Completions complete(std::string_view utf8, std::size_t cursor,
                                   const Vocabulary& vocabulary,
                                   const std::vector<std::string>& vendors, base::Language language,
                                   Offers offers = {});

}  // namespace kurabe::query
