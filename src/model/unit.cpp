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

struct Magnitude {
    double least = 0;
    double most = 0;
};

// How many seconds one unit can last (Gregorian calendar; leap seconds are beneath any document).
std::optional<Magnitude> in_seconds(Unit unit) {
    constexpr double day = 86400;
    switch (unit) {
        case Unit::second: return Magnitude{1, 1};
        case Unit::minute: return Magnitude{60, 60};
        case Unit::hour: return Magnitude{3600, 3600};
        case Unit::day: return Magnitude{day, day};
        case Unit::week: return Magnitude{7 * day, 7 * day};
        case Unit::month: return Magnitude{28 * day, 31 * day};
        case Unit::year: return Magnitude{365 * day, 366 * day};
        default: return std::nullopt;
    }
}

bool is_calendar(Unit unit) { return unit == Unit::month || unit == Unit::year; }

double months_in(Unit unit) { return unit == Unit::year ? 12 : 1; }

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

std::optional<ConversionFactor> conversion(Unit from, Unit to) {
    if (from == to) return ConversionFactor{1, 1};
    if (is_calendar(from) && is_calendar(to)) {
        const double factor = months_in(from) / months_in(to);
        return ConversionFactor{factor, factor};
    }
    const auto from_seconds = in_seconds(from);
    const auto to_seconds = in_seconds(to);
    if (!from_seconds || !to_seconds) return std::nullopt;
    return ConversionFactor{from_seconds->least / to_seconds->most,
                            from_seconds->most / to_seconds->least};
}

}  // namespace kurabe::model
