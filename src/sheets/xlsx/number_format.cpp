#include "sheets/xlsx/number_format.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <optional>

#include "base/ascii.h"
#include "base/date.h"

namespace kurabe::sheets {
namespace {

using namespace std::string_view_literals;

constexpr std::array months = {"January"sv,   "February"sv, "March"sv,    "April"sv,
                               "May"sv,       "June"sv,     "July"sv,     "August"sv,
                               "September"sv, "October"sv,  "November"sv, "December"sv};
constexpr std::array weekdays = {"日"sv, "月"sv, "火"sv, "水"sv, "木"sv, "金"sv, "土"sv};
constexpr std::array english_weekdays = {"Sunday"sv,   "Monday"sv, "Tuesday"sv, "Wednesday"sv,
                                         "Thursday"sv, "Friday"sv, "Saturday"sv};

struct Era {
    base::Date first;
    std::string_view name;
    std::string_view letter;
};
constexpr std::array eras = {Era{{2019, 5, 1}, "令和", "R"}, Era{{1989, 1, 8}, "平成", "H"},
                             Era{{1926, 12, 25}, "昭和", "S"}, Era{{1912, 7, 30}, "大正", "T"},
                             Era{{1868, 1, 25}, "明治", "M"}};

// Bytes of the first code point of UTF-8 that is known to be well-formed.
std::size_t first_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return size;
}

// The day that is so many days behind 1970-01-01, in the Gregorian calendar.
base::Date date_of(std::int64_t days) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string padded(std::int64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

// A moment as a workbook counts it.
struct Moment {
    base::Date date;               // as it is shown: 1900-01-00 and 1900-02-29 as well
    bool is_day = false;           // there was such a day
    int weekday = 0;               // 0 is Sunday
    std::int64_t seconds = 0;      // of the day
    std::int64_t all_seconds = 0;  // since the epoch
    double fraction = 0;           // of the second
};

std::optional<Moment> moment_of(const Digits& number, Epoch epoch, bool shows_fractions) {
    constexpr std::int64_t day_seconds = 86'400;
    constexpr double last_serial = 2'958'465;  // 9999-12-31
    const double serial = number.value();
    if (serial < 0 || serial >= last_serial + 1) return std::nullopt;
    Moment moment;
    const double all = shows_fractions ? serial * day_seconds : std::round(serial * day_seconds);
    moment.all_seconds = static_cast<std::int64_t>(std::floor(all + 1e-6));
    moment.fraction = std::max(0.0, all - static_cast<double>(moment.all_seconds));
    moment.seconds = moment.all_seconds % day_seconds;
    const std::int64_t day = moment.all_seconds / day_seconds;
    moment.is_day = true;
    if (epoch == Epoch::from_1904) {
        constexpr std::int64_t from_1904 = -24'107;  // 1904-01-01 before 1970-01-01
        moment.date = date_of(day + from_1904);
        moment.weekday = static_cast<int>((day + 5) % 7);
        return moment;
    }
    constexpr std::int64_t from_1900 = -25'569;  // 1899-12-30 before 1970-01-01
    constexpr std::int64_t no_such_day = 60;
    moment.weekday = static_cast<int>((day + 6) % 7);
    if (day == 0 || day == no_such_day) {
        moment.date = day == 0 ? base::Date{1900, 1, 0} : base::Date{1900, 2, 29};
        moment.is_day = false;
    } else {
        moment.date = date_of(day + from_1900 + (day < no_such_day ? 1 : 0));
    }
    return moment;
}

const Era* era_of(const base::Date& date) {
    const auto* const found =
        std::ranges::find_if(eras, [&](const Era& era) { return date >= era.first; });
    return found != eras.end() ? found : nullptr;
}

bool holds(std::string_view condition, double value, double bound) {
    if (condition == "<") return value < bound;
    if (condition == "<=") return value <= bound;
    if (condition == ">") return value > bound;
    if (condition == ">=") return value >= bound;
    if (condition == "<>") return value != bound;
    return value == bound;
}

}  // namespace

bool NumberFormat::Section::has(Part part) const {
    return std::ranges::find(tokens, part, &Token::part) != tokens.end();
}

NumberFormat::NumberFormat(std::string_view code) {
    std::size_t begin = 0;
    bool is_quoted = false;
    for (std::size_t at = 0; at <= code.size(); ++at) {
        if (at < code.size() && code[at] == '"') is_quoted = !is_quoted;
        if (at < code.size() && code[at] == '\\') {
            ++at;
            continue;
        }
        const bool is_end = at >= code.size() || (code[at] == ';' && !is_quoted);
        if (!is_end) continue;
        sections_.push_back(read_section(code.substr(begin, std::min(at, code.size()) - begin)));
        begin = at + 1;
    }
    if (sections_.empty()) sections_.push_back(read_section("General"));
}

NumberFormat::Section NumberFormat::read_section(std::string_view code) {
    Section section;
    const auto add = [&](Part part, std::string_view text = {}) {
        section.tokens.push_back({part, std::string(text)});
    };
    const auto take_run = [&code]() {
        std::size_t size = 1;
        while (size < code.size() && base::lower_case(code[size]) == base::lower_case(code[0]))
            ++size;
        const std::string_view run = code.substr(0, size);
        code.remove_prefix(size);
        return run;
    };
    std::size_t commas = 0;  // behind the last digit
    while (!code.empty()) {
        const char c = base::lower_case(code.front());
        if (base::begins_in_any_case(code, "general") || code.starts_with("G/標準")) {
            add(Part::general);
            code.remove_prefix(base::begins_in_any_case(code, "general") ? 7 : "G/標準"sv.size());
        } else if (c == '"') {
            const std::size_t end = std::min(code.find('"', 1), code.size());
            add(Part::literal, code.substr(1, end - 1));
            code.remove_prefix(std::min(end + 1, code.size()));
        } else if (c == '\\' || c == '_' || c == '*') {
            code.remove_prefix(1);
            const std::size_t size = code.empty() ? 0 : first_size(code);
            if (c == '\\') add(Part::literal, code.substr(0, size));
            if (c == '_') add(Part::literal, " ");
            code.remove_prefix(size);
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']'), code.size());
            const std::string_view inside = code.substr(1, end - 1);
            code.remove_prefix(std::min(end + 1, code.size()));
            if (inside.starts_with('$')) {
                add(Part::literal, inside.substr(1, inside.find('-') - 1));
            } else if (!inside.empty() && "<>="sv.find(inside.front()) != std::string_view::npos) {
                const std::size_t bound = inside.find_first_not_of("<>=");
                section.condition = inside.substr(0, bound);
                if (bound != std::string_view::npos) {
                    section.bound = std::strtod(std::string(inside.substr(bound)).c_str(), nullptr);
                }
            } else if (!inside.empty()) {
                const char unit = base::lower_case(inside.front());
                const bool is_run = std::ranges::all_of(
                    inside, [unit](char other) { return base::lower_case(other) == unit; });
                if (is_run && unit == 'h') add(Part::all_hours, inside);
                if (is_run && unit == 'm') add(Part::all_minutes, inside);
                if (is_run && unit == 's') add(Part::all_seconds, inside);
            }
        } else if (base::begins_in_any_case(code, "am/pm") ||
                   base::begins_in_any_case(code, "a/p")) {
            add(Part::half_day);
            code.remove_prefix(base::begins_in_any_case(code, "am/pm") ? 5 : 3);
        } else if ((c == '0' || c == '#' || c == '?') && section.tokens.size() < 500) {
            if (commas > 0) section.has_thousands = true;
            commas = 0;
            add(Part::digit, code.substr(0, 1));
            code.remove_prefix(1);
        } else if (c == ',' && section.has(Part::digit)) {
            ++commas;
            code.remove_prefix(1);
        } else if (c == '.') {
            const bool of_seconds =
                !section.tokens.empty() && section.tokens.back().part == Part::second;
            code.remove_prefix(1);
            if (of_seconds && code.starts_with('0')) {
                add(Part::fraction, take_run());
            } else {
                section.scale = static_cast<int>(std::min<std::size_t>(commas, 5));
                commas = 0;
                add(Part::point);
            }
        } else if (c == '%') {
            add(Part::percent);
            code.remove_prefix(1);
        } else if (c == 'e' && code.size() > 1 && (code[1] == '+' || code[1] == '-') &&
                   section.has(Part::digit)) {
            add(Part::exponent, code.substr(0, 2));
            code.remove_prefix(2);
        } else if (c == '/' && section.has(Part::digit) && !section.has(Part::day)) {
            section.is_fraction = true;
            code.remove_prefix(1);
        } else if (c == 'y') {
            add(Part::year, take_run());
        } else if (c == 'm') {
            add(Part::month, take_run());
        } else if (c == 'd') {
            add(Part::day, take_run());
        } else if (c == 'h') {
            add(Part::hour, take_run());
        } else if (c == 's') {
            add(Part::second, take_run());
        } else if (c == 'g') {
            add(Part::era, take_run());
        } else if (c == 'e') {
            add(section.has(Part::era) ? Part::era_year : Part::year,
                section.has(Part::era) ? take_run() : (take_run(), "yyyy"sv));
        } else if (base::begins_in_any_case(code, "aaa")) {
            add(Part::weekday, take_run());
        } else {
            const std::size_t size = first_size(code);
            if (c != '@') add(Part::literal, code.substr(0, size));
            if (c == '@') add(Part::general);
            code.remove_prefix(size);
        }
    }
    if (commas > 0) section.scale = static_cast<int>(std::min<std::size_t>(commas, 5));
    find_minutes(section);
    section.is_duration = section.has(Part::all_hours) || section.has(Part::all_minutes) ||
                          section.has(Part::all_seconds);
    constexpr std::array of_dates = {Part::year,   Part::month,   Part::day,      Part::hour,
                                     Part::minute, Part::second,  Part::half_day, Part::weekday,
                                     Part::era,    Part::era_year};
    section.is_date = section.is_duration ||
                      std::ranges::any_of(of_dates, [&](Part part) { return section.has(part); });
    return section;
}

