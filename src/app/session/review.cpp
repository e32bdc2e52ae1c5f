#include "app/session/review.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kurabe::app {
namespace {

bool is_of(const model::Addendum& addendum, const model::Profile& profile) {
    return addendum.service == profile.id && addendum.edition == profile.edition_label;
}

// Replies of one edition, of which the later ones replace those to the same property and scope.
class UnitedReplies {
 public:
    UnitedReplies(model::Addendum addendum, Superseded& superseded)
        : addendum_(std::move(addendum)), superseded_(superseded) {
        for (std::size_t i = 0; i < addendum_.replies.size(); ++i) {
            places_.emplace(key_of(addendum_.replies[i]), i);
        }
    }

    void add(const model::Reply& reply) {
        const auto [place, is_new] = places_.emplace(key_of(reply), addendum_.replies.size());
        if (!superseded_.empty()) reinstate(superseded_, digest_of(addendum_, reply));
        if (is_new) {
            addendum_.replies.push_back(reply);
            return;
        }
        model::Reply& present = addendum_.replies[place->second];
        if (present == reply) return;
        supersede(superseded_, digest_of(addendum_, present));
        present = reply;
    }

    model::Addendum take() && { return std::move(addendum_); }

 private:
    using Key = std::tuple<std::string, std::string, std::string>;

    static Key key_of(const model::Reply& reply) {
        const base::LocalizedText& scope = reply.answer.scope;
        return {reply.answer.property, scope.ja, scope.en};
    }

    model::Addendum addendum_;
    Superseded& superseded_;
    std::map<Key, std::size_t> places_;
};

}  // namespace

bool is_untouched(const Review& review) {
    Review fresh;
    fresh.policy = review.policy;
    fresh.selected = review.selected;
    fresh.superseded = review.superseded;
    return review == fresh;
}

std::vector<model::PolicyPtr> all_policies(const Review& review,
                                           const std::vector<model::PolicyPtr>& builtins) {
    std::set<std::string> own;
    for (const auto& policy : review.policies) own.insert(model::policy_key(*policy));
    std::vector<model::PolicyPtr> all = review.policies;
    for (const auto& builtin : builtins) {
        if (!own.contains(model::policy_key(*builtin))) all.push_back(builtin);
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

bool has_room_for_policy(const Review& review, std::string_view key) {
    if (review.policies.size() < files::max_policies) return true;
    return std::any_of(review.policies.begin(), review.policies.end(),
                       [&](const auto& policy) { return model::policy_key(*policy) == key; });
}

void put_policies(Review& review, const std::vector<model::PolicyPtr>& policies) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < review.policies.size(); ++i) {
        places.emplace(model::policy_key(*review.policies[i]), i);
    }
    for (const auto& policy : policies) {
        const auto [place, is_new] =
            places.emplace(model::policy_key(*policy), review.policies.size());
        if (!review.superseded.empty()) reinstate(review.superseded, digest_of(*policy));
        if (is_new) {
            review.policies.push_back(policy);
            continue;
        }
        model::PolicyPtr& present = review.policies[place->second];
        const bool replaces = present != policy && digest_of(*present) != digest_of(*policy);
        if (replaces) supersede(review.superseded, digest_of(*present));
        present = policy;
    }
}

void remove_policy(Review& review, std::string_view key) {
    std::erase_if(review.policies, [&](const auto& policy) {
        const bool removed = model::policy_key(*policy) == key;
        if (removed) supersede(review.superseded, digest_of(*policy));
        return removed;
    });
}

model::AddendumPtr find_addendum(const Review& review, const model::Profile& profile) {
    for (const auto& addendum : review.addenda) {
        if (is_of(*addendum, profile)) return addendum;
    }
    return nullptr;
}

bool has_room_for_replies(const Review& review, const model::Addendum& addendum) {
    if (review.addenda.size() < files::max_addenda) return true;
    return std::any_of(review.addenda.begin(), review.addenda.end(), [&](const auto& present) {
        return present->service == addendum.service && present->edition == addendum.edition;
    });
}

void add_replies(Review& review, const std::vector<model::Addendum>& addenda) {
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (std::size_t i = 0; i < review.addenda.size(); ++i) {
        places.emplace(std::pair(review.addenda[i]->service, review.addenda[i]->edition), i);
    }
    std::map<std::size_t, UnitedReplies> united;
    for (const model::Addendum& addendum : addenda) {
        const auto [place, is_new] =
            places.emplace(std::pair(addendum.service, addendum.edition), review.addenda.size());
        if (is_new) {
            review.addenda.push_back(std::make_shared<const model::Addendum>(
                model::Addendum{addendum.service, addendum.edition, {}}));
        }
        const std::size_t at = place->second;
        auto& of_edition =
            united.try_emplace(at, *review.addenda[at], review.superseded).first->second;
        for (const model::Reply& reply : addendum.replies) of_edition.add(reply);
    }
    for (auto& [place, of_edition] : united) {
        review.addenda[place] =
            std::make_shared<const model::Addendum>(std::move(of_edition).take());
    }
}

