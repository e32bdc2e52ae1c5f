#include "model/decimal.h"

#include <algorithm>

#include "base/ascii.h"

namespace kurabe::model {
namespace {

constexpr std::size_t digits_per_limb = 9;
constexpr std::uint32_t limb_base = 1'000'000'000;
constexpr std::size_t most_digits = Decimal::max_whole_digits + Decimal::max_decimals;

constexpr std::array<std::uint32_t, digits_per_limb> powers_of_ten = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

template <std::size_t Size>
std::strong_ordering order_of(const Limbs<Size>& a, const Limbs<Size>& b) {
    return std::lexicographical_compare_three_way(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

// Gives what is carried beyond the last limb.
template <std::size_t Size>
std::uint64_t multiply(Limbs<Size>& limbs, std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& limb : limbs) {
        const std::uint64_t exact = std::uint64_t{limb} * factor + carry;
        limb = static_cast<std::uint32_t>(exact % limb_base);
        carry = exact / limb_base;
    }
    return carry;
}

// The digit of the weight 10^(position - 18).
std::uint32_t digit_at(const Limbs<5>& limbs, std::size_t position) {
    return limbs.at(position / digits_per_limb) / powers_of_ten.at(position % digits_per_limb) % 10;
}

// How many decimals the number cannot do without.
std::uint8_t needed_decimals(const Limbs<5>& limbs) {
    std::size_t position = 0;
    while (position < Decimal::max_decimals && digit_at(limbs, position) == 0) ++position;
    return static_cast<std::uint8_t>(Decimal::max_decimals - position);
}

// The parts of a number of JSON.
struct Token {
    bool negative = false;
    std::string_view whole;
    std::string_view decimals;
    std::int64_t exponent = 0;  // beyond what the token's length can make up for, only its sign
};

std::string_view take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), base::is_digit);
    const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Token> split(std::string_view text) {
    Token token;
    token.negative = take(text, "-");
    token.whole = take_digits(text);
    if (token.whole.empty()) return std::nullopt;
    if (take(text, ".")) {
        token.decimals = take_digits(text);
        if (token.decimals.empty()) return std::nullopt;
    }
    if (take(text, "eE")) {
        const bool negative = !text.empty() && text.front() == '-';
        take(text, "+-");
        const std::string_view digits = take_digits(text);
        if (digits.empty()) return std::nullopt;
        constexpr std::int64_t beyond_any_text = std::int64_t{1} << 40;
        for (const char digit : digits) {
            token.exponent = std::min(token.exponent * 10 + (digit - '0'), beyond_any_text);
        }
        if (negative) token.exponent = -token.exponent;
    }
    if (!text.empty()) return std::nullopt;
    return token;
}

DecimalReading problem(DecimalProblem problem) { return {{}, problem}; }

}  // namespace

std::optional<std::uint32_t> Decimal::whole() const {
    const std::uint32_t whole = limbs_[2];
    if (*this != Decimal(whole)) return std::nullopt;
    return whole;
}

std::size_t Decimal::hash() const {
    std::size_t hash = 0;
    for (const std::uint32_t limb : limbs_) hash = hash * 0x9E3779B1U + limb;
    return hash;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return order_of(a.limbs_, b.limbs_);
}

DecimalReading read_decimal(std::string_view text) {
    const auto token = split(text);
    if (!token) return problem(DecimalProblem::not_a_number);
    constexpr auto most_decimals = static_cast<std::int64_t>(Decimal::max_decimals);
    const auto written = static_cast<std::int64_t>(token->decimals.size()) - token->exponent;
    DecimalReading reading;
    Decimal& number = reading.number;
    bool is_zero = true;
    // Of the digit that is read, counted as in digit_at().
    std::int64_t position =
        static_cast<std::int64_t>(token->whole.size()) + token->exponent + most_decimals - 1;
    for (const std::string_view digits : {token->whole, token->decimals}) {
        for (const char digit : digits) {
            if (digit != '0' && is_zero) {
                if (token->negative) return problem(DecimalProblem::negative);
                if (position >= static_cast<std::int64_t>(most_digits)) {
                    return problem(DecimalProblem::too_large);
                }
                if (position < 0) return problem(DecimalProblem::too_small);
                is_zero = false;
            }
            if (!is_zero && position >= 0) {
                const auto at = static_cast<std::size_t>(position);
                number.limbs_.at(at / digits_per_limb) += static_cast<std::uint32_t>(digit - '0') *
                                                          powers_of_ten.at(at % digits_per_limb);
            }
            --position;
        }
    }
    if (!is_zero && written > most_decimals) return problem(DecimalProblem::too_many_digits);
    number.decimals_ =
        static_cast<std::uint8_t>(std::clamp(written, std::int64_t{0}, most_decimals));
    return reading;
}

std::string to_text(const Decimal& number) {
    std::size_t position = most_digits - 1;
    while (position > Decimal::max_decimals && digit_at(number.limbs_, position) == 0) --position;
    std::string text;
    for (;; --position) {
        text += static_cast<char>('0' + digit_at(number.limbs_, position));
        if (position + number.decimals_ == Decimal::max_decimals) return text;
        if (position == Decimal::max_decimals) text += '.';
    }
}

std::optional<Decimal> product(const Decimal& number, std::uint32_t factor) {
    Decimal result = number;
    if (multiply(result.limbs_, factor) > 0) return std::nullopt;
    result.decimals_ = needed_decimals(result.limbs_);
    return result;
}

std::optional<Decimal> quotient(const Decimal& number, std::uint32_t divisor) {
    Decimal result;
    std::uint64_t rest = 0;
    for (std::size_t i = number.limbs_.size(); i-- > 0;) {
        const std::uint64_t exact = rest * limb_base + number.limbs_.at(i);
        result.limbs_.at(i) = static_cast<std::uint32_t>(exact / divisor);
        rest = exact % divisor;
    }
    if (rest > 0) return std::nullopt;
    result.decimals_ = needed_decimals(result.limbs_);
    return result;
}

ExactProduct::ExactProduct(const Decimal& number) {
    std::copy(number.limbs_.begin(), number.limbs_.end(), limbs_.begin());
}

ExactProduct& ExactProduct::operator*=(std::uint32_t factor) {
    if (factor != 1) multiply(limbs_, factor);
    return *this;
}

std::strong_ordering operator<=>(const ExactProduct& a, const ExactProduct& b) {
    return order_of(a.limbs_, b.limbs_);
}

}  // namespace kurabe::model
