#include "app/session/review.h"

#include <algorithm>
#include <utility>

namespace kurabe::app {
namespace {

bool is_of(const model::Addendum& addendum, const model::Profile& profile) {
    return addendum.service == profile.id && addendum.edition == profile.edition_label;
}

}  // namespace

bool is_untouched(const Review& review) {
    Review fresh;
    fresh.policy = review.policy;
    fresh.selected = review.selected;
    return review == fresh;
}

std::vector<model::PolicyPtr> all_policies(const Review& review,
                                           const std::vector<model::PolicyPtr>& builtins) {
    std::vector<model::PolicyPtr> all = review.policies;
    for (const auto& builtin : builtins) {
        const bool replaced =
            std::any_of(review.policies.begin(), review.policies.end(), [&](const auto& policy) {
                return model::policy_key(*policy) == model::policy_key(*builtin);
            });
        if (!replaced) all.push_back(builtin);
    }
    return all;
}

model::PolicyPtr shown_policy(const Review& review, const std::vector<model::PolicyPtr>& builtins) {
    const auto all = all_policies(review, builtins);
    for (const auto& policy : all) {
        if (model::policy_key(*policy) == review.policy) return policy;
    }
    return all.empty() ? nullptr : all.front();
}

void put_policy(Review& review, const model::PolicyPtr& policy) {
    for (auto& present : review.policies) {
        if (model::policy_key(*present) != model::policy_key(*policy)) continue;
        present = policy;
        return;
    }
    review.policies.push_back(policy);
}

model::AddendumPtr find_addendum(const Review& review, const model::Profile& profile) {
    for (const auto& addendum : review.addenda) {
        if (is_of(*addendum, profile)) return addendum;
    }
    return nullptr;
}

void add_replies(Review& review, const model::Addendum& addendum) {
    const auto present =
        std::find_if(review.addenda.begin(), review.addenda.end(), [&](const auto& each) {
            return each->service == addendum.service && each->edition == addendum.edition;
        });
    if (present == review.addenda.end()) {
        review.addenda.push_back(std::make_shared<const model::Addendum>(addendum));
        return;
    }
    model::Addendum united = **present;
    for (const model::Reply& reply : addendum.replies) {
        const auto replaced = std::find_if(
            united.replies.begin(), united.replies.end(), [&](const model::Reply& each) {
                return each.answer.property == reply.answer.property &&
                       each.answer.scope == reply.answer.scope;
            });
        if (replaced == united.replies.end()) {
            united.replies.push_back(reply);
        } else {
            *replaced = reply;
        }
    }
    *present = std::make_shared<const model::Addendum>(std::move(united));
}

void remove_replies(Review& review, const model::Profile& profile, std::string_view property) {
    for (auto addendum = review.addenda.begin(); addendum != review.addenda.end(); ++addendum) {
        if (!is_of(**addendum, profile)) continue;
        model::Addendum left = **addendum;
        std::erase_if(left.replies,
                      [&](const model::Reply& reply) { return reply.answer.property == property; });
        if (left.replies.empty()) {
            review.addenda.erase(addendum);
        } else {
            *addendum = std::make_shared<const model::Addendum>(std::move(left));
        }
        return;
    }
}

const std::set<std::string, std::less<>>& contracted_options(const Review& review,
                                                             const model::Profile& profile) {
    static const std::set<std::string, std::less<>> none;
    const auto found = review.contracted.find(model::edition_key(profile));
    return found == review.contracted.end() ? none : found->second;
}

model::JudgedThing judged_thing(const model::Profile& profile, const model::Policy& policy,
                                std::string_view requirement) {
    const bool whole = requirement.empty();
    return {profile.id, profile.edition_label, whole ? "" : policy.id, std::string(requirement),
            ""};
}

const model::Judgement* find_judgement(const model::Judgements& judgements,
                                       const model::JudgedThing& of) {
    const auto found = judgements.find(of);
    return found == judgements.end() ? nullptr : &found->second.back();
}

void judge(model::Judgements& judgements, const model::JudgedThing& of,
           model::Judgement judgement) {
    auto& history = judgements[of];
    const bool goes_on = !history.empty() && history.back().date == judgement.date &&
                         history.back().reviewer == judgement.reviewer &&
                         history.back().ground == judgement.ground;
    if (goes_on) {
        history.back() = std::move(judgement);
    } else {
        history.push_back(std::move(judgement));
    }
}

}  // namespace kurabe::app
