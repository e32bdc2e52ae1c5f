#include "present/spreadsheet_text.h"

#include <algorithm>
#include <array>

#include "present/markup.h"
#include "text/code_points.h"
#include "text/hidden_characters.h"

namespace kurabe::present {
namespace {

// The full-width ones are formulas to a Japanese Excel.
constexpr std::array<std::string_view, 4> formula_starts = {"=", "@", "＝", "＠"};
constexpr std::array<std::string_view, 4> signs = {"+", "-", "＋", "－"};  // of a figure as well

// Excel: answers stay in one cell, and cells hold text.
constexpr std::string_view style = R"(table { border-collapse: collapse; }
th, td { border: 1px solid #999999; vertical-align: top; text-align: left; mso-number-format: "\@"; }
br { mso-data-placement: same-cell; })";

// Without what a spreadsheet passes over before it looks for a formula.
std::string_view content_of(std::string_view text) {
    while (!text.empty()) {
        const text::CodePoint first = text::first_code_point(text);
        const auto kind = text::classify(first.value);
        if (kind != text::CodePointClass::space && kind != text::CodePointClass::control &&
            first.value != U'"') {
            break;
        }
        text.remove_prefix(first.size);
    }
    return text;
}

// A number behind its sign: "5", "1,000.5", "５％".
bool is_unsigned_figure(std::string_view text) {
    bool has_digit = false;
    for (const text::CodePoint code_point : text::code_points(text)) {
        const char32_t c = code_point.value;
        const bool digit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
        if (!digit && std::u32string_view(U",.%，．％").find(c) == std::u32string_view::npos) {
            return false;
        }
        has_digit = has_digit || digit;
    }
    return has_digit;
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos;
         end = text.find('\n', from)) {
        line.append(text.substr(from, end - from)).append(" / ");
        from = end + 1;
    }
    return line.append(text.substr(from));
}

std::string harmless_line(std::string_view text) {
    return one_line(without_formula(text::show_hidden(text)));
}

// A quote in front would make a spreadsheet look for its end beyond this cell or line.
std::string quoted(std::string_view line) {
    std::string cell = "\"";
    for (const char c : line) cell += c == '"' ? "\"\"" : std::string(1, c);
    return cell + "\"";
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
        const std::string text = without_formula(text::show_hidden(cell));
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
    const std::string_view content = content_of(text);
    const auto begins = [&](std::string_view start) { return content.starts_with(start); };
    const auto* sign = std::find_if(signs.begin(), signs.end(), begins);
    const bool is_formula = sign != signs.end()
                                ? !is_unsigned_figure(content.substr(sign->size()))
                                : std::any_of(formula_starts.begin(), formula_starts.end(), begins);
    return is_formula ? "'" + std::string(text) : std::string(text);
}

std::string to_line(std::string_view text) {
    std::string line = harmless_line(text);
    const bool runs_on =
        line.starts_with('"') && std::count(line.begin(), line.end(), '"') % 2 != 0;
    return runs_on ? quoted(line) : line;
}

std::string to_tsv_cell(std::string_view text) {
    std::string line = harmless_line(text);
    return line.starts_with('"') ? quoted(line) : line;
}

std::string to_tsv(const FlatTable& table) {
    std::string tsv;
    append_row(tsv, table.header);
    for (const FlatRow& row : table.rows) append_row(tsv, row);
    return tsv;
}

std::string to_html(const FlatTable& table, base::Language language) {
    Markup html(language);
    html.open("html", {{"lang", std::string(base::to_name(language))}});
    html.open("head").style(style).close().open("body").open("table");
    if (!table.header.empty()) add_row(html, "th", table.header);
    for (const FlatRow& row : table.rows) add_row(html, "td", row);
    return html.close().close().close().take();
}

}  // namespace kurabe::present
