#include "intake/figures.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using model::Decimal;
using model::Unit;

// The longest of the words with which the text begins; a Latin word must end there.
const std::string* prefix_of(std::string_view text, const Keys& longest_first) {
    for (const std::string& word : longest_first) {
        if (!text.starts_with(word)) continue;
        const bool goes_on = base::is_letter(word.back()) && text.size() > word.size() &&
                             base::is_letter(text[word.size()]);
        if (!goes_on) return &word;
    }
    return nullptr;
}

bool ends_with_any(std::string_view text, const Keys& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.ends_with(word); });
}

using UnitWord = FigureFinder::UnitWord;

std::vector<UnitWord> unit_words(const query::Words& words) {
    std::vector<UnitWord> units;
    for (const auto& [word, id] : words.units.words()) {
        if (const auto unit = model::unit_from_name(id)) {
            units.push_back({text::search_key(word), *unit});
        }
    }
    for (const char* times : {"度", "times a", "times"}) units.push_back({times, Unit::time});
    std::stable_sort(units.begin(), units.end(), [](const UnitWord& a, const UnitWord& b) {
        return a.key.size() > b.key.size();
    });
    return units;
}

class Scanner {
 public:
    Scanner(std::string_view key, const IntakeWords& words, const std::vector<UnitWord>& units)
        : key_(key), words_(words), units_(units) {}

    Figures scan() {
        while (at_ < key_.size()) {
            if (take_words() || take_rate() || take_date() || take_span() || take_amount()) {
                continue;
            }
            if (base::is_letter(key_[at_])) {
                skip_latin_word();
                continue;
            }
            if (base::is_digit(key_[at_])) figures_.has_other_digits = true;
            ++at_;
        }
        return std::move(figures_);
    }

 private:
    [[nodiscard]] std::string_view rest() const { return key_.substr(at_); }

    static bool take(std::string_view& text, std::string_view front) {
        if (!text.starts_with(front)) return false;
        text.remove_prefix(front.size());
        return true;
    }
    static void skip_spaces(std::string_view& text) {
        while (take(text, " ")) {
        }
    }

    // With the digits in it: "tls1.2", "iso/iec27001:2013", an address.
    void skip_latin_word() {
        const auto is_part = [](char c) {
            return base::is_letter(c) || base::is_digit(c) || c == '.';
        };
        while (at_ < key_.size()) {
            const char c = key_[at_];
            const bool joins = (c == '/' || c == ':' || c == '-' || c == '_') &&
                               at_ + 1 < key_.size() &&
                               (is_part(key_[at_ + 1]) || key_[at_ + 1] == '/');
            if (!is_part(c) && !joins) return;
            ++at_;
        }
    }

    // At most so many digits.
    static std::optional<int> take_whole(std::string_view& text, std::size_t most) {
        std::size_t digits = 0;
        int value = 0;
        while (digits < text.size() && base::is_digit(text[digits]) && digits <= most) {
            if (digits == most) return std::nullopt;
            value = value * 10 + (text[digits++] - '0');
        }
        if (digits == 0) return std::nullopt;
        text.remove_prefix(digits);
        return value;
    }

    void go_on_at(std::string_view rest_of_key) { at_ = key_.size() - rest_of_key.size(); }

    // Within a Latin word or a number nothing begins.
    [[nodiscard]] bool may_begin() const {
        if (at_ == 0) return true;
        const char before = key_[at_ - 1];
        if (base::is_digit(key_[at_])) {
            return !base::is_digit(before) && before != '.' && before != ',' &&
                   !base::is_letter(before);
        }
        return !base::is_letter(key_[at_]) || !base::is_letter(before);
    }

