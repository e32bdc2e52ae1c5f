// Whether a certificate still holds on a day.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::model {

enum class Validity : std::uint8_t {
    valid,    // its last day has not passed; a month or a year as a date ends with its last day
    expired,  // it has
    undated,  // the document says that there is a certificate and not how long it holds
};

inline constexpr std::array all_validities = {Validity::valid, Validity::expired,
                                              Validity::undated};

[[nodiscard]] std::string_view to_name(Validity validity);
[[nodiscard]] std::optional<Validity> validity_from_name(std::string_view name);

// Of the certificate that an answer speaks of; nothing where there is none. `property` may be null.
[[nodiscard]] std::optional<Validity> validity_of(const Answer& answer, const Property* property,
                                                  Date today);

// True of an answer whose certificate no longer holds.
[[nodiscard]] bool has_expired(const Answer& answer, Date today);

}  // namespace kurabe::model
