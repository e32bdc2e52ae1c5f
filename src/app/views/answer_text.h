// A table's cells and single answers as views, and these as plain text.
#pragma once

#include <string>
#include <string_view>

#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "base/date.h"
#include "model/answer_table.h"
#include "model/catalog.h"
#include "wording/translations.h"
#include "wording/units_beside.h"

namespace kurabe::app {

// In both, `today` decides whether a certificate has expired.

// At most three lines; the rest is counted.
[[nodiscard]] CellView cell_view(const model::Profile& profile, model::AnswerTable::Cell cell,
                                 const model::Property* property, const wording::Texts& texts,
                                 base::Date today, const wording::UnitsBeside& beside = {});

[[nodiscard]] AnswerDetail answer_detail(const model::Answer& answer, const model::Profile& profile,
                                         const model::Property* property,
                                         const wording::Texts& texts, base::Date today,
                                         const wording::UnitsBeside& beside = {});

// What a presenter has room for.
struct CellTextOptions {
    std::string_view separator = "\n";  // between the answers and the marks of the cell
    bool all_answers = false;           // also those that tables only count
    bool match = true;                  // whether the filter can be decided
    bool baseline = true;               // how it relates to the baseline
};

// The answers of a cell and what a table marks it with.
[[nodiscard]] std::string plain_text(const CellView& cell, const CellTextOptions& options = {});

// The answer, what is wrong with it, and its fields. Note and sources are left to the presenter.
[[nodiscard]] std::string plain_text(const AnswerDetail& answer, std::string_view separator = "\n");

}  // namespace kurabe::app