    bool take_words() {
        if (!may_begin()) return false;
        if (const auto* word = prefix_of(rest(), words_.around_the_clock)) {
            figures_.around_the_clock = true;
            at_ += word->size();
            return true;
        }
        for (const auto& [word, term] : words_.terms) {
            if (!rest().starts_with(word)) continue;
            figures_.terms.push_back(term);
            at_ += word.size();
            return true;
        }
        for (const RateWords& rate : words_.rates) {
            const auto* word = prefix_of(rest(), rate.words);
            if (word == nullptr) continue;
            if (word->starts_with("毎") && counts_behind(*word)) continue;  // "毎週2回"
            std::string_view behind = rest().substr(word->size());
            figures_.rates.push_back({rate.amount, rate.per, 1, take_at_least(behind), false});
            go_on_at(behind);
            return true;
        }
        if (const auto* word = prefix_of(rest(), words_.every_day);
            word != nullptr && !counts_behind(*word)) {
            figures_.every_day = true;
            at_ += word->size();
            return true;
        }
        if (const auto* word = prefix_of(rest(), words_.weekdays)) {
            figures_.weekdays = true;
            at_ += word->size();
            return true;
        }
        return false;
    }
    [[nodiscard]] bool counts_behind(std::string_view word) const {
        std::string_view behind = rest().substr(word.size());
        return take_whole(behind, 4) && (behind.starts_with("回") || behind.starts_with("度"));
    }

    [[nodiscard]] std::optional<Unit> take_unit(std::string_view& text) const {
        std::string_view after = text;
        skip_spaces(after);
        for (const UnitWord& word : units_) {
            if (!after.starts_with(word.key)) continue;
            const std::string_view behind = after.substr(word.key.size());
            if (base::is_letter(word.key.back()) && !behind.empty() &&
                base::is_letter(behind.front())) {
                continue;
            }
            if (word.key == "人" && behind.starts_with("的")) continue;
            text = behind;
            return word.unit;
        }
        return std::nullopt;
    }

    bool take_at_least(std::string_view& text) const {
        const auto* word = prefix_of(text, words_.at_least);
        if (word == nullptr) return false;
        text.remove_prefix(word->size());
        return true;
    }

    [[nodiscard]] bool approximate_before() const {
        const auto found = words_.qualifiers.find(model::Qualifier::approximate);
        std::string_view before = key_.substr(0, at_);
        while (before.ends_with(' ') || before.ends_with(':') || before.ends_with('.')) {
            before.remove_suffix(1);
        }
        return found != words_.qualifiers.end() && ends_with_any(before, found->second);
    }
    bool take_approximate(std::string_view& text) const {
        const auto found = words_.qualifiers.find(model::Qualifier::approximate);
        if (found == words_.qualifiers.end()) return false;
        const auto* word = prefix_of(text, found->second);
        if (word == nullptr) return false;
        text.remove_prefix(word->size());
        return true;
    }

    // "1日1回", "2週間に1回", "月1回", "毎週2回".
    bool take_rate() {
        if (!may_begin()) return false;
        std::string_view text = rest();
        const bool every = take(text, "毎");
        const auto periods = take_whole(text, 4);
        const auto per = take_unit(text);
        if (!per || !model::is_duration(*per) || *per == Unit::business_day) return false;
        const bool named = take(text, "に") || take(text, "あたり") || take(text, "につき");
        static_cast<void>(named || every);
        const auto times = take_whole(text, 4);
        if (!times) return false;
        const auto counted = take_unit(text);
        if (counted != Unit::time) return false;
        FoundRate rate{static_cast<std::uint32_t>(*times), *per,
                       static_cast<std::uint16_t>(std::max(periods.value_or(1), 1))};
        rate.approximate = approximate_before();
        rate.at_least = take_at_least(text);
        rate.approximate = take_approximate(text) || rate.approximate;
        figures_.rates.push_back(rate);
        go_on_at(text);
        return true;
    }

    // "2024年3月31日", "2024/3/31", "2024-03", "2024年3月".
    bool take_date() {
        if (!may_begin()) return false;
        std::string_view text = rest();
        std::size_t digits = 0;
        while (digits < text.size() && base::is_digit(text[digits])) ++digits;
        if (digits != 4) return false;
        const auto year = take_whole(text, 4);
        if (!year || *year < 1868 || *year > 2200) return false;
        base::Date date{*year, 0, 0};
        const std::array<std::array<std::string_view, 2>, 4> forms = {
            {{"年", "月"}, {"/", "/"}, {"-", "-"}, {".", "."}}};
        for (const auto& [first, second] : forms) {
            std::string_view after = text;
            if (!take(after, first)) continue;
            const auto month = take_whole(after, 2);
            if (!month) {
                if (first != "年") return false;
                text = after;
                break;
            }
            if (*month < 1 || *month > 12) return false;
            date.month = *month;
            std::string_view behind_month = after;
            if (take(after, second)) {
                behind_month = first == "年" ? after : behind_month;
                const auto day = take_whole(after, 2);
                if (day) {
                    if (*day < 1 || *day > base::days_in_month(date.year, date.month)) return false;
                    date.day = *day;
                    take(after, "日");
                    behind_month = after;
                }
            } else if (first == "年") {
                return false;
            }
            text = behind_month;
            break;
        }
        if (date.month == 0 && text.size() == rest().size() - 4) return false;  // a bare number
        figures_.dates.push_back(date);
        go_on_at(text);
        return true;
    }

