#include "sheets/xlsx/sheet_part.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "base/date.h"
#include "sheets/cell_place.h"
#include "sheets/limits.h"
#include "sheets/problem.h"
#include "sheets/xml/xml_reading.h"

namespace kurabe::sheets {
namespace {

std::optional<std::size_t> read_count(std::string_view text) {
    std::size_t count = 0;
    const auto [end, code] = std::from_chars(text.begin(), text.end(), count);
    if (code != std::errc() || end != text.end()) return std::nullopt;
    return count;
}

// A height or a width of nothing.
bool is_nothing(std::string_view size) {
    return !size.empty() && size.find_first_not_of("0.") == std::string_view::npos;
}

// "2024-04-01T00:00:00Z" as a workbook counts days; only a strict workbook writes it so.
std::optional<Digits> serial_of(std::string_view iso, Epoch epoch) {
    const auto date = base::parse_date(iso.substr(0, 10));
    if (!date || date->day == 0) return std::nullopt;
    const std::chrono::sys_days day{std::chrono::year{date->year} / date->month / date->day};
    auto days = static_cast<long>(day.time_since_epoch().count());
    constexpr long from_1900 = 25'569;
    constexpr long from_1904 = 24'107;
    days += epoch == Epoch::from_1904 ? from_1904 : from_1900;
    if (epoch == Epoch::from_1900 && days <= 60) --days;
    return read_digits(std::to_string(days));
}

}  // namespace

std::string SheetHandler::place() const {
    return context_.builder.sheet().name + "!" + cell_name(row_, column_);
}

void SheetHandler::start(std::string_view name, const XmlAttributes& attributes) {
    if (is_in_cell_) {
        if (name == "v") {
            has_value_ = true;
            capture_ = &value_;
        } else if (name == "f") {
            is_formula_ = true;
        } else {
            if (name == "is") has_value_ = true;
            inline_text_.start(name);
        }
    } else if (name == "c") {
        start_cell(attributes);
    } else if (name == "row") {
        start_row(attributes);
    } else if (is_in_list_) {
        if (name == "formula1") capture_ = &list_.formula;
        if (name == "sqref") capture_ = &list_cells_;
    } else if (name == "mergeCell") {
        add_merge(attributes);
    } else if (name == "dataValidation") {
        start_list(attributes);
    } else if (name == "col") {
        add_columns(attributes);
    }
}

void SheetHandler::text(std::string_view part) {
    if (capture_ != nullptr) {
        *capture_ += part;
    } else if (is_in_cell_) {
        inline_text_.text(part);
    }
}

void SheetHandler::end(std::string_view name) {
    if (is_in_cell_) {
        if (name == "c") {
            end_cell();
            is_in_cell_ = false;
        } else if (name == "v") {
            capture_ = nullptr;
        } else {
            inline_text_.end(name);
        }
    } else if (is_in_list_) {
        // The formula of x14 is an element within.
        if (name == "formula1" || name == "sqref") capture_ = nullptr;
        if (name == "dataValidation") end_list();
    }
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
    const std::string_view written = attributes["r"];
    const auto number =
        written.empty() ? std::optional<std::size_t>(next_row_ + 1) : read_count(written);
    if (!number || *number == 0) {
        return fail(error("sheet.cell_place", {{"sheet", context_.builder.sheet().name},
                                               {"found", std::string(written)}}));
    }
    if (*number > max_rows) return fail(too_much("rows", max_rows));
    row_ = static_cast<std::uint32_t>(*number - 1);
    next_row_ = row_ + 1;
    next_column_ = 0;
    if (is_true(attributes["hidden"]) || is_nothing(attributes["ht"])) {
        context_.builder.hide_row(row_);
    }
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
    is_in_cell_ = true;
    is_formula_ = false;
    has_value_ = false;
    value_.clear();
    inline_text_.clear();
    column_ = next_column_;
    style_ = 0;
    type_.clear();
    attributes.for_each([&](std::string_view name, std::string_view value) {
        if (name == "t") type_ = value;
        if (name == "s") style_ = read_count(value).value_or(0);
        if (name != "r") return;
        const auto place = read_place(value);
        if (!place || !place->column) {
            fail(error("sheet.cell_place",
                       {{"sheet", context_.builder.sheet().name}, {"found", std::string(value)}}));
        } else {
            column_ = *place->column;
        }
    });
    if (column_ >= max_columns) return fail(too_much("columns", max_columns));
    next_column_ = column_ + 1;
}

void SheetHandler::end_cell() {
    if (!has_value_ && !is_formula_) return;
    WorkbookBuilder& builder = context_.builder;
    if (++context_.cells > max_cells) return fail(too_much("cells", max_cells));
    if (builder.text_bytes() > max_text_bytes) return fail(too_much("text", max_text_bytes));
    Cell cell;
    cell.is_formula = is_formula_;
    if (type_ == "s") {
        const auto index = read_count(without_white(value_));
        if (!index || *index >= context_.strings.size()) {
            return fail(error("sheet.no_such_string", {{"cell", place()}}));
        }
        cell.text = context_.strings[*index];
    } else if (type_ == "inlineStr") {
        cell.text = builder.keep(inline_text_.take());
    } else if (type_ == "str") {
        cell.text = builder.keep(decode_text(value_));
    } else if (type_ == "b") {
        cell.kind = CellKind::boolean;
        cell.text = is_true(without_white(value_)) ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
        cell.kind = CellKind::error;
        cell.text = builder.keep(without_white(value_));
    } else if (has_value_ && !without_white(value_).empty()) {
        show_number(cell);
    }
    if (is_formula_ && !has_value_) ++left_out.formulas;
    if (cell.text.empty() && !is_formula_ && cell.number.empty()) return;
    cell.column = column_;
    builder.put(row_, column_) = cell;
}

void SheetHandler::show_number(Cell& cell) {
    WorkbookBuilder& builder = context_.builder;
    const std::string_view written = without_white(value_);
    const auto number = type_ == "d" ? serial_of(written, context_.epoch) : read_digits(written);
    if (!number) {  // a program's own way of writing; it is shown as it is
        cell.text = builder.keep(written);
        return;
    }
    const Shown shown = context_.styles.format_of(style_).show(*number, context_.epoch);
    cell.kind = shown.kind;
    cell.text = builder.keep(shown.text);
    const std::string plain = to_plain(*number);
    cell.number = plain == shown.text ? cell.text : builder.keep(plain);
    cell.date = shown.date == shown.text ? cell.text : builder.keep(shown.date);
}

void SheetHandler::add_merge(const XmlAttributes& attributes) {
    const auto range = read_range(attributes["ref"]);
    if (!range) return;
    std::vector<Range>& merges = context_.builder.sheet().merges;
    if (merges.size() >= max_merges) {
        ++left_out.merges;
    } else {
        merges.push_back(*range);
    }
}

void SheetHandler::add_columns(const XmlAttributes& attributes) {
    if (!is_true(attributes["hidden"]) && !is_nothing(attributes["width"])) return;
    const auto first = read_count(attributes["min"]);
    const auto last = read_count(attributes["max"]);
    if (!first || !last || *first == 0 || *first > *last || *first > max_columns) return;
    std::vector<ColumnSpan>& hidden = context_.builder.sheet().hidden_columns;
    if (hidden.size() >= max_hidden_columns) {
        ++left_out.columns;
        return;
    }
    hidden.push_back({static_cast<std::uint32_t>(*first - 1),
                      static_cast<std::uint32_t>(std::min<std::size_t>(*last, max_columns) - 1)});
}

void SheetHandler::start_list(const XmlAttributes& attributes) {
    if (attributes["type"] != "list") return;
    is_in_list_ = true;
    list_ = {};
    list_cells_ = attributes["sqref"];
}

void SheetHandler::end_list() {
    is_in_list_ = false;
    std::string_view rest = without_white(list_cells_);
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        const auto range = read_range(rest.substr(0, space));
        if (range && list_ranges_ < max_choice_ranges) {
            list_.ranges.push_back(*range);
            ++list_ranges_;
        } else if (range) {
            ++left_out.choices;
        }
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    if (!list_.ranges.empty()) lists.push_back(std::move(list_));
}

}  // namespace kurabe::sheets
