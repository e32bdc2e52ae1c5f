#include "app/session/unite_review.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "app/session/judgement_history.h"

namespace kurabe::app {
namespace {

base::Diagnostic notice(std::string code,
                        std::vector<std::pair<std::string, std::string>> arguments) {
    return {base::Severity::warning, std::move(code), {}, std::move(arguments)};
}

bool is_same_edition(const model::Addendum& a, const model::Addendum& b) {
    return a.service == b.service && a.edition == b.edition;
}

// What a review has beside its judgements, and had.
struct Side {
    std::set<Digest> present;
    Superseded superseded;

    explicit Side(const Review& review) : superseded(review.superseded) {
        for (const auto& policy : review.policies) present.insert(digest_of(*policy));
        for (const auto& addendum : review.addenda) {
            for (const auto& reply : addendum->replies) present.insert(digest_of(*addendum, reply));
        }
        for (const auto& [column_key, properties] : review.contracted) {
            for (const auto& property : properties) {
                present.insert(digest_of_contracted(column_key, property));
            }
        }
        for (const auto& [column_key, questions] : review.questions) {
            for (const auto& [question, edited] : questions) {
                present.insert(digest_of_question(column_key, question, edited));
            }
        }
        if (review.day) present.insert(digest_of_day(*review.day));
    }
};

// The one side no longer has what the other one still has.
bool gave_up(const Side& side, const Side& other, Digest digest) {
    return !side.present.contains(digest) &&
           turns_of(side.superseded, digest, false) > turns_of(other.superseded, digest, true);
}

class Uniting {
 public:
    Uniting(Review& review, const Review& other)
        : review_(review), other_(other), ours_(review), theirs_(other) {}

    std::vector<base::Diagnostic> run() {
        add_policies();
        add_replies();
        add_contracted();
        add_questions();
        add_judgements();
        add_day();
        if (review_.reviewer.empty()) review_.reviewer = other_.reviewer;
        if (review_.approver.empty()) review_.approver = other_.approver;
        unite_superseded(review_.superseded, other_.superseded);
        for (const Digest digest : in_force_) reinstate(review_.superseded, digest);
        return std::move(notices_);
    }

 private:
    [[nodiscard]] bool taken_away_here(Digest digest) const {
        return gave_up(ours_, theirs_, digest);
    }
    [[nodiscard]] bool taken_away_there(Digest digest) const {
        return gave_up(theirs_, ours_, digest);
    }

    void add_policies() {
        std::erase_if(review_.policies, [&](const model::PolicyPtr& policy) {
            return taken_away_there(digest_of(*policy));
        });
        for (const auto& policy : other_.policies) {
            if (!taken_away_here(digest_of(*policy))) add_policy(policy);
        }
    }

    void add_policy(const model::PolicyPtr& policy) {
        model::PolicyPtr added = policy;
        for (int number = 2;; ++number) {
            const auto present = std::find_if(
                review_.policies.begin(), review_.policies.end(), [&](const auto& each) {
                    return model::policy_key(*each) == model::policy_key(*added);
                });
            if (present == review_.policies.end()) break;
            if (digest_of(**present) == digest_of(*added)) return;
            model::Policy beside = *policy;
            beside.original.clear();
            beside.edition_label += " (" + std::to_string(number) + ")";
            added = std::make_shared<const model::Policy>(std::move(beside));
        }
        if (added != policy) {
            notices_.push_back(
                notice("session.both_policies",
                       {{"id", model::policy_key(*policy)}, {"other", model::policy_key(*added)}}));
        }
        review_.policies.push_back(added);
    }

    void add_replies() {
        for (auto& addendum : review_.addenda) {
            model::Addendum left = *addendum;
            std::erase_if(left.replies, [&](const model::Reply& reply) {
                return taken_away_there(digest_of(left, reply));
            });
            if (left.replies.size() != addendum->replies.size()) {
                addendum = std::make_shared<const model::Addendum>(std::move(left));
            }
        }
        for (const auto& theirs : other_.addenda) add_addendum(*theirs);
        std::erase_if(review_.addenda, [](const auto& each) { return each->replies.empty(); });
    }

