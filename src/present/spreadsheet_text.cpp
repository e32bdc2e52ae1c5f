#include "present/spreadsheet_text.h"

#include <algorithm>
#include <array>

#include "present/markup.h"

namespace kurabe::present {
namespace {

// The full-width ones are formulas to a Japanese Excel.
constexpr std::array<std::string_view, 10> formula_starts = {"=",  "+",  "-",  "@",  "\t",
                                                             "\r", "＝", "＋", "－", "＠"};

// Excel: answers stay in one cell, and cells hold text.
constexpr std::string_view style = R"(table { border-collapse: collapse; }
th, td { border: 1px solid #999999; vertical-align: top; text-align: left; mso-number-format: "\@"; }
br { mso-data-placement: same-cell; })";

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            line += " / ";
        } else {
            line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return line;
}

void append_row(std::string& tsv, const FlatRow& row) {
    if (row.empty()) return;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) tsv += '\t';
        tsv += to_tsv_cell(row[i]);
    }
    tsv += "\r\n";
}

void add_row(Markup& html, std::string_view tag, const FlatRow& row) {
    html.open("tr");
    for (const std::string& cell : row) {
        html.open(tag);
        const std::string text = without_formula(cell);
        std::size_t from = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos;
             end = text.find('\n', from)) {
            html.text(std::string_view(text).substr(from, end - from)).line_break();
            from = end + 1;
        }
        html.text(std::string_view(text).substr(from)).close();
    }
    html.close();
}

}  // namespace

std::string without_formula(std::string_view text) {
    const bool risky = std::any_of(formula_starts.begin(), formula_starts.end(),
                                   [&](std::string_view start) { return text.starts_with(start); });
    return risky ? "'" + std::string(text) : std::string(text);
}

std::string to_tsv_cell(std::string_view text) {
    std::string line = one_line(without_formula(text));
    // A quote in front would make a spreadsheet look for its end beyond this cell.
    if (!line.starts_with('"')) return line;
    std::string quoted = "\"";
    for (const char c : line) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string to_tsv(const FlatTable& table) {
    std::string tsv;
    append_row(tsv, table.header);
    for (const FlatRow& row : table.rows) append_row(tsv, row);
    return tsv;
}

std::string to_html(const FlatTable& table, base::Language language) {
    Markup html;
    html.open("html", {{"lang", std::string(base::to_name(language))}});
    html.open("head").style(style).close().open("body").open("table");
    if (!table.header.empty()) add_row(html, "th", table.header);
    for (const FlatRow& row : table.rows) add_row(html, "td", row);
    return html.close().close().close().take();
}

}  // namespace kurabe::present
