// Finding rows and cells of a matrix.
#pragma once

#include <doctest.h>

#include <string>
#include <vector>

#include "app/views/cell_view.h"
#include "app/views/matrix/matrix_view.h"

namespace kurabe::test {

inline const app::RowView* find_row(const app::MatrixView& view, const std::string& property) {
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id == property) return &row;
        }
    }
    return nullptr;
}

inline const app::RowView& row(const app::MatrixView& view, const std::string& property) {
    const app::RowView* found = find_row(view, property);
    if (found == nullptr) FAIL("no row " << property);
    return *found;
}

// In the order of the shown columns.
inline std::vector<app::CellView> cells(const app::MatrixView& view, const app::RowView& row) {
    std::vector<app::CellView> all;
    for (std::size_t i = 0; i < view.columns.size(); ++i) all.push_back(view.cell(row, i));
    return all;
}

inline std::vector<app::CellView> cells(const app::MatrixView& view, const std::string& property) {
    return cells(view, row(view, property));
}

}  // namespace kurabe::test
