#include "base/date.h"

#include <array>
#include <cstddef>
#include <cstdio>

namespace kurabe::base {
namespace {

std::optional<int> parse_digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<Date> parse_date(std::string_view text) {
    const std::size_t length = text.size();
    if (length != 4 && length != 7 && length != 10) return std::nullopt;
    if (length >= 7 && text[4] != '-') return std::nullopt;
    if (length == 10 && text[7] != '-') return std::nullopt;

    Date date;
    const auto year = parse_digits(text.substr(0, 4));
    if (!year || *year == 0) return std::nullopt;
    date.year = *year;
    if (length >= 7) {
        const auto month = parse_digits(text.substr(5, 2));
        if (!month || *month < 1 || *month > 12) return std::nullopt;
        date.month = *month;
    }
    if (length == 10) {
        const auto day = parse_digits(text.substr(8, 2));
        if (!day || *day < 1 || *day > days_in_month(date.year, date.month)) return std::nullopt;
        date.day = *day;
    }
    return date;
}

std::string to_iso(const Date& date) {
    std::array<char, 40> buffer{};
    int written = 0;
    if (date.month == 0) {
        written = std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
    } else if (date.day == 0) {
        written = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
    } else {
        written = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year,
                                date.month, date.day);
    }
    return {buffer.data(), static_cast<std::size_t>(written)};
}

Date last_day(const Date& date) {
    Date last = date;
    if (last.month == 0) last.month = 12;
    if (last.day == 0) last.day = days_in_month(last.year, last.month);
    return last;
}

}  // namespace kurabe::base
