// Which columns a filter that chooses vendors leaves, and what becomes of the others: a vendor that
// does not meet "retention >= 2 weeks" is left out and counted, or kept and marked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/match.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// More are not shown beside one another: Dear ImGui's tables have fewer than 512 columns.
inline constexpr std::size_t max_columns = 500;

struct ChosenColumns {
    std::vector<std::size_t> columns;  // that are shown, in order
    std::vector<Match> matches;        // of each of these
    std::vector<std::size_t> failing;  // that do not meet the filter, whether they are shown or not
};

// Of the given columns, which `answering` speaks of. Those that the filter does not name
// ("vendor:") are not asked about: they are not shown and do not fail.
[[nodiscard]] ChosenColumns choose_columns(const ViewContext& context,
                                           const query::Answering& answering,
                                           const std::vector<std::size_t>& columns);

// What is said of a column or a cell beside its answers: "× 条件に合わない", "" where all is well.
[[nodiscard]] std::string match_text(Match match, const wording::Texts& texts);

// The line that says what became of the vendors that do not meet the filter.
struct FailingView {
    std::vector<std::string> keys;  // edition_keys
    bool shown = false;
    // Why it cannot be told of some that are shown whether they do: see doubt_text.h.
    std::string doubt_note;
    std::string note;   // "条件に合わない2社は表示していません", "" where there are none
    std::string offer;  // to show them, or to leave them out
};

[[nodiscard]] FailingView failing_view(const ViewContext& context,
                                       const query::Answering& answering,
                                       const ChosenColumns& chosen);

}  // namespace kurabe::app
