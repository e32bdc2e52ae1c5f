// Why a view shows nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// A filter that asks for less than the present one.
struct WiderFilter {
    std::string text;
    std::string label;  // with how many properties answer it
};

// What can be done about it, in one step.
struct WayOut {
    std::string id;  // "clear_filter"
    std::string label;
    CommandQueue commands;
};

// Why a view shows nothing, and what to do.
struct Emptiness {
    std::string title;  // "" where something is shown
    std::string hint;
    std::vector<WiderFilter> wider;
    std::vector<WayOut> ways;  // the likeliest first
};

// How many properties answer the filter, or may.
[[nodiscard]] std::size_t count_matches(const ViewContext& context, const std::string& filter,
                                        const std::vector<std::size_t>& columns);

// The texts `key` and `key`_hint; with the context, also what leads on from there, or that the
// filter is being searched.
[[nodiscard]] Emptiness emptiness(const wording::Texts& texts, std::string_view key);
[[nodiscard]] Emptiness emptiness(const ViewContext& context, std::string_view key);

[[nodiscard]] std::vector<WayOut> ways_out(const ViewContext& context, std::string_view key);

// No row of these columns answers the filter: offers filters that some do answer.
[[nodiscard]] Emptiness no_match(const ViewContext& context,
                                 const std::vector<std::size_t>& columns);

// There are no profiles, or all are hidden; else no_match.
[[nodiscard]] Emptiness no_rows(const ViewContext& context);

}  // namespace kurabe::app