// "m" is of minutes behind hours and before seconds.
void NumberFormat::find_minutes(Section& section) {
    bool behind_hours = false;
    Token* open = nullptr;  // an "m" with nothing but literals behind it so far
    for (Token& token : section.tokens) {
        switch (token.part) {
            case Part::literal: break;
            case Part::month:
                if (behind_hours && token.text.size() <= 2) {
                    token.part = Part::minute;
                } else {
                    open = token.text.size() <= 2 ? &token : nullptr;
                }
                behind_hours = false;
                break;
            case Part::second:
            case Part::all_seconds:
                if (open != nullptr) open->part = Part::minute;
                open = nullptr;
                behind_hours = false;
                break;
            default:
                behind_hours = token.part == Part::hour || token.part == Part::all_hours;
                open = nullptr;
        }
    }
}

const NumberFormat::Section& NumberFormat::section_of(const Digits& number,
                                                      bool& has_own_sign) const {
    const std::size_t count = std::min<std::size_t>(sections_.size(), 3);
    has_own_sign = false;
    if (!sections_[0].condition.empty()) {
        const double value = number.value();
        for (std::size_t i = 0; i < count; ++i) {
            const Section& section = sections_[i];
            if (section.condition.empty() || holds(section.condition, value, section.bound)) {
                return section;
            }
        }
        return sections_[count - 1];
    }
    if (number.is_negative && count >= 2) {
        has_own_sign = true;
        return sections_[1];
    }
    if (number.is_zero() && count >= 3) return sections_[2];
    return sections_[0];
}

