// Splits the text of a filter into tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/language/expression.h"

namespace kurabe::query {

struct Token {
    enum class Kind : std::uint8_t { word, phrase, open, close, minus, compare, colon, comma, end };
    Kind kind = Kind::end;
    Span span;                              // with the quotes of a phrase
    Span content;                           // without them
    bool spaced = false;                    // white space stands before it
    Operator comparison = Operator::equal;  // of compare
};

// Always ends with a token of the kind `end`. A quote that is never closed reaches to the end.
[[nodiscard]] std::vector<Token> tokenize(std::string_view utf8);

// What closes the quote that the text leaves open; "" where it leaves none open.
[[nodiscard]] std::string_view missing_quote(std::string_view utf8);

}  // namespace kurabe::query
