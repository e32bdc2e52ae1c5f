#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "decide/assessment.h"
#include "query/engine/value_truth.h"

namespace kurabe::decide {
namespace {

using model::AnswerState;
using query::Operator;
using query::PropertyTest;

constexpr std::size_t max_shown = 8;
// Of alternatives within alternatives, the smallest are followed up.
constexpr std::size_t max_followed = 64;

using Tests = std::vector<std::size_t>;       // sorted
using Properties = std::vector<std::string>;  // sorted

bool is_at_least(Operator comparison) {
    return comparison == Operator::at_least || comparison == Operator::more ||
           comparison == Operator::equal;
}

bool is_at_most(Operator comparison) {
    return comparison == Operator::at_most || comparison == Operator::less ||
           comparison == Operator::equal;
}

// The least that the one lets through fails the other.
bool lies_above(const PropertyTest& above, const PropertyTest& below) {
    const auto* least = std::get_if<model::Value>(&above.operand);
    const auto* most = std::get_if<model::Value>(&below.operand);
    return least != nullptr && most != nullptr && is_at_least(above.comparison) &&
           is_at_most(below.comparison) &&
           query::compare_values(*least, below.comparison, *most) == query::Truth::no;
}

bool exclude_states(const PropertyTest& a, const PropertyTest& b) {
    const auto* state = std::get_if<AnswerState>(&a.operand);
    if (state == nullptr || a.comparison != Operator::equal) return false;
    if (const auto* other = std::get_if<AnswerState>(&b.operand)) {
        return (*state != *other) == (b.comparison == Operator::equal);
    }
    // What is there in part only never meets a comparison, nor does "no" but a "not equal".
    return *state == AnswerState::partial ||
           (*state == AnswerState::no && b.comparison != Operator::not_equal);
}

// No answer to their property could meet both.
bool exclude(const PropertyTest& a, const PropertyTest& b) {
    if (exclude_states(a, b) || exclude_states(b, a)) return true;
    if (a.part != b.part) return false;
    const bool one_differs =
        (a.comparison == Operator::not_equal) != (b.comparison == Operator::not_equal);
    if (a.operand == b.operand && one_differs) {
        return a.comparison == Operator::equal || b.comparison == Operator::equal;
    }
    return lies_above(a, b) || lies_above(b, a);
}

class Deciding {
 public:
    Deciding(const CompiledCheck& check, const Assessment& assessment)
        : check_(check), assessment_(assessment) {}

    [[nodiscard]] std::vector<Properties> sets() const {
        std::set<std::pair<std::size_t, Properties>> by_size;
        for (const Tests& tests : met_by(*check_.root)) {
            if (!could_all_be_met(tests)) continue;
            Properties open = open_properties(tests);
            by_size.emplace(open.size(), std::move(open));
        }
        std::vector<Properties> minimal;
        for (const auto& [size, open] : by_size) {
            const bool is_minimal =
                std::none_of(minimal.begin(), minimal.end(), [&, &set = open](const auto& smaller) {
                    return std::includes(set.begin(), set.end(), smaller.begin(), smaller.end());
                });
            if (is_minimal && minimal.size() < max_shown) minimal.push_back(open);
        }
        return minimal;
    }

 private:
    [[nodiscard]] const Finding& finding(std::size_t test) const {
        return assessment_.findings.at(test);
    }
    [[nodiscard]] bool is_open(std::size_t test) const {
        return finding(test).verdict == Verdict::cannot_tell;
    }

    // The sets of tests, each met or open, of which all must be met for the part to be.
    [[nodiscard]] std::vector<Tests> met_by(const Check& part) const {
        if (part.kind == Check::Kind::test) {
            const bool lost = finding(part.test).verdict == Verdict::not_met;
            return lost ? std::vector<Tests>{} : std::vector<Tests>{{part.test}};
        }
        const bool all = part.kind == Check::Kind::all;
        std::vector<Tests> sets;
        if (all) sets.emplace_back();
        for (const Check& child : part.children) {
            if (!applies(child)) continue;
            auto of_child = met_by(child);
            if (all) {
                sets = products(sets, of_child);
            } else {
                std::move(of_child.begin(), of_child.end(), std::back_inserter(sets));
            }
            keep_smallest(sets);
        }
        return sets;
    }

    [[nodiscard]] bool applies(const Check& part) const {
        if (part.kind == Check::Kind::test) {
            return finding(part.test).verdict != Verdict::not_applicable;
        }
        return std::any_of(part.children.begin(), part.children.end(),
                           [this](const Check& child) { return applies(child); });
    }

    static std::vector<Tests> products(const std::vector<Tests>& left,
                                       const std::vector<Tests>& right) {
        std::vector<Tests> sets;
        for (const Tests& a : left) {
            for (const Tests& b : right) {
                Tests united;
                std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(united));
                sets.push_back(std::move(united));
            }
        }
        return sets;
    }

    void keep_smallest(std::vector<Tests>& sets) const {
        if (sets.size() <= max_followed) return;
        std::stable_sort(sets.begin(), sets.end(), [this](const Tests& a, const Tests& b) {
            return open_properties(a).size() < open_properties(b).size();
        });
        sets.resize(max_followed);
    }

    [[nodiscard]] Properties open_properties(const Tests& tests) const {
        std::set<std::string> open;
        for (const std::size_t test : tests) {
            if (is_open(test)) open.emplace(finding(test).property);
        }
        return {open.begin(), open.end()};
    }

    // New answers to an open property must meet all that is asked of it.
    [[nodiscard]] bool could_all_be_met(const Tests& tests) const {
        for (std::size_t i = 0; i < tests.size(); ++i) {
            for (std::size_t j = i + 1; j < tests.size(); ++j) {
                const bool asked_anew = (is_open(tests[i]) || is_open(tests[j])) &&
                                        finding(tests[i]).property == finding(tests[j]).property;
                if (asked_anew && excluded(tests[i], tests[j])) return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool excluded(std::size_t a, std::size_t b) const {
        const auto& left = check_.tests.at(a).asked;
        const auto& right = check_.tests.at(b).asked;
        if (const auto* certificate = std::get_if<CertificateTest>(&left)) {
            const auto* other = std::get_if<CertificateTest>(&right);
            return other != nullptr && certificate->negated != other->negated &&
                   certificate->standard == other->standard;
        }
        const auto* other = std::get_if<PropertyTest>(&right);
        return other != nullptr && exclude(std::get<PropertyTest>(left), *other);
    }

    const CompiledCheck& check_;
    const Assessment& assessment_;
};

}  // namespace

std::vector<std::vector<std::string>> would_decide(const CompiledCheck& check,
                                                   const Assessment& assessment) {
    if (assessment.verdict != Verdict::cannot_tell || !check.root) return {};
    return Deciding(check, assessment).sets();
}

}  // namespace kurabe::decide
