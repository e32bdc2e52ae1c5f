// What a requirement's check comes to for one service edition, and why.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kurabe::decide {

enum class Verdict : std::uint8_t { met, not_met, cannot_tell, not_applicable };

inline constexpr std::array all_verdicts = {Verdict::met, Verdict::not_met, Verdict::cannot_tell,
                                            Verdict::not_applicable};

// Why one comparison has its verdict.
enum class Reason : std::uint8_t {
    // met
    holds,
    // not_met
    fails,           // a figure, date, code, text or name says otherwise
    says_no,         // "no", where the thing or any amount of it is asked for
    says_otherwise,  // another state than the one that is asked for
    expired,         // a certificate that ended before the day of the review
    listed,          // the name that must not be in the list is
    option_refused,  // only as an option, which the requirement refuses
    // cannot_tell
    not_stated,
    undisclosed,
    unclear,
    unconfirmed,     // proposed out of a source, and nobody has confirmed it
    partial,         // only in part; whether that suffices is a person's to judge
    straddles,       // an interval lies on both sides of the limit
    not_guaranteed,  // the figure passes, and a guarantee is asked for, which it is not
    no_figure,       // "yes", without that which is compared
    other_measure,   // in another unit or kind, or as long as the calendar says
    contradiction,   // the document contradicts itself
    not_listed,      // not in the list, and no document says that its list is complete
    no_check,        // the requirement has no check: a person judges
    // not_applicable
    not_applicable,
};

inline constexpr std::array all_reasons = {
    Reason::holds,         Reason::fails,          Reason::says_no,        Reason::says_otherwise,
    Reason::expired,       Reason::listed,         Reason::option_refused, Reason::not_stated,
    Reason::undisclosed,   Reason::unclear,        Reason::unconfirmed,    Reason::partial,
    Reason::straddles,     Reason::not_guaranteed, Reason::no_figure,      Reason::other_measure,
    Reason::contradiction, Reason::not_listed,     Reason::no_check,       Reason::not_applicable};

// On what condition a requirement is met.
enum class ConditionKind : std::uint8_t {
    contracted,   // that an option is contracted, which it is not yet
    target,       // that a target is enough
    approximate,  // that "about" is enough
    scope,        // it holds for what the document names
    undated,      // that the certificate, of which no end is stated, holds
    reply,        // it rests on the vendor's reply
};

inline constexpr std::array all_condition_kinds = {
    ConditionKind::contracted, ConditionKind::target,  ConditionKind::approximate,
    ConditionKind::scope,      ConditionKind::undated, ConditionKind::reply};

// "cannot_tell", "not_stated", "contracted" …
[[nodiscard]] std::string_view to_name(Verdict verdict);
[[nodiscard]] std::string_view to_name(Reason reason);
[[nodiscard]] std::string_view to_name(ConditionKind kind);

}  // namespace kurabe::decide
