// Amounts as documents write them: decimals, without binary rounding.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kurabe::model {

// Digits of a number to the base of 10^9, the least significant first.
template <std::size_t Size>
using Limbs = std::array<std::uint32_t, Size>;

// A number from 0 on, with at most 27 digits before the decimal point and 18 behind it. It keeps as
// many decimals as were written: 99.90 equals 99.9 and is shown as 99.90.
class Decimal {
 public:
    static constexpr std::size_t max_whole_digits = 27;
    static constexpr std::size_t max_decimals = 18;

    constexpr Decimal() = default;
    constexpr Decimal(std::uint32_t whole)  // NOLINT(google-explicit-constructor)
        : limbs_{0, 0, whole % 1'000'000'000, whole / 1'000'000'000, 0} {}

    [[nodiscard]] std::size_t decimals() const { return decimals_; }
    // Nothing where it is no whole number below a billion.
    [[nodiscard]] std::optional<std::uint32_t> whole() const;
    [[nodiscard]] std::size_t hash() const;  // equal for equal numbers

    friend bool operator==(const Decimal& a, const Decimal& b) { return a.limbs_ == b.limbs_; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
    friend struct DecimalReading read_decimal(std::string_view);
    friend std::string to_text(const Decimal&);
    friend std::optional<Decimal> product(const Decimal&, std::uint32_t);
    friend std::optional<Decimal> quotient(const Decimal&, std::uint32_t);
    friend class ExactProduct;

    Limbs<5> limbs_{};  // in units of 10^-18
    std::uint8_t decimals_ = 0;
};

enum class DecimalProblem : std::uint8_t {
    none,
    not_a_number,
    negative,
    too_large,        // 10^27 or more; 1e400 as well
    too_small,        // more than 0 and less than 10^-18
    too_many_digits,  // more than 18 decimals
};

struct DecimalReading {
    Decimal number;  // 0 where there is a problem
    DecimalProblem problem = DecimalProblem::none;
};

// Reads a number of JSON: "12", "99.90", "1.5e-3". Linear in the text's length.
[[nodiscard]] DecimalReading read_decimal(std::string_view text);

// All digits, with the decimals that were written and without exponent: "0.0000001". A number of
// JSON as well.
[[nodiscard]] std::string to_text(const Decimal& number);

// Exact, with no more decimals than needed; nothing where the result is outside a decimal's limits
// (for instance a third).
[[nodiscard]] std::optional<Decimal> product(const Decimal& number, std::uint32_t factor);
[[nodiscard]] std::optional<Decimal> quotient(const Decimal& number, std::uint32_t divisor);

// A decimal times whole numbers, of any size that three of them can give; for comparing.
class ExactProduct {
 public:
    ExactProduct() = default;
    explicit ExactProduct(const Decimal& number);

    ExactProduct& operator*=(std::uint32_t factor);  // at most three times

    friend bool operator==(const ExactProduct&, const ExactProduct&) = default;
    friend std::strong_ordering operator<=>(const ExactProduct& a, const ExactProduct& b);

 private:
    Limbs<9> limbs_{};
};

}  // namespace kurabe::model
