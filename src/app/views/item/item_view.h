// One property: all that the shown services say of it.
#pragma once

#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/judgement/judgement_view.h"
#include "app/views/match.h"
#include "app/views/service_answers.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct ItemServiceView {
    ServiceAnswers said;
    bool baseline = false;
    std::string relation;  // to the baseline, "" where there is none or it is this one
    Match match = Match::all;
    std::string match_text;  // as in CellView
    JudgementView judgement;
};

struct ItemView {
    static constexpr Parts depends_on = {
        Part::language,  Part::mode,       Part::profiles,   Part::columns, Part::rows,
        Part::row_marks, Part::filter,     Part::search,     Part::day,     Part::item,
        Part::review,    Part::judgements, Part::preferences};
    [[nodiscard]] static ItemView build(const ViewContext& context);

    // Of the matrix's rows, in its order; and the shown one, where the filter leaves that out.
    std::vector<Choice> items;
    std::string previous;  // ids, "" at the ends
    std::string next;
    std::string position;    // "3 / 12", or that the filter leaves the item out
    bool can_close = false;  // it was opened from another view

    std::string id;
    std::string label;
    std::string category;
    std::string explanation;
    std::vector<Field> facts;       // see kind_fields
    std::vector<Field> references;  // see framework_fields
    // The columns that are not hidden, in order: also those that do not meet the filter, marked.
    std::vector<ItemServiceView> services;
    std::string hidden_text;             // "隠している2列は含みません", "" where none is hidden
    std::vector<std::string> sentences;  // one for each service; see item_sentence.h
    Emptiness empty;
};

}  // namespace kurabe::app
