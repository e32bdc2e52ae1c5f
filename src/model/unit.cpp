#include "model/unit.h"

#include <array>

namespace kurabe::model {
namespace {

struct NamedUnit {
    Unit unit;
    std::string_view name;
};

constexpr std::array named_units = {
    NamedUnit{Unit::none, "none"},
    NamedUnit{Unit::second, "second"},
    NamedUnit{Unit::minute, "minute"},
    NamedUnit{Unit::hour, "hour"},
    NamedUnit{Unit::day, "day"},
    NamedUnit{Unit::business_day, "business_day"},
    NamedUnit{Unit::week, "week"},
    NamedUnit{Unit::month, "month"},
    NamedUnit{Unit::year, "year"},
    NamedUnit{Unit::percent, "percent"},
    NamedUnit{Unit::generation, "generation"},
    NamedUnit{Unit::time, "time"},
    NamedUnit{Unit::incident, "case"},
    NamedUnit{Unit::person, "person"},
    NamedUnit{Unit::user, "user"},
    NamedUnit{Unit::connection, "connection"},
    NamedUnit{Unit::row, "row"},
    NamedUnit{Unit::site, "site"},
    NamedUnit{Unit::item, "item"},
    NamedUnit{Unit::company, "company"},
    NamedUnit{Unit::bit, "bit"},
    NamedUnit{Unit::byte, "byte"},
    NamedUnit{Unit::yen, "yen"},
};

// How many seconds one unit can last (Gregorian calendar; leap seconds are beneath any document).
std::optional<Length> in_seconds(Unit unit) {
    constexpr std::uint32_t day = 86400;
    switch (unit) {
        case Unit::second: return Length{1, 1};
        case Unit::minute: return Length{60, 60};
        case Unit::hour: return Length{3600, 3600};
        case Unit::day: return Length{day, day};
        case Unit::week: return Length{7 * day, 7 * day};
        case Unit::month: return Length{28 * day, 31 * day};
        case Unit::year: return Length{365 * day, 366 * day};
        default: return std::nullopt;
    }
}

bool is_calendar(Unit unit) { return unit == Unit::month || unit == Unit::year; }

Length in_months(Unit unit) { return unit == Unit::year ? Length{12, 12} : Length{1, 1}; }

}  // namespace

std::string_view to_name(Unit unit) {
    for (const NamedUnit& named : named_units) {
        if (named.unit == unit) return named.name;
    }
    return "";
}

std::optional<Unit> unit_from_name(std::string_view name) {
    for (const NamedUnit& named : named_units) {
        if (named.name == name) return named.unit;
    }
    return std::nullopt;
}

bool is_duration(Unit unit) { return unit == Unit::business_day || in_seconds(unit).has_value(); }

std::optional<Lengths> in_one_measure(Unit a, Unit b) {
    if (a == b) return Lengths{};
    if (is_calendar(a) && is_calendar(b)) return Lengths{in_months(a), in_months(b)};
    const auto a_seconds = in_seconds(a);
    const auto b_seconds = in_seconds(b);
    if (!a_seconds || !b_seconds) return std::nullopt;
    return Lengths{*a_seconds, *b_seconds};
}

}  // namespace kurabe::model
