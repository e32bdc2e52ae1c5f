// Whether answers meet a comparison: yes, no, or cannot be told from what the document says.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/answer_table.h"
#include "query/engine/value_truth.h"
#include "query/language/expression.h"

namespace kurabe::query {

// A cell meets a comparison where all its answers do and fails it where all fail; else, and where
// the documents are silent, it cannot be told. An interval meets it where all that it can amount to
// does: "99.9 % or more" is at least 99.5 %, and it cannot be told whether it is at least 99.95 %.
// Of the answers without a value, a "no" fails every order ("no backup" keeps nothing for 14 days);
// the others cannot be told. Nor can an "unclear" one, whatever else is asked but whether it is
// that. Where a cell lists subcontractors or certificates, one that is asked for by name is enough.
// A date is compared with a whole period: "at least 2018" begins on 2018-01-01. Silence is decided
// only where it is asked for as a state.
[[nodiscard]] Truth meets(model::AnswerTable::Cell cell, const PropertyTest& test);

// Whether the cell's certificates are valid on that day. Any of the keys must stand in the
// standard, unless the property's own names have it (`named`).
[[nodiscard]] Truth certified(model::AnswerTable::Cell cell, const std::vector<std::string>& keys,
                              bool named, base::Date today);

}  // namespace kurabe::query
