// Text for the clipboard that does no harm where it is pasted: into a spreadsheet, it stays text.
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

// One line of prose, which a spreadsheet would take as a cell of its own. As to_tsv_cell(), but
// quotes stay as they are, since it is meant for people, unless the one in front has no end: a
// spreadsheet would take the lines below into the cell.
[[nodiscard]] std::string to_line(std::string_view text);

// What all of these write: a text that a spreadsheet would take for a formula gets an apostrophe in
// front. White space and quotes before it do not hide a formula; "-5" is a figure and none.
[[nodiscard]] std::string without_formula(std::string_view text);

}  // namespace kurabe::present
