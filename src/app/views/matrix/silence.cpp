#include "app/views/matrix/silence.h"

#include <algorithm>

namespace kurabe::app {

bool is_silent(const model::AnswerTable& table, std::size_t row,
               const std::vector<std::size_t>& columns) {
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return table.cell(row, column).empty(); });
}

bool can_fold_silence(const Session& session, const query::Node& filter) {
    return !session.only_differences && query::is_broad(filter);
}

}  // namespace kurabe::app