    void add_addendum(const model::Addendum& theirs) {
        auto present =
            std::find_if(review_.addenda.begin(), review_.addenda.end(),
                         [&](const auto& each) { return is_same_edition(*each, theirs); });
        model::Addendum united{theirs.service, theirs.edition, {}};
        if (present != review_.addenda.end()) united = **present;
        const std::size_t before = united.replies.size();
        for (const model::Reply& reply : theirs.replies) {
            const auto end = united.replies.begin() + static_cast<std::ptrdiff_t>(before);
            if (std::find(united.replies.begin(), end, reply) != end) continue;
            if (taken_away_here(digest_of(theirs, reply))) continue;
            const bool second = std::any_of(united.replies.begin(), end, [&](const auto& each) {
                return each.answer.property == reply.answer.property &&
                       each.answer.scope == reply.answer.scope;
            });
            if (second) {
                notices_.push_back(
                    notice("session.both_replies", {{"id", theirs.service + "@" + theirs.edition},
                                                    {"property", reply.answer.property}}));
            }
            united.replies.push_back(reply);
        }
        if (united.replies.size() == before) return;
        auto made = std::make_shared<const model::Addendum>(std::move(united));
        if (present != review_.addenda.end()) {
            *present = std::move(made);
        } else {
            review_.addenda.push_back(std::move(made));
        }
    }

    void add_contracted() {
        for (auto& [column_key, properties] : review_.contracted) {
            std::erase_if(properties, [&, &key = column_key](const std::string& property) {
                return taken_away_there(digest_of_contracted(key, property));
            });
        }
        for (const auto& [column_key, properties] : other_.contracted) {
            for (const std::string& property : properties) {
                if (taken_away_here(digest_of_contracted(column_key, property))) continue;
                review_.contracted[column_key].insert(property);
            }
        }
        std::erase_if(review_.contracted, [](const auto& each) { return each.second.empty(); });
    }

    void add_questions() {
        for (auto& [column_key, questions] : review_.questions) {
            std::erase_if(questions, [&, &key = column_key](const auto& each) {
                return taken_away_there(digest_of_question(key, each.first, each.second));
            });
        }
        for (const auto& [column_key, questions] : other_.questions) {
            for (const auto& [question, edited] : questions) {
                if (!taken_away_here(digest_of_question(column_key, question, edited))) {
                    add_question(column_key, question, edited);
                }
            }
        }
        std::erase_if(review_.questions, [](const auto& each) { return each.second.empty(); });
    }

    void add_question(const std::string& column_key, const std::string& question,
                      const files::EditedQuestion& edited) {
        const auto [present, is_new] = review_.questions[column_key].try_emplace(question, edited);
        if (is_new || present->second.text == edited.text) return;
        const std::string& theirs = edited.text.ja.empty() ? edited.text.en : edited.text.ja;
        notices_.push_back(
            notice("session.both_questions", {{"id", column_key}, {"text", theirs}}));
    }

    void add_judgements() {
        for (const auto& [of, history] : other_.judgements) {
            const auto present = review_.judgements.find(of);
            const bool is_new = present == review_.judgements.end();
            if (!is_new && present->second == history) continue;
            model::History united = is_new ? history
                                           : unite_histories(of, present->second, ours_.superseded,
                                                             history, other_.superseded);
            in_force_.push_back(digest_of(of, united.back()));
            review_.judgements.own()[of] = std::move(united);
        }
    }

    void add_day() {
        const bool given_up_here = other_.day && taken_away_here(digest_of_day(*other_.day));
        if (!other_.day || review_.day == other_.day || given_up_here) {
            const bool given_up_there =
                review_.day && taken_away_there(digest_of_day(*review_.day));
            if (given_up_there && !other_.day) review_.day.reset();
            return;
        }
        if (!review_.day || taken_away_there(digest_of_day(*review_.day))) {
            review_.day = other_.day;
            return;
        }
        notices_.push_back(notice("session.other_day", {{"day", base::to_iso(*other_.day)},
                                                        {"ours", base::to_iso(*review_.day)}}));
    }

    Review& review_;
    const Review& other_;
    const Side ours_;  // as it was before
    const Side theirs_;
    std::vector<Digest> in_force_;  // of the judgements that both have
    std::vector<base::Diagnostic> notices_;
};

}  // namespace

std::vector<base::Diagnostic> unite_review(Review& review, const Review& other) {
    return Uniting(review, other).run();
}

std::vector<model::JudgedThing> find_rivals(const model::Judgements& judgements) {
    std::vector<model::JudgedThing> found;
    for (const auto& [of, history] : judgements) {
        if (find_rival(history) != nullptr) found.push_back(of);
    }
    return found;
}

void settle(Review& review, const model::JudgedThing& of, bool take_rival, bool keep_both) {
    const auto found = review.judgements.find(of);
    if (found == review.judgements.end() || find_rival(found->second) == nullptr) return;
    model::History& history = review.judgements.own()[of];
    const model::Judgement other = settle_rival(history, take_rival, keep_both);
    if (!keep_both) supersede(review.superseded, digest_of(of, other));
    reinstate(review.superseded, digest_of(of, history.back()));
}

}  // namespace kurabe::app
