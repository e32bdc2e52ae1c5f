// Which sections of a profile's documents its answers cite.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/profile.h"

namespace kurabe::model {

struct DocumentCoverage {
    std::string id;
    std::size_t sections = 0;
    std::size_t cited = 0;               // by at least one answer
    std::size_t not_checkable = 0;       // not cited, but listed with the reason
    std::vector<std::string> uncovered;  // neither: `at` values, in the document's order
};

// One entry for each document, in the profile's order.
[[nodiscard]] std::vector<DocumentCoverage> coverage(const model::Profile& profile);

}  // namespace kurabe::model
