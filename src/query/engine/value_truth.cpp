#include "query/engine/value_truth.h"

#include <algorithm>
#include <compare>
#include <string_view>

#include "text/fold.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

// An end of what a magnitude can amount to; beyond all amounts where it is open.
struct End {
    bool infinite = false;
    model::ExactProduct amount;  // 0 where infinite
    friend auto operator<=>(const End&, const End&) = default;
};

constexpr End infinity{true, {}};

// All that a value can amount to, ends included.
template <typename Amount>
struct Range {
    Amount least;
    Amount most;
};

Truth of(bool yes, bool no) { return yes ? Truth::yes : (no ? Truth::no : Truth::unknown); }

template <typename Amount>
Truth compare(const Range<Amount>& found, Operator comparison, const Range<Amount>& wanted) {
    switch (comparison) {
        case Operator::less: return of(found.most < wanted.least, found.least >= wanted.most);
        case Operator::at_most: return of(found.most <= wanted.least, found.least > wanted.most);
        case Operator::more: return of(found.least > wanted.most, found.most <= wanted.least);
        case Operator::at_least: return of(found.least >= wanted.most, found.most < wanted.least);
        case Operator::equal:
        case Operator::not_equal: break;
    }
    const bool exact = found.least == found.most && wanted.least == wanted.most;
    return of(exact && found.least == wanted.least,
              found.most < wanted.least || wanted.most < found.least);
}

// Dates: what is asked for is a whole period. "Since 2018" begins on its first day, "after 2018"
// and "until 2018" end with its last one, and any day of it is "in 2018".
Truth compare_days(const Range<int>& found, Operator comparison, const Range<int>& period) {
    const Range<int> first{period.least, period.least};
    const Range<int> last{period.most, period.most};
    switch (comparison) {
        case Operator::less:
        case Operator::at_least: return compare(found, comparison, first);
        case Operator::at_most:
        case Operator::more: return compare(found, comparison, last);
        case Operator::equal:
        case Operator::not_equal: break;
    }
    return of(found.least >= period.least && found.most <= period.most,
              found.most < period.least || found.least > period.most);
}

Truth negated(Truth truth) {
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

Truth compare_quantities(const model::Quantity& found, Operator comparison,
                         const model::Quantity& wanted) {
    using model::Term;
    if (found.kind != wanted.kind) return Truth::unknown;
    if (found.term == Term::while_active || wanted.term == Term::while_active) {
        return found.term == wanted.term ? compare<int>({0, 0}, comparison, {0, 0})
                                         : Truth::unknown;
    }
    const bool endless = found.term == Term::unlimited;
    if (endless || wanted.term == Term::unlimited) {
        // Beside what has no limit, any amount is as good as none.
        const Range<End> some{endless ? infinity : End{}, found.most ? End{} : infinity};
        const End limit = wanted.term == Term::unlimited ? infinity : End{};
        return compare<End>(some, comparison, {limit, limit});
    }
    model::Quantity bounded = found;
    if (found.kind == model::ValueKind::percent && !found.most) bounded.most = model::whole_share;
    const auto measured = model::in_one_measure(bounded, wanted);
    if (!measured || !wanted.least || !wanted.most) return Truth::unknown;
    // Durations, shares and counts have no negative values: "4 hours or less" begins at none.
    const auto least = [](const auto& end) { return end ? End{false, *end} : End{}; };
    const auto most = [](const auto& end) { return end ? End{false, *end} : infinity; };
    return compare<End>({least(measured->a.least), most(measured->a.most)}, comparison,
                        {least(measured->b_at_least.least), most(measured->b_at_most.most)});
}

int day_number(const base::Date& date) { return date.year * 372 + date.month * 31 + date.day; }

// "2027" can be any day of that year.
Range<int> days_of(base::Date date) {
    const int last = day_number(base::last_day(date));
    date.month = std::max(date.month, 1);
    date.day = std::max(date.day, 1);
    return {day_number(date), last};
}

bool contains(std::string_view text, const std::string& folded) {
    const std::string key = text::search_key(text);
    const auto wanted = text::spellings_of(text::query_key(folded));
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& word) { return text::has_word(key, word); });
}

