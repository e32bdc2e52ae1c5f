// What single conditions of filters were found to answer. With each letter that is typed only one
// of a filter's conditions changes, and the facets ask for the same filter with one of them left
// out: the others need not be evaluated again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "query/engine/cell_set.h"
#include "query/language/expression.h"

namespace kurabe::query {

// What a part of an expression says of each cell, and whether it says it of this very cell: a
// comparison is true of all cells of a vendor, but only the cell that it compares shows that.
struct Outcome {
    CellSet yes;
    CellSet unknown;
    CellSet here;
    CellSet elsewhere;  // in neither: it does not matter (vendor:)
};
using OutcomePtr = std::shared_ptr<const Outcome>;

// Of one table, one vocabulary and one day.
class KnownOutcomes {
 public:
    // Null where it is not known.
    [[nodiscard]] OutcomePtr find(const Test& test);
    // May forget those that have not been asked for lately.
    void add(const Test& test, const OutcomePtr& outcome);
    void clear();

    // To be called before each evaluation of a filter: what was asked for some of them ago may be
    // forgotten.
    void begin() { ++now_; }

 private:
    struct Known {
        Test test;
        OutcomePtr outcome;
        std::uint64_t asked_for = 0;  // last
    };

    std::vector<Known> known_;
    std::size_t next_ = 0;   // behind the one that was found last: filters ask in the same order
    std::size_t bytes_ = 0;  // of all outcomes
    std::uint64_t now_ = 0;
};

}  // namespace kurabe::query
