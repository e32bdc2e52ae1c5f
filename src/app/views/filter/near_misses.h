// Properties that may be meant by what the filter finds nothing for.
#pragma once

#include <cstddef>
#include <vector>

#include "app/views/filter/filter_view.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// Of the first name of a property that nobody knows, or knows of several: those it may be, each put
// in its place. Else, where `nothing` in these columns answers the filter, of its words, taken as a
// question: properties that would be found in their place.
[[nodiscard]] std::vector<FilterOffer> find_near_misses(const ViewContext& context,
                                                        const std::vector<std::size_t>& columns,
                                                        bool nothing);

}  // namespace kurabe::app
