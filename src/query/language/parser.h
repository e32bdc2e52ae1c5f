// Text → expression.
#pragma once

#include <string_view>

#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

// Never fails: parts that cannot be understood become problems and ask for nothing. Problems:
// query.unexpected (an operator, colon or bracket where a word should be), query.unclosed,
// query.no_operand (of an operator), query.no_condition (beside or, and, not), query.no_value,
// query.unknown_field, query.unknown_value, query.unknown_property, query.ambiguous_property,
// query.only_equal (no order among such values), and those of literals (query/language/literal.h).
[[nodiscard]] Expression parse(std::string_view utf8, const Vocabulary& vocabulary);

}  // namespace kurabe::query
