// What one edition of a service says of one property, in full.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/view_context.h"
#include "wording/units_beside.h"

namespace kurabe::app {

struct ServiceAnswers {
    std::string column_key;  // edition_key
    std::string service;
    std::string edition;
    std::string origin;  // as in ColumnView
    std::vector<AnswerDetail> answers;
    std::string silence;  // what silence means here, where there is no answer
};

// Of a cell of the table. What the filter looks for is marked.
[[nodiscard]] ServiceAnswers service_answers(const ViewContext& context, std::size_t row,
                                             std::size_t column,
                                             const wording::UnitsBeside& beside = {});

// How two columns' cells relate, seen from the left one: "ChatDealerが劣る".
[[nodiscard]] std::string relation_of_cells(const ViewContext& context, std::size_t row,
                                            std::size_t left, std::size_t right);

}  // namespace kurabe::app
