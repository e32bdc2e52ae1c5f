#include "decide/property_verdict.h"

#include <algorithm>
#include <map>
#include <string>

#include "decide/kleene.h"

namespace kurabe::decide {
namespace {

using model::OptionRule;
using model::ScopeRule;

using Judgements = std::span<Judgement>;

template <typename Condition>
void leave_out(Judgements& judgements, Condition condition) {
    const auto end = std::remove_if(judgements.begin(), judgements.end(), condition);
    judgements = {judgements.begin(), end};
}

bool is_option(const Judgement& judged) {
    return judged.statement.answer->state == model::AnswerState::option;
}

// Options that do not count go; where nothing else is left, that is why it is not met.
void refuse_options(Judgements& judgements) {
    const auto counts = [](const Judgement& judged) { return !judged.by_option; };
    if (std::any_of(judgements.begin(), judgements.end(), counts)) {
        leave_out(judgements, [](const Judgement& judged) { return judged.by_option; });
        return;
    }
    for (Judgement& judged : judgements) {
        judged.verdict = Verdict::not_met;
        judged.reason = Reason::option_refused;
    }
}

// One said twice, in whatever words.
bool says_the_same(const model::Answer& a, const model::Answer& b) {
    return a.state == b.state && a.value == b.value && a.qualifier == b.qualifier &&
           is_same_scope(a.scope, b.scope);
}

// Statements of which the document makes others that contradict them, unless all come to the same.
// Of a single one, it is not known what the other is, however often it is made.
void judge_contradictions(Judgements judgements) {
    const auto is_contradicted = [](const Judgement& judged) {
        return !judged.statement.answer->conflict.empty();
    };
    const auto first = std::find_if(judgements.begin(), judgements.end(), is_contradicted);
    if (first == judgements.end()) return;
    const auto differs = [&](const Judgement& judged) {
        return is_contradicted(judged) && judged.verdict != first->verdict;
    };
    const bool alone =
        std::none_of(judgements.begin(), judgements.end(), [&](const Judgement& judged) {
            return is_contradicted(judged) &&
                   !says_the_same(*judged.statement.answer, *first->statement.answer);
        });
    if (!alone && std::none_of(judgements.begin(), judgements.end(), differs)) return;
    for (Judgement& judged : judgements) {
        if (!is_contradicted(judged)) continue;
        judged.verdict = Verdict::cannot_tell;
        judged.reason = Reason::contradiction;
    }
}

// Of one scope: what is standard, and what is an option.
struct OfScope {
    Verdict standard = Verdict::not_applicable;
    Verdict option = Verdict::not_applicable;
    bool has_standard = false;
    bool has_option = false;

    void add(const Judgement& judged) {
        Verdict& verdict = is_option(judged) ? option : standard;
        verdict = both(verdict, judged.verdict);
        (is_option(judged) ? has_option : has_standard) = true;
    }
    // Where it has both: which of them counts.
    [[nodiscard]] bool standard_counts(bool contracted) const {
        return !contracted && standard != Verdict::not_applicable &&
               either(standard, option) == standard;
    }
};

// Beside a standard answer of the same scope, an option counts in its place where it is contracted,
// or where it comes to more.
void choose_options(Judgements& judgements, bool contracted) {
    if (judgements.size() < 2 || std::none_of(judgements.begin(), judgements.end(), is_option)) {
        return;
    }
    const auto key = [](const Judgement& judged) {
        return scope_key(judged.statement.answer->scope);
    };
    std::map<std::string, OfScope> scopes;
    for (const Judgement& judged : judgements) scopes[key(judged)].add(judged);
    leave_out(judgements, [&](const Judgement& judged) {
        const OfScope& scope = scopes.find(key(judged))->second;
        return scope.has_standard && scope.has_option &&
               is_option(judged) == scope.standard_counts(contracted);
    });
}

std::vector<Condition> conditions_of(const Judgement& judged, const Rules& rules) {
    std::vector<Condition> conditions;
    const model::Answer& answer = *judged.statement.answer;
    const auto add = [&](bool holds, ConditionKind kind) {
        if (holds) conditions.push_back({kind, &answer});
    };
    using model::Qualifier;
    const bool must_contract = rules.options == OptionRule::condition && !rules.contracted;
    add(judged.by_option && must_contract, ConditionKind::contracted);
    add(judged.by_figure && answer.qualifier == Qualifier::target, ConditionKind::target);
    add(judged.by_figure && answer.qualifier == Qualifier::approximate, ConditionKind::approximate);
    add(!answer.scope.empty(), ConditionKind::scope);
    add(judged.undated, ConditionKind::undated);
    add(judged.statement.from_addendum, ConditionKind::reply);
    return conditions;
}

Verdict verdict_of(Judgements judgements, ScopeRule scopes) {
    Verdict verdict = Verdict::not_applicable;
    for (const Judgement& judged : judgements) {
        verdict = scopes == ScopeRule::all ? both(verdict, judged.verdict)
                                           : either(verdict, judged.verdict);
    }
    return verdict;
}

void add_evidence(PropertyVerdict& whole, const Judgement& judged) {
    const Statement& statement = judged.statement;
    whole.evidence.push_back({statement.answer, statement.from_addendum, judged.reason});
}

// Where any is enough, the one that is met on the fewest conditions.
void add_best(PropertyVerdict& whole, Judgements judgements, const Rules& rules) {
    for (const Judgement& judged : judgements) {
        if (judged.verdict != Verdict::met) continue;
        auto conditions = conditions_of(judged, rules);
        const bool better = whole.evidence.empty() || conditions.size() < whole.conditions.size();
        if (!better) continue;
        whole.evidence.clear();
        add_evidence(whole, judged);
        whole.conditions = std::move(conditions);
    }
}

}  // namespace

PropertyVerdict taken_together(Judgements judgements, const Rules& rules) {
    PropertyVerdict whole;
    if (judgements.empty()) return whole;
    if (rules.options == OptionRule::refuse) refuse_options(judgements);
    judge_contradictions(judgements);
    if (!rules.lists) choose_options(judgements, rules.contracted);
    whole.verdict = verdict_of(judgements, rules.scopes);
    if (whole.verdict == Verdict::met && rules.scopes == ScopeRule::any) {
        add_best(whole, judgements, rules);
    } else {
        std::vector<Condition> conditions;
        for (const Judgement& judged : judgements) {
            if (judged.verdict != whole.verdict) continue;
            add_evidence(whole, judged);
            if (whole.verdict != Verdict::met) continue;
            const auto own = conditions_of(judged, rules);
            conditions.insert(conditions.end(), own.begin(), own.end());
        }
        add_new(whole.conditions, conditions);
    }
    whole.reason = whole.evidence.front().reason;
    return whole;
}

}  // namespace kurabe::decide
