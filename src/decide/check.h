// A requirement's check, understood: what is asked of a service's documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/expression.h"
#include "query/language/parser.h"
#include "query/language/vocabulary.h"

namespace kurabe::decide {

// That a certificate is valid on the day of the review: "cert:ISMS"; negated: that none is.
struct CertificateTest {
    // Where such a certificate is spoken of: the properties of that name; of a name that none has,
    // all of certificates, the last of which is the catalog's for further ones.
    std::vector<std::string> properties;
    bool anywhere = false;  // of such a name: those that a profile declares as well
    // Keys (text/search_key.h), one of which must stand in the standard; none where the property's
    // name says which certificate it is.
    std::vector<std::string> standard;
    bool negated = false;
};

// One comparison, or cert: of the check.
struct Test {
    std::variant<query::PropertyTest, CertificateTest> asked;
    query::Span span;     // in the check's text
    std::string operand;  // what is asked for, as it is written there
};

// Negations are pushed down to the tests: "not <" is ">=". `all` and `any` have children.
struct Check {
    enum class Kind : std::uint8_t { test, all, any };
    Kind kind = Kind::test;
    std::size_t test = 0;  // of CompiledCheck::tests
    std::vector<Check> children;
};

struct CompiledCheck {
    std::optional<Check> root;  // nothing where there are problems, or no check
    std::vector<Test> tests;    // in the text's order
    std::vector<query::Problem> problems;
    bool empty = false;  // the requirement has no check: it is a person's to judge
};

// What a check may hold of the filter language: the others decide on silence, or ask for rows.
[[nodiscard]] bool may_ask(query::Field field);
// As what a property is compared with.
[[nodiscard]] bool may_ask(model::AnswerState state);

// Problems, besides those of query::parse: what would decide on silence or asks for rows:
// check.word (a free word), check.field (has:, missing:, state: … all but cert:), check.silence (=
// 記載なし, and comparisons with states that tell nothing: = 要確認, = 非公開, = 対象外).
[[nodiscard]] CompiledCheck compile(std::string_view text, const query::Vocabulary& vocabulary,
                                    query::Candidates candidates = query::Candidates::looked_for);

}  // namespace kurabe::decide
