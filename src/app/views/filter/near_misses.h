// Properties that may be meant by what the filter finds nothing for.
#pragma once

#include <cstddef>
#include <vector>

#include "app/views/filter/filter_view.h"
#include "app/views/view_context.h"
#include "query/engine/cell_set.h"

namespace kurabe::app {

// Of the first name of a property that nobody knows, or knows of several: those it may be, each put
// in its place. Else of a condition that stands there in plain words (said_conditions.h), what it
// may mean. Else, where only a few properties are `found` in these columns, or none, of the
// filter's words, taken as a question: others that would be found in their place.
[[nodiscard]] std::vector<FilterOffer> find_near_misses(const ViewContext& context,
                                                        const std::vector<std::size_t>& columns,
                                                        const query::CellSet& found);

}  // namespace kurabe::app
