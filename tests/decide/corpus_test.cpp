// Holds the evaluator against the corpus of verdicts, and counts what the corpus hits.
#include <doctest.h>

#include <map>
#include <string>

#include "decide/assessment.h"
#include "decide/decide_fixture.h"
#include "decide/verdict_corpus.h"

using namespace kurabe;

namespace {

using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

std::string_view to_name(query::Operator comparison) {
    switch (comparison) {
        case query::Operator::equal: return "=";
        case query::Operator::not_equal: return "!=";
        case query::Operator::less: return "<";
        case query::Operator::at_most: return "<=";
        case query::Operator::more: return ">";
        case query::Operator::at_least: return ">=";
    }
    return "";
}

void count(const test::VerdictCase& one, const decide::CompiledCheck& check, Counts& counts) {
    const auto add = [&](const char* what, std::string_view which) {
        ++counts[what][std::string(which)];
    };
    if (!one.refused.empty()) return add("refused", one.refused);
    add("verdict", one.verdict);
    for (const std::string& reason : one.reasons) add("reason", reason);
    for (const std::string& condition : one.conditions) add("condition", condition);
    add("strength", model::to_name(one.requirement.strength));
    add("options", model::to_name(one.requirement.options));
    add("scopes", model::to_name(one.requirement.scopes));
    if (one.profile.answers.empty()) add("state", "silence");
    if (one.profile.answers.size() > 1) add("answers", "several");
    if (!one.addendum.replies.empty()) add("answers", "replies");
    for (const model::Answer& answer : one.profile.answers) {
        add("state", model::to_name(answer.state));
        const auto qualifier = model::to_name(answer.qualifier);
        add("qualifier", qualifier.empty() ? "unqualified" : qualifier);
        if (const auto kind = model::kind_of(answer.value)) add("kind", model::to_name(*kind));
        if (!answer.conflict.empty()) add("answers", "contradicted");
    }
    for (const decide::Test& asked : check.tests) {
        const auto* comparison = std::get_if<query::PropertyTest>(&asked.asked);
        add("operator", comparison != nullptr ? to_name(comparison->comparison) : "cert:");
    }
}

template <typename Names>
std::set<std::string> names_of(const Names& all) {
    std::set<std::string> names;
    for (const auto one : all) names.emplace(decide::to_name(one));
    return names;
}

void hold(const test::VerdictCase& one, Counts& counts) {
    const auto check = decide::compile(one.requirement.check, test::vocabulary());
    count(one, check, counts);
    const std::string problem = check.problems.empty() ? "" : check.problems.front().code;
    CHECK(problem == one.refused);
    if (!one.refused.empty()) return;
    const decide::Subject subject(one.profile, &one.addendum, one.contracted);
    const auto assessment = decide::assess(one.requirement, check, subject, one.day);
    CHECK(decide::to_name(assessment.verdict) == one.verdict);
    CHECK(names_of(decide::reasons_of(assessment)) == one.reasons);
    std::set<std::string> conditions;
    for (const auto& condition : assessment.conditions) {
        conditions.emplace(decide::to_name(condition.kind));
    }
    CHECK(conditions == one.conditions);
    std::set<std::set<std::string>> open;
    for (const auto& set : decide::would_decide(check, assessment)) {
        open.emplace(set.begin(), set.end());
    }
    CHECK(open == one.would_decide);
}

}  // namespace

TEST_CASE("the corpus of verdicts") {
    Counts counts;
    std::size_t cases = 0;
    for (const auto& file : test::files_in("tests/fixtures/verdicts/")) {
        const auto name = file.name.substr(file.name.rfind('/') + 1);
        for (const auto& one : test::read_verdict_cases(name, file.bytes, test::vocabulary())) {
            INFO(one.place, ": ", one.title);
            hold(one, counts);
            ++cases;
        }
    }
    std::string summary = std::to_string(cases) + " cases\n";
    for (const auto& [what, of_each] : counts) {
        summary += what + ":";
        for (const auto& [which, n] : of_each) summary += " " + which + " " + std::to_string(n);
        summary += "\n";
    }
    MESSAGE(summary);
}
