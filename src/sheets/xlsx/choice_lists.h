// What can be chosen in cells: choices written out, or the cells that a formula names.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "sheets/workbook_builder.h"
#include "sheets/xlsx/sheet_part.h"

namespace kurabe::sheets {

// Fills the choice lists of a sheet, all of whose workbook has been read. Gives how many lists it
// could not find the choices of, since they are computed (INDIRECT, OFFSET) or elsewhere.
[[nodiscard]] std::size_t resolve_lists(WorkbookBuilder& builder, std::size_t sheet,
                                        const std::vector<ListFormula>& lists,
                                        const std::unordered_map<std::string, std::string>& names);

}  // namespace kurabe::sheets
