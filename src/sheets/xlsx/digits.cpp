#include "sheets/xlsx/digits.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>

#include "base/ascii.h"

namespace kurabe::sheets {
namespace {

constexpr std::size_t kept_digits = 15;
constexpr int max_point = 310;  // of the largest binary number

void trim(Digits& number) {
    const std::size_t leading =
        std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, leading);
    number.point -= static_cast<int>(leading);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    if (number.digits.empty()) number = {};
}

void round_to(Digits& number, std::size_t count) {
    if (number.digits.size() <= count) return;
    const bool is_up = number.digits[count] >= '5';
    number.digits.resize(count);
    if (is_up) {
        std::size_t at = count;
        while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
        if (at > 0) {
            ++number.digits[at - 1];
        } else {
            number.digits.insert(number.digits.begin(), '1');
            ++number.point;
        }
    }
    trim(number);
}

}  // namespace

double Digits::value() const {
    if (is_zero()) return 0;
    const std::string text = (is_negative ? "-0." : "0.") + digits + "e" + std::to_string(point);
    return std::strtod(text.c_str(), nullptr);
}

std::optional<Digits> read_digits(std::string_view text) {
    Digits number;
    if (text.starts_with('-') || text.starts_with('+')) {
        number.is_negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool has_digits = false;
    bool has_point = false;
    std::size_t at = 0;
    for (; at < text.size() && (base::is_digit(text[at]) || (text[at] == '.' && !has_point));
         ++at) {
        if (text[at] == '.') {
            has_point = true;
            continue;
        }
        has_digits = true;
        if (!has_point && (!number.digits.empty() || text[at] != '0')) ++number.point;
        if (has_point && number.digits.empty() && text[at] == '0') {
            --number.point;
        } else if (!number.digits.empty() || text[at] != '0') {
            number.digits += text[at];
        }
    }
    if (!has_digits) return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
        std::string_view exponent_text = text.substr(at + 1);
        if (exponent_text.starts_with('+')) exponent_text.remove_prefix(1);
        int exponent = 0;
        const auto [end, code] =
            std::from_chars(exponent_text.begin(), exponent_text.end(), exponent);
        if (code != std::errc() || end != exponent_text.end()) return std::nullopt;
        if (exponent < -2 * max_point || exponent > 2 * max_point) return std::nullopt;
        number.point += exponent;
    }
    trim(number);
    round_to(number, kept_digits);
    if (number.point > max_point) return std::nullopt;
    if (number.point < -max_point) return Digits{};
    return number;
}

Digits rounded(Digits number, int decimals) {
    const int count = number.point + decimals;
    if (count < 0) return {};
    round_to(number, static_cast<std::size_t>(count));
    return number;
}

std::string to_plain(const Digits& number) {
    if (number.is_zero()) return "0";
    std::string plain = number.digits;
    if (number.point <= 0) {
        plain.insert(0, "0." + std::string(static_cast<std::size_t>(-number.point), '0'));
    } else if (static_cast<std::size_t>(number.point) >= plain.size()) {
        plain.append(static_cast<std::size_t>(number.point) - plain.size(), '0');
    } else {
        plain.insert(static_cast<std::size_t>(number.point), ".");
    }
    return number.is_negative ? "-" + plain : plain;
}

std::string to_general(const Digits& number) {
    constexpr int widest = static_cast<int>(kept_digits);
    constexpr int smallest = -4;
    constexpr int decimals = 9;
    if (number.point <= widest && number.point > smallest) {
        return to_plain(rounded(number, std::max(0, decimals - std::max(0, number.point - 1))));
    }
    if (number.is_zero()) return "0";
    Digits mantissa = number;
    mantissa.point = 1;
    mantissa = rounded(std::move(mantissa), 5);
    const int exponent = number.point - 1 + (mantissa.point - 1);
    mantissa.point = 1;
    const std::string power = std::to_string(std::abs(exponent));
    return to_plain(mantissa) + (exponent < 0 ? "E-" : "E+") + (power.size() < 2 ? "0" : "") +
           power;
}

}  // namespace kurabe::sheets
