#include "decide/assessment.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "decide/judge.h"
#include "decide/kleene.h"
#include "decide/property_verdict.h"

namespace kurabe::decide {
namespace {

using model::ScopeRule;

bool is_equality(query::Operator comparison) {
    return comparison == query::Operator::equal || comparison == query::Operator::not_equal;
}

// Lists, parties and certificates stand beside one another, each an answer of its own: one of them
// is enough.
bool names_things(std::span<const Statement> statements, const query::PropertyTest& test) {
    if (std::holds_alternative<model::AnswerState>(test.operand)) return false;
    if (!test.part.empty()) return true;
    const auto is_thing = [](const Statement& statement) {
        const model::Value& value = statement.answer->value;
        return std::holds_alternative<model::List>(value) || model::party_in(value) != nullptr ||
               model::certification_in(value) != nullptr;
    };
    return is_equality(test.comparison) &&
           std::any_of(statements.begin(), statements.end(), is_thing);
}

// Of most properties there are few answers: no memory is asked for.
class JudgementRoom {
 public:
    std::span<Judgement> of(std::size_t count) {
        if (count <= few_.size()) return std::span(few_).first(count);
        many_.resize(count);
        return many_;
    }

 private:
    std::array<Judgement, 3> few_;
    std::vector<Judgement> many_;
};

class Assessor {
 public:
    Assessor(const model::Requirement& requirement, const Subject& subject, base::Date day)
        : requirement_(requirement), subject_(subject), day_(day) {}

    [[nodiscard]] PropertyVerdict verdict(const query::PropertyTest& test) const {
        const auto statements = subject_.statements(test.property);
        JudgementRoom room;
        const auto judgements = room.of(statements.size());
        std::transform(statements.begin(), statements.end(), judgements.begin(),
                       [&](const Statement& statement) {
                           return judge(statement, test, requirement_.strength);
                       });
        Rules rules = rules_for(test.property);
        if (names_things(statements, test)) {
            const bool differs = test.comparison == query::Operator::not_equal;
            rules.scopes = differs ? ScopeRule::all : ScopeRule::any;
            rules.lists = true;
        }
        return taken_together(judgements, rules);
    }

    // Any of the properties may speak of the certificate; that there is none, all must say.
    [[nodiscard]] PropertyVerdict verdict(const CertificateTest& test,
                                          std::string_view& property) const {
        PropertyVerdict whole{Verdict::not_applicable, Reason::not_applicable, {}, {}};
        const auto take = [&](std::string_view candidate) {
            PropertyVerdict one = verdict_of_one(test, candidate);
            const Verdict taken = test.negated ? both(whole.verdict, one.verdict)
                                               : either(whole.verdict, one.verdict);
            const bool decides = taken != whole.verdict || whole.evidence.empty();
            if (taken != one.verdict || !decides) return;
            whole = std::move(one);
            property = candidate;
        };
        for (const std::string& candidate : test.properties) take(candidate);
        if (!test.anywhere) return whole;
        for (const model::Property& own : subject_.profile().properties) {
            if (own.kind == model::ValueKind::certification) take(own.id);
        }
        return whole;
    }

 private:
    [[nodiscard]] Rules rules_for(std::string_view property) const {
        return {requirement_.options, requirement_.scopes, subject_.has_contracted(property)};
    }

    [[nodiscard]] PropertyVerdict verdict_of_one(const CertificateTest& test,
                                                 std::string_view property) const {
        const auto statements = subject_.statements(property);
        JudgementRoom room;
        const auto judgements = room.of(statements.size());
        std::size_t count = 0;
        for (const Statement& statement : statements) {
            if (const auto judged = judge(statement, test, day_)) judgements[count++] = *judged;
        }
        Rules rules = rules_for(property);
        rules.scopes = test.negated ? ScopeRule::all : ScopeRule::any;
        rules.lists = true;
        return taken_together(judgements.first(count), rules);
    }

