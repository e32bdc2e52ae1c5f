#include "query/engine/truth.h"

#include <doctest.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::AnswerState;
using model::Quantity;
using model::Term;
using model::Unit;
using query::Operator;
using query::Truth;

namespace {

Quantity in_words(Term term) {
    Quantity quantity;
    quantity.kind = model::ValueKind::duration;
    quantity.term = term;
    if (term == Term::immediate) quantity.least = quantity.most = model::Decimal();
    return quantity;
}

Quantity length(std::optional<model::Decimal> least, std::optional<model::Decimal> most,
                Unit unit) {
    return {model::ValueKind::duration, least, most, unit};
}

Truth ask(model::Value found, Operator comparison, query::Operand wanted,
          AnswerState state = AnswerState::yes) {
    const auto answer = test::answer("x.y", state, std::move(found));
    const std::array cell = {&answer};
    return query::meets(cell, {"x.y", "", comparison, std::move(wanted), {}, {}});
}

}  // namespace

TEST_CASE("what has no limit is longer than any time, and what depends on the account is neither") {
    const Quantity years = length(10, 10, Unit::year);
    const Quantity unlimited = in_words(Term::unlimited);
    CHECK(ask(unlimited, Operator::at_least, years) == Truth::yes);
    CHECK(ask(unlimited, Operator::less, years) == Truth::no);
    CHECK(ask(unlimited, Operator::equal, years) == Truth::no);
    CHECK(ask(unlimited, Operator::equal, unlimited) == Truth::yes);
    CHECK(ask(years, Operator::at_least, unlimited) == Truth::no);
    CHECK(ask(years, Operator::at_most, unlimited) == Truth::yes);
    CHECK(ask(length(5, {}, Unit::year), Operator::at_least, unlimited) == Truth::unknown);

    const Quantity while_active = in_words(Term::while_active);
    CHECK(ask(while_active, Operator::equal, while_active) == Truth::yes);
    CHECK(ask(while_active, Operator::not_equal, while_active) == Truth::no);
    for (const Quantity& other : {years, unlimited, in_words(Term::immediate)}) {
        CHECK(ask(while_active, Operator::at_least, other) == Truth::unknown);
        CHECK(ask(other, Operator::equal, while_active) == Truth::unknown);
    }
}

TEST_CASE("at once is no time at all, in any unit") {
    const Quantity at_once = in_words(Term::immediate);
    CHECK(ask(at_once, Operator::at_most, length(1, 1, Unit::business_day)) == Truth::yes);
    CHECK(ask(at_once, Operator::more, length(1, 1, Unit::minute)) == Truth::no);
    CHECK(ask(at_once, Operator::equal, length(0, 0, Unit::hour)) == Truth::yes);
    CHECK(ask(length(2, 2, Unit::day), Operator::equal, at_once) == Truth::no);
}

TEST_CASE("of what is unclear nothing can be told, but that it is unclear") {
    const auto week = length(7, 7, Unit::day);
    CHECK(ask(week, Operator::at_least, week) == Truth::yes);
    CHECK(ask(week, Operator::at_least, week, AnswerState::unclear) == Truth::unknown);
    CHECK(ask({}, Operator::equal, AnswerState::no, AnswerState::unclear) == Truth::unknown);
    CHECK(ask({}, Operator::not_equal, AnswerState::yes, AnswerState::unclear) == Truth::unknown);
    CHECK(ask({}, Operator::equal, AnswerState::unclear, AnswerState::unclear) == Truth::yes);
    CHECK(ask({}, Operator::equal, AnswerState::unclear, AnswerState::no) == Truth::no);
    CHECK(ask({}, Operator::equal, AnswerState::undisclosed, AnswerState::unclear) == Truth::no);
}

TEST_CASE("what a vendor withholds may be so or not") {
    const auto withheld = AnswerState::undisclosed;
    CHECK(ask({}, Operator::equal, AnswerState::yes, withheld) == Truth::unknown);
    CHECK(ask({}, Operator::not_equal, AnswerState::no, withheld) == Truth::unknown);
    CHECK(ask({}, Operator::equal, withheld, withheld) == Truth::yes);
    CHECK(ask({}, Operator::equal, withheld, AnswerState::no) == Truth::no);
    CHECK(ask({}, Operator::equal, AnswerState::unclear, withheld) == Truth::no);
}

TEST_CASE("who holds only an expired certificate does not hold it") {
    const auto certificate = [](std::optional<base::Date> valid_until) {
        model::Certification made{"ISO/IEC 27001", "", {}, {}, {}, {}, {}};
        made.valid_until = valid_until;
        return test::answer("cert.isms", AnswerState::yes, made);
    };
    const auto expired = certificate(base::Date{2026, 6, 30});
    const auto valid = certificate(base::Date{2026, 7, 1});
    const auto undated = certificate({});
    const auto hold = [](std::vector<const model::Answer*> cell) {
        return query::certified(cell, {}, true, {2026, 7, 1});
    };
    CHECK(hold({&expired}) == Truth::no);
    CHECK(hold({&valid}) == Truth::yes);
    CHECK(hold({&undated}) == Truth::yes);
    CHECK(hold({&expired, &valid}) == Truth::yes);
    CHECK(hold({}) == Truth::unknown);
}