void remove_replies(Review& review, const model::Profile& profile, std::string_view property) {
    for (auto addendum = review.addenda.begin(); addendum != review.addenda.end(); ++addendum) {
        if (!is_of(**addendum, profile)) continue;
        model::Addendum left = **addendum;
        const model::Addendum before = left;
        std::erase_if(left.replies, [&](const model::Reply& reply) {
            const bool removed = reply.answer.property == property;
            if (removed) supersede(review.superseded, digest_of(before, reply));
            return removed;
        });
        if (left.replies.empty()) {
            review.addenda.erase(addendum);
        } else {
            *addendum = std::make_shared<const model::Addendum>(std::move(left));
        }
        return;
    }
}

void edit_question(Review& review, const std::string& column_key, const std::string& question,
                   base::Language language, const std::string& text,
                   const base::LocalizedText& made) {
    const auto own = [language](auto& of) -> auto& {
        return language == base::Language::ja ? of.ja : of.en;
    };
    const files::EditedQuestion* before = find_edited(review, column_key, question);
    files::EditedQuestion edited = before == nullptr ? files::EditedQuestion{} : *before;
    own(edited.text) = text == own(made) ? "" : text;
    own(edited.made) = own(edited.text).empty() ? "" : own(made);
    if (before != nullptr && *before == edited) return;
    reset_question(review, column_key, question);
    if (edited.text.empty()) return;
    reinstate(review.superseded, digest_of_question(column_key, question, edited));
    review.questions[column_key][question] = std::move(edited);
}

void reset_question(Review& review, const std::string& column_key, const std::string& question) {
    const auto of_service = review.questions.find(column_key);
    if (of_service == review.questions.end()) return;
    const auto edited = of_service->second.find(question);
    if (edited == of_service->second.end()) return;
    supersede(review.superseded, digest_of_question(column_key, question, edited->second));
    of_service->second.erase(edited);
    if (of_service->second.empty()) review.questions.erase(of_service);
}

const files::EditedQuestion* find_edited(const Review& review, std::string_view column_key,
                                         std::string_view question) {
    const auto of_service = review.questions.find(column_key);
    if (of_service == review.questions.end()) return nullptr;
    const auto found = of_service->second.find(question);
    return found == of_service->second.end() ? nullptr : &found->second;
}

void set_day(Review& review, const std::optional<base::Date>& day) {
    if (review.day && review.day != day) supersede(review.superseded, digest_of_day(*review.day));
    if (day) reinstate(review.superseded, digest_of_day(*day));
    review.day = day;
}

void set_contracted(Review& review, const std::string& column_key, const std::string& property,
                    bool on) {
    const Digest digest = digest_of_contracted(column_key, property);
    if (on) {
        review.contracted[column_key].insert(property);
        return reinstate(review.superseded, digest);
    }
    const auto found = review.contracted.find(column_key);
    if (found == review.contracted.end() || found->second.erase(property) == 0) return;
    if (found->second.empty()) review.contracted.erase(found);
    supersede(review.superseded, digest);
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

model::JudgedThing judged_property(const model::Profile& profile, std::string_view property) {
    return {profile.id, profile.edition_label, "", "", std::string(property)};
}

const std::string& column_of(const JudgedCell& cell) {
    return std::visit([](const auto& of) -> const std::string& { return of.column_key; }, cell);
}

const model::Judgement* find_judgement(const model::Judgements& judgements,
                                       const model::JudgedThing& of) {
    const auto found = judgements.find(of);
    return found == judgements.end() ? nullptr : &found->second.back();
}

void judge(Review& review, const model::JudgedThing& of, model::Judgement judgement) {
    judgement.rival = false;
    if (const auto* present = find_judgement(review.judgements, of)) {
        if (*present == judgement) return;
    }
    auto& history = review.judgements.own()[of].own();
    const bool goes_on = !history.empty() && history.back().date == judgement.date &&
                         history.back().reviewer == judgement.reviewer &&
                         history.back().ground == judgement.ground;
    if (goes_on) {
        const model::Judgement replaced = std::move(history.back());
        history.pop_back();
        const bool was_once = std::find(history.begin(), history.end(), replaced) == history.end();
        if (was_once) supersede(review.superseded, digest_of(of, replaced));
    }
    if (!review.superseded.empty()) reinstate(review.superseded, digest_of(of, judgement));
    history.push_back(std::move(judgement));
}

}  // namespace kurabe::app
