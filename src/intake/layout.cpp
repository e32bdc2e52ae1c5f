#include "intake/layout.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "text/code_points.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using sheets::Row;
using sheets::Sheet;

constexpr std::size_t max_title = 120;        // bytes: longer texts head no column
constexpr std::size_t max_header_cells = 64;  // of a row that may be a header
// Looking for the merges around a header takes time in their number; that is done so often only.
constexpr std::size_t max_second_rows = 400;
constexpr double whole_word = 1;
constexpr double part_of_title = 0.6;
constexpr double without_header = 0.4;

struct RoleScore {
    ColumnRole role = ColumnRole::none;
    double score = 0;
};

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !text::is_continuation(c); }));
}

// What a title says its column is for.
RoleScore role_of_title(std::string_view title, const IntakeWords& words) {
    RoleScore best;
    if (title.size() > max_title) return best;
    const std::string key = text::search_key(title);
    if (key.empty()) return best;
    std::size_t longest = 0;
    for (const auto& [role, keys] : words.headers) {
        for (const std::string& word : keys) {
            double score = 0;
            if (key == word) {
                score = whole_word;
            } else if (word.size() > 3 && key.find(word) != std::string::npos) {
                // The less else there is, the likelier.
                const double share = static_cast<double>(word.size()) /
                                     static_cast<double>(std::max(key.size(), word.size()));
                score = part_of_title * (0.5 + share / 2);
            }
            const bool better =
                score > best.score || (score == best.score && score > 0 && word.size() > longest);
            if (!better) continue;
            best = {role, score};
            longest = word.size();
        }
    }
    return best;
}

struct HeaderCell {
    std::uint32_t column = 0;
    std::string title;
    RoleScore role;
};

using HeaderCells = std::vector<HeaderCell>;

HeaderCells header_cells(const Row& row, const IntakeWords& words) {
    HeaderCells cells;
    if (row.cells.size() > max_header_cells) return cells;
    for (const sheets::Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        cells.push_back({cell.column, std::string(cell.text), role_of_title(cell.text, words)});
    }
    return cells;
}

bool has_role(const HeaderCells& cells, ColumnRole role) {
    return std::any_of(cells.begin(), cells.end(), [role](const HeaderCell& cell) {
        return cell.role.role == role && cell.role.score > 0;
    });
}

bool is_row_number(std::string_view text) {
    if (text.empty() || text.size() > 16) return false;
    bool digit = false;
    for (const char c : text::search_key(text)) {
        const bool allowed = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' ||
                             c == '.' || c == '(' || c == ')' || c == ' ';
        if (!allowed) return false;
        digit = digit || (c >= '0' && c <= '9');
    }
    return digit;
}

// At least two kinds of titles, of which one is of a question or an answer, and not much else.
double header_score(const HeaderCells& cells) {
    double sum = 0;
    std::size_t kinds = 0;
    for (const ColumnRole role : all_column_roles) {
        if (role == ColumnRole::none || !has_role(cells, role)) continue;
        ++kinds;
    }
    std::size_t known = 0;
    for (const HeaderCell& cell : cells) {
        if (cell.role.score == 0) continue;
        ++known;
        sum += cell.role.score;
    }
    // A row that has a number is one of those below.
    if (std::any_of(cells.begin(), cells.end(),
                    [](const HeaderCell& cell) { return is_row_number(cell.title); })) {
        return 0;
    }
    const bool asks =
        has_role(cells, ColumnRole::question) || has_role(cells, ColumnRole::definition);
    const bool answers = has_role(cells, ColumnRole::answer);
    if (kinds < 2 || (!asks && !answers) || known * 2 < cells.size()) return 0;
    return sum / static_cast<double>(cells.size()) * (asks && answers ? 1.0 : 0.6);
}

// The mean length of what stands in a column, and how much of it is filled.
struct ColumnFill {
    std::size_t filled = 0;
    std::size_t code_points = 0;
    std::size_t numbers = 0;  // "1", "1-2", "A-1"

    [[nodiscard]] double mean() const {
        return filled == 0 ? 0 : static_cast<double>(code_points) / static_cast<double>(filled);
    }
};

