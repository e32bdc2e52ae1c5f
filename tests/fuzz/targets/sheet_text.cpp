// CSV, TSV, HTML and Markdown: bytes as they come, in the encoding that is found or a given one.
#include "sheets_reading.h"
#include "target.h"

namespace kurabe::fuzz {

void run(std::string_view input) {
    const auto found = check_reading("table.csv", input);
    for (const auto encoding : {sheets::Encoding::utf8, sheets::Encoding::utf16_le,
                                sheets::Encoding::utf16_be, sheets::Encoding::cp932}) {
        check_reading("table.csv", input, {encoding, ','});
    }
    // What was read of plain text reads the same when it is written with quotes.
    if (!found.ok() || found.value->sheets.size() != 1) return;
    std::string written;
    const sheets::Sheet& sheet = found.value->sheets.front();
    if (std::size_t{sheet.row_count} * sheet.column_count > 10'000) return;
    for (std::uint32_t row = 0; row < sheet.row_count; ++row) {
        for (std::uint32_t column = 0; column < sheet.column_count; ++column) {
            if (column > 0) written += ',';
            written += '"';
            for (const char c : sheet.text_at(row, column)) written.append(c == '"' ? 2 : 1, c);
            written += '"';
        }
        written += "\r\n";
    }
    const auto again = check_reading("table.csv", written, {sheets::Encoding::utf8, ','});
    holds(again.ok());
    const sheets::Sheet& same = again.value->sheets.front();
    holds(same.row_count == sheet.row_count && same.column_count == sheet.column_count);
    for (const sheets::Row& row : sheet.rows) {
        for (const sheets::Cell& cell : row.cells) {
            holds(same.text_at(row.index, cell.column) == cell.text);
        }
    }
}

}  // namespace kurabe::fuzz
