// The rows of a table as they are meant: what is written once for many stands in each, and what
// refers to the row above has its words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "intake/intake_words.h"
#include "intake/layout.h"
#include "sheets/workbook.h"

namespace kurabe::intake {

struct SheetRow {
    std::uint32_t row = 0;
    std::string number;
    std::string category;
    std::string question;
    std::string definition;
    std::string answer;
    std::string remarks;
};

// Rows that ask nothing (titles of sections, repeated headers, footnotes, hidden ones) are left
// out. Linear in the cells and merges.
[[nodiscard]] std::vector<SheetRow> rows_of(const sheets::Sheet& sheet, const TableLayout& table,
                                            const IntakeWords& words);

}  // namespace kurabe::intake