std::map<std::uint32_t, ColumnFill> fill_of(const Sheet& sheet, std::uint32_t from,
                                            std::uint32_t to) {
    std::map<std::uint32_t, ColumnFill> fill;
    const auto begin =
        std::lower_bound(sheet.rows.begin(), sheet.rows.end(), from,
                         [](const Row& row, std::uint32_t wanted) { return row.index < wanted; });
    for (auto row = begin; row != sheet.rows.end() && row->index < to; ++row) {
        for (const sheets::Cell& cell : row->cells) {
            if (cell.text.empty()) continue;
            ColumnFill& column = fill[cell.column];
            ++column.filled;
            column.code_points += count_code_points(cell.text);
            if (is_row_number(cell.text)) ++column.numbers;
        }
    }
    return fill;
}

// Of several columns that seem to be for the same, one is; the others are what stands nearest.
void settle(TableLayout& table, const std::map<std::uint32_t, ColumnFill>& fill, ColumnRole role,
            ColumnRole otherwise, bool longest) {
    std::vector<ColumnLayout*> same;
    for (ColumnLayout& column : table.columns) {
        if (column.role == role) same.push_back(&column);
    }
    if (same.size() < 2) return;
    const auto mean = [&](const ColumnLayout* column) {
        const auto found = fill.find(column->column);
        return found == fill.end() ? 0.0 : found->second.mean();
    };
    const auto shorter = [&](const ColumnLayout* a, const ColumnLayout* b) {
        const double of_a = mean(a);
        const double of_b = mean(b);
        if ((of_a == 0) != (of_b == 0)) return longest ? of_a == 0 : of_b == 0;
        return of_a < of_b;
    };
    ColumnLayout* kept = longest ? *std::max_element(same.begin(), same.end(), shorter)
                                 : *std::min_element(same.begin(), same.end(), shorter);
    for (ColumnLayout* column : same) {
        if (column == kept) continue;
        column->role = otherwise;
        column->confidence *= 0.8;
    }
    kept->confidence *= 0.9;
}

// A column without a known title that is filled where questions are.
void give_roles_by_fill(TableLayout& table, const std::map<std::uint32_t, ColumnFill>& fill) {
    const auto has = [&](ColumnRole role) { return table.find(role) != nullptr; };
    std::size_t most = 0;
    for (const auto& [column, found] : fill) most = std::max(most, found.filled);
    for (const auto& [column, found] : fill) {
        const auto known =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [&, at = column](const ColumnLayout& one) { return one.column == at; });
        if (known != table.columns.end() && known->role != ColumnRole::none) continue;
        if (found.filled * 10 < most * 6) continue;
        ColumnRole role = ColumnRole::none;
        if (found.numbers * 10 > found.filled * 8 && !has(ColumnRole::number) &&
            !has(ColumnRole::question)) {
            role = ColumnRole::number;
        } else if (!has(ColumnRole::question)) {
            role = ColumnRole::question;
        } else if (!has(ColumnRole::answer)) {
            role = ColumnRole::answer;
        }
        if (role == ColumnRole::none) continue;
        if (known != table.columns.end()) {
            known->role = role;
            known->confidence = without_header;
        } else {
            table.columns.push_back({column, "", role, without_header});
        }
    }
    std::sort(table.columns.begin(), table.columns.end(),
              [](const ColumnLayout& a, const ColumnLayout& b) { return a.column < b.column; });
}

void settle_roles(const Sheet& sheet, TableLayout& table) {
    const auto fill = fill_of(sheet, table.first_row, table.end_row);
    // A column's own number may be a title: a question is longer than what it stands under.
    settle(table, fill, ColumnRole::question, ColumnRole::category, true);
    settle(table, fill, ColumnRole::answer, ColumnRole::remarks, false);
    settle(table, fill, ColumnRole::number, ColumnRole::none, false);
    if (table.find(ColumnRole::question) == nullptr) {
        for (ColumnLayout& column : table.columns) {
            if (column.role != ColumnRole::definition) continue;
            column.role = ColumnRole::question;
            break;
        }
    }
    if (const auto* answer = table.find(ColumnRole::answer)) {
        // Remarks of who answers stand behind the answer; those before it explain what is asked.
        for (ColumnLayout& column : table.columns) {
            if (column.role == ColumnRole::remarks && column.column < answer->column) {
                column.role = ColumnRole::definition;
            }
        }
    } else {
        for (ColumnLayout& column : table.columns) {
            if (column.role != ColumnRole::remarks) continue;
            column.role = ColumnRole::answer;
            column.confidence *= 0.7;
            break;
        }
    }
    give_roles_by_fill(table, fill);
    const auto* question = table.find(ColumnRole::question);
    const auto* answer = table.find(ColumnRole::answer);
    const double roles = question == nullptr || answer == nullptr
                             ? 0
                             : std::min(question->confidence, answer->confidence);
    table.confidence = std::min(table.confidence, roles);
}

