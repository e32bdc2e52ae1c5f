// Which of two editions comes first, by what they are called and by their dates.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace kurabe::model {

// By the numbers in the labels, one after the other: "1.9" before "1.10", 「初版」 (which is 1)
// before 「第2版」. Unordered where one of them has no number.
[[nodiscard]] std::partial_ordering compare_edition_labels(std::string_view a, std::string_view b);

struct DatedEdition {
    std::string_view label;
    std::optional<base::Date> date;
};

// True where the label says that `a` comes before `b` and the date says the opposite, or the other
// way round.
[[nodiscard]] bool run_backwards(const DatedEdition& a, const DatedEdition& b);

}  // namespace kurabe::model
