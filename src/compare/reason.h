// Why of two answers that differ neither is better.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/value.h"

namespace kurabe::compare {

enum class Reason : std::uint8_t {
    none,             // nothing to explain: equally good, or ranked
    no_direction,     // the catalog does not say which way is better
    several_answers,  // one side has more than one
    expired,          // one is a certificate that has expired
    scope,            // they hold for different things
    qualifier,        // a target is another statement than a guarantee
    state,            // other states of the same rank, or figures of other states
    unranked_state,   // a state that says neither more nor less than others
    no_figure,        // one gives none
    kind,             // values of different kinds
    term,             // a time without a fixed length: while the account is active
    unit,             // units that measure different things
    calendar,         // units whose ratio the calendar decides
    bounds,           // an upper limit against a lower one
    overlap,          // intervals that overlap
    hours,            // as many hours, other ones
    date,             // one names only the year or month, in which the other lies
};

inline constexpr std::array all_reasons = {Reason::none,
                                           Reason::no_direction,
                                           Reason::several_answers,
                                           Reason::expired,
                                           Reason::scope,
                                           Reason::qualifier,
                                           Reason::state,
                                           Reason::unranked_state,
                                           Reason::no_figure,
                                           Reason::kind,
                                           Reason::term,
                                           Reason::unit,
                                           Reason::calendar,
                                           Reason::bounds,
                                           Reason::overlap,
                                           Reason::hours,
                                           Reason::date};

[[nodiscard]] std::string_view to_name(Reason reason);  // "" of none

// Why model::compare finds the one value neither less nor greater; `none` where it does, or finds
// them equal. Symmetric.
[[nodiscard]] Reason why_unordered(const model::Value& left, const model::Value& right);

}  // namespace kurabe::compare
