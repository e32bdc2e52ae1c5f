#include "model/value.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe::model;
using kurabe::test::quantity;

namespace {

Value duration(double amount, Unit unit) { return quantity(ValueKind::duration, amount, unit); }
Value at_least(ValueKind kind, double amount, Unit unit) {
    return Quantity{kind, amount, std::nullopt, unit};
}
Value at_most(double amount, Unit unit) {
    return Quantity{ValueKind::duration, std::nullopt, amount, unit};
}

}  // namespace

TEST_CASE("units with a fixed ratio compare exactly") {
    CHECK(compare(duration(168, Unit::hour), duration(7, Unit::day)) == Order::equal);
    CHECK(compare(duration(2, Unit::week), duration(14, Unit::day)) == Order::equal);
    CHECK(compare(duration(1, Unit::year), duration(12, Unit::month)) == Order::equal);
    CHECK(compare(duration(35, Unit::day), duration(168, Unit::hour)) == Order::greater);
    CHECK(compare(duration(90, Unit::minute), duration(2, Unit::hour)) == Order::less);
}

TEST_CASE("where the calendar decides, the answer is unknown rather than guessed") {
    CHECK(compare(duration(1, Unit::month), duration(30, Unit::day)) == Order::unknown);
    CHECK(compare(duration(1, Unit::month), duration(27, Unit::day)) == Order::greater);
    CHECK(compare(duration(1, Unit::month), duration(32, Unit::day)) == Order::less);
}

TEST_CASE("business days compare only with business days") {
    CHECK(compare(duration(5, Unit::business_day), duration(5, Unit::day)) == Order::incomparable);
    CHECK(compare(duration(5, Unit::business_day), duration(10, Unit::business_day)) ==
          Order::less);
}

TEST_CASE("a rate is higher where its period is shorter") {
    const auto rate = [](double n, Unit per) { return quantity(ValueKind::rate, n, per); };
    CHECK(compare(rate(1, Unit::month), rate(12, Unit::year)) == Order::equal);
    CHECK(compare(rate(1, Unit::day), rate(7, Unit::week)) == Order::equal);
    CHECK(compare(rate(1, Unit::month), rate(1, Unit::year)) == Order::greater);
}

TEST_CASE("different kinds and things are incomparable") {
    CHECK(compare(duration(10, Unit::day), quantity(ValueKind::count, 10, Unit::generation)) ==
          Order::incomparable);
    CHECK(compare(duration(10, Unit::day), Value{}) == Order::incomparable);
}

TEST_CASE("floors compare with floors, and intervals only where they do not overlap") {
    const auto percent = [](double n) { return at_least(ValueKind::percent, n, Unit::percent); };
    CHECK(compare(percent(99.9), percent(99.95)) == Order::less);
    CHECK(compare(percent(99.9), percent(99.9)) == Order::equal);
    CHECK(compare(at_most(24, Unit::hour), at_most(1, Unit::day)) == Order::equal);
    CHECK(compare(at_most(1, Unit::hour), duration(2, Unit::hour)) == Order::less);
    CHECK(compare(at_most(6, Unit::hour), duration(2, Unit::hour)) == Order::unknown);
}

TEST_CASE("where the calendar decides, neither side's unit makes two lengths equal or ordered") {
    const Value month = duration(1, Unit::month);
    const Quantity days{ValueKind::duration, 28, 31, Unit::day};
    CHECK(compare(month, days) == Order::unknown);
    CHECK(compare(days, month) == Order::unknown);
    const Value months_or_more = at_least(ValueKind::duration, 1, Unit::month);
    const Value days_or_more = at_least(ValueKind::duration, 30, Unit::day);
    CHECK(compare(months_or_more, days_or_more) == Order::unknown);
    CHECK(compare(days_or_more, months_or_more) == Order::unknown);
    CHECK(compare(month, duration(27, Unit::day)) == Order::greater);
    CHECK(compare(duration(27, Unit::day), month) == Order::less);
    CHECK(compare(duration(0, Unit::day), duration(0, Unit::month)) == Order::equal);
}

TEST_CASE("dates of different precision compare only where all their days do") {
    CHECK(compare(Date{2027, 0, 0}, Date{2026, 12, 31}) == Order::greater);
    CHECK(compare(Date{2027, 0, 0}, Date{2027, 6, 1}) == Order::unknown);
}

TEST_CASE("support hours compare by the hours of a week, without the breaks") {
    const Schedule always{Schedule::Days::every_day, {{0}, {1440}}, {}};
    const Schedule office{Schedule::Days::weekdays, {{600}, {1020}}, {{{720}, {780}}}};
    CHECK(always.minutes_per_week() == 7 * 1440);
    CHECK(office.minutes_per_week() == 5 * 360);
    CHECK(compare(office, always) == Order::less);
}

TEST_CASE("enumerated codes are sets") {
    CHECK(compare(Enumeration{{"sms", "app"}}, Enumeration{{"app", "sms"}}) == Order::equal);
    CHECK(compare(Enumeration{{"sms"}}, Enumeration{{"app"}}) == Order::unknown);
}