std::string NumberFormat::show_number(const Section& section, Digits number) {
    const bool is_negative = number.is_negative;
    number.is_negative = false;
    const auto percents = std::ranges::count(section.tokens, Part::percent, &Token::part);
    if (!number.is_zero()) number.point += static_cast<int>(2 * percents) - 3 * section.scale;

    std::size_t decimals = 0;
    std::size_t integers = 0;
    bool behind_point = false;
    bool behind_exponent = false;
    for (const Token& token : section.tokens) {
        behind_point = behind_point || token.part == Part::point;
        behind_exponent = behind_exponent || token.part == Part::exponent;
        if (token.part != Part::digit || behind_exponent) continue;
        ++(behind_point ? decimals : integers);
    }
    int exponent = 0;
    if (behind_exponent && !number.is_zero()) {
        exponent = number.point - 1;
        number.point = 1;
        number = rounded(number, static_cast<int>(decimals));
        exponent += number.point - 1;
        number.point = 1;
    }
    number = rounded(std::move(number), static_cast<int>(decimals));
    const std::string plain = to_plain(number);
    const std::size_t dot = std::min(plain.find('.'), plain.size());
    std::string whole = number.point <= 0 ? "" : plain.substr(0, dot);
    std::string behind = dot < plain.size() ? plain.substr(dot + 1) : "";
    behind.resize(decimals, '0');

    // The placeholders take the digits from the right; the first one takes all that are left.
    std::vector<std::string> taken(integers);
    std::size_t left = whole.size();
    std::size_t place = integers;
    std::size_t shown = 0;  // digits so far, for the commas between thousands
    const auto digit_of = [&](std::string_view placeholder) -> std::string {
        if (left == 0 && placeholder != "0") return {};
        std::string digit(1, left > 0 ? whole[--left] : '0');
        if (section.has_thousands && shown > 0 && shown % 3 == 0) digit += ',';
        ++shown;
        return digit;
    };
    std::vector<std::string_view> placeholders;
    for (const Token& token : section.tokens) {
        if (token.part == Part::point || token.part == Part::exponent) break;
        if (token.part == Part::digit) placeholders.push_back(token.text);
    }
    while (place > 0) {
        --place;
        taken[place] = digit_of(placeholders[place]);
        while (place == 0 && left > 0) taken[0].insert(0, digit_of("0"));
    }

    // Of the digits behind the point, zeros at the end are shown where the format has a 0.
    std::size_t last_needed = 0;
    std::size_t at_decimal = 0;
    behind_point = false;
    for (const Token& token : section.tokens) {
        if (token.part == Part::exponent) break;
        if (token.part == Part::point) behind_point = true;
        if (token.part != Part::digit || !behind_point) continue;
        if (token.text == "0" || behind[at_decimal] != '0') last_needed = at_decimal + 1;
        ++at_decimal;
    }

    const bool is_shown_zero = number.is_zero();
    std::string text;
    std::size_t next_integer = 0;
    std::size_t next_decimal = 0;
    behind_point = false;
    bool is_exponent_shown = false;
    for (const Token& token : section.tokens) {
        switch (token.part) {
            case Part::literal: text += token.text; break;
            case Part::percent: text += '%'; break;
            case Part::point:
                behind_point = true;
                text += '.';
                break;
            case Part::digit:
                if (is_exponent_shown) break;
                if (!behind_point) {
                    text += taken[next_integer++];
                } else if (next_decimal < last_needed) {
                    text += behind[next_decimal++];
                }
                break;
            case Part::exponent:
                is_exponent_shown = true;
                text += exponent < 0 ? "E-" : (token.text.back() == '+' ? "E+" : "E");
                text += padded(std::abs(exponent), 2);
                break;
            default: break;
        }
    }
    return is_negative && !is_shown_zero ? "-" + text : text;
}

