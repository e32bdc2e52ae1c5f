// Reads the tables of HTML: what Excel and browsers put on the clipboard, and saved pages. Each
// table that has cells becomes a sheet, one within another as well.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/markup/html_tokens.h"
#include "sheets/reading.h"
#include "sheets/workbook_builder.h"

namespace kurabe::sheets {

// The text of a cell: white space as browsers show it, line ends where elements or <br> make them.
class HtmlText {
 public:
    void text(std::string_view html);
    void line_end();
    // A line end where something stands before.
    void block();
    [[nodiscard]] std::string take();

 private:
    std::string text_;
    bool has_space_ = false;  // to be written before the next character
};

class HtmlReading : public FormatReading {
 public:
    // The text must be UTF-8. `sheet`: what its sheets are called; those behind the first have a
    // number as well.
    HtmlReading(std::string sheet, std::string html);

    bool step() override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] base::Result<Workbook> finish() override;

 private:
    // A table that is open.
    struct Table {
        std::size_t sheet = 0;
        std::int64_t row = -1;
        std::uint32_t column = 0;
        bool is_in_cell = false;
        Range cell;
        HtmlText text;
        std::vector<std::uint32_t> taken_until;  // of each column: the row behind what spans it
    };

    void take(const HtmlToken& token);
    void start(const HtmlToken& token);
    void end(const HtmlToken& token);
    void begin_row(Table& table, std::string_view attributes);
    void begin_cell(Table& table, std::string_view attributes);
    void end_cell(Table& table);
    void fail(base::Diagnostic diagnostic);

    std::string sheet_;
    std::string html_;
    HtmlTokens tokens_;
    WorkbookBuilder builder_;
    std::vector<base::Diagnostic> diagnostics_;
    std::vector<Table> open_;
    std::size_t cells_ = 0;
    std::size_t merges_left_out_ = 0;
    bool is_done_ = false;
    bool has_failed_ = false;
};

}  // namespace kurabe::sheets
