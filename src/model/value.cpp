#include "model/value.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kurabe::model {
namespace {

struct NamedKind {
    ValueKind kind;
    std::string_view name;
};

constexpr std::array named_kinds = {
    NamedKind{ValueKind::boolean, "boolean"},
    NamedKind{ValueKind::duration, "duration"},
    NamedKind{ValueKind::percent, "percent"},
    NamedKind{ValueKind::count, "count"},
    NamedKind{ValueKind::number, "number"},
    NamedKind{ValueKind::rate, "rate"},
    NamedKind{ValueKind::date, "date"},
    NamedKind{ValueKind::time, "time"},
    NamedKind{ValueKind::schedule, "schedule"},
    NamedKind{ValueKind::text, "text"},
    NamedKind{ValueKind::list, "list"},
    NamedKind{ValueKind::enumeration, "enumeration"},
    NamedKind{ValueKind::certification, "certification"},
    NamedKind{ValueKind::party, "party"},
};

Order order_of(double left, double right) {
    // Figures come from documents with few digits; conversions (7 days in hours) must not lose
    // them.
    const double tolerance = 1e-9 * std::max({1.0, std::abs(left), std::abs(right)});
    if (std::abs(left - right) <= tolerance) return Order::equal;
    return left < right ? Order::less : Order::greater;
}

Quantity scaled(Quantity quantity, double factor) {
    if (quantity.least) quantity.least = *quantity.least * factor;
    if (quantity.most) quantity.most = *quantity.most * factor;
    return quantity;
}

Order compare_intervals(const Quantity& left, const Quantity& right) {
    if (left.least == right.least && left.most == right.most) return Order::equal;
    if (left.least && left.most && right.least && right.most) {
        const Order low = order_of(*left.least, *right.least);
        const Order high = order_of(*left.most, *right.most);
        if (low == Order::equal && high == Order::equal) return Order::equal;
    }
    if (left.most && right.least && order_of(*left.most, *right.least) == Order::less) {
        return Order::less;
    }
    if (left.least && right.most && order_of(*left.least, *right.most) == Order::greater) {
        return Order::greater;
    }
    // A floor is compared with a floor and a ceiling with a ceiling: what differs is the promise.
    const bool floors = left.least && right.least && !left.most && !right.most;
    const bool ceilings = left.most && right.most && !left.least && !right.least;
    if (floors) return order_of(*left.least, *right.least);
    if (ceilings) return order_of(*left.most, *right.most);
    return Order::unknown;
}

// Where the calendar decides how long the right quantity is, an order is only said that holds for
// its shortest and its longest reading: a month is neither equal to 30 days nor more or less.
Order compare_quantities(const Quantity& left, const Quantity& right) {
    if (left.kind != right.kind) return Order::incomparable;
    auto factor = conversion(right.unit, left.unit);
    if (!factor) return Order::incomparable;
    // A rate's unit is its period, so it divides.
    if (right.kind == ValueKind::rate) factor = {1 / factor->most, 1 / factor->least};
    const Order at_least = compare_intervals(left, scaled(right, factor->least));
    if (factor->least == factor->most) return at_least;
    const Order at_most = compare_intervals(left, scaled(right, factor->most));
    return at_least == at_most ? at_least : Order::unknown;
}

// "2027" may mean any day of that year.
Order compare_dates(const Date& left, const Date& right) {
    if (left == right) return Order::equal;
    const auto first_day = [](Date date) {
        date.month = std::max(date.month, 1);
        date.day = std::max(date.day, 1);
        return date;
    };
    if (last_day(left) < first_day(right)) return Order::less;
    if (first_day(left) > last_day(right)) return Order::greater;
    return Order::unknown;
}

int minutes_in(const TimeSpan& span) { return span.to.minutes - span.from.minutes; }

Order compare_schedules(const Schedule& left, const Schedule& right) {
    if (left == right) return Order::equal;
    const int left_minutes = left.minutes_per_week();
    const int right_minutes = right.minutes_per_week();
    if (left_minutes == right_minutes) return Order::unknown;
    return left_minutes < right_minutes ? Order::less : Order::greater;
}

// The same codes in any order are the same set.
bool same_codes(const Enumeration& left, const Enumeration& right) {
    auto left_codes = left.codes;
    auto right_codes = right.codes;
    std::sort(left_codes.begin(), left_codes.end());
    std::sort(right_codes.begin(), right_codes.end());
    return left_codes == right_codes;
}

}  // namespace

std::string_view to_name(ValueKind kind) {
    for (const NamedKind& named : named_kinds) {
        if (named.kind == kind) return named.name;
    }
    return "";
}

std::optional<ValueKind> value_kind_from_name(std::string_view name) {
    for (const NamedKind& named : named_kinds) {
        if (named.name == name) return named.kind;
    }
    return std::nullopt;
}

int Schedule::minutes_per_week() const {
    int minutes = minutes_in(open);
    for (const TimeSpan& pause : except) minutes -= minutes_in(pause);
    return minutes * (days == Days::every_day ? 7 : 5);
}

const Certification* certification_in(const Value& value) {
    const auto* boxed = std::get_if<Boxed<Certification>>(&value);
    return boxed != nullptr ? &**boxed : nullptr;
}

const Party* party_in(const Value& value) {
    const auto* boxed = std::get_if<Boxed<Party>>(&value);
    return boxed != nullptr ? &**boxed : nullptr;
}

std::optional<ValueKind> kind_of(const Value& value) {
    struct Visitor {
        std::optional<ValueKind> operator()(std::monostate) const { return std::nullopt; }
        std::optional<ValueKind> operator()(const Quantity& q) const { return q.kind; }
        std::optional<ValueKind> operator()(const Date&) const { return ValueKind::date; }
        std::optional<ValueKind> operator()(const TimeOfDay&) const { return ValueKind::time; }
        std::optional<ValueKind> operator()(const Schedule&) const { return ValueKind::schedule; }
        std::optional<ValueKind> operator()(const Text&) const { return ValueKind::text; }
        std::optional<ValueKind> operator()(const List&) const { return ValueKind::list; }
        std::optional<ValueKind> operator()(const Enumeration&) const {
            return ValueKind::enumeration;
        }
        std::optional<ValueKind> operator()(const Certification&) const {
            return ValueKind::certification;
        }
        std::optional<ValueKind> operator()(const Party&) const { return ValueKind::party; }
    };
    return std::visit(Visitor{}, value);
}

Order compare(const Value& left, const Value& right) {
    if (left.index() != right.index()) return Order::incomparable;
    if (const auto* quantity = std::get_if<Quantity>(&left)) {
        return compare_quantities(*quantity, std::get<Quantity>(right));
    }
    if (const auto* date = std::get_if<Date>(&left)) {
        return compare_dates(*date, std::get<Date>(right));
    }
    if (const auto* schedule = std::get_if<Schedule>(&left)) {
        return compare_schedules(*schedule, std::get<Schedule>(right));
    }
    if (const auto* time = std::get_if<TimeOfDay>(&left)) {
        return order_of(time->minutes, std::get<TimeOfDay>(right).minutes);
    }
    if (const auto* codes = std::get_if<Enumeration>(&left)) {
        return same_codes(*codes, std::get<Enumeration>(right)) ? Order::equal : Order::unknown;
    }
    return left == right ? Order::equal : Order::unknown;
}

}  // namespace kurabe::model
