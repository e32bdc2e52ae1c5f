// A number of a workbook by its decimal digits. Excel keeps binary numbers and writes them with 17
// digits ("0.99900000000000011"); what it shows and computes with are 15 of them ("0.999").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kurabe::sheets {

// ±0.DIGITS × 10^point. Without zeros at either end; zero has no digits, point 0 and no sign.
struct Digits {
    bool is_negative = false;
    std::string digits;
    int point = 0;

    [[nodiscard]] bool is_zero() const { return digits.empty(); }
    [[nodiscard]] double value() const;
};

// Of "-12.5", "1.5E-3": rounded to 15 digits, half away from zero. Nothing where it is no such
// number, or one beyond what a workbook can keep.
[[nodiscard]] std::optional<Digits> read_digits(std::string_view text);

// Rounded to so many digits behind the point, half away from zero.
[[nodiscard]] Digits rounded(Digits number, int decimals);

// Without exponent: "-0.0015".
[[nodiscard]] std::string to_plain(const Digits& number);

// As the format "General" shows it, but whole numbers of 12 to 15 digits with all of them.
[[nodiscard]] std::string to_general(const Digits& number);

}  // namespace kurabe::sheets
