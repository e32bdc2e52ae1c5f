// A view as one rectangular table of texts: what a spreadsheet takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/requests.h"
#include "app/views/cell_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/item/item_view.h"
#include "app/views/matrix/matrix_view.h"
#include "wording/translations.h"

namespace kurabe::present {

using FlatRow = std::vector<std::string>;

struct FlatTable {
    FlatRow header;             // empty where a part of a table goes without
    std::vector<FlatRow> rows;  // as long as the header; '\n' parts a cell's answers
};

// The group stands in a column of its own, so that a spreadsheet can sort and filter by it.
[[nodiscard]] FlatTable flatten(const app::MatrixView& view, const wording::Texts& texts);
[[nodiscard]] FlatTable flatten(const app::DiffView& view, const wording::Texts& texts);
[[nodiscard]] FlatTable flatten(const app::DetailView& view, const wording::Texts& texts);
// One row for each answer, and one for each service that is silent, with all that is said apart.
[[nodiscard]] FlatTable flatten(const app::ItemView& view, const wording::Texts& texts);

// The same without header, with only one row; without rows where there is no such property.
[[nodiscard]] FlatTable flatten_row(const app::MatrixView& view, std::string_view property_id);
[[nodiscard]] FlatTable flatten_row(const app::DiffView& view, std::string_view property_id);

// The selected cells, without what surrounds them; rows that are not there any more are left out.
[[nodiscard]] FlatTable flatten(const app::MatrixView& view, const app::CellRange& range,
                                const wording::Texts& texts);
[[nodiscard]] FlatTable flatten(const app::DiffView& view, const app::CellRange& range,
                                const wording::Texts& texts);
// The detail's column of answers becomes three, as in the whole table: answer, note and source.
[[nodiscard]] FlatTable flatten(const app::DetailView& view, const app::CellRange& range,
                                const wording::Texts& texts);

// All answers of one cell.
[[nodiscard]] std::string flatten(const app::CellView& cell);

}  // namespace kurabe::present
