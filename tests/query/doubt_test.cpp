// Why it cannot be told whether a cell meets a comparison.
#include "query/engine/doubt.h"

#include <doctest.h>

#include <optional>
#include <vector>

#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::AnswerState;
using model::Unit;
using query::Doubt;

namespace {

model::Quantity hours(std::optional<model::Decimal> least, std::optional<model::Decimal> most,
                      Unit unit = Unit::hour) {
    return {model::ValueKind::duration, least, most, unit};
}

// Of answers with these values, whether they are at most four hours.
Doubt doubt(const std::vector<model::Value>& values, AnswerState state = AnswerState::yes) {
    std::vector<model::Answer> answers;
    for (const auto& value : values) answers.push_back(test::answer("recovery.rto", state, value));
    std::vector<const model::Answer*> cell;
    for (const auto& answer : answers) cell.push_back(&answer);
    return query::doubt_of(cell,
                           {"recovery.rto", "", query::Operator::at_most, hours(4, 4), {}, {}});
}

}  // namespace

TEST_CASE("a limit, a range and a missing figure say why a comparison is open") {
    CHECK(doubt({hours({}, 6)}) == Doubt::upper_limit);
    CHECK(doubt({hours(2, {})}) == Doubt::lower_limit);
    CHECK(doubt({hours(2, 6)}) == Doubt::range);
    CHECK(doubt({hours(1, 1, Unit::business_day)}) == Doubt::unit);
    CHECK(doubt({model::Value()}) == Doubt::no_figure);
    CHECK(doubt({hours({}, 6), hours({}, 8)}) == Doubt::upper_limit);
    CHECK(doubt({hours(2, 2), hours(8, 8)}) == Doubt::several_answers);
}

TEST_CASE("what can be told, and what a state says, needs no reason") {
    CHECK(doubt({hours({}, 4)}) == Doubt::none);
    CHECK(doubt({hours(8, {})}) == Doubt::none);
    CHECK(doubt({}) == Doubt::none);
    CHECK(doubt({model::Value()}, AnswerState::undisclosed) == Doubt::none);
    CHECK(doubt({hours({}, 6)}, AnswerState::unclear) == Doubt::none);
}
