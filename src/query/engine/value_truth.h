// Whether a value meets a comparison: yes, no, or cannot be told from what the value says. What the
// filter and what verdicts make of an answer's state is theirs (truth.h, decide/judge.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/value.h"
#include "query/language/expression.h"

namespace kurabe::query {

enum class Truth : std::uint8_t { no, unknown, yes };

// Of "equal", what the operator makes of it: the opposite for "!=".
[[nodiscard]] Truth with_operator(Truth equal, Operator comparison);

// An interval meets a comparison where all that it can amount to does. A date is compared with a
// whole period: "at least 2018" begins on 2018-01-01. Unknown where the values measure different
// things.
[[nodiscard]] Truth compare_values(const model::Value& found, Operator comparison,
                                   const model::Value& wanted);

// Whether the value has the code or text that the test looks for, whatever its operator; nothing
// where it has no text to look at. The operand must be a text.
[[nodiscard]] std::optional<bool> says(const model::Value& value, const PropertyTest& test);

// The date that is a part of the certificate: "valid_until", "valid_from" or "first_issued".
[[nodiscard]] std::optional<model::Date> date_part(const model::Certification& certificate,
                                                   const std::string& part);

// Whether the part of the certificate meets the test; unknown where it is not stated.
[[nodiscard]] Truth meets_part(const model::Certification& certificate, const PropertyTest& test);

}  // namespace kurabe::query
