// How far the catalog's properties, and a profile's answers, reach into a framework's rows. That a
// row is reached says nothing about conformity.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::model {

// Every row is one of these.
struct FrameworkCoverage {
    std::size_t answered = 0;                // by a property
    std::size_t not_answerable = 0;          // of those without one, what says why
    std::vector<std::string> unexplained;    // ids of the others
    std::vector<std::string> contradictory;  // of `answered`, what says that nothing answers it
};

[[nodiscard]] FrameworkCoverage coverage(const Framework& framework, const Catalog& catalog);

// Rows of the framework on which the profile says something.
[[nodiscard]] std::size_t rows_stated(const Framework& framework, const Catalog& catalog,
                                      const Profile& profile);

}  // namespace kurabe::model
