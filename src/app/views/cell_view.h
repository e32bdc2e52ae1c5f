// What one vendor says of one property, as a table shows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/judgement/judgement_view.h"
#include "app/views/match.h"
#include "compare/relation.h"
#include "wording/answer_line.h"

namespace kurabe::app {

// What is to be told of two answers.
struct RelationView {
    std::string id;  // the relation's name; "" where nothing was compared
    std::string text;
    std::string reason;               // its name: why neither is better
    std::vector<std::string> asides;  // their names
};

struct CellView {
    std::string column_key;
    model::AnswerState state = model::AnswerState::not_stated;  // of the cell as a whole
    std::vector<wording::AnswerLine> lines;  // never empty; silence is a line of its own
    std::size_t more = 0;                    // answers beyond the lines shown
    std::vector<wording::AnswerLine>
        further;            // those answers, for presenters that have room for all
    std::string more_text;  // "ほか2件", "" where none
    // Against the baseline column; `same` and "" where there is no baseline.
    compare::Relation to_baseline = compare::Relation::same;
    std::string to_baseline_text;  // "ラクネコより劣る", "" where same or not comparable
    RelationView relation;         // the same in full
    Match match = Match::all;
    // Where it cannot be told whether it does, or its column does not; else "".
    std::string match_text;
    // With the heat map: from 0, the worst of the row, to 1, the best; none where it has no place.
    std::optional<float> heat;
    // "最も良い", "最も劣る", or that it is not comparable with those that have a place; "" else.
    std::string heat_text;
    JudgementMark judgement;  // of the property
};

}  // namespace kurabe::app
