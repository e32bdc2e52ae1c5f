// The door to all sheets: bytes come in, a workbook goes out, at once or in steps.
//
//   Reading reading(name, bytes);
//   while (reading.step()) show(reading.progress());   // or stop, by letting it go
//   const base::Result<Workbook> result = reading.finish();
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sheets/workbook.h"

namespace kurabe::sheets {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, cp932 };

// "UTF-8", "CP932 (Shift_JIS)": its own name, the same in every language.
[[nodiscard]] std::string_view name_of(Encoding encoding);

// What the user knows better, of a table in text.
struct ReadingOptions {
    std::optional<Encoding> encoding;
    std::optional<char> separator;  // ',', ';' or '\t'
};

// The reading of one format.
class FormatReading {
 public:
    FormatReading() = default;
    virtual ~FormatReading() = default;
    FormatReading(const FormatReading&) = delete;
    FormatReading& operator=(const FormatReading&) = delete;

    virtual bool step() = 0;
    [[nodiscard]] virtual double progress() const = 0;
    [[nodiscard]] virtual base::Result<Workbook> finish() = 0;
};

class Reading {
 public:
    // What the file is, is known from its bytes, which must outlive the reading: an XLSX or XLSM
    // workbook, a table of HTML or Markdown, or text with separators. `name` is for messages.
    Reading(std::string_view name, std::string_view bytes, const ReadingOptions& options = {});

    // Does a part of the work, of a few milliseconds; false where nothing is left to do.
    bool step() { return format_->step(); }
    [[nodiscard]] double progress() const { return format_->progress(); }  // 0 to 1

    // Once, after the last step. Errors: what the file is, where it is no sheet (sheet.kind.…),
    // what is broken, or which limit it passes (limits.h). With a workbook, notices and warnings
    // say what was not read of it, and how a text was understood.
    [[nodiscard]] base::Result<Workbook> finish();

 private:
    std::string name_;
    std::unique_ptr<FormatReading> format_;
};

[[nodiscard]] base::Result<Workbook> read(std::string_view name, std::string_view bytes,
                                          const ReadingOptions& options = {});

}  // namespace kurabe::sheets
