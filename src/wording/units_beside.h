// Amounts of one row in different units: what is said in another unit than the row's is said in
// that one as well, so that nobody has to reckon: "168時間(7日)" beside "10日".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/answer_table.h"
#include "model/catalog.h"
#include "model/value.h"

namespace kurabe::wording {

class UnitsBeside {
 public:
    UnitsBeside() = default;  // nothing stands beside it
    // The row's unit is the catalog's for the property where a cell has it, else the one that most
    // amounts have.
    UnitsBeside(std::span<const model::AnswerTable::Cell> cells, const model::Property* property);

    // The amount in the row's unit; where it has no short one in that (a month is no number of
    // days), in the next unit that more amounts have than have its own. Nothing where there is none
    // or the amount has such a unit already.
    [[nodiscard]] std::optional<model::Quantity> restated(const model::Quantity& quantity) const;

 private:
    std::vector<model::Unit> units_;  // the row's first, then by use
};

}  // namespace kurabe::wording