bool contains(const base::LocalizedText& text, const std::string& folded) {
    return contains(text.ja, folded) || contains(text.en, folded);
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// The name stands there, and not inside a Latin word: "OCI" is not in "association".
bool has_name(const std::string& folded, const std::string& name) {
    for (std::size_t at = folded.find(name); at != std::string::npos;
         at = folded.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !is_latin(folded[at - 1]) || !is_latin(name.front());
        const bool ends = end == folded.size() || !is_latin(folded[end]) || !is_latin(name.back());
        if (begins && ends) return true;
    }
    return false;
}

// What is looked for in texts: words, a party by any of its names, or both where the words only
// begin such a name.
struct WantedText {
    const std::string& folded;
    const std::vector<std::string>& party_names;

    [[nodiscard]] bool stands_in(const base::LocalizedText& text) const {
        const bool named =
            std::find(party_names.begin(), party_names.end(), folded) != party_names.end();
        if (!named && contains(text, folded)) return true;
        if (party_names.empty()) return false;
        const std::string ja = text::fold(text.ja);
        const std::string en = text::fold(text.en);
        return std::any_of(party_names.begin(), party_names.end(), [&](const std::string& name) {
            return has_name(ja, name) || has_name(en, name);
        });
    }
};

Truth of_text(const base::LocalizedText& text, const std::string& folded) {
    return contains(text, folded) ? Truth::yes : Truth::no;
}

}  // namespace

Truth with_operator(Truth equal, Operator comparison) {
    return comparison == Operator::not_equal ? negated(equal) : equal;
}

Truth compare_values(const model::Value& found, Operator comparison, const model::Value& wanted) {
    if (found.index() != wanted.index()) return Truth::unknown;
    Truth truth = Truth::unknown;
    if (const auto* quantity = std::get_if<model::Quantity>(&found)) {
        truth = compare_quantities(*quantity, comparison, std::get<model::Quantity>(wanted));
    } else if (const auto* date = std::get_if<model::Date>(&found)) {
        truth = compare_days(days_of(*date), comparison, days_of(std::get<model::Date>(wanted)));
    } else if (const auto* time = std::get_if<model::TimeOfDay>(&found)) {
        const int minutes = time->minutes;
        const int other = std::get<model::TimeOfDay>(wanted).minutes;
        truth = compare<int>({minutes, minutes}, comparison, {other, other});
    }
    return with_operator(truth, comparison);
}

std::optional<bool> says(const model::Value& value, const PropertyTest& test) {
    const WantedText wanted{std::get<std::string>(test.operand), test.party_names};
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        const auto any = [&](auto is_meant) {
            return std::any_of(codes->codes.begin(), codes->codes.end(), is_meant);
        };
        const bool has = any([&](const std::string& code) {
            return code == wanted.folded || text::fold(code) == wanted.folded;
        });
        const bool may_have = !has && any([&](const std::string& code) {
            return std::find(test.open_codes.begin(), test.open_codes.end(), code) !=
                   test.open_codes.end();
        });
        return may_have ? std::nullopt : std::optional(has);
    }
    if (const auto* words = std::get_if<model::Text>(&value)) return wanted.stands_in(words->text);
    if (const auto* list = std::get_if<model::List>(&value)) {
        return std::any_of(list->items.begin(), list->items.end(),
                           [&](const auto& item) { return wanted.stands_in(item); });
    }
    if (const auto* party = model::party_in(value)) {
        return wanted.stands_in(party->name) || wanted.stands_in(party->purpose);
    }
    if (const auto* certificate = model::certification_in(value)) {
        return contains(certificate->standard, wanted.folded);
    }
    return std::nullopt;
}

std::optional<model::Date> date_part(const model::Certification& c, const std::string& part) {
    if (part == "valid_until") return c.valid_until;
    if (part == "valid_from") return c.valid_from;
    return c.first_issued;
}

Truth meets_part(const model::Certification& certificate, const PropertyTest& test) {
    if (const auto* wanted = std::get_if<model::Value>(&test.operand)) {
        const auto date = date_part(certificate, test.part);
        return date ? compare_values(*date, test.comparison, *wanted) : Truth::unknown;
    }
    const auto& wanted = std::get<std::string>(test.operand);
    std::string text = certificate.number;
    if (test.part == "standard") text = certificate.standard;
    if (test.part == "body") {
        if (certificate.body.empty()) return Truth::unknown;
        return with_operator(of_text(certificate.body, wanted), test.comparison);
    }
    if (text.empty()) return Truth::unknown;
    return with_operator(contains(text, wanted) ? Truth::yes : Truth::no, test.comparison);
}

}  // namespace kurabe::query
