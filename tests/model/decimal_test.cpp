#include "model/decimal.h"

#include <doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace kurabe::model;

namespace {

// A whole number of any size, digit by digit, as it is reckoned on paper.
class BigNumber {
 public:
    explicit BigNumber(std::string_view digits) {
        for (const char c : digits) digits_.insert(digits_.begin(), c - '0');
        trim();
    }

    [[nodiscard]] BigNumber times(const BigNumber& other) const {
        BigNumber result("");
        result.digits_.assign(digits_.size() + other.digits_.size() + 1, 0);
        for (std::size_t i = 0; i < digits_.size(); ++i) {
            for (std::size_t j = 0; j < other.digits_.size(); ++j) {
                result.digits_[i + j] += digits_[i] * other.digits_[j];
            }
        }
        for (std::size_t i = 0; i + 1 < result.digits_.size(); ++i) {
            result.digits_[i + 1] += result.digits_[i] / 10;
            result.digits_[i] %= 10;
        }
        result.trim();
        return result;
    }
    [[nodiscard]] BigNumber with_zeros(std::size_t zeros) const {
        BigNumber result = *this;
        result.digits_.insert(result.digits_.begin(), zeros, 0);
        result.trim();
        return result;
    }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (const int digit : digits_) text.insert(text.begin(), static_cast<char>('0' + digit));
        return text.empty() ? "0" : text;
    }
    [[nodiscard]] std::size_t size() const { return digits_.size(); }

    friend std::strong_ordering operator<=>(const BigNumber& a, const BigNumber& b) {
        if (a.size() != b.size()) return a.size() <=> b.size();
        return std::lexicographical_compare_three_way(a.digits_.rbegin(), a.digits_.rend(),
                                                      b.digits_.rbegin(), b.digits_.rend());
    }
    friend bool operator==(const BigNumber&, const BigNumber&) = default;

 private:
    void trim() {
        while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    }

    std::vector<int> digits_;  // the least significant first
};

// Numbers as they are written, of all sizes, often close to one another and to the limits.
class Numbers {
 public:
    explicit Numbers(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string digits(std::size_t count) {
        static constexpr std::string_view favourites = "0019999";
        const bool odd = below(3) == 0;
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += odd ? favourites[below(favourites.size())] : static_cast<char>('0' + below(10));
        }
        return text;
    }

    struct Written {
        std::string text;
        std::string digits;      // all of them
        long long decimals = 0;  // how many of them stand behind the decimal point; may be negative
    };

    Written written() {
        const std::string whole = digits(1 + below(below(4) == 0 ? 30 : 6));
        const std::string decimals = below(2) == 0 ? "" : digits(1 + below(below(4) == 0 ? 22 : 4));
        Written number{whole, whole + decimals, static_cast<long long>(decimals.size())};
        if (!decimals.empty()) number.text += "." + decimals;
        if (below(3) == 0) {
            const int exponent = static_cast<int>(below(41)) - 20;
            number.text += (below(2) == 0 ? "e" : "E") +
                           (exponent >= 0 && below(2) == 0 ? "+" : std::string()) +
                           std::to_string(exponent);
            number.decimals -= exponent;
        }
        return number;
    }

 private:
    std::mt19937 random_;
};

// In units of 10^-60, where every number above has a whole number of them.
BigNumber scaled(const Numbers::Written& number) {
    return BigNumber(number.digits).with_zeros(static_cast<std::size_t>(60 - number.decimals));
}

DecimalProblem problem_of(std::string_view text) { return read_decimal(text).problem; }

}  // namespace

