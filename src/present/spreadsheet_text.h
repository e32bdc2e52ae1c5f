// A flat table as the two texts that spreadsheets and word processors take from the clipboard.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "present/flat_table.h"

namespace kurabe::present {

// Tab-separated, a row a line, ended by CR LF. A cell is one line: its answers are parted by " / ".
[[nodiscard]] std::string to_tsv(const FlatTable& table);

// A whole HTML document with one table.
[[nodiscard]] std::string to_html(const FlatTable& table, base::Language language);

// One cell as to_tsv writes it.
[[nodiscard]] std::string to_tsv_cell(std::string_view text);

// What both write for a cell: a text that a spreadsheet would take for a formula gets an apostrophe
// in front.
[[nodiscard]] std::string without_formula(std::string_view text);

}  // namespace kurabe::present
