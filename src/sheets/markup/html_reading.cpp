#include "sheets/markup/html_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "sheets/limits.h"
#include "sheets/markup/entities.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

using namespace std::string_view_literals;

constexpr std::array blocks = {"p"sv,  "div"sv, "li"sv, "ul"sv, "ol"sv, "h1"sv, "h2"sv,
                               "h3"sv, "h4"sv,  "h5"sv, "h6"sv, "dt"sv, "dd"sv};

std::uint32_t read_span(std::string_view attributes, std::string_view name, std::uint32_t most) {
    const std::string written = html_attribute(attributes, name);
    std::uint32_t span = 1;
    const auto [end, code] = std::from_chars(written.data(), written.data() + written.size(), span);
    if (code == std::errc::result_out_of_range) return most;
    return std::clamp(span, 1U, most);
}

bool is_not_displayed(std::string_view attributes) {
    std::string style = html_attribute(attributes, "style");
    std::erase_if(style, [](char c) { return is_white(c); });
    return style.find("display:none") != std::string::npos;
}

}  // namespace

void HtmlText::text(std::string_view html) {
    std::string unescaped;
    append_unescaped(unescaped, html);
    for (const char c : unescaped) {
        if (is_white(c)) {
            has_space_ = true;
            continue;
        }
        if (has_space_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
        has_space_ = false;
        text_ += c;
    }
}

void HtmlText::line_end() {
    text_ += '\n';
    has_space_ = false;
}

void HtmlText::block() {
    if (!text_.empty() && text_.back() != '\n') line_end();
    has_space_ = false;
}

std::string HtmlText::take() {
    std::string text = std::exchange(text_, {});
    has_space_ = false;
    text.erase(text.find_last_not_of('\n') + 1);
    text.erase(0, std::min(text.find_first_not_of('\n'), text.size()));
    return text;
}

HtmlReading::HtmlReading(std::string sheet, std::string html)
    : sheet_(std::move(sheet)), html_(std::move(html)), tokens_(html_) {}

void HtmlReading::fail(base::Diagnostic diagnostic) {
    if (!has_failed_) diagnostics_.push_back(std::move(diagnostic));
    has_failed_ = true;
    is_done_ = true;
}

bool HtmlReading::step() {
    const std::size_t begin = tokens_.done();
    while (!is_done_ && tokens_.done() - begin < piece_size) take(tokens_.next());
    return !is_done_;
}

double HtmlReading::progress() const {
    if (is_done_ || html_.empty()) return 1;
    return static_cast<double>(tokens_.done()) / static_cast<double>(html_.size());
}

void HtmlReading::take(const HtmlToken& token) {
    switch (token.kind) {
        case HtmlToken::Kind::start_tag: return start(token);
        case HtmlToken::Kind::end_tag: return end(token);
        case HtmlToken::Kind::text:
            if (!open_.empty() && open_.back().is_in_cell) open_.back().text.text(token.text);
            return;
        case HtmlToken::Kind::end:
            while (!open_.empty()) {
                end_cell(open_.back());
                open_.pop_back();
            }
            is_done_ = true;
    }
}

void HtmlReading::start(const HtmlToken& token) {
    if (token.name == "table") {
        if (open_.size() >= max_depth) return fail(too_much("depth", max_depth));
        if (builder_.sheets().size() >= max_sheets) return fail(too_much("sheets", max_sheets));
        open_.emplace_back().sheet = builder_.sheets().size();
        builder_.begin_sheet(sheet_);
        return;
    }
    // Excel's own piece of the clipboard may begin with rows, without the table around them.
    const bool is_of_table = token.name == "tr" || token.name == "td" || token.name == "th";
    if (open_.empty()) {
        if (!is_of_table) return;
        open_.emplace_back().sheet = builder_.sheets().size();
        builder_.begin_sheet(sheet_);
    }
    Table& table = open_.back();
    if (token.name == "tr") {
        begin_row(table, token.attributes);
    } else if (is_of_table) {
        begin_cell(table, token.attributes);
    } else if (table.is_in_cell && token.name == "br") {
        table.text.line_end();
    } else if (table.is_in_cell && std::ranges::find(blocks, token.name) != blocks.end()) {
        table.text.block();
    }
}

void HtmlReading::end(const HtmlToken& token) {
    if (open_.empty()) return;
    Table& table = open_.back();
    if (token.name == "table") {
        end_cell(table);
        open_.pop_back();
    } else if (token.name == "td" || token.name == "th" || token.name == "tr") {
        end_cell(table);
    } else if (table.is_in_cell && std::ranges::find(blocks, token.name) != blocks.end()) {
        table.text.block();
    }
}

void HtmlReading::begin_row(Table& table, std::string_view attributes) {
    end_cell(table);
    ++table.row;
    table.column = 0;
    if (table.row >= max_rows) return fail(too_much("rows", max_rows));
    if (is_not_displayed(attributes)) {
        builder_.go_to_sheet(table.sheet);
        builder_.hide_row(static_cast<std::uint32_t>(table.row));
    }
}

void HtmlReading::begin_cell(Table& table, std::string_view attributes) {
    constexpr std::uint32_t most_columns = 1000;  // of a span, as browsers have it
    constexpr std::uint32_t most_rows = 65'534;
    end_cell(table);
    if (table.row < 0) table.row = 0;
    const auto row = static_cast<std::uint32_t>(table.row);
    while (table.column < table.taken_until.size() && table.taken_until[table.column] > row) {
        ++table.column;
    }
    const std::uint32_t columns = read_span(attributes, "colspan", most_columns);
    const std::uint32_t rows = read_span(attributes, "rowspan", most_rows);
    const std::uint32_t behind = table.column + columns;
    if (behind > max_columns) return fail(too_much("columns", max_columns));
    if (table.taken_until.size() < behind) table.taken_until.resize(behind, 0);
    std::fill_n(table.taken_until.data() + table.column, columns, row + rows);
    table.cell = {row, table.column, std::min(row + rows, max_rows) - 1, behind - 1};
    table.column = behind;
    table.is_in_cell = true;
}

void HtmlReading::end_cell(Table& table) {
    if (!table.is_in_cell) return;
    table.is_in_cell = false;
    const std::string text = table.text.take();
    const Range& cell = table.cell;
    builder_.go_to_sheet(table.sheet);
    if (!text.empty()) {
        if (++cells_ > max_cells) return fail(too_much("cells", max_cells));
        if (builder_.text_bytes() > max_text_bytes) return fail(too_much("text", max_text_bytes));
        builder_.put_text(cell.first_row, cell.first_column, text);
    }
    if (cell.first_row == cell.last_row && cell.first_column == cell.last_column) return;
    std::vector<Range>& merges = builder_.sheet().merges;
    if (merges.size() < max_merges) {
        merges.push_back(cell);
    } else {
        ++merges_left_out_;
    }
}

base::Result<Workbook> HtmlReading::finish() {
    base::Result<Workbook> result;
    if (!has_failed_) {
        if (merges_left_out_ > 0) {
            diagnostics_.push_back(
                notice("sheet.left_out.merges",
                       {{"sheet", sheet_}, {"n", std::to_string(merges_left_out_)}}));
        }
        Workbook workbook = builder_.finish();
        std::erase_if(workbook.sheets, [](const Sheet& sheet) { return sheet.rows.empty(); });
        for (std::size_t i = 1; i < workbook.sheets.size(); ++i) {
            workbook.sheets[i].name += " " + std::to_string(i + 1);
        }
        result.value = std::move(workbook);
    }
    result.diagnostics = std::move(diagnostics_);
    return result;
}

}  // namespace kurabe::sheets
