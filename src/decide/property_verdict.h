// What all that is said of one property comes to: options, contradictions and scopes.
#pragma once

#include <span>
#include <vector>

#include "decide/assessment.h"
#include "decide/judge.h"

namespace kurabe::decide {

// By what rules several answers are taken together.
struct Rules {
    model::OptionRule options = model::OptionRule::condition;
    model::ScopeRule scopes = model::ScopeRule::all;
    bool contracted = false;  // the property's options are
    // The answers list things, of which one takes no other's place.
    bool lists = false;
};

struct PropertyVerdict {
    Verdict verdict = Verdict::cannot_tell;
    Reason reason = Reason::not_stated;  // of the first evidence
    std::vector<Evidence> evidence;
    std::vector<Condition> conditions;  // where it is met
};

// Of no judgements: silence. What the judgements are afterwards is of no use.
[[nodiscard]] PropertyVerdict taken_together(std::span<Judgement> judgements, const Rules& rules);

}  // namespace kurabe::decide
