// Why it cannot be told whether answers meet a comparison.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/answer_table.h"
#include "query/language/expression.h"

namespace kurabe::query {

enum class Doubt : std::uint8_t {
    none,             // it can be told, or the state says why: silent, unclear, undisclosed
    upper_limit,      // "within 6 hours" can be 4 hours or 6
    lower_limit,      // "14 days or more" can be 14 days or 30
    range,            // between two amounts
    unit,             // measured in what does not convert, as business days and days
    no_figure,        // the answer gives none
    several_answers,  // of which some meet it, or each leaves it open for another reason
};

[[nodiscard]] std::string_view to_name(Doubt doubt);  // "" of none

// Of one cell, where meets() (truth.h) is unknown.
[[nodiscard]] Doubt doubt_of(model::AnswerTable::Cell cell, const PropertyTest& test);

}  // namespace kurabe::query
