#include "query/engine/truth.h"

#include <algorithm>
#include <compare>
#include <optional>

#include "model/validity.h"
#include "text/fold.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

using model::Answer;
using model::AnswerState;

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

Truth with_operator(Truth equal, Operator comparison) {
    return comparison == Operator::not_equal ? negated(equal) : equal;
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

// Whether the value says the wanted code or text; nothing where it has no text to look at.
std::optional<bool> says(const model::Value& value, const WantedText& wanted) {
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        return std::any_of(codes->codes.begin(), codes->codes.end(), [&](const std::string& code) {
            return code == wanted.folded || text::fold(code) == wanted.folded;
        });
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

Truth meets(const Answer& answer, const PropertyTest& test) {
    if (answer.state == AnswerState::unclear) return Truth::unknown;
    const bool has_value = !std::holds_alternative<std::monostate>(answer.value);
    if (!has_value) {
        const bool denied = answer.state == AnswerState::no;
        return denied ? with_operator(Truth::no, test.comparison) : Truth::unknown;
    }
    if (!test.part.empty()) {
        const auto* certificate = model::certification_in(answer.value);
        return certificate != nullptr ? meets_part(*certificate, test) : Truth::unknown;
    }
    if (const auto* wanted = std::get_if<model::Value>(&test.operand)) {
        return compare_values(answer.value, test.comparison, *wanted);
    }
    const auto found =
        says(answer.value, WantedText{std::get<std::string>(test.operand), test.party_names});
    if (!found) return Truth::unknown;
    // A list that is not said to be whole may leave out the one that is asked for.
    const bool is_whole = answer.state == AnswerState::yes || answer.state == AnswerState::option;
    if (model::party_in(answer.value) != nullptr && !*found && !is_whole) return Truth::unknown;
    return with_operator(*found ? Truth::yes : Truth::no, test.comparison);
}

bool leaves_open(AnswerState state) {
    return state == AnswerState::unclear || state == AnswerState::undisclosed;
}

Truth meets_state(model::AnswerTable::Cell cell, AnswerState wanted) {
    if (wanted == AnswerState::not_stated) return cell.empty() ? Truth::yes : Truth::no;
    if (cell.empty()) return Truth::unknown;
    const auto has = [wanted](const Answer* answer) { return answer->state == wanted; };
    // What is unclear or withheld may be anything that can be said plainly.
    const auto may_have = [wanted](const Answer* answer) {
        return answer->state == wanted || (leaves_open(answer->state) && !leaves_open(wanted));
    };
    return of(std::all_of(cell.begin(), cell.end(), has),
              std::none_of(cell.begin(), cell.end(), may_have));
}

// Subcontractors and certificates stand beside one another, each an answer of its own.
bool lists_things(model::AnswerTable::Cell cell, const PropertyTest& test) {
    return test.part.empty() && std::any_of(cell.begin(), cell.end(), [](const Answer* answer) {
               return model::party_in(answer->value) != nullptr ||
                      model::certification_in(answer->value) != nullptr;
           });
}

}  // namespace

Truth meets(model::AnswerTable::Cell cell, const PropertyTest& test) {
    if (const auto* state = std::get_if<AnswerState>(&test.operand)) {
        return with_operator(meets_state(cell, *state), test.comparison);
    }
    if (cell.empty()) return Truth::unknown;
    const Truth first = meets(*cell.front(), test);
    const bool agree = std::all_of(cell.begin(), cell.end(), [&](const Answer* answer) {
        return meets(*answer, test) == first;
    });
    if (agree || !lists_things(cell, test)) return agree ? first : Truth::unknown;
    const bool one_is = std::any_of(cell.begin(), cell.end(), [&](const Answer* answer) {
        return meets(*answer, test) == with_operator(Truth::yes, test.comparison);
    });
    return one_is ? with_operator(Truth::yes, test.comparison) : Truth::unknown;
}

Truth certified(model::AnswerTable::Cell cell, const std::vector<std::string>& keys, bool named,
                base::Date today) {
    const auto is_meant = [&](const model::Certification& certificate) {
        const std::string standard = text::search_key(certificate.standard);
        return std::any_of(keys.begin(), keys.end(),
                           [&](const std::string& key) { return text::has_word(standard, key); });
    };
    Truth best = Truth::unknown;
    bool denied = false;
    for (const Answer* answer : cell) {
        const auto* certificate = model::certification_in(answer->value);
        const bool meant = named || (certificate != nullptr && is_meant(*certificate));
        if (!meant) continue;
        const bool expired = model::has_expired(*answer, today);
        if (answer->state == AnswerState::yes && !expired) best = Truth::yes;
        denied = denied || expired || answer->state == AnswerState::no;
    }
    return best == Truth::yes || !denied ? best : Truth::no;
}

}  // namespace kurabe::query