Shown NumberFormat::show_date(const Section& section, const Digits& number, Epoch epoch) {
    const auto moment = moment_of(number, epoch, section.has(Part::fraction));
    if (!moment) return {CellKind::number, to_general(number), ""};
    const base::Date& date = moment->date;
    const std::int64_t hour = moment->seconds / 3600;
    const std::int64_t minute = moment->seconds / 60 % 60;
    const std::int64_t second = moment->seconds % 60;
    const Era* const era = era_of(date);
    const bool has_half_days = section.has(Part::half_day);
    std::string text;
    for (const auto& [part, code] : section.tokens) {
        switch (part) {
            case Part::literal: text += code; break;
            case Part::point: text += '.'; break;
            case Part::year:
                text += code.size() <= 2 ? padded(date.year % 100, 2) : padded(date.year, 4);
                break;
            case Part::month: {
                const std::string_view name =
                    months[static_cast<std::size_t>(std::max(1, date.month)) - 1];
                if (code.size() <= 2) text += padded(date.month, code.size());
                if (code.size() == 3) text += name.substr(0, 3);
                if (code.size() == 4) text += name;
                if (code.size() >= 5) text += name.substr(0, 1);
                break;
            }
            case Part::day: {
                const std::string_view name =
                    english_weekdays[static_cast<std::size_t>(moment->weekday)];
                if (code.size() <= 2) text += padded(date.day, code.size());
                if (code.size() == 3) text += name.substr(0, 3);
                if (code.size() >= 4) text += name;
                break;
            }
            case Part::weekday:
                text += weekdays[static_cast<std::size_t>(moment->weekday)];
                if (code.size() >= 4) text += "曜日";
                break;
            case Part::era:
                if (era == nullptr) break;
                if (code.size() == 1) text += era->letter;
                if (code.size() == 2) text += era->name.substr(0, 3);
                if (code.size() >= 3) text += era->name;
                break;
            case Part::era_year:
                text += padded(era != nullptr ? date.year - era->first.year + 1 : date.year,
                               code.size());
                break;
            case Part::hour:
                text += padded(has_half_days ? (hour + 11) % 12 + 1 : hour, code.size());
                break;
            case Part::minute: text += padded(minute, code.size()); break;
            case Part::second: text += padded(second, code.size()); break;
            case Part::fraction: {
                const std::size_t width = std::min<std::size_t>(code.size(), 3);
                const double scale = std::pow(10.0, static_cast<double>(width));
                text +=
                    "." +
                    padded(static_cast<std::int64_t>(std::floor(moment->fraction * scale + 1e-6)),
                           width);
                break;
            }
            case Part::half_day: text += hour < 12 ? "AM" : "PM"; break;
            case Part::all_hours: text += padded(moment->all_seconds / 3600, code.size()); break;
            case Part::all_minutes: text += padded(moment->all_seconds / 60, code.size()); break;
            case Part::all_seconds: text += padded(moment->all_seconds, code.size()); break;
            default: break;
        }
    }
    if (section.is_duration) return {CellKind::number, std::move(text), ""};

    const bool has_day = section.has(Part::day) || section.has(Part::weekday);
    const bool has_month = has_day || section.has(Part::month);
    const bool has_date = has_month || section.has(Part::year) || section.has(Part::era) ||
                          section.has(Part::era_year);
    std::string iso;
    if (has_date && !moment->is_day) return {CellKind::date, std::move(text), ""};
    if (has_date) {
        iso = base::to_iso({date.year, has_month ? date.month : 0, has_day ? date.day : 0});
    }
    const bool has_time = section.has(Part::hour) || section.has(Part::minute);
    if (has_time && (!has_date || has_day)) {
        iso += "T" + padded(hour, 2) + ":" + padded(minute, 2);
        if (section.has(Part::second)) iso += ":" + padded(second, 2);
    }
    return {CellKind::date, std::move(text), std::move(iso)};
}

