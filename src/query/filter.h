// The first filter: free words and facets over the rows of an answer table.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/answer_table.h"

namespace kurabe::query {

// All that is set must hold; an empty set of a facet means "any".
struct Filter {
    std::string text;                     // all words must be found
    std::set<std::string> categories;     // category ids; outside_catalog for unknown properties
    std::set<model::AnswerState> states;  // some cell of the row is in one of these states

    [[nodiscard]] bool empty() const {
        return text.empty() && categories.empty() && states.empty();
    }
    friend bool operator==(const Filter&, const Filter&) = default;
};

// The category id of rows that no catalog knows.
inline constexpr const char* outside_catalog = "outside_catalog";

// Folded texts of a table, made once per table and asked at each keystroke. A word is found in a
// row where it stands in the property's id, labels, explanation, aliases or category, or in one
// cell's answers (values, notes, scopes, sources); the words of one search must all be found in the
// property together with one cell.
class SearchIndex {
 public:
    SearchIndex() = default;
    SearchIndex(const model::Catalog& catalog, const model::AnswerTable& table);

    // True where the words (already folded) are found in the row, looking only at `columns`.
    [[nodiscard]] bool matches(std::size_t row, const std::vector<std::size_t>& columns,
                               const std::vector<std::string>& words) const;

 private:
    std::size_t columns_ = 0;
    std::vector<std::string> row_texts_;
    std::vector<std::string> cell_texts_;  // row by row
};

struct FilterResult {
    std::vector<std::size_t> rows;  // rows that match, in the table's order
    // How many rows each facet value would show, given the other facets and the text.
    std::map<std::string, std::size_t> category_counts;
    std::map<model::AnswerState, std::size_t> state_counts;
};

// Looks only at the given columns (the visible ones).
[[nodiscard]] FilterResult apply(const Filter& filter, const model::AnswerTable& table,
                                 const SearchIndex& index, const std::vector<std::size_t>& columns);

}  // namespace kurabe::query
