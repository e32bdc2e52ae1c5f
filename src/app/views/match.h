// Whether a cell, or a column, answers the filter.
#pragma once

#include <cstdint>

namespace kurabe::app {

// `all` where no filter is set or, of a column, where the filter chooses no vendors.
enum class Match : std::uint8_t { all, yes, unknown, no };

}  // namespace kurabe::app