Shown NumberFormat::show(const Digits& number, Epoch epoch) const {
    bool has_own_sign = false;
    const Section& section = section_of(number, has_own_sign);
    if (section.is_date && !section.has(Part::general)) return show_date(section, number, epoch);
    Digits shown = number;
    if (has_own_sign) shown.is_negative = false;
    if (section.is_fraction) return {CellKind::number, to_general(number), ""};
    if (section.has(Part::general)) {
        std::string text;
        for (const auto& [part, code] : section.tokens) {
            if (part == Part::literal) text += code;
            if (part == Part::percent) text += '%';
            if (part == Part::general) text += to_general(shown);
        }
        return {CellKind::number, std::move(text), ""};
    }
    return {CellKind::number, show_number(section, shown), ""};
}

std::string_view builtin_format(std::uint32_t id) {
    switch (id) {
        case 1: return "0";
        case 2: return "0.00";
        case 3: return "#,##0";
        case 4: return "#,##0.00";
        case 5:
        case 6: return "\"¥\"#,##0;\"¥\"\\-#,##0";
        case 7:
        case 8: return "\"¥\"#,##0.00;\"¥\"\\-#,##0.00";
        case 9: return "0%";
        case 10: return "0.00%";
        case 11: return "0.00E+00";
        case 12: return "# ?/?";
        case 13: return "# ?\?/?\?";
        case 14: return "yyyy/m/d";
        case 15: return "d-mmm-yy";
        case 16: return "d-mmm";
        case 17: return "mmm-yy";
        case 18: return "h:mm AM/PM";
        case 19: return "h:mm:ss AM/PM";
        case 20: return "h:mm";
        case 21: return "h:mm:ss";
        case 22: return "yyyy/m/d h:mm";
        case 27:
        case 36:
        case 50:
        case 57: return "[$-411]ge.m.d";
        case 28:
        case 29:
        case 51:
        case 54:
        case 58: return "[$-411]ggge\"年\"m\"月\"d\"日\"";
        case 30: return "m/d/yy";
        case 31: return "yyyy\"年\"m\"月\"d\"日\"";
        case 32: return "h\"時\"mm\"分\"";
        case 33: return "h\"時\"mm\"分\"ss\"秒\"";
        case 34:
        case 52:
        case 55: return "yyyy\"年\"m\"月\"";
        case 35:
        case 53:
        case 56: return "m\"月\"d\"日\"";
        case 37:
        case 38: return "#,##0;\\-#,##0";
        case 39:
        case 40: return "#,##0.00;\\-#,##0.00";
        case 41:
        case 42: return "#,##0;\\-#,##0;\\-";
        case 43:
        case 44: return "#,##0.00;\\-#,##0.00;\\-";
        case 45: return "mm:ss";
        case 46: return "[h]:mm:ss";
        case 47: return "mm:ss.0";
        case 48: return "##0.0E+0";
        default: return "General";
    }
}

}  // namespace kurabe::sheets
