// Puts a workbook together cell by cell, as readers come across them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/workbook.h"

namespace kurabe::sheets {

class WorkbookBuilder {
 public:
    // What follows belongs to this sheet, a new one behind the others.
    void begin_sheet(std::string name);
    // What follows belongs to this one again, of those that have been begun.
    void go_to_sheet(std::size_t index) { current_ = index; }
    [[nodiscard]] Sheet& sheet() { return workbook_.sheets[current_]; }
    [[nodiscard]] std::vector<Sheet>& sheets() { return workbook_.sheets; }
    [[nodiscard]] std::size_t text_bytes() const { return texts_->size(); }

    [[nodiscard]] std::string_view keep(std::string_view text) { return texts_->keep(text); }

    // A cell of the sheet, to be filled in until the next one is put; its texts must have been
    // kept. In any order; of two at the same place, the later one counts.
    Cell& put(std::uint32_t row, std::uint32_t column);
    void put_text(std::uint32_t row, std::uint32_t column, std::string_view text);
    void hide_row(std::uint32_t row);

    // Brings everything into its order, and leaves out rows without cells and merges that overlap
    // an earlier one. The builder is empty then.
    [[nodiscard]] Workbook finish();

 private:
    Row& row(std::uint32_t index);

    Workbook workbook_;
    std::size_t current_ = 0;
    std::shared_ptr<TextPool> texts_ = std::make_shared<TextPool>();
};

}  // namespace kurabe::sheets
