#include "query/language/literal.h"

#include <doctest.h>

#include <string>

#include "query/query_fixture.h"

using namespace kurabe;
using model::Unit;
using model::ValueKind;

TEST_CASE("a comma that parts no thousands is told, with what it may have been meant for") {
    const query::Words words = test::small_words();
    const auto literal = [&](const std::string& typed, ValueKind kind, Unit unit) {
        const auto read = query::read_literal(typed, kind, unit, words);
        CHECK_FALSE(read.value);
        CHECK(read.problem == "query.decimal_comma");
        return read.suggestion;
    };
    CHECK(literal("99,9%", ValueKind::percent, Unit::percent) == "99.9%");
    CHECK(literal("99,999%", ValueKind::percent, Unit::percent) == "99.999%");
    CHECK(literal("1,0", ValueKind::count, Unit::generation) == "1.0");
    CHECK(literal("0,500", ValueKind::count, Unit::generation) == "0.500");
    CHECK(literal("1,5/日", ValueKind::rate, Unit::day) == "1.5/日");
    CHECK(literal("1日1,5回", ValueKind::rate, Unit::day) == "1日1.5回");
}
