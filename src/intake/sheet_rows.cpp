#include "intake/sheet_rows.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/blanks.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using sheets::Range;
using sheets::Sheet;

// A column from above to below; each cell of a merge has its text.
class Column {
 public:
    Column(const Sheet& sheet, std::uint32_t column) : sheet_(sheet), column_(column) {
        for (const Range& merge : sheet.merges) {
            if (merge.first_column <= column && column <= merge.last_column) {
                merges_.push_back(&merge);
            }
        }
    }

    // Rows in their order.
    std::string_view text_at(const sheets::Row& row) {
        const sheets::Cell* cell = row.find(column_);
        if (cell != nullptr && !cell->text.empty()) return text::without_blanks(cell->text);
        while (next_ < merges_.size() && merges_[next_]->last_row < row.index) ++next_;
        if (next_ == merges_.size() || !merges_[next_]->contains(row.index, column_)) return {};
        const Range& merge = *merges_[next_];
        if (merge.first_column != column_) return {};  // another column's text
        return text::without_blanks(sheet_.text_at(merge.first_row, merge.first_column));
    }

 private:
    const Sheet& sheet_;
    std::uint32_t column_;
    std::vector<const Range*> merges_;
    std::size_t next_ = 0;
};

bool is_as_above(std::string_view text, const Keys& as_above) {
    constexpr std::size_t longest = 40;
    if (text.empty() || text.size() > longest) return false;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets = {
        {{"(", ")"}, {"（", "）"}, {"「", "」"}, {"【", "】"}}};
    for (const auto& [open, close] : brackets) {
        if (text.starts_with(open) && text.ends_with(close) &&
            text.size() > open.size() + close.size()) {
            text = text.substr(open.size(), text.size() - open.size() - close.size());
        }
    }
    std::string key = text::search_key(text);
    while (key.ends_with("。")) key.resize(key.size() - std::string_view("。").size());
    return std::find(as_above.begin(), as_above.end(), key) != as_above.end();
}

bool is_footnote(std::string_view question) {
    constexpr std::array<std::string_view, 5> marks = {"※", "*", "注)", "注）", "(注"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return question.starts_with(mark); });
}

void join(std::string& text, std::string_view part, std::string_view separator) {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

// The columns of one role, in order.
class RoleColumns {
 public:
    RoleColumns(const Sheet& sheet, const TableLayout& table, ColumnRole role) {
        for (const ColumnLayout& column : table.columns) {
            if (column.role == role) columns_.emplace_back(sheet, column.column);
        }
    }

    // What stands in each, joined.
    std::string text_at(const sheets::Row& row) {
        std::string text;
        for (Column& column : columns_) join(text, column.text_at(row), "\n");
        return text;
    }

    // What is left out below stands above.
    std::string carried_at(const sheets::Row& row) {
        above_.resize(columns_.size());
        std::string text;
        bool changed = false;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::string_view own = columns_[i].text_at(row);
            if (!own.empty() && own != above_[i]) {
                above_[i] = own;
                changed = true;
            } else if (own.empty() && changed) {
                above_[i].clear();  // of a narrower category that has ended
            }
            join(text, above_[i], " / ");
        }
        return text;
    }

 private:
    std::vector<Column> columns_;
    std::vector<std::string> above_;
};

}  // namespace

std::vector<SheetRow> rows_of(const Sheet& sheet, const TableLayout& table,
                              const IntakeWords& words) {
    RoleColumns numbers(sheet, table, ColumnRole::number);
    RoleColumns categories(sheet, table, ColumnRole::category);
    RoleColumns questions(sheet, table, ColumnRole::question);
    RoleColumns definitions(sheet, table, ColumnRole::definition);
    RoleColumns answers(sheet, table, ColumnRole::answer);
    RoleColumns remarks(sheet, table, ColumnRole::remarks);

    std::vector<SheetRow> rows;
    std::string section;
    const auto begin = std::lower_bound(
        sheet.rows.begin(), sheet.rows.end(), table.first_row,
        [](const sheets::Row& row, std::uint32_t wanted) { return row.index < wanted; });
    for (auto it = begin; it != sheet.rows.end() && it->index < table.end_row; ++it) {
        const sheets::Row& row = *it;
        if (row.is_hidden) continue;
        const bool is_header = std::binary_search(table.repeated_headers.begin(),
                                                  table.repeated_headers.end(), row.index);
        if (is_header) continue;
        SheetRow read;
        read.row = row.index;
        read.category = categories.carried_at(row);
        read.question = questions.text_at(row);
        read.answer = answers.text_at(row);
        read.remarks = remarks.text_at(row);
        if (read.question.empty() || is_footnote(read.question)) {
            const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                              [](const auto& cell) { return !cell.text.empty(); });
            const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                            [](const auto& cell) { return !cell.text.empty(); });
            const bool is_title = filled == 1 && read.answer.empty() && !is_footnote(first->text);
            if (is_title) section = text::without_blanks(first->text);
            continue;
        }
        read.number = numbers.text_at(row);
        read.definition = definitions.text_at(row);
        const bool titles_section = read.answer.empty() && read.remarks.empty() &&
                                    read.number.empty() && read.definition.empty();
        if (titles_section) {
            section = read.question;
            continue;
        }
        if (!rows.empty()) {
            if (is_as_above(read.answer, words.as_above)) read.answer = rows.back().answer;
            if (is_as_above(read.remarks, words.as_above)) read.remarks = rows.back().remarks;
            if (is_as_above(read.question, words.as_above)) read.question = rows.back().question;
        }
        if (read.category.empty()) read.category = section;
        rows.push_back(std::move(read));
    }
    return rows;
}

}  // namespace kurabe::intake