// The header's two rows, where the second parts what the first has put together.
bool is_second_header(const Sheet& sheet, const HeaderCells& first, const Row& next,
                      const IntakeWords& words) {
    if (next.cells.empty() || first.empty()) return false;
    const HeaderCells cells = header_cells(next, words);
    std::size_t known = 0;
    for (const HeaderCell& cell : cells) {
        if (cell.role.score > 0) ++known;
    }
    if (cells.empty() || known * 2 < cells.size()) return false;
    // Below a title that reaches over several columns, or between merged ones.
    return std::any_of(first.begin(), first.end(), [&](const HeaderCell& cell) {
        const sheets::Range* merge = sheet.merge_at(next.index - 1, cell.column);
        return merge != nullptr &&
               (merge->last_column > merge->first_column || merge->last_row >= next.index);
    });
}

HeaderCells joined(const HeaderCells& first, const HeaderCells& second, const Sheet& sheet,
                   std::uint32_t row, const IntakeWords& words) {
    HeaderCells cells = second;
    for (const HeaderCell& cell : first) {
        const sheets::Range* merge = sheet.merge_at(row, cell.column);
        const std::uint32_t last = merge == nullptr ? cell.column : merge->last_column;
        bool found = false;
        for (HeaderCell& below : cells) {
            if (below.column < cell.column || below.column > last) continue;
            found = true;
            if (below.role.score == 0) below.role = role_of_title(cell.title, words);
            below.title = cell.title + "\n" + below.title;
        }
        if (!found) cells.push_back(cell);
    }
    std::sort(cells.begin(), cells.end(),
              [](const HeaderCell& a, const HeaderCell& b) { return a.column < b.column; });
    return cells;
}

bool same_titles(const HeaderCells& cells, const TableLayout& table) {
    std::size_t same = 0;
    for (const HeaderCell& cell : cells) {
        const auto known =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const ColumnLayout& column) { return column.column == cell.column; });
        if (known != table.columns.end() && known->title == cell.title) ++same;
    }
    return !cells.empty() && same * 10 >= cells.size() * 7;
}

void find_in_sheet(const Sheet& sheet, std::size_t number, const IntakeWords& words,
                   std::vector<TableLayout>& tables) {
    const std::size_t before = tables.size();
    std::size_t second_rows_left = max_second_rows;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const Row& row = sheet.rows[i];
        HeaderCells cells = header_cells(row, words);
        double score = header_score(cells);
        std::uint32_t header_rows = 1;
        const bool may_head = std::any_of(
            cells.begin(), cells.end(), [](const HeaderCell& cell) { return cell.role.score > 0; });
        const bool goes_on = may_head && i + 1 < sheet.rows.size() &&
                             sheet.rows[i + 1].index == row.index + 1 && second_rows_left > 1;
        if (goes_on) --second_rows_left;
        if (goes_on && is_second_header(sheet, cells, sheet.rows[i + 1], words)) {
            HeaderCells both =
                joined(cells, header_cells(sheet.rows[i + 1], words), sheet, row.index, words);
            const double of_both = header_score(both);
            if (of_both > 0) {
                cells = std::move(both);
                score = of_both;
                header_rows = 2;
            }
        }
        if (score == 0) continue;
        const bool is_later = tables.size() > before;
        // Below a header, words of titles stand in questions, too.
        const auto plain = std::count_if(cells.begin(), cells.end(), [](const HeaderCell& cell) {
            return cell.role.score == whole_word;
        });
        if (is_later && plain < 2) continue;
        if (is_later && same_titles(cells, tables.back())) {
            tables.back().repeated_headers.push_back(row.index);
            if (header_rows == 2) tables.back().repeated_headers.push_back(row.index + 1);
        } else {
            if (is_later) tables.back().end_row = row.index;
            TableLayout table;
            table.sheet = number;
            table.header_row = row.index;
            table.header_rows = header_rows;
            table.first_row = row.index + header_rows;
            table.end_row = sheet.row_count;
            table.confidence = std::min(score, 1.0);
            for (HeaderCell& cell : cells) {
                table.columns.push_back(
                    {cell.column, std::move(cell.title), cell.role.role, cell.role.score});
            }
            tables.push_back(std::move(table));
        }
        if (header_rows == 2) ++i;
    }
    for (std::size_t i = before; i < tables.size(); ++i) settle_roles(sheet, tables[i]);
    const auto useless = [](const TableLayout& table) {
        return table.find(ColumnRole::question) == nullptr ||
               table.find(ColumnRole::answer) == nullptr;
    };
    tables.erase(
        std::remove_if(tables.begin() + static_cast<std::ptrdiff_t>(before), tables.end(), useless),
        tables.end());
}

