// What the page is, and what its states and marks mean.
#pragma once

#include <string>
#include <vector>

#include "app/views/view_context.h"
#include "compare/relation.h"
#include "model/answer_state.h"

namespace kurabe::app {

// What a presenter draws, or the word that it writes, and its meaning.
struct LegendEntry {
    std::string id;  // "not_stated", "target", "expired"
    std::string label;
    std::string meaning;
};
struct StateEntry {
    model::AnswerState state = model::AnswerState::not_stated;
    LegendEntry entry;
};
struct RelationEntry {
    compare::Relation relation = compare::Relation::same;
    LegendEntry entry;
};

struct LegendView {
    static constexpr Parts depends_on = {Part::language, Part::preferences};
    [[nodiscard]] static LegendView build(const ViewContext& context);

    bool closed = false;             // the user has closed the one that is shown at first
    std::string purpose;             // what the page is
    std::string first;               // what is to be learnt before all else: silence is not "no"
    std::vector<std::string> hints;  // what a newcomer could do next, and has not done yet
    std::vector<StateEntry> states;  // silence first, then "no": the two to be told apart
    std::vector<LegendEntry> qualifiers;
    std::vector<LegendEntry> marks;
    std::vector<RelationEntry> relations;
};

// Columns that are to be seen at once: what was just loaded, the first one first.
struct NewColumnsView {
    static constexpr Parts depends_on = {Part::profiles, Part::history};
    [[nodiscard]] static NewColumnsView build(const ViewContext& context);

    std::vector<std::string> keys;
};

}  // namespace kurabe::app
