// What could be written where the cursor stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/expression.h"
#include "query/vocabulary.h"

namespace kurabe::query {

struct Offer {
    std::string text;         // takes the place of Offers::replaced
    std::string explanation;  // what a property asks; "" where the text says enough
};

struct Offers {
    Span replaced;
    std::vector<Offer> offers;  // at most eight, the likeliest first
};

// `cursor` in bytes, `vendors` the names of the loaded services. Offers values behind a field's
// colon, units, states or codes behind an operator, else fields and properties that have the typed
// letters.
[[nodiscard]] Offers complete(std::string_view utf8, std::size_t cursor,
                              const Vocabulary& vocabulary, const std::vector<std::string>& vendors,
                              base::Language language);

}  // namespace kurabe::query
