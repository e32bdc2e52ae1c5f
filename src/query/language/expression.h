// A parsed filter. The grammar, with "or" binding weakest and words side by side meaning "and":
//
// clang-format off
//   filter      = any
//   any         = all { ("or" | "または") all }
//   all         = one { ["and" | "かつ" | ","] one }
//   one         = ("-" | "not" | "除く") one
//               | "(" any ")"
//               | comparison
//               | field ":" values
//               | word | phrase
//   comparison  = property operator operand
//   property    = word | phrase                      an id, the last part of one, a label or an alias
//   operator    = "=" "!=" "<" "<=" ">" ">="         also ＝ ≠ ＜ ≦ ≤ ＞ ≧ ≥
//   operand     = amount with unit | date | time | state | code | word | phrase
//   values      = value { "," value }                any of them
//   value       = word | phrase
//   phrase      = "…" | 「…」 | 『…』                  has spaces, or words of the language, in it
// clang-format on
//
// Widths, cases and kana do not matter anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/answer_state.h"
#include "model/value.h"
#include "query/language/field.h"
#include "text/fold.h"

namespace kurabe::query {

using text::Span;

// Stands in the property (id, label, explanation, alias, category) or in a cell's answers.
struct WordTest {
    std::vector<std::string> keys;  // any of them: the word in each of its spellings
    // Keys of the words that it is made of: 退会, データ, 削除. Where all of them stand in a
    // property, in whatever order, it is meant as well, also where it is to be left out. None of
    // what is in quotes.
    std::vector<std::string> parts;
    friend bool operator==(const WordTest&, const WordTest&) = default;
};

struct FieldValue {
    std::string id;      // of a state, category, property …; "" for text that stands in names
    std::string folded;  // as typed
    Span span;

    // Wherever they stand.
    friend bool operator==(const FieldValue& a, const FieldValue& b) {
        return a.id == b.id && a.folded == b.folded;
    }
};

// True where one of the values holds.
struct FieldTest {
    Field field = Field::property;
    std::vector<FieldValue> values;
    friend bool operator==(const FieldTest&, const FieldTest&) = default;
};

enum class Operator : std::uint8_t { equal, not_equal, less, at_most, more, at_least };

// What a property is compared with: a value, a state, or (folded) text that its value contains or a
// code that it has.
using Operand = std::variant<model::Value, model::AnswerState, std::string>;

struct PropertyTest {
    std::string property;  // id
    std::string part;      // of a certification; "" for the value itself
    Operator comparison = Operator::equal;
    Operand operand;
    // Of an operand that is a party's name, or how one begins: all names that it goes by, folded.
    std::vector<std::string> party_names;
    // Of an operand that is a code: those that may mean it (EnumerationOption::open).
    std::vector<std::string> open_codes;
    friend bool operator==(const PropertyTest&, const PropertyTest&) = default;
};

using Test = std::variant<std::monostate, WordTest, FieldTest, PropertyTest>;

struct Node {
    enum class Kind : std::uint8_t { everything, word, field, comparison, all, any, none };
    Kind kind = Kind::everything;
    Span span;
    Test test;
    std::vector<Node> children;  // of all and any; the one child of none
};

// Something that could not be understood. What cannot be understood asks for nothing: it neither
// shows nor hides a row.
struct Problem {
    std::string code;  // "query.unknown_property" …
    Span span;         // in bytes of the text
    std::vector<std::pair<std::string, std::string>> arguments;
    std::vector<std::string> candidates;  // names that could stand there instead
};

struct Expression {
    Node root;
    std::vector<Problem> problems;
    // Where the conditions stand that must all be met, with quotes and brackets and in the text's
    // order; alternatives outside brackets are one. What was not understood is one as well.
    std::vector<Span> conditions;
};

}  // namespace kurabe::query
