#include "decide/totals.h"

namespace kurabe::decide {

void Totals::add(model::Severity severity, Verdict verdict) {
    Count& count = counts_.at(static_cast<std::size_t>(severity));
    if (verdict == Verdict::not_applicable) {
        ++count.not_applicable;
        return;
    }
    ++count.counted;
    if (verdict == Verdict::met) ++count.least;
    if (verdict != Verdict::not_met) ++count.most;
}

}  // namespace kurabe::decide
