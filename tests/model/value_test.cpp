#include "model/value.h"

#include <doctest.h>

#include <array>
#include <random>

#include "fixtures/profile_fixture.h"

using namespace kurabe::model;
using kurabe::test::decimal;
using kurabe::test::quantity;

namespace {

Value duration(const Decimal& amount, Unit unit) {
    return quantity(ValueKind::duration, amount, unit);
}
Value at_least(ValueKind kind, const Decimal& amount, Unit unit) {
    return Quantity{kind, amount, std::nullopt, unit};
}
Value at_most(const Decimal& amount, Unit unit) {
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
    const auto rate = [](const Decimal& n, Unit per) { return quantity(ValueKind::rate, n, per); };
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
    const auto percent = [](std::string_view n) {
        return at_least(ValueKind::percent, decimal(n), Unit::percent);
    };
    CHECK(compare(percent("99.9"), percent("99.95")) == Order::less);
    CHECK(compare(percent("99.9"), percent("99.9")) == Order::equal);
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

TEST_CASE("no tolerance: what differs by a digit, or by all of them, is not the same") {
    CHECK(compare(duration(7, Unit::day), duration(decimal("1e26"), Unit::year)) == Order::less);
    CHECK(compare(duration(decimal("168.000000000000000001"), Unit::hour),
                  duration(7, Unit::day)) == Order::greater);
    CHECK(compare(quantity(ValueKind::percent, decimal("99.999999999"), Unit::percent),
                  quantity(ValueKind::percent, 100, Unit::percent)) == Order::less);
    CHECK(compare(duration(decimal("9007199254740993"), Unit::second),
                  duration(decimal("9007199254740992"), Unit::second)) == Order::greater);
    CHECK(compare(duration(decimal("99.90"), Unit::day), duration(decimal("99.9"), Unit::day)) ==
          Order::equal);
    // As written they differ, so that both are shown and found as they are written.
    CHECK(duration(decimal("99.90"), Unit::day) != duration(decimal("99.9"), Unit::day));
}

TEST_CASE("lengths in words have the order that words have") {
    const auto in_words = [](Term term) {
        Quantity length{ValueKind::duration, {}, {}, Unit::none, 1, term};
        if (term == Term::immediate) length.least = length.most = 0;
        return Value(length);
    };
    const Value at_once = in_words(Term::immediate);
    const Value while_active = in_words(Term::while_active);
    const Value unlimited = in_words(Term::unlimited);
    CHECK(compare(at_once, duration(decimal("0.000001"), Unit::second)) == Order::less);
    CHECK(compare(duration(1, Unit::business_day), at_once) == Order::greater);
    CHECK(compare(at_once, at_once) == Order::equal);
    CHECK(compare(unlimited, duration(decimal("9e26"), Unit::year)) == Order::greater);
    CHECK(compare(at_most(5, Unit::year), unlimited) == Order::less);
    CHECK(compare(unlimited, at_least(ValueKind::duration, 5, Unit::year)) == Order::unknown);
    CHECK(compare(at_once, unlimited) == Order::less);
    CHECK(compare(while_active, while_active) == Order::equal);
    CHECK(compare(while_active, duration(5, Unit::year)) == Order::unknown);
    CHECK(compare(while_active, at_once) == Order::unknown);
    CHECK(compare(unlimited, while_active) == Order::unknown);
}

TEST_CASE("a rate may be counted over several periods") {
    const auto rate = [](const Decimal& n, Unit per, std::uint16_t periods) {
        return Value(Quantity{ValueKind::rate, n, n, per, periods});
    };
    CHECK(compare(rate(1, Unit::month, 6), rate(2, Unit::year, 1)) == Order::equal);
    CHECK(compare(rate(1, Unit::day, 3), rate(1, Unit::day, 1)) == Order::less);
    CHECK(compare(rate(7, Unit::week, 3), rate(1, Unit::day, 3)) == Order::equal);
    CHECK(compare(rate(1, Unit::week, 1), rate(1, Unit::day, 7)) == Order::equal);
}

TEST_CASE("the order of quantities is symmetric and transitive over all units") {
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    constexpr std::array units = {Unit::second,       Unit::minute, Unit::hour,  Unit::day,
                                  Unit::business_day, Unit::week,   Unit::month, Unit::year};
    constexpr std::array amounts = {"0",
                                    "1",
                                    "7",
                                    "12",
                                    "24",
                                    "28",
                                    "30",
                                    "31",
                                    "60",
                                    "52",
                                    "168",
                                    "365",
                                    "366",
                                    "604800",
                                    "0.5",
                                    "1.50",
                                    "1.5",
                                    "24.000000000000000001",
                                    "999999999999999999999999999"};
    std::vector<Value> values;
    for (int i = 0; i < 70; ++i) {
        Quantity made{ValueKind::duration, {}, {}, units[below(units.size())]};
        made.least = decimal(amounts[below(amounts.size())]);
        made.most = below(3) == 0 ? decimal(amounts[below(amounts.size())]) : *made.least;
        if (*made.most < *made.least) std::swap(made.least, made.most);
        if (below(4) == 0) {
            (below(2) == 0 ? made.least : made.most).reset();
        } else if (below(8) == 0) {
            made = {ValueKind::duration, {}, {}, Unit::none, 1, static_cast<Term>(below(3))};
            if (made.term == Term::immediate) made.least = made.most = 0;
        }
        values.emplace_back(made);
    }
    const auto turned = [](Order order) {
        if (order == Order::less) return Order::greater;
        return order == Order::greater ? Order::less : order;
    };
    for (const Value& a : values) {
        CHECK(compare(a, a) == Order::equal);
        for (const Value& b : values) {
            const Order order = compare(a, b);
            REQUIRE(compare(b, a) == turned(order));
            for (const Value& c : values) {
                const Order next = compare(b, c);
                if (order == Order::equal && next == Order::equal) {
                    REQUIRE(compare(a, c) == Order::equal);
                }
                if (order == Order::less && next == Order::less) {
                    REQUIRE(compare(a, c) != Order::equal);
                    REQUIRE(compare(a, c) != Order::greater);
                }
            }
        }
    }
}
