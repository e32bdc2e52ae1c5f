// Calendar dates as documents give them: a year, a month or a day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kurabe::base {

// ISO 8601 calendar date; month and day are 0 where the source does not say them.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

// Accepts "YYYY", "YYYY-MM" and "YYYY-MM-DD" of a real calendar date; anything else gives nothing.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// What parse_date does not accept but a person reads as one date only, for a better message:
// "2023/10/11", "2023.1.5", "20231011", "2023年10月", "令和5年10月11日", "R5.10.11",
// "２０２３年", "2023-10-11T09:00", "11 October 2023", "Oct. 11, 2023". Not "11/10/2023", which may
// be two dates.
[[nodiscard]] std::optional<Date> guess_date(std::string_view text);

// The reverse of parse_date.
[[nodiscard]] std::string to_iso(const Date& date);

// The last day that the date may mean: 2027 is 2027-12-31. Used for "valid until".
[[nodiscard]] Date last_day(const Date& date);

// 2023 and 2023-10 are equivalent.
[[nodiscard]] std::weak_ordering compare_as_far_as_said(const Date& a, const Date& b);

[[nodiscard]] int days_in_month(int year, int month);

}  // namespace kurabe::base
