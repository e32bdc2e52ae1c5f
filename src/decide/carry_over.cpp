#include "decide/carry_over.h"

#include <string>

namespace kurabe::decide {
namespace {

bool is_open(const model::Judgement& judgement) {
    return judgement.decision == model::Decision::open;
}

struct Found {
    const model::Judgement* judgement = nullptr;
    std::string_view edition;
};

// Of other editions, the latest that is not open. Goes from edition to edition of the service: a
// service may have thousands of judgements.
Found find_in_other_editions(const model::Judgements& judgements, const model::JudgedThing& of) {
    Found found;
    model::JudgedThing at{of.service, "", "", "", ""};
    for (auto next = judgements.lower_bound(at);
         next != judgements.end() && next->first.service == of.service;
         next = judgements.lower_bound(at)) {
        const std::string& edition = next->first.edition;
        const auto same =
            judgements.find({of.service, edition, of.policy, of.requirement, of.property});
        if (same != judgements.end() && !is_open(same->second.back())) {
            const model::Judgement& last = same->second.back();
            const bool later = found.judgement == nullptr || last.date >= found.judgement->date;
            if (later) found = {&last, same->first.edition};
        }
        at.edition = edition + '\0';  // no text stands between the two
    }
    return found;
}

// Its own, or that of another edition; null where there is none, or it is open again.
Found find_judged(const model::Judgements& judgements, const model::JudgedThing& of) {
    const auto own = judgements.find(of);
    if (own == judgements.end()) return find_in_other_editions(judgements, of);
    if (is_open(own->second.back())) return {};
    return {&own->second.back(), own->first.edition};
}

}  // namespace

std::string_view to_name(Standing standing) {
    switch (standing) {
        case Standing::none: return "none";
        case Standing::stands: return "stands";
        case Standing::carried_over: return "carried_over";
        case Standing::changed: return "changed";
        case Standing::ended: return "ended";
    }
    return "";
}

Standpoint find_standpoint(const model::Judgements& judgements, const model::JudgedThing& of,
                           std::string_view ground, base::Date day) {
    Standpoint found;
    const auto [judgement, edition] = find_judged(judgements, of);
    if (judgement == nullptr) return found;
    found.judgement = judgement;
    found.edition = edition;
    if (judgement->ground != ground) {
        found.standing = Standing::changed;
    } else if (judgement->until && base::last_day(*judgement->until) < day) {
        found.standing = Standing::ended;
    } else {
        found.standing = edition == of.edition ? Standing::stands : Standing::carried_over;
    }
    return found;
}

bool is_judged(const model::Judgements& judgements, const model::JudgedThing& of) {
    return find_judged(judgements, of).judgement != nullptr;
}

std::string ground_of_service(const model::Policy& policy, std::span<const Verdict> verdicts) {
    std::string ground = model::policy_key(policy);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        ground.append(" ").append(policy.requirements[i].id).append("=");
        ground.append(to_name(verdicts[i]));
    }
    return ground;
}

}  // namespace kurabe::decide
