// Reads CSV and TSV (RFC 4180, and what programs write beside it): a table of texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/delimited/decoding.h"
#include "sheets/reading.h"
#include "sheets/workbook_builder.h"

namespace kurabe::sheets {

// Of a text's beginning: the separator by which most of its lines have the same number of fields;
// a comma where none does.
[[nodiscard]] char find_separator(std::string_view beginning);

class DelimitedReading : public FormatReading {
 public:
    // `sheet`: what its one sheet is called.
    DelimitedReading(std::string sheet, std::string_view bytes, Encoding encoding,
                     std::optional<char> separator);

    bool step() override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] base::Result<Workbook> finish() override;

 private:
    // Where in a field the next character stands.
    enum class State : std::uint8_t { begin, plain, quoted, behind_quote };

    void take(std::string_view piece);
    void take_one(char c);
    void end_field();
    void end_record();
    void fail(base::Diagnostic diagnostic);
    void tell_encoding();

    std::size_t size_;
    Encoding encoding_;
    Decoding decoding_;
    std::optional<char> separator_;
    WorkbookBuilder builder_;
    std::vector<base::Diagnostic> diagnostics_;
    bool is_done_ = false;
    bool has_failed_ = false;

    State state_ = State::begin;
    bool is_behind_return_ = false;
    std::string piece_;
    std::string field_;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::size_t line_ = 1;
    std::size_t quote_line_ = 0;  // where the quote stands that has been opened last
    std::size_t cells_ = 0;
};

}  // namespace kurabe::sheets
