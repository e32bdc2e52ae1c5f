#include "sheets/xlsx/choice_lists.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "sheets/cell_place.h"
#include "sheets/limits.h"
#include "sheets/xml/xml_reading.h"

namespace kurabe::sheets {
namespace {

constexpr std::size_t max_rows_looked_at = 20'000;      // for one list
constexpr std::size_t max_rows_for_sheet = 200'000;     // for all lists of a sheet
constexpr std::size_t max_choices_for_sheet = 100'000;  // of all its lists

// "はい,いいえ" between quotes, which are doubled within.
std::vector<std::string_view> read_written(WorkbookBuilder& builder, std::string_view formula) {
    std::vector<std::string_view> choices;
    std::string choice;
    formula = formula.substr(1, formula.size() - 2);
    const auto add = [&] {
        const std::string_view kept = without_white(choice);
        if (!kept.empty() && choices.size() < max_choices) choices.push_back(builder.keep(kept));
        choice.clear();
    };
    for (std::size_t i = 0; i < formula.size(); ++i) {
        if (formula[i] == ',') {
            add();
            continue;
        }
        if (formula.substr(i).starts_with("\"\"")) ++i;
        choice += formula[i];
    }
    add();
    return choices;
}

struct Target {
    std::size_t sheet = 0;
    Range range;
};

// "$A$1:$A$5", "選択肢!A1:A5", "'選択 肢'!$A:$A".
std::optional<Target> read_target(const std::vector<Sheet>& sheets, std::size_t own_sheet,
                                  std::string_view formula) {
    Target target{own_sheet, {}};
    const std::size_t mark = formula.rfind('!');
    if (mark != std::string_view::npos) {
        std::string_view written = formula.substr(0, mark);
        std::string name;
        if (written.size() >= 2 && written.front() == '\'' && written.back() == '\'') {
            written = written.substr(1, written.size() - 2);
            for (std::size_t i = 0; i < written.size(); ++i) {
                if (written.substr(i).starts_with("''")) ++i;
                name += written[i];
            }
        } else {
            name = written;
        }
        const auto found = std::ranges::find_if(sheets, [&](const Sheet& sheet) {
            return base::lower_case(sheet.name) == base::lower_case(name);
        });
        if (found == sheets.end()) return std::nullopt;
        target.sheet = static_cast<std::size_t>(found - sheets.begin());
        formula.remove_prefix(mark + 1);
    }
    const auto range = read_range(formula);
    if (!range) return std::nullopt;
    target.range = *range;
    return target;
}

// Cells as they were put, row by row; they need not be in order yet. `rows_left` is counted down.
std::vector<std::string_view> read_cells(const Sheet& sheet, const Range& range,
                                         std::size_t& rows_left) {
    std::vector<std::string_view> choices;
    auto row = std::ranges::lower_bound(sheet.rows, range.first_row, {}, &Row::index);
    std::size_t left_of_list = std::min(max_rows_looked_at, rows_left);
    for (; row != sheet.rows.end() && row->index <= range.last_row; ++row) {
        if (left_of_list == 0) break;
        --left_of_list;
        --rows_left;
        auto cell = std::ranges::lower_bound(row->cells, range.first_column, {}, &Cell::column);
        for (; cell != row->cells.end() && cell->column <= range.last_column; ++cell) {
            if (choices.size() >= max_choices) return choices;
            if (!cell->text.empty()) choices.push_back(cell->text);
        }
    }
    return choices;
}

}  // namespace

std::size_t resolve_lists(WorkbookBuilder& builder, std::size_t sheet,
                          const std::vector<ListFormula>& lists,
                          const std::unordered_map<std::string, std::string>& names) {
    constexpr std::size_t none = std::string_view::npos;
    std::vector<ChoiceList>& found = builder.sheets()[sheet].choice_lists;
    std::size_t unresolved = 0;
    std::size_t rows_left = max_rows_for_sheet;
    std::size_t choices_left = max_choices_for_sheet;
    std::unordered_map<std::string, std::size_t> known;  // formula → its list, of those found
    for (const ListFormula& list : lists) {
        auto same = known.find(list.formula);
        if (same == known.end()) {
            std::string_view formula = without_white(list.formula);
            const auto name = names.find(base::lower_case(formula));
            if (name != names.end()) formula = without_white(name->second);
            std::vector<std::string_view> choices;
            if (formula.size() >= 2 && formula.front() == '"' && formula.back() == '"') {
                choices = read_written(builder, formula);
            } else if (const auto target = read_target(builder.sheets(), sheet, formula)) {
                choices = read_cells(builder.sheets()[target->sheet], target->range, rows_left);
            }
            const bool is_given = !choices.empty() && choices.size() <= choices_left;
            same = known.emplace(list.formula, is_given ? found.size() : none).first;
            if (is_given) {
                choices_left -= choices.size();
                found.push_back({{}, std::move(choices)});
            }
        }
        if (same->second == none) {
            ++unresolved;
            continue;
        }
        std::vector<Range>& ranges = found[same->second].ranges;
        ranges.insert(ranges.end(), list.ranges.begin(), list.ranges.end());
    }
    return unresolved;
}

}  // namespace kurabe::sheets
