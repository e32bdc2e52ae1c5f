// And and or of verdicts, after Kleene: what cannot be told decides nothing, and what is not
// applicable is left out. Of nothing that applies: not_applicable.
#pragma once

#include "decide/verdict.h"

namespace kurabe::decide {

// not_met before cannot_tell before met.
[[nodiscard]] constexpr Verdict both(Verdict a, Verdict b) {
    for (const Verdict first : {Verdict::not_met, Verdict::cannot_tell, Verdict::met}) {
        if (a == first || b == first) return first;
    }
    return Verdict::not_applicable;
}

// met before cannot_tell before not_met.
[[nodiscard]] constexpr Verdict either(Verdict a, Verdict b) {
    for (const Verdict first : {Verdict::met, Verdict::cannot_tell, Verdict::not_met}) {
        if (a == first || b == first) return first;
    }
    return Verdict::not_applicable;
}

}  // namespace kurabe::decide
