// Number formats (ECMA-376 part 1, 18.8.31): how a number is shown, and whether it is a date.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/workbook.h"
#include "sheets/xlsx/digits.h"

namespace kurabe::sheets {

// From which day a workbook counts: 1 is 1900-01-01 (and 60 a day that there was not, 1900-02-29),
// or 0 is 1904-01-01.
enum class Epoch : std::uint8_t { from_1900, from_1904 };

struct Shown {
    CellKind kind = CellKind::number;  // number or date
    std::string text;
    std::string date;  // Cell::date
};

class NumberFormat {
 public:
    NumberFormat() : NumberFormat("General") {}
    explicit NumberFormat(std::string_view code);

    [[nodiscard]] Shown show(const Digits& number, Epoch epoch) const;

 private:
    enum class Part : std::uint8_t {
        literal,  // text
        digit,    // text is "0", "#" or "?"
        point,
        percent,
        exponent,  // text is "E+" or "E-"
        general,
        year,
        month,
        day,
        hour,
        minute,
        second,
        fraction,
        half_day,
        weekday,
        era,
        era_year,
        all_hours,
        all_minutes,
        all_seconds,
    };
    struct Token {
        Part part = Part::literal;
        std::string text;
    };
    struct Section {
        std::vector<Token> tokens;
        std::string condition;  // "<", "<=", …; "" where it has none
        double bound = 0;
        bool has_thousands = false;
        bool is_date = false;
        bool is_duration = false;
        bool is_fraction = false;  // with a numerator; shown as "General"
        int scale = 0;             // thousands that are left out, commas behind the last digit

        [[nodiscard]] bool has(Part part) const;
    };

    static Section read_section(std::string_view code);
    static void find_minutes(Section& section);
    [[nodiscard]] const Section& section_of(const Digits& number, bool& has_own_sign) const;
    static std::string show_number(const Section& section, Digits number);
    static Shown show_date(const Section& section, const Digits& number, Epoch epoch);

    std::vector<Section> sections_;
};

// The code of a format that a workbook does not write out, as Japanese Excel shows it ("yyyy/m/d"
// for 14); "General" for those that there are not.
[[nodiscard]] std::string_view builtin_format(std::uint32_t id);

}  // namespace kurabe::sheets
