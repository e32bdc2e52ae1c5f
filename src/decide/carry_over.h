// Which judgement holds for an edition: its own, or that of another edition of the service where
// what it rests on is the same.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "decide/verdict.h"
#include "model/judgement.h"
#include "model/policy.h"

namespace kurabe::decide {

enum class Standing : std::uint8_t {
    none,          // never judged
    stands,        // made on this edition, and its ground is the same
    carried_over,  // made on another edition, and its ground is the same
    changed,       // its ground is another one now: to be looked at again
    ended,         // an exception whose last day has passed: likewise
};

inline constexpr std::array all_standings = {
    Standing::none, Standing::stands, Standing::carried_over, Standing::changed, Standing::ended};

[[nodiscard]] std::string_view to_name(Standing standing);

[[nodiscard]] constexpr bool waits(Standing standing) {
    return standing == Standing::changed || standing == Standing::ended;
}

struct Standpoint {
    Standing standing = Standing::none;
    const model::Judgement* judgement = nullptr;  // null of none
    std::string_view edition;                     // on which it was made
};

// `ground` is the present one (decide/ground.h). Of judgements on other editions, the latest
// counts. One that is open again counts as never made.
[[nodiscard]] Standpoint find_standpoint(const model::Judgements& judgements,
                                         const model::JudgedThing& of, std::string_view ground,
                                         base::Date day);

// Whether there is one that counts, whatever it rests on.
[[nodiscard]] bool is_judged(const model::Judgements& judgements, const model::JudgedThing& of);

// What a judgement on the service as a whole rests on: the policy's edition and every verdict, in
// the order of its requirements.
[[nodiscard]] std::string ground_of_service(const model::Policy& policy,
                                            std::span<const Verdict> verdicts);

}  // namespace kurabe::decide