    static std::optional<model::TimeOfDay> take_time(std::string_view& text) {
        std::string_view after = text;
        const auto hours = take_whole(after, 2);
        if (!hours || *hours > 24) return std::nullopt;
        int minutes = 0;
        if (take(after, ":")) {
            const auto written = take_whole(after, 2);
            if (!written) return std::nullopt;
            minutes = *written;
        } else if (!after.starts_with("時間") && take(after, "時")) {
            std::string_view behind = after;
            const auto written = take_whole(behind, 2);
            if (written && take(behind, "分")) {
                minutes = *written;
                after = behind;
            } else if (take(after, "半")) {
                minutes = 30;
            }
        } else {
            return std::nullopt;
        }
        const int total = *hours * 60 + minutes;
        if (minutes > 59 || total > 24 * 60) return std::nullopt;
        text = after;
        return model::TimeOfDay{total};
    }

    bool take_span() {
        if (!may_begin() || !base::is_digit(key_[at_])) return false;
        std::string_view text = rest();
        const auto from = take_time(text);
        if (!from) return false;
        skip_spaces(text);
        const auto* mark = prefix_of(text, words_.range_marks);
        if (mark == nullptr) return false;
        text.remove_prefix(mark->size());
        skip_spaces(text);
        const auto to = take_time(text);
        if (!to || *from >= *to) return false;
        figures_.spans.push_back({*from, *to});
        go_on_at(text);
        return true;
    }

    static std::optional<Decimal> take_decimal(std::string_view& text) {
        std::size_t end = 0;
        bool point = false;
        while (end < text.size() &&
               (base::is_digit(text[end]) || (text[end] == '.' && !point && end + 1 < text.size() &&
                                              base::is_digit(text[end + 1])))) {
            point = point || text[end] == '.';
            ++end;
        }
        const model::DecimalReading reading = model::read_decimal(text.substr(0, end));
        if (end == 0 || reading.problem != model::DecimalProblem::none) return std::nullopt;
        text.remove_prefix(end);
        return reading.number;
    }

    // "3億7837万8千": each part a whole number, the multiples falling; or one number, "1.5億".
    static std::optional<Decimal> take_number(std::string_view& text) {
        struct Multiple {
            std::string_view name;
            std::uint32_t factor;
        };
        constexpr std::array<Multiple, 3> multiples = {
            {{"億", 100'000'000}, {"万", 10'000}, {"千", 1'000}}};
        std::string_view after = text;
        auto number = take_decimal(after);
        if (!number) return std::nullopt;
        std::uint64_t sum = 0;
        std::size_t parts = 0;
        const auto* next = multiples.begin();
        while (next != multiples.end()) {
            if (!take(after, next->name)) {
                ++next;
                continue;
            }
            ++parts;
            const auto whole = number->whole();
            if (!whole) {
                text = after;
                return parts == 1 ? product(*number, next->factor) : std::nullopt;
            }
            sum += std::uint64_t{*whole} * next->factor;
            ++next;
            std::string_view behind = after;
            number = take_decimal(behind);
            if (!number) {
                text = after;
                return model::read_decimal(std::to_string(sum)).number;
            }
            after = behind;
        }
        text = after;
        if (parts == 0) return number;
        const auto whole = number->whole();
        if (!whole) return std::nullopt;
        return model::read_decimal(std::to_string(sum + *whole)).number;
    }

    struct Bounds {
        bool at_least = false;
        bool at_most = false;
        bool open = false;
    };

