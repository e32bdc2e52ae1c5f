// Answers in words: the lines of a table's cells and the full account of one answer.
#pragma once

#include <string>
#include <string_view>

#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "base/date.h"
#include "model/answer_table.h"
#include "model/catalog.h"
#include "wording/translations.h"

namespace kurabe::app {

[[nodiscard]] std::string state_text(model::AnswerState state, const wording::Texts& texts);

[[nodiscard]] AnswerLine answer_line(const model::Answer& answer, const model::Property* property,
                                     const wording::Texts& texts);

// At most three lines; the rest is counted.
[[nodiscard]] CellView cell_view(const model::Profile& profile, model::AnswerTable::Cell cell,
                                 const model::Property* property, const wording::Texts& texts);

// `today` decides whether a certificate has expired.
[[nodiscard]] AnswerDetail answer_detail(const model::Answer& answer, const model::Profile& profile,
                                         const model::Property* property,
                                         const wording::Texts& texts, base::Date today);

// The label of a property, or its id where no catalog knows it.
[[nodiscard]] std::string property_label(const model::Property* property,
                                         std::string_view property_id, const wording::Texts& texts);

// "1.2版 (2023年10月11日)"
[[nodiscard]] std::string edition_text(std::string_view label,
                                       const std::optional<base::Date>& date,
                                       const wording::Texts& texts);

}  // namespace kurabe::app
