// Units of measure and what may be compared with what.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::model {

enum class Unit : std::uint8_t {
    none,
    // time
    second,
    minute,
    hour,
    day,
    business_day,
    week,
    month,
    year,
    // share
    percent,
    // countable things
    generation,
    time,
    incident,
    person,
    user,
    connection,
    row,
    site,
    item,
    company,
    // other magnitudes
    bit,
    byte,
    yen,
};

// The name that profiles and catalogs use, for instance "business_day"; `incident` is "case".
[[nodiscard]] std::string_view to_name(Unit unit);
[[nodiscard]] std::optional<Unit> unit_from_name(std::string_view name);

// True for the units of elapsed time (second … year).
[[nodiscard]] bool is_duration(Unit unit);

// How long a unit can be in whole numbers of a measure. The two ends differ where the calendar
// decides: a month is 28 to 31 days.
struct Length {
    std::uint32_t least = 1;
    std::uint32_t most = 1;

    [[nodiscard]] bool exact() const { return least == most; }
};

// Two units in one measure (seconds or months), so that they can be compared without rounding: one
// `a` is a.least/b.most to a.most/b.least of `b`.
struct Lengths {
    Length a;
    Length b;
};

// Nothing where the units measure different things; a business day compares with nothing but
// itself, because holidays are not ours to know.
[[nodiscard]] std::optional<Lengths> in_one_measure(Unit a, Unit b);

}  // namespace kurabe::model
