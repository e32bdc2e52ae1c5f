#include "base/date.h"

#include <array>
#include <cstddef>
#include <cstdio>

#include "base/ascii.h"

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

// Years of these eras count from 1, which is also written 元.
struct Era {
    std::string_view name;
    int year_before;
};
constexpr std::array eras = {Era{"令和", 2018}, Era{"平成", 1988}, Era{"昭和", 1925},
                             Era{"R", 2018},    Era{"H", 1988},    Era{"S", 1925}};

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// The digits with which the text begins, in any width, as ASCII.
std::string take_digits(std::string_view& text) {
    constexpr std::string_view wide_zero = "０";  // the others differ from it in the last byte
    std::string digits;
    while (!text.empty()) {
        if (text[0] >= '0' && text[0] <= '9') {
            digits += text[0];
            text.remove_prefix(1);
            continue;
        }
        const int wide =
            text.size() >= 3 && text.substr(0, 2) == wide_zero.substr(0, 2)
                ? static_cast<unsigned char>(text[2]) - static_cast<unsigned char>(wide_zero[2])
                : -1;
        if (wide < 0 || wide > 9) break;
        digits += static_cast<char>('0' + wide);
        text.remove_prefix(3);
    }
    return digits;
}

void take_separators(std::string_view& text) {
    constexpr std::array separators = {"-",  "/",  ".",  " ",  "年", "月",
                                       "日", "／", "．", "－", "　"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view separator : separators) found |= take_prefix(text, separator);
    }
}

// 1 to 12 of "January", "jan", "Sept"; 0 of other words.
int month_of(std::string word) {
    constexpr std::array<std::string_view, 12> months = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    for (char& c : word) c = static_cast<char>(c | 0x20);
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months.at(i).starts_with(word)) return static_cast<int>(i) + 1;
    }
    return 0;
}

// A month by its English name, a year of four digits, and perhaps a day, in any order.
std::optional<Date> guess_english_date(std::string_view text) {
    Date date;
    while (!text.empty()) {
        if (is_digit(text.front())) {
            const std::string digits = take_digits(text);
            int& part = digits.size() == 4 ? date.year : date.day;
            if ((digits.size() > 2 && digits.size() != 4) || part != 0) return std::nullopt;
            part = *parse_digits(digits);
            if (part == 0) return std::nullopt;
            if (digits.size() == 4) continue;
            for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
                take_prefix(text, ordinal);
            }
        } else if (is_letter(text.front())) {
            std::size_t length = 1;
            while (length < text.size() && is_letter(text[length])) ++length;
            if (date.month != 0) return std::nullopt;
            date.month = month_of(std::string(text.substr(0, length)));
            if (date.month == 0) return std::nullopt;
            text.remove_prefix(length);
        } else {
            if (std::string_view(" ,.-/").find(text.front()) == std::string_view::npos) {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
    }
    return date.month == 0 ? std::nullopt : parse_date(to_iso(date));
}

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

std::weak_ordering compare_as_far_as_said(const Date& a, const Date& b) {
    if (a.year != b.year) return a.year <=> b.year;
    if (a.month == 0 || b.month == 0) return std::weak_ordering::equivalent;
    if (a.month != b.month) return a.month <=> b.month;
    if (a.day == 0 || b.day == 0) return std::weak_ordering::equivalent;
    return a.day <=> b.day;
}

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

std::optional<Date> guess_date(std::string_view text) {
    if (const auto english = guess_english_date(text)) return english;
    take_separators(text);
    int year_before = 0;
    for (const Era& era : eras) {
        if (take_prefix(text, era.name)) year_before = era.year_before;
    }
    take_separators(text);
    std::string year = year_before > 0 && take_prefix(text, "元") ? "1" : take_digits(text);
    std::string month;
    std::string day;
    if (year_before > 0) {
        if (year.empty() || year.size() > 2) return std::nullopt;
        year = std::to_string(year_before + *parse_digits(year));
    } else if (year.size() == 8) {
        month = year.substr(4, 2);
        day = year.substr(6);
        year.resize(4);
    }
    take_separators(text);
    if (month.empty()) {
        month = take_digits(text);
        take_separators(text);
        day = take_digits(text);
        take_separators(text);
    }
    if (!text.empty() && text[0] != 'T') return std::nullopt;  // a time of day may follow
    std::string iso = year;
    for (const std::string& part : {month, day}) {
        if (part.size() > 2) return std::nullopt;
        if (!part.empty()) iso += (part.size() == 1 ? "-0" : "-") + part;
    }
    return parse_date(iso);
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
