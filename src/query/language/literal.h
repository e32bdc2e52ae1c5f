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
    model::Decimal number;
    std::string unit;     // folded, "" where there is none
    std::string numeral;  // the number as typed, in ASCII: "1,000"
    std::string problem;  // code; "" where the number was understood
};

// Thousands may be parted by commas, which part nothing else; "5万" is 50000. Nothing where the
// text does not begin with a digit or with a minus sign before one. Problems: query.negative,
// query.decimal_comma ("99,9"), query.grouping ("1,00,000"), query.bad_number, query.too_large,
// query.too_small, query.too_many_digits.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view folded);

// Whether folding would make another number of the text than a reader: it takes "1・0" and "1²" to
// "10" and "12".
[[nodiscard]] bool changes_when_folded(std::string_view utf8);

// Whether the text (folded) names a unit; multiples of bytes as well.
[[nodiscard]] bool is_unit(std::string_view folded, const Words& words);

struct Literal {
    std::optional<model::Value> value;
    std::string problem;     // code; "" where there is a value
    std::string suggestion;  // what may have been meant, of query.decimal_comma
};

// Reads an operand (folded) for a value of the kind and unit. Problems: query.unit_missing (of a
// duration or a size in bytes), query.unknown_unit, query.incomparable (measures something else),
// query.share_too_large (above 100 %), query.bad_rate, query.bad_date, query.bad_time, and those of
// read_amount(). A duration may be a term as well ("無期限").
[[nodiscard]] Literal read_literal(std::string_view folded, model::ValueKind kind, model::Unit unit,
                                   const Words& words);

// The same where it is not known what the property measures.
[[nodiscard]] Literal guess_literal(std::string_view folded, const Words& words);

// An operand that read_literal() reads, for a hint: "7日", "1回/年".
[[nodiscard]] std::string example_literal(model::ValueKind kind, model::Unit unit,
                                          const Words& words, base::Language language);

}  // namespace kurabe::query
