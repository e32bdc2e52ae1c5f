// Typed values of answers.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "model/boxed.h"
#include "model/decimal.h"
#include "model/unit.h"

namespace kurabe::model {

using base::Date;
using base::LocalizedText;

// What kind of value a property takes. `boolean` needs no value: the state alone answers.
enum class ValueKind : std::uint8_t {
    boolean,
    duration,
    percent,
    count,
    number,
    rate,
    date,
    time,
    schedule,
    text,
    list,
    enumeration,
    certification,
    party,
};

[[nodiscard]] std::string_view to_name(ValueKind kind);
[[nodiscard]] std::optional<ValueKind> value_kind_from_name(std::string_view name);

// The greatest percentage that a share can have.
inline constexpr Decimal whole_share = 100;

// A length of time that documents give in words.
enum class Term : std::uint8_t {
    immediate,     // at once: less than any amount but nought
    while_active,  // as long as the contract or the account lasts: no amount can be told from it
    unlimited,     // without limit: more than any amount
};

[[nodiscard]] std::string_view to_name(Term term);
[[nodiscard]] std::optional<Term> term_from_name(std::string_view name);

// A magnitude, exact (least == most) or an interval with closed ends; an absent end is open
// ("99.9 % or more" has no `most`). Invariant: at least one end, and least <= most; or a term
// instead of ends and unit, of a duration.
// Kinds: duration, percent, count, number, rate. For a rate, `unit` is the period, of which there
// may be several: 12 per year, 1 per 2 weeks.
struct Quantity {
    ValueKind kind = ValueKind::number;
    std::optional<Decimal> least;
    std::optional<Decimal> most;
    Unit unit = Unit::none;
    std::uint16_t periods = 1;
    std::optional<Term> term = std::nullopt;

    [[nodiscard]] bool exact() const { return least && most && *least == *most; }
    // As it is written: 99.90 is not 99.9; see compare().
    friend bool operator==(const Quantity& a, const Quantity& b);
};

// The same amount, or the same interval, in another unit; nothing where it has no whole ratio to it
// or would take more digits than a decimal has.
[[nodiscard]] std::optional<Quantity> converted(const Quantity& quantity, Unit unit);

// A time of day in minutes since midnight, 0 to 1440 (24:00).
struct TimeOfDay {
    int minutes = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

struct TimeSpan {
    TimeOfDay from;
    TimeOfDay to;
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// Hours of service or support. `weekdays` are Monday to Friday as the document means them.
struct Schedule {
    enum class Days : std::uint8_t { every_day, weekdays };
    Days days = Days::every_day;
    TimeSpan open;
    std::vector<TimeSpan> except;  // breaks inside `open`

    [[nodiscard]] int minutes_per_week() const;
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

struct Text {
    LocalizedText text;
    friend bool operator==(const Text&, const Text&) = default;
};

struct List {
    std::vector<LocalizedText> items;
    friend bool operator==(const List&, const List&) = default;
};

// Codes that the catalog's property declares, in the profile's order.
struct Enumeration {
    std::vector<std::string> codes;
    friend bool operator==(const Enumeration&, const Enumeration&) = default;
};

struct Certification {
    std::string standard;  // with edition, for instance "ISO/IEC 27001:2013"
    std::string number;    // registration number, "" where not stated
    LocalizedText body;
    std::optional<Date> first_issued;
    std::optional<Date> valid_from;
    std::optional<Date> valid_until;
    LocalizedText scope;
    friend bool operator==(const Certification&, const Certification&) = default;
};

// A subcontractor or an external service, and what it is used for.
struct Party {
    LocalizedText name;
    LocalizedText purpose;
    LocalizedText run_by;
    std::string country;  // ISO 3166-1 alpha-2, "" where not stated
    friend bool operator==(const Party&, const Party&) = default;
};

using Value = std::variant<std::monostate, Quantity, Date, TimeOfDay, Schedule, Text, List,
                           Enumeration, Boxed<Certification>, Boxed<Party>>;

// The certification or the party that the value is; null where it is something else.
[[nodiscard]] const Certification* certification_in(const Value& value);
[[nodiscard]] const Party* party_in(const Value& value);

// The kind of a value; nothing for the absent one.
[[nodiscard]] std::optional<ValueKind> kind_of(const Value& value);

// How two values relate, judged without guessing: `unknown` where intervals overlap or units have
// no fixed ratio, `incomparable` where the kinds differ.
enum class Order : std::uint8_t { equal, less, greater, unknown, incomparable };

// Orders magnitudes, dates, times and schedules (by minutes a week). Other kinds are `equal` or
// `unknown`.
[[nodiscard]] Order compare(const Value& left, const Value& right);

// What two quantities amount to in one measure, without rounding. An absent end is open.
struct Ends {
    std::optional<ExactProduct> least;
    std::optional<ExactProduct> most;
};
struct InOneMeasure {
    Ends a;
    Ends b_at_least;  // where the calendar decides how long b is, by its shortest reading
    Ends b_at_most;   // by its longest; elsewhere the same
};

// Nothing where they measure different things, and for terms that no amount measures. Of an
// immediate quantity any unit measures nought.
[[nodiscard]] std::optional<InOneMeasure> in_one_measure(const Quantity& a, const Quantity& b);

}  // namespace kurabe::model
