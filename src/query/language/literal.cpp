#include "query/language/literal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "text/code_points.h"
#include "text/fold.h"

namespace kurabe::query {
namespace {

using model::Decimal;
using model::Quantity;
using model::Unit;
using model::Value;
using model::ValueKind;

Literal problem(std::string code) { return {std::nullopt, std::move(code), ""}; }

Value exact(ValueKind kind, const Decimal& number, Unit unit, std::uint16_t periods = 1) {
    return Quantity{kind, number, number, unit, periods};
}

bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

// The digits that the text begins with and the marks between them, as ASCII: an input method for
// Japanese writes 、 and 。 for comma and point.
std::string take_numeral(std::string_view& text) {
    std::string numeral;
    while (!text.empty()) {
        std::string_view rest = text;
        char mark = 0;
        if (take(rest, ",") || take(rest, "、")) mark = ',';
        if (mark == 0 && (take(rest, ".") || take(rest, "。"))) mark = '.';
        if (mark == 0 && !base::is_digit(text.front())) break;
        if (mark == 0) {
            numeral += text.front();
            text.remove_prefix(1);
        } else {
            numeral += mark;
            text = rest;
        }
    }
    return numeral;
}

// "1", "12,345": commas part groups of three digits.
bool is_grouped(std::string_view whole) {
    const std::size_t first = std::min(whole.find(','), whole.size());
    if (first == whole.size()) return true;
    if (first == 0 || first > 3 || whole.front() == '0') return false;
    for (std::size_t at = first; at < whole.size(); at += 4) {
        const std::string_view group = whole.substr(at + 1, 3);
        if (whole[at] != ',' || group.size() < 3 || group.find(',') != std::string_view::npos) {
            return false;
        }
    }
    return true;
}

bool has_one_comma(std::string_view numeral) {
    return std::count(numeral.begin(), numeral.end(), ',') == 1 &&
           numeral.find('.') == std::string_view::npos;
}

std::string_view code_of(model::DecimalProblem problem) {
    using model::DecimalProblem;
    switch (problem) {
        case DecimalProblem::none: return "";
        case DecimalProblem::not_a_number: return "query.bad_number";
        case DecimalProblem::negative: return "query.negative";
        case DecimalProblem::too_large: return "query.too_large";
        case DecimalProblem::too_small: return "query.too_small";
        case DecimalProblem::too_many_digits: return "query.too_many_digits";
    }
    return "";
}

// What a comma that parts no thousands may have been meant for: "99,9%" → "99.9%".
Literal decimal_comma(std::string numeral, std::string_view behind) {
    Literal literal = problem("query.decimal_comma");
    std::replace(numeral.begin(), numeral.end(), ',', '.');
    literal.suggestion = numeral + std::string(behind);
    return literal;
}

Literal good(Value value) { return {std::move(value), "", ""}; }

// A number that was not read.
Literal problem(const Amount& amount) {
    if (amount.problem == "query.decimal_comma") return decimal_comma(amount.numeral, amount.unit);
    return problem(amount.problem);
}

std::optional<Unit> find_unit(std::string_view folded, const Words& words) {
    const auto id = words.units.find(folded);
    return id ? model::unit_from_name(*id) : std::nullopt;
}

// What counts and numbers may be measured in.
bool measures_time_or_share(Unit unit) { return model::is_duration(unit) || unit == Unit::percent; }

struct ByteMultiple {
    std::string_view name;
    std::uint32_t base;
    int power;
};
constexpr std::array byte_multiples = {ByteMultiple{"kb", 1000, 1},  ByteMultiple{"mb", 1000, 2},
                                       ByteMultiple{"gb", 1000, 3},  ByteMultiple{"tb", 1000, 4},
                                       ByteMultiple{"kib", 1024, 1}, ByteMultiple{"mib", 1024, 2},
                                       ByteMultiple{"gib", 1024, 3}, ByteMultiple{"tib", 1024, 4}};

const ByteMultiple* find_multiple(std::string_view name) {
    const auto* found = std::find_if(byte_multiples.begin(), byte_multiples.end(),
                                     [name](const ByteMultiple& m) { return m.name == name; });
    return found == byte_multiples.end() ? nullptr : found;
}

std::optional<Decimal> in_bytes(const Decimal& number, const ByteMultiple& multiple) {
    std::optional<Decimal> bytes = number;
    for (int i = 0; i < multiple.power && bytes; ++i) bytes = product(*bytes, multiple.base);
    return bytes;
}

std::optional<Unit> find_period(std::string_view folded, const Words& words) {
    const auto unit = find_unit(folded, words);
    const bool is_period = unit && model::is_duration(*unit) && *unit != Unit::business_day;
    return is_period ? unit : std::nullopt;
}

// "1回/日", "1/day".
std::optional<Value> read_rate_by_slash(const std::optional<Amount>& amount, const Words& words) {
    if (!amount || !amount->problem.empty()) return std::nullopt;
    const std::size_t slash = amount->unit.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const std::string counted = amount->unit.substr(0, slash);
    const auto period = find_period(amount->unit.substr(slash + 1), words);
    if (!period || !(counted.empty() || find_unit(counted, words) == Unit::time)) {
        return std::nullopt;
    }
    return exact(ValueKind::rate, amount->number, *period);
}

// "月1回", "毎週2回", "1日1回", "2週間に1回", "毎日".
Literal read_rate(std::string_view folded, const Words& words) {
    const auto first = read_amount(folded);
    if (auto rate = read_rate_by_slash(first, words)) return good(*rate);
    if (first && !first->problem.empty()) return problem(*first);
    Literal bad = problem("query.bad_rate");
    std::string_view rest = folded;
    std::uint32_t periods = 1;
    const bool every = take(rest, "毎");
    if (!rest.empty() && base::is_digit(rest.front())) {
        const std::size_t digits = rest.find_first_not_of("0123456789");
        if (digits == std::string_view::npos) return bad;
        periods = model::read_decimal(rest.substr(0, digits)).number.whole().value_or(0);
        rest.remove_prefix(digits);
    }
    const std::size_t length = std::min(rest.find_first_of("0123456789"), rest.size());
    std::string_view name = rest.substr(0, length);
    rest.remove_prefix(length);
    if (name.ends_with("に")) name.remove_suffix(std::string_view("に").size());
    const auto period = find_period(name, words);
    constexpr std::uint32_t max_periods = 9999;
    if (!period || periods < 1 || periods > max_periods) return bad;
    const auto several = static_cast<std::uint16_t>(periods);
    if (every && rest.empty()) return good(exact(ValueKind::rate, 1, *period, several));
    const auto amount = read_amount(rest);
    if (amount && !amount->problem.empty()) {
        Literal literal = problem(*amount);
        const std::string_view front = folded.substr(0, folded.size() - rest.size());
        if (!literal.suggestion.empty()) literal.suggestion.insert(0, front);
        return literal;
    }
    const bool counts =
        amount && (amount->unit.empty() || find_unit(amount->unit, words) == Unit::time);
    return counts ? good(exact(ValueKind::rate, amount->number, *period, several)) : bad;
}

Value term_value(std::string_view id) {
    Quantity quantity;
    quantity.kind = ValueKind::duration;
    quantity.term = model::term_from_name(id);
    if (quantity.term == model::Term::immediate) quantity.least = quantity.most = Decimal();
    return quantity;
}

Literal read_quantity(std::string_view folded, ValueKind kind, Unit unit, const Words& words) {
    if (kind == ValueKind::rate) return read_rate(folded, words);
    if (kind == ValueKind::duration) {
        if (const auto id = words.terms.find(folded)) return good(term_value(*id));
    }
    const auto amount = read_amount(folded);
    if (!amount) return problem("query.bad_number");
    if (!amount->problem.empty()) return problem(*amount);
    if (kind == ValueKind::percent && amount->number > model::whole_share) {
        if (has_one_comma(amount->numeral)) return decimal_comma(amount->numeral, amount->unit);
        return problem("query.share_too_large");
    }
    if (amount->unit.empty()) {
        // Time and sizes are measured in several units; elsewhere the number says enough.
        const bool several = kind == ValueKind::duration || unit == Unit::byte;
        if (several) return problem("query.unit_missing");
        return good(exact(kind, amount->number, kind == ValueKind::percent ? Unit::percent : unit));
    }
    if (const auto* multiple = find_multiple(amount->unit); multiple && unit == Unit::byte) {
        const auto bytes = in_bytes(amount->number, *multiple);
        return bytes ? good(exact(kind, *bytes, unit)) : problem("query.too_large");
    }
    const auto typed = find_unit(amount->unit, words);
    if (!typed) return problem("query.unknown_unit");
    bool fits = *typed == unit;
    if (kind == ValueKind::duration) fits = model::is_duration(*typed);
    if (kind == ValueKind::percent) fits = *typed == Unit::percent;
    return fits ? good(exact(kind, amount->number, *typed)) : problem("query.incomparable");
}

// "2027-1-14", "2027/1", "2027年1月14日", "2027".
std::optional<base::Date> read_date(std::string_view folded) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    bool in_number = false;
    for (const char c : folded) {
        if (base::is_digit(c)) {
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
        if (base::is_digit(c) || c == '-' || c == '/' || c == '.') {
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
        for (; at < folded.size() && base::is_digit(folded[at]) && digits < 2; ++digits) {
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
    const bool negative = take(folded, "-");
    if (folded.empty() || !base::is_digit(folded.front())) return std::nullopt;
    Amount amount;
    amount.numeral = take_numeral(folded);
    while (take(folded, " ")) {
    }
    const std::uint32_t factor = folded.starts_with("万")   ? 10'000
                                 : folded.starts_with("億") ? 100'000'000
                                                            : 1;
    amount.unit = factor > 1 ? folded.substr(std::string_view("万").size()) : folded;
    if (negative) {
        amount.problem = "query.negative";
        return amount;
    }
    const std::string_view numeral = amount.numeral;
    const std::size_t point = std::min(numeral.find('.'), numeral.size());
    const bool grouped =
        is_grouped(numeral.substr(0, point)) && numeral.find(',', point) == std::string_view::npos;
    if (!grouped) {
        amount.problem = has_one_comma(numeral) ? "query.decimal_comma" : "query.grouping";
        return amount;
    }
    std::string digits = amount.numeral;
    std::erase(digits, ',');
    const model::DecimalReading reading = model::read_decimal(digits);
    amount.problem = code_of(reading.problem);
    if (!amount.problem.empty() || factor == 1) {
        amount.number = reading.number;
    } else if (const auto number = product(reading.number, factor)) {
        amount.number = *number;
    } else {
        amount.problem = "query.too_large";
    }
    return amount;
}

bool changes_when_folded(std::string_view utf8) {
    bool behind_digit = false;
    bool behind_other = false;  // a digit of another form, or what folding drops, behind a digit
    std::size_t at = 0;
    for (const text::CodePoint c : text::code_points(utf8)) {
        const std::string_view bytes = utf8.substr(at, c.size);
        at += c.size;
        const bool plain = (c.value >= U'0' && c.value <= U'9') ||
                           (c.value >= 0xFF10 && c.value <= 0xFF19);  // full width
        const bool middle_dot = c.value == 0x30FB || c.value == 0xFF65 || c.value == 0x00B7;
        const std::string folded = plain || middle_dot ? "" : text::fold(bytes);
        const bool digit = plain || (!folded.empty() && base::is_digit(folded.front()));
        if (digit && (behind_other || (behind_digit && !plain))) return true;
        behind_other = (behind_digit && middle_dot) || (digit && !plain);
        behind_digit = digit;
    }
    return false;
}

bool is_unit(std::string_view folded, const Words& words) {
    return find_unit(folded, words).has_value() || find_multiple(folded) != nullptr;
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
            return date ? good(*date) : problem("query.bad_date");
        }
        case ValueKind::time: {
            const auto time = read_time(folded);
            return time ? good(*time) : problem("query.bad_time");
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

Literal guess_literal(std::string_view folded, const Words& words) {
    const auto amount = read_amount(folded);
    if (amount && amount->problem.empty() && !amount->unit.empty()) {
        if (const auto unit = find_unit(amount->unit, words)) {
            ValueKind kind = measures_time_or_share(*unit) ? ValueKind::duration : ValueKind::count;
            if (*unit == Unit::percent) kind = ValueKind::percent;
            return good(exact(kind, amount->number, *unit));
        }
    }
    if (const auto time = read_time(folded)) return good(*time);
    if (looks_like_date(folded)) {
        if (const auto date = read_date(folded)) return good(*date);
    }
    return amount && !amount->problem.empty() ? problem(*amount) : problem("query.bad_number");
}

}  // namespace kurabe::query
