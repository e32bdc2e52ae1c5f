// Text → expression.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

// A filter is evaluated anew with each letter, so it has bounds. A text longer than this asks for
// nothing (query.too_long), nor do the conditions behind the last of that many (query.too_many).
inline constexpr std::size_t max_filter_bytes = 4000;
inline constexpr std::size_t max_conditions = 200;

// Whether names that are none get others in their place: that takes far longer than all the rest,
// and only who reads the problem needs it.
enum class Candidates : std::uint8_t { looked_for, left_out };

// Never fails: parts that cannot be understood become problems and ask for nothing. Problems:
// query.unexpected (an operator, colon or bracket where a word should be), query.unclosed,
// query.no_operand (of an operator), query.no_condition (beside or, and, not), query.no_value,
// query.unknown_field, query.unknown_value, query.unknown_property, query.ambiguous_property,
// query.only_equal (no order among such values), and those of literals (query/language/literal.h).
[[nodiscard]] Expression parse(std::string_view utf8, const Vocabulary& vocabulary,
                               Candidates candidates = Candidates::looked_for);

}  // namespace kurabe::query
