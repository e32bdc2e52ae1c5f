// How many requirements are met: counts, never a score. What cannot be told makes them a range.
#pragma once

#include <array>
#include <cstddef>

#include "decide/verdict.h"
#include "model/policy.h"

namespace kurabe::decide {

// "12 to 15 of 17 met, 1 not applicable"
struct Count {
    std::size_t least = 0;    // met
    std::size_t most = 0;     // met, or cannot be told
    std::size_t counted = 0;  // all but those that are not applicable
    std::size_t not_applicable = 0;
    friend bool operator==(const Count&, const Count&) = default;
};

class Totals {
 public:
    void add(model::Severity severity, Verdict verdict);
    [[nodiscard]] const Count& of(model::Severity severity) const {
        return counts_.at(static_cast<std::size_t>(severity));
    }
    friend bool operator==(const Totals&, const Totals&) = default;

 private:
    std::array<Count, model::all_severities.size()> counts_;
};

}  // namespace kurabe::decide