    const model::Requirement& requirement_;
    const Subject& subject_;
    base::Date day_;
};

}  // namespace

bool operator==(const Condition& a, const Condition& b) {
    if (a.kind != b.kind || a.answer->property != b.answer->property) return false;
    return a.kind != ConditionKind::scope || is_same_scope(a.answer->scope, b.answer->scope);
}

void add_new(std::vector<Condition>& conditions, const std::vector<Condition>& more) {
    constexpr std::size_t few = 8;
    if (conditions.size() + more.size() <= few) {
        for (const Condition& condition : more) {
            const auto known = std::find(conditions.begin(), conditions.end(), condition);
            if (known == conditions.end()) conditions.push_back(condition);
        }
        return;
    }
    // A service may name thousands of scopes.
    std::set<std::tuple<ConditionKind, std::string_view, std::string>> known;
    const auto is_new = [&](const Condition& condition) {
        const bool scoped = condition.kind == ConditionKind::scope;
        return known
            .emplace(condition.kind, condition.answer->property,
                     scoped ? scope_key(condition.answer->scope) : std::string())
            .second;
    };
    for (const Condition& condition : conditions) (void)is_new(condition);
    for (const Condition& condition : more) {
        if (is_new(condition)) conditions.push_back(condition);
    }
}

AssessmentSteps::AssessmentSteps(const model::Requirement& requirement, const CompiledCheck& check,
                                 const Subject& subject, base::Date day)
    : requirement_(&requirement), check_(&check), subject_(&subject), day_(day) {
    findings_.reserve(check.tests.size());
}

bool AssessmentSteps::has_more() const {
    return check_->root && findings_.size() < check_->tests.size();
}

std::size_t AssessmentSteps::step() {
    const Assessor assessor(*requirement_, *subject_, day_);
    Finding finding;
    finding.test = findings_.size();
    PropertyVerdict verdict;
    const auto& asked = check_->tests[finding.test].asked;
    if (const auto* test = std::get_if<query::PropertyTest>(&asked)) {
        finding.property = test->property;
        verdict = assessor.verdict(*test);
    } else {
        verdict = assessor.verdict(std::get<CertificateTest>(asked), finding.property);
    }
    finding.verdict = verdict.verdict;
    finding.reason = verdict.reason;
    finding.evidence = std::move(verdict.evidence);
    finding.conditions = std::move(verdict.conditions);
    findings_.push_back(std::move(finding));
    return subject_->statements(findings_.back().property).size() + 1;
}

AssessmentSteps::Branch AssessmentSteps::taken_together(const Check& check) const {
    if (check.kind == Check::Kind::test) {
        const Finding& finding = findings_.at(check.test);
        return {finding.verdict, finding.conditions};
    }
    const bool all = check.kind == Check::Kind::all;
    Branch whole;
    for (const Check& child : check.children) {
        Branch part = taken_together(child);
        const Verdict before = whole.verdict;
        whole.verdict = all ? both(before, part.verdict) : either(before, part.verdict);
        if (part.verdict != Verdict::met) continue;
        if (all) {
            add_new(whole.conditions, part.conditions);
        } else if (before != Verdict::met || part.conditions.size() < whole.conditions.size()) {
            whole.conditions = std::move(part.conditions);
        }
    }
    if (whole.verdict != Verdict::met) whole.conditions.clear();
    return whole;
}

Assessment AssessmentSteps::take() {
    Assessment assessment;
    if (!check_->root) return assessment;
    Branch whole = taken_together(*check_->root);
    assessment.verdict = whole.verdict;
    assessment.conditions = std::move(whole.conditions);
    assessment.findings = std::move(findings_);
    return assessment;
}

Assessment assess(const model::Requirement& requirement, const CompiledCheck& check,
                  const Subject& subject, base::Date day) {
    AssessmentSteps steps(requirement, check, subject, day);
    while (steps.has_more()) (void)steps.step();
    return steps.take();
}

std::vector<Reason> reasons_of(const Assessment& assessment) {
    std::vector<Reason> reasons;
    const auto add = [&](Reason reason) {
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
            reasons.push_back(reason);
        }
    };
    if (assessment.findings.empty()) add(Reason::no_check);
    for (const Finding& finding : assessment.findings) {
        if (finding.verdict != assessment.verdict) continue;
        for (const Evidence& evidence : finding.evidence) add(evidence.reason);
        if (finding.evidence.empty()) add(finding.reason);
    }
    return reasons;
}

}  // namespace kurabe::decide
