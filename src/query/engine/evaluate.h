// Expression × table → cells.
//
// An expression is asked of each cell: one property of one vendor. Words and fields speak of the
// cell itself. Comparisons, has: and missing: speak of the vendor, and are shown at the row of the
// property that they compare; cert: is shown at the rows of certificates; vendor: chooses columns
// and nothing else. So "retention >= 14 days" shows one row, "retention >= 14 days state:no" shows
// what the vendors that keep backups for 14 days lack, and comparisons joined by "or" show the rows
// of both.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/answer_table.h"
#include "model/validity.h"
#include "query/engine/known_outcomes.h"
#include "query/engine/table_index.h"
#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

struct Workspace {
    const Vocabulary& vocabulary;
    const model::AnswerTable& table;
    const TableIndex& index;
    base::Date today;                // decides which certificates have expired
    KnownOutcomes* known = nullptr;  // of these; null: each evaluation finds all out for itself
};

struct Answering {
    CellSet yes;
    CellSet unknown;  // it cannot be told; disjoint from `yes`
};

// Looks only at the given columns (the visible ones).
[[nodiscard]] Answering evaluate(const Node& root, const Workspace& workspace,
                                 const std::vector<std::size_t>& columns);

// The same in steps. After them evaluate() takes a few milliseconds, however many conditions the
// expression has; before, that may be seconds.
class EvaluationSteps {
 public:
    // The expression must outlive this, and the workspace stays the same for all steps;
    // `workspace.known` is not null.
    EvaluationSteps(const Node& root, const Workspace& workspace);

    // Whether what is left takes longer than a frame.
    [[nodiscard]] bool are_many(const Workspace& workspace) const;
    void step(const Workspace& workspace);

 private:
    std::vector<const Test*> tests_;  // that are not known; the next one is the last
    std::size_t words_ = 0;           // keys, in all of them
    std::size_t cells_ = 0;           // that they go through
};

// Cells with a certificate of that validity on the workspace's day.
[[nodiscard]] CellSet cells_with(model::Validity validity, const Workspace& workspace);

// True where some test of the expression speaks of vendors, so that a vendor without a cell that
// answers it does not belong to the result.
[[nodiscard]] bool chooses_vendors(const Node& root);

// True where nothing in it asks for a property for what it is, for an answer or for silence: it
// only chooses vendors and fields of properties, or nothing.
[[nodiscard]] bool is_broad(const Node& root);

// The properties that its comparisons, has: and missing: ask about; ids, in the order in which they
// are asked about.
[[nodiscard]] std::vector<std::string> properties_asked_about(const Node& root);

// The words that the expression looks for and does not negate, for highlighting: their keys
// (text/search_key.h).
[[nodiscard]] std::vector<std::string> words_of(const Node& root);
// The words that those are made of: WordTest::parts.
[[nodiscard]] std::vector<std::string> parts_of_words(const Node& root);

}  // namespace kurabe::query
