// Why a view shows nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/views/view_context.h"

namespace kurabe::app {

// The texts `key` and `key`_hint.
[[nodiscard]] Emptiness emptiness(const Translations& translations, std::string_view key);

// No row of these columns answers the filter: offers filters that some do answer.
[[nodiscard]] Emptiness no_match(const ViewContext& context,
                                 const std::vector<std::size_t>& columns);

// There are no profiles, or all are hidden; else no_match.
[[nodiscard]] Emptiness no_rows(const ViewContext& context);

}  // namespace kurabe::app
