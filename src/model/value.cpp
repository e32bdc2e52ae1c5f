#include "model/value.h"

#include <algorithm>
#include <array>
#include <utility>

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

struct NamedTerm {
    Term term;
    std::string_view name;
};

constexpr std::array named_terms = {NamedTerm{Term::immediate, "immediate"},
                                    NamedTerm{Term::while_active, "while_active"},
                                    NamedTerm{Term::unlimited, "unlimited"}};

template <typename Amount>
Order order_of(const Amount& left, const Amount& right) {
    if (left == right) return Order::equal;
    return left < right ? Order::less : Order::greater;
}

bool same_as_written(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return a == b && (!a || a->decimals() == b->decimals());
}

// By what the ends of two quantities are multiplied, so that they are in one measure.
using Factors = std::array<std::uint32_t, 3>;
struct Scale {
    Factors a;
    Factors b_at_least;
    Factors b_at_most;
};

std::optional<Scale> scale_of(const Quantity& a, const Quantity& b) {
    const bool nought = a.term == Term::immediate || b.term == Term::immediate;
    const auto lengths = nought ? Lengths{} : in_one_measure(a.unit, b.unit);
    if (!lengths) return std::nullopt;
    const Length& of_a = lengths->a;
    const Length& of_b = lengths->b;
    if (a.kind == ValueKind::rate) {  // the unit is its period, so it divides
        return Scale{{b.periods, of_b.least, of_b.most},
                     {a.periods, of_a.least, of_b.least},
                     {a.periods, of_a.most, of_b.most}};
    }
    return Scale{
        {1, of_a.least, of_a.most}, {1, of_b.least, of_a.least}, {1, of_b.most, of_a.most}};
}

Ends scaled(const Quantity& quantity, const Factors& factors) {
    const auto scale = [&](const std::optional<Decimal>& end) {
        std::optional<ExactProduct> amount;
        if (!end) return amount;
        amount.emplace(*end);
        for (const std::uint32_t factor : factors) *amount *= factor;
        return amount;
    };
    return {scale(quantity.least), scale(quantity.most)};
}

Order compare_intervals(const Ends& left, const Ends& right) {
    if (left.least == right.least && left.most == right.most) return Order::equal;
    if (left.most && right.least && *left.most < *right.least) return Order::less;
    if (left.least && right.most && *left.least > *right.most) return Order::greater;
    // A floor is compared with a floor and a ceiling with a ceiling: what differs is the promise.
    const bool floors = left.least && right.least && !left.most && !right.most;
    const bool ceilings = left.most && right.most && !left.least && !right.least;
    if (floors) return order_of(*left.least, *right.least);
    if (ceilings) return order_of(*left.most, *right.most);
    return Order::unknown;
}

// Where one of them is a term that has no amount.
Order compare_terms(const Quantity& left, const Quantity& right) {
    if (left.term == right.term) return Order::equal;
    const auto is_bounded = [](const Quantity& quantity) { return quantity.most.has_value(); };
    if (left.term == Term::unlimited && is_bounded(right)) return Order::greater;
    if (right.term == Term::unlimited && is_bounded(left)) return Order::less;
    return Order::unknown;
}

// Where the calendar decides how long the right quantity is, an order is only said that holds for
// its shortest and its longest reading: a month is neither equal to 30 days nor more or less.
Order compare_quantities(const Quantity& left, const Quantity& right) {
    if (left.kind != right.kind) return Order::incomparable;
    if (!left.least && !left.most) return compare_terms(left, right);
    if (!right.least && !right.most) return compare_terms(left, right);
    const auto measured = in_one_measure(left, right);
    if (!measured) return Order::incomparable;
    const Order at_least = compare_intervals(measured->a, measured->b_at_least);
    const Order at_most = compare_intervals(measured->a, measured->b_at_most);
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

std::string_view to_name(Term term) {
    for (const NamedTerm& named : named_terms) {
        if (named.term == term) return named.name;
    }
    return "";
}

std::optional<Term> term_from_name(std::string_view name) {
    for (const NamedTerm& named : named_terms) {
        if (named.name == name) return named.term;
    }
    return std::nullopt;
}

bool operator==(const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && same_as_written(a.least, b.least) &&
           same_as_written(a.most, b.most) && a.unit == b.unit && a.periods == b.periods &&
           a.term == b.term;
}

std::optional<Quantity> converted(const Quantity& quantity, Unit unit) {
    const auto lengths = in_one_measure(quantity.unit, unit);
    if (!lengths || !lengths->a.exact() || !lengths->b.exact()) return std::nullopt;
    std::uint32_t factor = lengths->a.least;
    std::uint32_t divisor = lengths->b.least;
    if (quantity.kind == ValueKind::rate) std::swap(factor, divisor);
    Quantity result = quantity;
    result.unit = unit;
    for (std::optional<Decimal>* end : {&result.least, &result.most}) {
        if (!*end) continue;
        const auto multiplied = product(**end, factor);
        *end = multiplied ? quotient(*multiplied, divisor) : std::nullopt;
        if (!*end) return std::nullopt;
    }
    return result;
}

std::optional<InOneMeasure> in_one_measure(const Quantity& a, const Quantity& b) {
    const auto has_amount = [](const Quantity& q) { return q.least || q.most; };
    const auto scale = scale_of(a, b);
    if (a.kind != b.kind || !scale || !has_amount(a) || !has_amount(b)) return std::nullopt;
    return InOneMeasure{scaled(a, scale->a), scaled(b, scale->b_at_least),
                        scaled(b, scale->b_at_most)};
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
