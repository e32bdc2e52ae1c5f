#include "cli/table.h"

#include <utf8proc.h>

#include <algorithm>

#include "text/code_points.h"

namespace kurabe::cli {
namespace {

constexpr std::string_view gap = "  ";

struct Character {
    std::string_view bytes;
    std::size_t width = 1;
};

std::vector<Character> characters_of(std::string_view utf8) {
    std::vector<Character> characters;
    std::size_t at = 0;
    for (const text::CodePoint code_point : text::code_points(utf8)) {
        const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point.value));
        characters.push_back(
            {utf8.substr(at, code_point.size), static_cast<std::size_t>(std::max(width, 0))});
        at += code_point.size;
    }
    return characters;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (const Character& character : characters_of(utf8)) width += character.width;
    return width;
}

std::vector<std::string> wrap(std::string_view utf8, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    const auto new_line = [&] {
        lines.emplace_back();
        used = 0;
    };
    for (const Character& character : characters_of(utf8)) {
        if (character.bytes == "\n") {
            new_line();
            continue;
        }
        if (used + character.width > width) {
            std::string& line = lines.back();
            const std::size_t space = character.bytes == " " ? line.size() : line.rfind(' ');
            // A Latin word moves to the next line whole; Japanese is cut where the line is full.
            const bool in_word = character.width == 1 && space != std::string::npos;
            std::string rest = in_word && space < line.size() ? line.substr(space + 1) : "";
            if (in_word) line.erase(std::min(space, line.size()));
            new_line();
            lines.back() = std::move(rest);
            used = display_width(lines.back());
            if (character.bytes == " ") continue;
        }
        lines.back() += character.bytes;
        used += character.width;
    }
    return lines;
}

void Table::add_row(const std::vector<std::string>& cells) { add_cells(widths_, cells); }

void Table::add_note(std::string_view label, std::string_view text) {
    const std::size_t first = widths_.front();
    add_cells({first, width() - std::min(width(), first + gap.size())},
              {std::string(label), std::string(text)});
}

void Table::add_cells(const std::vector<std::size_t>& widths,
                      const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        wrapped.push_back(wrap(i < cells.size() ? cells[i] : std::string(), widths[i]));
        height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string row;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string cell = line < wrapped[i].size() ? wrapped[i][line] : std::string();
            row += cell;
            row.append(widths[i] - std::min(widths[i], display_width(cell)), ' ');
            row += gap;
        }
        row.erase(row.find_last_not_of(' ') + 1);
        text_ += row + "\n";
    }
}

void Table::add_heading(std::string_view text) {
    add_rule();
    text_.append("[").append(text).append("]\n");
}

void Table::add_line(std::string_view text) {
    for (const std::string& line : wrap(text, width())) text_ += line + "\n";
}

void Table::add_rule() { text_ += std::string(width(), '-') + "\n"; }

std::size_t Table::width() const {
    std::size_t width = 0;
    for (const std::size_t column : widths_) width += column + gap.size();
    return width - gap.size();
}

}  // namespace kurabe::cli
