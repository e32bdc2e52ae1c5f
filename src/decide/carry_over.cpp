#include "decide/carry_over.h"

#include <tuple>

namespace kurabe::decide {
namespace {

bool is_open(const model::Judgement& judgement) {
    return judgement.decision == model::Decision::open;
}

bool is_same_but_for_edition(const model::JudgedThing& a, const model::JudgedThing& b) {
    return std::tie(a.service, a.policy, a.requirement, a.property) ==
           std::tie(b.service, b.policy, b.requirement, b.property);
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
    const auto own = judgements.find(of);
    if (own != judgements.end()) {
        found.judgement = &own->second.back();
        found.edition = own->first.edition;
    } else {
        const model::JudgedThing first{of.service, "", "", "", ""};
        for (auto at = judgements.lower_bound(first);
             at != judgements.end() && at->first.service == of.service; ++at) {
            if (!is_same_but_for_edition(at->first, of)) continue;
            const model::Judgement& last = at->second.back();
            if (is_open(last)) continue;
            if (found.judgement != nullptr && last.date < found.judgement->date) continue;
            found.judgement = &last;
            found.edition = at->first.edition;
        }
    }
    if (found.judgement == nullptr || is_open(*found.judgement)) return {};
    const bool same = found.judgement->ground == ground;
    const bool ended = found.judgement->until && base::last_day(*found.judgement->until) < day;
    if (!same) {
        found.standing = Standing::changed;
    } else if (ended) {
        found.standing = Standing::ended;
    } else {
        found.standing = own != judgements.end() ? Standing::stands : Standing::carried_over;
    }
    return found;
}

std::string ground_of_service(const model::Policy& policy,
                              std::span<const Assessment> assessments) {
    std::string ground = model::policy_key(policy);
    for (std::size_t i = 0; i < assessments.size(); ++i) {
        ground.append(" ").append(policy.requirements[i].id).append("=");
        ground.append(to_name(assessments[i].verdict));
    }
    return ground;
}

}  // namespace kurabe::decide
