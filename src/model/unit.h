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

// How much of `to` one `from` can amount to. The two ends differ where the calendar decides: a
// month is 28 to 31 days. Nothing where the units measure different things; a business day converts
// to nothing but itself, because holidays are not ours to know.
struct ConversionFactor {
    double least = 1;
    double most = 1;
};
[[nodiscard]] std::optional<ConversionFactor> conversion(Unit from, Unit to);

}  // namespace kurabe::model
