#include "app/views/answers_view.h"

namespace kurabe::app {

ServiceAnswers AnswersView::of(std::string_view property_id, std::string_view column_key) const {
    const auto row = find_row(*context, property_id);
    const auto column = find_column(*context, column_key);
    if (!row || !column) return {};
    return service_answers(*context, *row, *column);
}

}  // namespace kurabe::app
