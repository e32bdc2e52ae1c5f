// A worksheet part: its cells, merges, hidden rows and columns, and lists to choose from
// (ECMA-376 part 1, 18.3; [MS-XLSX] 2.4.17 for the lists of x14).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/workbook_builder.h"
#include "sheets/xlsx/package_parts.h"
#include "sheets/xlsx/rich_text.h"

namespace kurabe::sheets {

// What all sheets of a workbook share.
struct SheetContext {
    WorkbookBuilder& builder;
    const std::vector<std::string_view>& strings;
    StylesHandler& styles;
    Epoch epoch = Epoch::from_1900;
    std::size_t cells = 0;  // of all sheets so far
};

// A list whose choices are found when all sheets have been read.
struct ListFormula {
    std::vector<Range> ranges;
    std::string formula;
};

// What a sheet has that is not given, by number.
struct LeftOut {
    std::size_t merges = 0;
    std::size_t choices = 0;
    std::size_t comments = 0;
    std::size_t columns = 0;
    std::size_t formulas = 0;  // that have no value, since no program has computed them yet
};

class SheetHandler : public XmlHandler {
 public:
    // What it finds goes to the builder's sheet.
    explicit SheetHandler(SheetContext& context) : context_(context) {}
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

    std::vector<ListFormula> lists;
    LeftOut left_out;

 private:
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void start_list(const XmlAttributes& attributes);
    void add_merge(const XmlAttributes& attributes);
    void add_columns(const XmlAttributes& attributes);
    void end_cell();
    void show_number(Cell& cell);
    void end_list();
    [[nodiscard]] std::string place() const;  // of the cell that is being read, for messages

    SheetContext& context_;
    std::uint32_t next_row_ = 0;
    std::uint32_t next_column_ = 0;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::string type_;
    std::size_t style_ = 0;
    bool is_in_cell_ = false;
    bool is_formula_ = false;
    bool has_value_ = false;
    RichText inline_text_;
    std::string value_;

    bool is_in_list_ = false;
    ListFormula list_;
    std::string list_cells_;
    std::size_t list_ranges_ = 0;
    std::string* capture_ = nullptr;  // where the text goes that is being read
};

}  // namespace kurabe::sheets
