// Reads the tables of Markdown as GitHub writes them. Each becomes a sheet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/reading.h"
#include "sheets/workbook_builder.h"

namespace kurabe::sheets {

// True where the text has a line of a table's delimiters ("|---|:-:|") below one with as many
// cells.
[[nodiscard]] bool has_markdown_table(std::string_view text);

class MarkdownReading : public FormatReading {
 public:
    // The text must be UTF-8.
    MarkdownReading(std::string sheet, std::string text);

    bool step() override;  // what stands in tables is little: one step
    [[nodiscard]] double progress() const override { return is_done_ ? 1 : 0; }
    [[nodiscard]] base::Result<Workbook> finish() override;

 private:
    std::string sheet_;
    std::string text_;
    WorkbookBuilder builder_;
    std::vector<base::Diagnostic> diagnostics_;
    bool is_done_ = false;
    bool has_failed_ = false;
};

}  // namespace kurabe::sheets