// Rows of a number, a name and a text, without a title.
void add_without_header(const Sheet& sheet, std::size_t number, std::vector<TableLayout>& tables) {
    constexpr std::size_t min_rows = 3;
    if (sheet.rows.size() < min_rows || sheet.column_count < 2) return;
    TableLayout table;
    table.sheet = number;
    table.header_row = table.first_row = sheet.rows.front().index;
    table.end_row = sheet.row_count;
    table.confidence = without_header;
    settle_roles(sheet, table);
    if (table.find(ColumnRole::question) != nullptr && table.find(ColumnRole::answer) != nullptr) {
        tables.push_back(std::move(table));
    }
}

}  // namespace

const ColumnLayout* TableLayout::find(ColumnRole role) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(),
                     [role](const ColumnLayout& column) { return column.role == role; });
    return found == columns.end() ? nullptr : &*found;
}

std::string_view merged_text(const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
    const std::string_view text = sheet.text_at(row, column);
    if (!text.empty()) return text;
    const sheets::Range* merge = sheet.merge_at(row, column);
    return merge == nullptr ? text : sheet.text_at(merge->first_row, merge->first_column);
}

std::vector<TableLayout> find_tables(const sheets::Workbook& workbook, const IntakeWords& words) {
    std::vector<TableLayout> tables;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        if (!workbook.sheets[i].is_hidden) find_in_sheet(workbook.sheets[i], i, words, tables);
    }
    if (!tables.empty()) return tables;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        if (!workbook.sheets[i].is_hidden) add_without_header(workbook.sheets[i], i, tables);
    }
    return tables;
}

TableLayout table_at(const sheets::Workbook& workbook, std::size_t sheet_number,
                     std::uint32_t header_row, std::uint32_t header_rows,
                     const IntakeWords& words) {
    const Sheet& sheet = workbook.sheets[sheet_number];
    TableLayout table;
    table.sheet = sheet_number;
    table.header_row = header_row;
    table.header_rows = header_rows;
    table.first_row = header_row + header_rows;
    table.end_row = sheet.row_count;
    table.confidence = 1;
    HeaderCells cells;
    const auto cells_at = [&](std::uint32_t index) {
        const Row* row = sheet.find_row(index);
        return row == nullptr ? HeaderCells() : header_cells(*row, words);
    };
    if (header_rows > 0) cells = cells_at(header_row);
    if (header_rows > 1) cells = joined(cells, cells_at(header_row + 1), sheet, header_row, words);
    for (HeaderCell& cell : cells) {
        table.columns.push_back(
            {cell.column, std::move(cell.title), cell.role.role, cell.role.score});
    }
    settle_roles(sheet, table);
    return table;
}

std::string fingerprint(const TableLayout& table) {
    std::string text;
    for (const ColumnLayout& column : table.columns) {
        if (column.title.empty()) continue;
        if (!text.empty()) text += '|';
        text += text::search_key(column.title);
    }
    return text;
}

}  // namespace kurabe::intake
