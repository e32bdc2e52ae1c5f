// A file that is a sheet, read in steps; and the work that it begins.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"
#include "sheets/reading.h"

namespace kurabe::app {

// What is to be read as a sheet, by its name or by its bytes; never one of our own formats.
[[nodiscard]] bool is_sheet(std::string_view name, std::string_view bytes);

class SheetReading {
 public:
    SheetReading(std::string file, std::string bytes);

    // False where nothing is left to do.
    [[nodiscard]] bool step() { return reading_->step(); }
    [[nodiscard]] const std::string& file() const { return *file_; }
    [[nodiscard]] double progress() const { return reading_->progress(); }
    [[nodiscard]] base::Result<sheets::Workbook> finish() { return reading_->finish(); }

 private:
    // The reading refers to both.
    std::unique_ptr<std::string> file_;
    std::unique_ptr<std::string> bytes_;
    std::unique_ptr<sheets::Reading> reading_;
};

// The sheet in work, with what the file's name and the kept mappings say of it: they count where
// one of the tables has their header.
[[nodiscard]] SheetWork begin_work(std::string file, sheets::Workbook workbook,
                                   const std::vector<intake::TableLayout>& tables,
                                   const std::vector<intake::Mapping>& mappings,
                                   const std::vector<model::ProfilePtr>& profiles);

}  // namespace kurabe::app
