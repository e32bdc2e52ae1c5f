// Amounts, dates and times as a person types them: "14日", "4h", "99.9%", "月1回", "2027年1月".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "query/language/words.h"

namespace kurabe::query {

// A number and what stands behind it, apart: "14" and "日".
struct Amount {
    double number = 0;
    std::string unit;  // folded, "" where there is none
};

// Thousands may be parted by commas; "5万" is 50000. Nothing where the text does not begin with a
// digit.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view folded);

// Whether the text (folded) names a unit; multiples of bytes as well.
[[nodiscard]] bool is_unit(std::string_view folded, const Words& words);

struct Literal {
    std::optional<model::Value> value;
    std::string problem;  // code; "" where there is a value
};

// Reads an operand (folded) for a value of the kind and unit. Problems: query.unit_missing (of a
// duration or a size in bytes), query.unknown_unit, query.incomparable (measures something else),
// query.bad_number, query.bad_rate, query.bad_date, query.bad_time.
[[nodiscard]] Literal read_literal(std::string_view folded, model::ValueKind kind, model::Unit unit,
                                   const Words& words);

// The same where it is not known what the property measures.
[[nodiscard]] std::optional<model::Value> guess_literal(std::string_view folded,
                                                        const Words& words);

// An operand that read_literal() reads, for a hint: "7日", "1回/年".
[[nodiscard]] std::string example_literal(model::ValueKind kind, model::Unit unit,
                                          const Words& words, base::Language language);

}  // namespace kurabe::query
