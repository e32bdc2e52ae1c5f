#include "query/literal.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace kurabe::query {
namespace {

using model::Quantity;
using model::Unit;
using model::Value;
using model::ValueKind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Literal problem(std::string code) { return {std::nullopt, std::move(code)}; }

Value exact(ValueKind kind, double number, Unit unit) {
    return Quantity{kind, number, number, unit};
}

std::optional<Unit> find_unit(std::string_view folded, const Words& words) {
    const auto id = words.units.find(folded);
    return id ? model::unit_from_name(*id) : std::nullopt;
}

// What counts and numbers may be measured in.
bool measures_time_or_share(Unit unit) { return model::is_duration(unit) || unit == Unit::percent; }

struct ByteMultiple {
    std::string_view name;
    double bytes;
};
constexpr std::array byte_multiples = {ByteMultiple{"kb", 1e3},        ByteMultiple{"mb", 1e6},
                                       ByteMultiple{"gb", 1e9},        ByteMultiple{"tb", 1e12},
                                       ByteMultiple{"kib", 1024},      ByteMultiple{"mib", 1048576},
                                       ByteMultiple{"gib", 1073741824}};

// "1回/日", "1/day", "月1回", "年2回".
std::optional<Value> read_rate(std::string_view folded, const Words& words) {
    std::string period;
    std::string_view rest = folded;
    if (!folded.empty() && !is_digit(folded.front())) {
        std::size_t digits = 0;
        while (digits < folded.size() && !is_digit(folded[digits])) ++digits;
        period = folded.substr(0, digits);
        rest = folded.substr(digits);
    }
    const auto amount = read_amount(rest);
    if (!amount) return std::nullopt;
    std::string unit = amount->unit;
    if (period.empty()) {
        const std::size_t slash = unit.find('/');
        if (slash == std::string::npos) return std::nullopt;
        period = unit.substr(slash + 1);
        unit.resize(slash);
    }
    const auto per = find_unit(period, words);
    const bool counts = unit.empty() || find_unit(unit, words) == Unit::time;
    if (!per || !model::is_duration(*per) || *per == Unit::business_day || !counts) {
        return std::nullopt;
    }
    return exact(ValueKind::rate, amount->number, *per);
}

Literal read_quantity(std::string_view folded, ValueKind kind, Unit unit, const Words& words) {
    if (kind == ValueKind::rate) {
        const auto rate = read_rate(folded, words);
        return rate ? Literal{rate, ""} : problem("query.bad_rate");
    }
    const auto amount = read_amount(folded);
    if (!amount) return problem("query.bad_number");
    if (amount->unit.empty()) {
        // Only time is measured in several units; elsewhere the number says enough.
        if (kind == ValueKind::duration) return problem("query.unit_missing");
        return {exact(kind, amount->number, kind == ValueKind::percent ? Unit::percent : unit), ""};
    }
    for (const ByteMultiple& multiple : byte_multiples) {
        if (multiple.name == amount->unit && unit == Unit::byte) {
            return {exact(kind, amount->number * multiple.bytes, unit), ""};
        }
    }
    const auto typed = find_unit(amount->unit, words);
    if (!typed) return problem("query.unknown_unit");
    bool fits = *typed == unit;
    if (kind == ValueKind::duration) fits = model::is_duration(*typed);
    if (kind == ValueKind::percent) fits = *typed == Unit::percent;
    return fits ? Literal{exact(kind, amount->number, *typed), ""} : problem("query.incomparable");
}

// "2027-1-14", "2027/1", "2027年1月14日", "2027".
std::optional<base::Date> read_date(std::string_view folded) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    bool in_number = false;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (is_digit(folded[i])) {
            if (!in_number && count == parts.size()) return std::nullopt;
            if (!in_number) ++count;
            in_number = true;
            int& part = parts.at(count - 1);
            if (part > 9999) return std::nullopt;
            part = part * 10 + (folded[i] - '0');
        } else {
            in_number = false;
        }
    }
    if (count == 0 || parts[0] < 1000 || parts[0] > 9999) return std::nullopt;
    base::Date date{parts[0], count > 1 ? parts[1] : 0, count > 2 ? parts[2] : 0};
    if (count > 1 && (date.month < 1 || date.month > 12)) return std::nullopt;
    if (count > 2 && (date.day < 1 || date.day > base::days_in_month(date.year, date.month))) {
        return std::nullopt;
    }
    return date;
}

// True where only digits and the marks of dates stand in the text.
bool looks_like_date(std::string_view folded) {
    for (std::size_t i = 0; i < folded.size();) {
        const char c = folded[i];
        if (is_digit(c) || c == '-' || c == '/' || c == '.') {
            ++i;
            continue;
        }
        const std::string_view kanji = folded.substr(i, 3);
        if (kanji != "年" && kanji != "月" && kanji != "日") return false;
        i += 3;
    }
    return !folded.empty();
}

std::optional<Value> read_time(std::string_view folded) {
    const std::size_t colon = folded.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2) return std::nullopt;
    if (folded.size() != colon + 3) return std::nullopt;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (i != colon && !is_digit(folded[i])) return std::nullopt;
    }
    const int hours = std::atoi(std::string(folded.substr(0, colon)).c_str());
    const int minutes = std::atoi(std::string(folded.substr(colon + 1)).c_str());
    if (minutes > 59 || hours * 60 + minutes > 24 * 60) return std::nullopt;
    return model::TimeOfDay{hours * 60 + minutes};
}

}  // namespace

std::optional<Amount> read_amount(std::string_view folded) {
    std::string digits;
    std::size_t at = 0;
    while (at < folded.size() && (is_digit(folded[at]) || folded[at] == '.' || folded[at] == ',')) {
        if (folded[at] != ',') digits.push_back(folded[at]);
        ++at;
    }
    constexpr std::size_t most_digits = 18;
    if (digits.empty() || !is_digit(digits.front()) || digits.size() > most_digits) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double number = std::strtod(digits.c_str(), &end);
    if (*end != '\0') return std::nullopt;
    while (at < folded.size() && folded[at] == ' ') ++at;
    return Amount{number, std::string(folded.substr(at))};
}

Literal read_literal(std::string_view folded, ValueKind kind, Unit unit, const Words& words) {
    switch (kind) {
        case ValueKind::duration:
        case ValueKind::percent:
        case ValueKind::count:
        case ValueKind::number:
        case ValueKind::rate: return read_quantity(folded, kind, unit, words);
        case ValueKind::date: {
            const auto date = looks_like_date(folded) ? read_date(folded) : std::nullopt;
            return date ? Literal{Value(*date), ""} : problem("query.bad_date");
        }
        case ValueKind::time: {
            const auto time = read_time(folded);
            return time ? Literal{time, ""} : problem("query.bad_time");
        }
        default: return problem("query.incomparable");
    }
}

std::optional<Value> guess_literal(std::string_view folded, const Words& words) {
    if (const auto amount = read_amount(folded); amount && !amount->unit.empty()) {
        if (const auto unit = find_unit(amount->unit, words)) {
            ValueKind kind = measures_time_or_share(*unit) ? ValueKind::duration : ValueKind::count;
            if (*unit == Unit::percent) kind = ValueKind::percent;
            return exact(kind, amount->number, *unit);
        }
    }
    if (const auto time = read_time(folded)) return time;
    if (looks_like_date(folded)) {
        if (const auto date = read_date(folded)) return Value(*date);
    }
    return std::nullopt;
}

}  // namespace kurabe::query
