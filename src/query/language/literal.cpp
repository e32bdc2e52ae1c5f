#include "query/language/literal.h"

#include <algorithm>
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

std::optional<double> bytes_in(std::string_view multiple) {
    for (const ByteMultiple& known : byte_multiples) {
        if (known.name == multiple) return known.bytes;
    }
    return std::nullopt;
}

void drop_front(std::string_view& text, std::string_view front) {
    if (text.starts_with(front)) text.remove_prefix(front.size());
}

std::optional<Unit> find_period(std::string_view folded, const Words& words) {
    const auto unit = find_unit(folded, words);
    const bool is_period = unit && model::is_duration(*unit) && *unit != Unit::business_day;
    return is_period ? unit : std::nullopt;
}

// "1回/日", "1/day".
std::optional<Value> read_rate_by_slash(std::string_view folded, const Words& words) {
    const auto amount = read_amount(folded);
    const std::size_t slash = amount ? amount->unit.find('/') : std::string::npos;
    if (slash == std::string::npos) return std::nullopt;
    const std::string counted = amount->unit.substr(0, slash);
    const auto period = find_period(amount->unit.substr(slash + 1), words);
    if (!period || !(counted.empty() || find_unit(counted, words) == Unit::time)) {
        return std::nullopt;
    }
    return exact(ValueKind::rate, amount->number, *period);
}

// "月1回", "毎週2回", "1日1回", "2週間に1回", "毎日".
std::optional<Value> read_rate(std::string_view folded, const Words& words) {
    if (auto rate = read_rate_by_slash(folded, words)) return rate;
    std::string_view rest = folded;
    double periods = 1;
    const bool every = rest.starts_with("毎");
    drop_front(rest, "毎");
    if (!rest.empty() && is_digit(rest.front())) {
        const std::size_t digits = rest.find_first_not_of("0123456789");
        if (digits == std::string_view::npos) return std::nullopt;
        periods = std::strtod(std::string(rest.substr(0, digits)).c_str(), nullptr);
        rest.remove_prefix(digits);
    }
    const std::size_t length = std::min(rest.find_first_of("0123456789"), rest.size());
    std::string_view name = rest.substr(0, length);
    rest.remove_prefix(length);
    if (name.ends_with("に")) name.remove_suffix(std::string_view("に").size());
    const auto period = find_period(name, words);
    if (!period || periods < 1) return std::nullopt;
    if (every && rest.empty()) return exact(ValueKind::rate, 1 / periods, *period);
    const auto amount = read_amount(rest);
    const bool counts =
        amount && (amount->unit.empty() || find_unit(amount->unit, words) == Unit::time);
    if (!counts) return std::nullopt;
    return exact(ValueKind::rate, amount->number / periods, *period);
}

Literal read_quantity(std::string_view folded, ValueKind kind, Unit unit, const Words& words) {
    if (kind == ValueKind::rate) {
        const auto rate = read_rate(folded, words);
        return rate ? Literal{rate, ""} : problem("query.bad_rate");
    }
    const auto amount = read_amount(folded);
    if (!amount) return problem("query.bad_number");
    if (amount->unit.empty()) {
        // Time and sizes are measured in several units; elsewhere the number says enough.
        const bool several = kind == ValueKind::duration || unit == Unit::byte;
        if (several) return problem("query.unit_missing");
        return {exact(kind, amount->number, kind == ValueKind::percent ? Unit::percent : unit), ""};
    }
    if (const auto bytes = bytes_in(amount->unit); bytes && unit == Unit::byte) {
        return {exact(kind, amount->number * *bytes, unit), ""};
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
    for (const char c : folded) {
        if (is_digit(c)) {
            if (!in_number && count == parts.size()) return std::nullopt;
            if (!in_number) ++count;
            in_number = true;
            int& part = parts.at(count - 1);
            if (part > 9999) return std::nullopt;
            part = part * 10 + (c - '0');
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

// "9:00", "22時", "22時30分".
std::optional<Value> read_time(std::string_view folded) {
    std::array<int, 2> parts{};
    std::size_t at = 0;
    const auto read_part = [&](int& part) {
        std::size_t digits = 0;
        for (; at < folded.size() && is_digit(folded[at]) && digits < 2; ++digits) {
            part = part * 10 + (folded[at++] - '0');
        }
        return digits;
    };
    const auto take = [&](std::string_view mark) {
        const bool found = folded.substr(at).starts_with(mark);
        if (found) at += mark.size();
        return found;
    };
    if (read_part(parts[0]) == 0) return std::nullopt;
    if (take(":")) {
        if (read_part(parts[1]) != 2) return std::nullopt;
    } else if (take("時")) {
        const bool minutes = at < folded.size();
        if (minutes && (read_part(parts[1]) == 0 || !take("分"))) return std::nullopt;
    } else {
        return std::nullopt;
    }
    const int total = parts[0] * 60 + parts[1];
    if (at != folded.size() || parts[1] > 59 || total > 24 * 60) return std::nullopt;
    return model::TimeOfDay{total};
}

}  // namespace

std::optional<Amount> read_amount(std::string_view folded) {
    std::string digits;
    std::size_t at = 0;
    while (at < folded.size() && (is_digit(folded[at]) || folded[at] == '.' || folded[at] == ',')) {
        if (folded[at] != ',') digits.push_back(folded[at]);
        ++at;
    }
    constexpr std::size_t max_digits = 18;
    if (digits.empty() || !is_digit(digits.front()) || digits.size() > max_digits) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double number = std::strtod(digits.c_str(), &end);
    if (*end != '\0') return std::nullopt;
    while (at < folded.size() && folded[at] == ' ') ++at;
    std::string_view unit = folded.substr(at);
    double factor = 1;
    if (unit.starts_with("万")) factor = 1e4;
    if (unit.starts_with("億")) factor = 1e8;
    if (factor > 1) unit.remove_prefix(std::string_view("万").size());
    return Amount{number * factor, std::string(unit)};
}

bool is_unit(std::string_view folded, const Words& words) {
    return find_unit(folded, words).has_value() || bytes_in(folded).has_value();
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

std::string example_literal(ValueKind kind, Unit unit, const Words& words,
                            base::Language language) {
    const bool japanese = language == base::Language::ja;
    const auto written = [&](Unit u) { return words.units.written(model::to_name(u), language); };
    switch (kind) {
        case ValueKind::percent: return "99.9%";
        case ValueKind::date: return "2027-01-01";
        case ValueKind::time: return "09:00";
        case ValueKind::rate:
            return (japanese ? "1" + written(Unit::time) : "1") + "/" + written(unit);
        default: break;
    }
    std::string number = "7";
    if (unit == Unit::bit) number = "256";
    if (unit == Unit::yen || unit == Unit::byte) number = "10000";
    if (unit == Unit::none) return number;
    return number + (japanese ? "" : " ") + written(unit);
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
