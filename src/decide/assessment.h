// A requirement held against a service: the verdict, with all that it rests on. Nothing is met, not
// met or not applicable on silence: taking away all that is said of a property leaves a verdict as
// it is, or makes it cannot_tell.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "decide/check.h"
#include "decide/subject.h"
#include "decide/verdict.h"
#include "model/policy.h"

namespace kurabe::decide {

// An answer that decides, and why.
struct Evidence {
    const model::Answer* answer = nullptr;
    bool from_addendum = false;
    Reason reason = Reason::holds;
};

struct Condition {
    ConditionKind kind = ConditionKind::contracted;
    const model::Answer* answer = nullptr;  // that is said on this condition

    // The same to the reader: of the same property, and of a scope the same one.
    friend bool operator==(const Condition& a, const Condition& b);
};

// Those of `more` that are the same as none before them.
void add_new(std::vector<Condition>& conditions, const std::vector<Condition>& more);

// Of one test of the check.
struct Finding {
    std::size_t test = 0;       // of CompiledCheck::tests
    std::string_view property;  // that was asked about, in the check
    Verdict verdict = Verdict::cannot_tell;
    Reason reason = Reason::not_stated;  // of the first evidence
    std::vector<Evidence> evidence;     // the answers that decide; none where the reason is silence
    std::vector<Condition> conditions;  // where it is met
};

// Points into the check, the profile and the addendum.
struct Assessment {
    Verdict verdict = Verdict::cannot_tell;
    std::vector<Finding> findings;      // of each test, in the check's order; none without a check
    std::vector<Condition> conditions;  // of a verdict that is met
};

// `day` is that of the review. A check that could not be understood cannot be told.
[[nodiscard]] Assessment assess(const model::Requirement& requirement, const CompiledCheck& check,
                                const Subject& subject, base::Date day);

// The same in steps, each of one test: a long check of a service that answers a property thousands
// of times takes longer than a frame. All that it is given must outlive it.
class AssessmentSteps {
 public:
    AssessmentSteps(const model::Requirement& requirement, const CompiledCheck& check,
                    const Subject& subject, base::Date day);

    [[nodiscard]] bool has_more() const;
    std::size_t step();  // gives how many answers were looked at, at least 1
    // After the last step.
    [[nodiscard]] Assessment take();

 private:
    // What a part of the check comes to.
    struct Branch {
        Verdict verdict = Verdict::not_applicable;
        std::vector<Condition> conditions;
    };
    [[nodiscard]] Branch taken_together(const Check& check) const;

    const model::Requirement* requirement_;
    const CompiledCheck* check_;
    const Subject* subject_;
    base::Date day_;
    std::vector<Finding> findings_;
};

// The reasons that make the verdict what it is: of the findings that have it as well, and of a
// verdict that cannot be told all that are inconclusive. Each once.
[[nodiscard]] std::vector<Reason> reasons_of(const Assessment& assessment);

// Of what cannot be told: the minimal sets of open properties of which some answers would make it
// met; ids, at most eight sets, the smallest first. Empty for all others.
[[nodiscard]] std::vector<std::vector<std::string>> would_decide(const CompiledCheck& check,
                                                                 const Assessment& assessment);

}  // namespace kurabe::decide
