#include "decide/judge.h"

#include <algorithm>

#include "model/validity.h"
#include "query/engine/value_truth.h"
#include "text/search_key.h"

namespace kurabe::decide {
namespace {

using model::Answer;
using model::AnswerState;
using query::Operator;
using query::PropertyTest;
using query::Truth;

// A verdict with its reason.
struct Outcome {
    Verdict verdict = Verdict::cannot_tell;
    Reason reason = Reason::not_stated;
};

constexpr Outcome met{Verdict::met, Reason::holds};

constexpr Outcome not_met(Reason reason) { return {Verdict::not_met, reason}; }
constexpr Outcome cannot_tell(Reason reason) { return {Verdict::cannot_tell, reason}; }

Judgement judgement(const Statement& statement, Outcome outcome) {
    return {statement, outcome.verdict, outcome.reason};
}

// What a state comes to whatever is asked; nothing where that matters.
std::optional<Outcome> of_state_alone(const Answer& answer) {
    switch (answer.state) {
        case AnswerState::unclear:
            return cannot_tell(answer.proposed ? Reason::unconfirmed : Reason::unclear);
        case AnswerState::undisclosed: return cannot_tell(Reason::undisclosed);
        case AnswerState::not_stated: return cannot_tell(Reason::not_stated);
        case AnswerState::not_applicable:
            return Outcome{Verdict::not_applicable, Reason::not_applicable};
        case AnswerState::yes:
        case AnswerState::no:
        case AnswerState::partial:
        case AnswerState::option: break;
    }
    return std::nullopt;
}

// "= あり", or, the same, "!= なし": an option is there as well.
Outcome has_it(AnswerState state) {
    if (state == AnswerState::partial) return cannot_tell(Reason::partial);
    return state == AnswerState::no ? not_met(Reason::says_no) : met;
}

Outcome lacks_it(AnswerState state) {
    if (state == AnswerState::partial) return cannot_tell(Reason::partial);
    return state == AnswerState::no ? met : not_met(Reason::says_otherwise);
}

// 一部 and オプション are asked for as such.
Outcome is_just(AnswerState state, AnswerState wanted, bool negated) {
    if (state == wanted) return negated ? not_met(Reason::says_otherwise) : met;
    if (!negated) return not_met(Reason::says_otherwise);
    return state == AnswerState::partial ? cannot_tell(Reason::partial) : met;
}

Judgement judge_state(const Statement& statement, AnswerState wanted, bool negated) {
    const AnswerState state = statement.answer->state;
    const bool asks_for_it =
        (wanted == AnswerState::yes && !negated) || (wanted == AnswerState::no && negated);
    if (asks_for_it) {
        Judgement judged = judgement(statement, has_it(state));
        judged.by_option = state == AnswerState::option;
        return judged;
    }
    if (wanted == AnswerState::yes || wanted == AnswerState::no) {
        return judgement(statement, lacks_it(state));
    }
    return judgement(statement, is_just(state, wanted, negated));
}

bool is_exact(const model::Value& value) {
    const auto* quantity = std::get_if<model::Quantity>(&value);
    if (quantity != nullptr) return quantity->term || quantity->exact();
    return !std::holds_alternative<model::Date>(value);
}

// Why two values cannot be compared to the end: what is exact can only differ in its measure.
Reason why_unknown(const model::Value& found, const model::Value& wanted) {
    const auto kind = model::kind_of(found);
    const bool same_kind = kind == model::kind_of(wanted);
    if (!same_kind || is_exact(found)) return Reason::other_measure;
    const auto* quantity = std::get_if<model::Quantity>(&found);
    if (quantity == nullptr) return Reason::straddles;
    const auto& limit = std::get<model::Quantity>(wanted);
    const bool one_measure = limit.term || model::in_one_measure(*quantity, limit);
    return one_measure ? Reason::straddles : Reason::other_measure;
}

Outcome compared(const model::Value& found, const PropertyTest& test) {
    const auto& wanted = std::get<model::Value>(test.operand);
    switch (query::compare_values(found, test.comparison, wanted)) {
        case Truth::yes: return met;
        case Truth::no: return not_met(Reason::fails);
        case Truth::unknown: break;
    }
    return cannot_tell(why_unknown(found, wanted));
}

// No document says that its list is complete, nor that it names all codes that hold: what is not
// there may hold all the same.
bool is_of_a_list(const model::Value& value) {
    return std::holds_alternative<model::List>(value) ||
           std::holds_alternative<model::Enumeration>(value) || model::party_in(value) != nullptr;
}

Outcome looked_for(const model::Value& found, const PropertyTest& test) {
    const auto has = query::says(found, test);
    if (!has) {
        const bool is_code = std::holds_alternative<model::Enumeration>(found);
        return cannot_tell(is_code ? Reason::no_figure : Reason::other_measure);
    }
    const bool wanted = test.comparison == Operator::equal;
    if (is_of_a_list(found)) {
        if (!*has) return cannot_tell(Reason::not_listed);
        return wanted ? met : not_met(Reason::listed);
    }
    return *has == wanted ? met : not_met(Reason::fails);
}

Outcome judge_part(const Answer& answer, const PropertyTest& test) {
    const auto* certificate = model::certification_in(answer.value);
    if (certificate == nullptr) return cannot_tell(Reason::no_figure);
    if (std::holds_alternative<model::Value>(test.operand)) {
        const auto date = query::date_part(*certificate, test.part);
        return date ? compared(*date, test) : cannot_tell(Reason::no_figure);
    }
    switch (query::meets_part(*certificate, test)) {
        case Truth::yes: return met;
        case Truth::no: return not_met(Reason::fails);
        case Truth::unknown: break;
    }
    return cannot_tell(Reason::no_figure);
}

Outcome judge_value(const Answer& answer, const PropertyTest& test) {
    if (!test.part.empty()) return judge_part(answer, test);
    if (std::holds_alternative<std::monostate>(answer.value)) {
        return cannot_tell(Reason::no_figure);
    }
    if (std::holds_alternative<model::Value>(test.operand)) return compared(answer.value, test);
    return looked_for(answer.value, test);
}

bool is_figure(const model::Value& value) {
    return std::holds_alternative<model::Quantity>(value) ||
           std::holds_alternative<model::TimeOfDay>(value) ||
           std::holds_alternative<model::Schedule>(value);
}

// What is said in part is never met; of it, only a figure or a day can fail.
Outcome in_part(Outcome outcome, bool compares) {
    const bool fails = compares && outcome.verdict == Verdict::not_met;
    return fails ? outcome : cannot_tell(Reason::partial);
}

// Valid on the day; `undated` where no end is stated.
Outcome validity_on(const model::Certification* certificate, base::Date day, bool& undated) {
    undated = certificate == nullptr || !certificate->valid_until;
    if (certificate == nullptr) return met;
    if (!undated && base::last_day(*certificate->valid_until) < day) {
        return not_met(Reason::expired);
    }
    // A month or year without a day may have begun on its first one.
    if (certificate->valid_from && *certificate->valid_from > day) return not_met(Reason::fails);
    return met;
}

bool has_standard(const model::Certification& certificate, const CertificateTest& test) {
    const std::string standard = text::search_key(certificate.standard);
    return std::any_of(test.standard.begin(), test.standard.end(),
                       [&](const std::string& key) { return text::has_word(standard, key); });
}

// Of "valid", "not valid" the opposite.
Outcome negated(Outcome outcome) {
    if (outcome.verdict == Verdict::met) return not_met(Reason::says_otherwise);
    return outcome.verdict == Verdict::not_met ? met : outcome;
}

}  // namespace

Judgement judge(const Statement& statement, const PropertyTest& test, model::Strength strength) {
    const Answer& answer = *statement.answer;
    if (const auto known = of_state_alone(answer)) return judgement(statement, *known);
    const bool differs = test.comparison == Operator::not_equal;
    if (const auto* wanted = std::get_if<AnswerState>(&test.operand)) {
        return judge_state(statement, *wanted, differs);
    }
    if (answer.state == AnswerState::no) {
        return judgement(statement, differs ? met : not_met(Reason::says_no));
    }
    Outcome outcome = judge_value(answer, test);
    const bool by_figure = test.part.empty() && is_figure(answer.value);
    const bool firm = strength == model::Strength::stated || !by_figure ||
                      answer.qualifier == model::Qualifier::guaranteed;
    if (outcome.verdict == Verdict::met && !firm) outcome = cannot_tell(Reason::not_guaranteed);
    const bool compares = std::holds_alternative<model::Value>(test.operand);
    if (answer.state == AnswerState::partial) outcome = in_part(outcome, compares);
    Judgement judged = judgement(statement, outcome);
    judged.by_figure = by_figure;
    judged.by_option = answer.state == AnswerState::option;
    return judged;
}

std::optional<Judgement> judge(const Statement& statement, const CertificateTest& test,
                               base::Date day) {
    const Answer& answer = *statement.answer;
    const auto* certificate = model::certification_in(answer.value);
    // Where only one property can speak of it, it does even if it names no certificate.
    const bool of_any = certificate == nullptr && test.properties.size() == 1;
    const bool meant = test.standard.empty() || of_any ||
                       (certificate != nullptr && has_standard(*certificate, test));
    if (!meant) return std::nullopt;
    if (const auto known = of_state_alone(answer)) return judgement(statement, *known);
    bool undated = false;
    Outcome outcome = answer.state == AnswerState::no ? not_met(Reason::says_no)
                                                      : validity_on(certificate, day, undated);
    const bool which = !test.standard.empty() && certificate == nullptr;
    if (which && outcome.verdict == Verdict::met) outcome = cannot_tell(Reason::no_figure);
    if (answer.state == AnswerState::partial) outcome = in_part(outcome, true);
    if (test.negated) outcome = negated(outcome);
    Judgement judged = judgement(statement, outcome);
    judged.undated = undated && outcome.verdict == Verdict::met;
    judged.by_option = answer.state == AnswerState::option && !test.negated;
    return judged;
}

}  // namespace kurabe::decide