TEST_CASE("numbers are read, written, ordered and multiplied as on paper") {
    Numbers numbers(20261126);
    std::size_t good = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto a = numbers.written();
        const auto b = numbers.written();
        const auto read_a = read_decimal(a.text);
        const auto read_b = read_decimal(b.text);
        CAPTURE(a.text);
        CAPTURE(b.text);
        const BigNumber exact = scaled(a);
        const bool zero = exact.size() == 0;
        const bool large = exact.size() > 60 + Decimal::max_whole_digits;
        const bool small = !zero && exact.size() <= 60 - Decimal::max_decimals;
        const bool long_ = !zero && a.decimals > static_cast<long long>(Decimal::max_decimals);
        const auto expected = large   ? DecimalProblem::too_large
                              : small ? DecimalProblem::too_small
                              : long_ ? DecimalProblem::too_many_digits
                                      : DecimalProblem::none;
        REQUIRE(read_a.problem == expected);
        if (read_a.problem != DecimalProblem::none) continue;

        // What is written reads as the same again, with as many decimals.
        const std::string text = to_text(read_a.number);
        const auto again = read_decimal(text);
        REQUIRE(again.problem == DecimalProblem::none);
        REQUIRE(again.number == read_a.number);
        REQUIRE(again.number.decimals() == read_a.number.decimals());
        const std::size_t point = std::min(text.find('.'), text.size());
        std::string all = text;
        std::erase(all, '.');
        REQUIRE(BigNumber(all).with_zeros(60 - (all.size() - point)) == exact);
        REQUIRE((point == 1 || text.front() != '0'));

        if (read_b.problem != DecimalProblem::none) continue;
        ++good;
        const BigNumber other = scaled(b);
        REQUIRE((read_a.number <=> read_b.number) == (exact <=> other));
        REQUIRE((read_a.number == read_b.number) == (exact == other));
        if (read_a.number == read_b.number) REQUIRE(read_a.number.hash() == read_b.number.hash());

        const std::uint32_t factors[] = {static_cast<std::uint32_t>(numbers.below(40'000'000)),
                                         static_cast<std::uint32_t>(numbers.below(40'000'000)),
                                         static_cast<std::uint32_t>(numbers.below(65'536))};
        ExactProduct times(read_a.number);
        BigNumber on_paper = exact;
        for (const std::uint32_t factor : factors) {
            times *= factor;
            on_paper = on_paper.times(BigNumber(std::to_string(factor)));
        }
        const ExactProduct plain(read_b.number);
        REQUIRE((times <=> plain) == (on_paper <=> other));
        REQUIRE((times == plain) == (on_paper == other));

        const std::uint32_t factor = factors[0] + 1;
        const BigNumber once = exact.times(BigNumber(std::to_string(factor)));
        const auto multiplied = product(read_a.number, factor);
        REQUIRE(multiplied.has_value() == (once.size() <= 60 + Decimal::max_whole_digits));
        if (!multiplied) continue;
        ExactProduct one_factor(read_a.number);
        one_factor *= factor;
        REQUIRE(ExactProduct(*multiplied) == one_factor);
        const auto back = quotient(*multiplied, factor);
        REQUIRE(back);
        REQUIRE(*back == read_a.number);
    }
    CHECK(good > 5000);
}

TEST_CASE("a decimal keeps what was written, and equals what is as much") {
    const auto shown = [](std::string_view text) { return to_text(read_decimal(text).number); };
    CHECK(shown("99.90") == "99.90");
    CHECK(read_decimal("99.90").number == read_decimal("99.9").number);
    CHECK(read_decimal("99.999999999").number < Decimal(100));
    CHECK(shown("1e-7") == "0.0000001");
    CHECK(shown("1.50e1") == "15.0");
    CHECK(shown("1e3") == "1000");
    CHECK(shown("-0") == "0");
    CHECK(shown("0.00") == "0.00");
    CHECK(shown("0e400") == "0");
    CHECK(shown("007") == "7");
    CHECK(shown("18446744073709551617") == "18446744073709551617");
    CHECK(Decimal(4'294'967'295).whole() == std::nullopt);
    CHECK(to_text(Decimal(4'294'967'295)) == "4294967295");
    CHECK(Decimal(999'999'999).whole() == 999'999'999);
    CHECK(read_decimal("3.0").number.whole() == 3);
    CHECK_FALSE(read_decimal("1.5").number.whole());
}

TEST_CASE("what is outside the limits is told apart") {
    CHECK(problem_of("999999999999999999999999999") == DecimalProblem::none);
    CHECK(problem_of("1000000000000000000000000000") == DecimalProblem::too_large);
    CHECK(problem_of("1e27") == DecimalProblem::too_large);
    CHECK(problem_of("1e300") == DecimalProblem::too_large);
    CHECK(problem_of("1e99999999999999999999999") == DecimalProblem::too_large);
    CHECK(problem_of("1e-18") == DecimalProblem::none);
    CHECK(problem_of("1e-19") == DecimalProblem::too_small);
    CHECK(problem_of("1e-99999999999999999999999") == DecimalProblem::too_small);
    CHECK(problem_of("1.5e-18") == DecimalProblem::too_many_digits);
    CHECK(problem_of("-1") == DecimalProblem::negative);
    CHECK(problem_of("-1e400") == DecimalProblem::negative);
    for (const char* bad : {"", "-", "+1", ".5", "1.", "1e", "1e+", "1,000", "1 ", "NaN", "0x1"}) {
        CAPTURE(bad);
        CHECK(problem_of(bad) == DecimalProblem::not_a_number);
    }
    const std::string zeros(1'000'000, '0');
    CHECK(problem_of(zeros + "7." + zeros) == DecimalProblem::too_many_digits);
    CHECK(problem_of("7" + zeros + "e-1000000") == DecimalProblem::too_many_digits);
    CHECK(problem_of("0." + zeros + "7e1000001") == DecimalProblem::none);
}
