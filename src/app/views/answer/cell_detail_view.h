// The selected cell.
#pragma once

#include <string>
#include <vector>

#include "app/views/judgement/judgement_view.h"
#include "app/views/service_answers.h"
#include "app/views/view_context.h"
#include "app/views/views.h"

namespace kurabe::app {

// What the pane beside a table shows of the selected cell.
struct CellDetailView {
    static constexpr Parts depends_on = {Part::language, Part::mode,       Part::profiles,
                                         Part::columns,  Part::filter,     Part::search,
                                         Part::diff,     Part::day,        Part::selection,
                                         Part::review,   Part::judgements, Part::preferences};
    [[nodiscard]] static CellDetailView build(const ViewContext& context);

    bool open = false;
    CellReference cell;  // empty where none is open
    std::string property_id;
    std::string property_label;
    std::string explanation;
    std::string category;
    std::vector<Field> references;  // see framework_fields
    std::string relation;  // to the other side of the diff, or to the baseline; "" where alone
    // The cell's; in the diff those of both sides, the left one first.
    std::vector<ServiceAnswers> sides;
    std::vector<JudgementView> judgements;  // of each side
};

// What the pane shows beside the present view; null where nothing is open, where the view has no
// pane, and where the filter or a choice of the view hides the cell.
[[nodiscard]] const CellDetailView* open_answer(Views& views);
// Its cell; empty where there is none.
[[nodiscard]] CellReference open_cell(Views& views);

}  // namespace kurabe::app
