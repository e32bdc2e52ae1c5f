// Plain-text tables for a terminal: Japanese characters are two columns wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kurabe::cli {

// Columns of a terminal that the text takes (Unicode's East Asian Width).
[[nodiscard]] std::size_t display_width(std::string_view utf8);

// The text in lines of at most `width` columns; Latin words are kept whole where they fit.
[[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

// Rows of cells, each wrapped into its column. `widths` are in columns of the terminal.
class Table {
 public:
    explicit Table(std::vector<std::size_t> widths) : widths_(std::move(widths)) {}
    void add_row(const std::vector<std::string>& cells);
    // `text` over all columns behind the first.
    void add_note(std::string_view label, std::string_view text);
    void add_heading(std::string_view text);  // over all columns, under a rule
    void add_line(std::string_view text);     // over all columns
    void add_rule();
    [[nodiscard]] const std::string& text() const { return text_; }

 private:
    void add_cells(const std::vector<std::size_t>& widths, const std::vector<std::string>& cells);
    [[nodiscard]] std::size_t width() const;

    std::vector<std::size_t> widths_;
    std::string text_;
};

}  // namespace kurabe::cli