    [[nodiscard]] Bounds bounds_before() const {
        std::string_view before = key_.substr(0, at_);
        for (const char* particle : {" ", "で", "は", "の", ":", "・", "約", "およそ"}) {
            if (before.ends_with(particle)) before.remove_suffix(std::string_view(particle).size());
        }
        return {ends_with_any(before, words_.at_least_before),
                ends_with_any(before, words_.at_most_before),
                ends_with_any(before, words_.open_bounds)};
    }

    Bounds take_bounds(std::string_view& text) const {
        Bounds bounds;
        for (int i = 0; i < 2; ++i) {
            skip_spaces(text);
            if (const auto* word = prefix_of(text, words_.open_bounds)) {
                bounds.open = true;
                text.remove_prefix(word->size());
            } else if (const auto* least = prefix_of(text, words_.at_least)) {
                bounds.at_least = true;
                text.remove_prefix(least->size());
            } else if (const auto* most = prefix_of(text, words_.at_most)) {
                bounds.at_most = true;
                text.remove_prefix(most->size());
            } else {
                break;
            }
        }
        return bounds;
    }

    static void set_bounds(FoundAmount& amount, const Bounds& before, const Bounds& behind) {
        const bool at_least = before.at_least || behind.at_least;
        const bool at_most = before.at_most || behind.at_most;
        const bool is_range = amount.least != amount.most;
        amount.cannot_be_said = before.open || behind.open || (at_least && at_most) ||
                                (is_range && (at_least || at_most));
        if (is_range || amount.cannot_be_said) return;
        if (at_least) amount.most.reset();
        if (at_most) amount.least.reset();
    }

    bool take_amount() {
        if (!may_begin() || !base::is_digit(key_[at_])) return false;
        std::string_view text = rest();
        FoundAmount amount;
        amount.least = take_number(text);
        if (!amount.least) return false;
        amount.most = amount.least;
        amount.approximate = approximate_before();
        const Bounds before = bounds_before();
        auto unit = take_unit(text);
        std::string_view after = text;
        skip_spaces(after);
        if (const auto* mark = prefix_of(after, words_.range_marks)) {
            after.remove_prefix(mark->size());
            skip_spaces(after);
            if (const auto most = take_number(after)) {
                amount.most = most;
                const auto second = take_unit(after);
                amount.cannot_be_said = *amount.least > *amount.most ||
                                        (unit && second && *unit != *second) || (unit && !second);
                if (!unit) unit = second;
                text = after;
            } else if (*mark == "~") {
                amount.cannot_be_said = true;  // "10日~"
                text = after;
            }
        }
        amount.unit = unit.value_or(Unit::none);
        const bool was_unclear = amount.cannot_be_said;
        take_approximate_behind(text, amount);
        set_bounds(amount, before, take_bounds(text));
        take(text, "前");  // "2週間前を目安に"
        take_approximate_behind(text, amount);
        amount.cannot_be_said = amount.cannot_be_said || was_unclear;
        const std::string_view preceding = key_.substr(0, at_);
        // "翌月20日" is a day, not so many of them.
        if (preceding.ends_with("月") && amount.unit == Unit::day) amount.cannot_be_said = true;
        amount.is_bare = text.empty() || text.starts_with("です") || text.starts_with('(');
        amount.in_brackets = preceding.ends_with('(') && text.starts_with(')');
        if (preceding.ends_with('~') || preceding.ends_with('-')) amount.cannot_be_said = true;
        figures_.amounts.push_back(amount);
        go_on_at(text);
        return true;
    }
    void take_approximate_behind(std::string_view& text, FoundAmount& amount) const {
        std::string_view after = text;
        if (!take(after, "を")) take(after, "の");
        if (!take_approximate(after)) return;
        amount.approximate = true;
        text = after;
    }

    std::string_view key_;
    const IntakeWords& words_;
    const std::vector<UnitWord>& units_;
    Figures figures_;
    std::size_t at_ = 0;
};

}  // namespace

FigureFinder::FigureFinder(const IntakeWords& words, const query::Words& units)
    : words_(words), units_(unit_words(units)) {}

Figures FigureFinder::find(std::string_view key) const {
    return Scanner(key, words_, units_).scan();
}

}  // namespace kurabe::intake
