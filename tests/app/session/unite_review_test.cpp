// Two reviews brought together: whatever two people did, nothing is lost, and only what they really
// disagree about is asked.
#include "app/session/unite_review.h"

#include <doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "app/session/judgement_history.h"

using namespace kurabe;
using app::Review;
using model::Decision;

namespace {

const model::JudgedThing mfa{"kou", "1", "minimum", "mfa", ""};

model::Judgement judgement(Decision decision, const std::string& reviewer, int day = 1) {
    model::Judgement made;
    made.decision = decision;
    made.reviewer = reviewer;
    made.date = {2026, 12, day};
    made.ground = "ground";
    return made;
}

model::Addendum reply(const std::string& property, const std::string& note) {
    model::Reply made;
    made.answer.property = property;
    made.answer.note = {note, ""};
    return {"kou", "1", {made}};
}

model::PolicyPtr policy(const std::string& id, const std::string& check) {
    model::Policy made;
    made.id = id;
    made.title = {id, id};
    made.edition_label = "1";
    model::Requirement requirement;
    requirement.id = "mfa";
    requirement.text = {"多要素認証", "MFA"};
    requirement.check = check;
    made.requirements = {requirement};
    return std::make_shared<const model::Policy>(made);
}

class Reviewer {
 public:
    Reviewer(std::string name, unsigned seed) : name_(std::move(name)), random_(seed) {}

    void act(Review& review, int times) {
        for (int i = 0; i < times; ++i) act(review);
    }

 private:
    void act(Review& review) {
        const std::string number = std::to_string(below(3));
        switch (below(11)) {
            case 0:
            case 1:
            case 2: {
                model::JudgedThing of = mfa;
                of.requirement += number;
                auto made = judgement(model::all_decisions[below(model::all_decisions.size())],
                                      name_, 1 + static_cast<int>(below(2)));
                made.note = std::to_string(below(4));
                return app::judge(review, of, made);
            }
            case 3: return app::set_contracted(review, "kou@1", "p" + number, below(2) == 0);
            case 4:
                return app::add_replies(review, {reply("p" + number, std::to_string(below(3)))});
            case 5: {
                model::Profile profile;
                profile.id = "kou";
                profile.edition_label = "1";
                return app::remove_replies(review, profile, "p" + number);
            }
            case 6:
                return app::put_policies(review,
                                         {policy("own" + number, std::to_string(below(3)))});
            case 7: return app::remove_policy(review, "own" + number + "@1");
            case 8:
                return app::edit_question(review, "kou@1", "mfa" + number, base::Language::ja,
                                          "教えてください。" + std::to_string(below(3)),
                                          {"お教えください。", ""});
            case 9: return app::reset_question(review, "kou@1", "mfa" + number);
            default:
                if (below(3) == 0) return app::set_day(review, std::nullopt);
                return app::set_day(review, base::Date{2027, 1, 1 + static_cast<int>(below(3))});
        }
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string name_;
    std::mt19937 random_;
};

// All that a review has, whatever the order.
using Contents = std::multiset<app::Digest>;
Contents contents(const Review& review) {
    Contents all;
    for (const auto& [of, history] : review.judgements) {
        for (const auto& each : history) all.insert(app::digest_of(of, each));
    }
    for (const auto& each : review.policies) all.insert(app::digest_of(*each));
    for (const auto& addendum : review.addenda) {
        for (const auto& each : addendum->replies) all.insert(app::digest_of(*addendum, each));
    }
    for (const auto& [key, properties] : review.contracted) {
        for (const auto& each : properties) all.insert(app::digest_of_contracted(key, each));
    }
    for (const auto& [key, questions] : review.questions) {
        for (const auto& [question, edited] : questions) {
            all.insert(app::digest_of_question(key, question, edited));
        }
    }
    if (review.day) all.insert(app::digest_of_day(*review.day));
    return all;
}

auto superseded(const Review& review) {
    std::map<app::Digest, std::uint32_t> all;
    for (const auto& turns : review.superseded) all.emplace(turns.digest, turns.times);
    return all;
}

bool is_same(const Review& a, const Review& b) {
    return a.judgements == b.judgements && contents(a) == contents(b) &&
           superseded(a) == superseded(b);
}

struct United {
    Review review;
    std::vector<base::Diagnostic> notices;
    [[nodiscard]] std::size_t rivals() const { return app::find_rivals(review.judgements).size(); }
};

United unite(const Review& ours, const Review& theirs) {
    United united{ours, {}};
    united.notices = app::unite_review(united.review, theirs);
    return united;
}

}  // namespace

TEST_CASE("what one reviewer did alone is taken without asking") {
    Review before;
    app::judge(before, mfa, judgement(Decision::ask, "佐藤", 1));
    Review after = before;
    app::judge(after, mfa, judgement(Decision::accept, "佐藤", 2));
    for (const auto& [ours, theirs] : {std::pair(before, after), std::pair(after, before)}) {
        const auto united = unite(ours, theirs);
        CHECK(united.rivals() == 0);
        REQUIRE(united.review.judgements.find(mfa)->second.size() == 2);
        CHECK(united.review.judgements.find(mfa)->second.back().decision == Decision::accept);
    }
}

TEST_CASE("a note that was written on is an earlier state, not another opinion") {
    Review before;
    auto typed = judgement(Decision::accept, "佐藤");
    typed.note = "契約で";
    app::judge(before, mfa, typed);
    Review after = before;
    typed.note = "契約で確かめる";
    app::judge(after, mfa, typed);
    for (const auto& [ours, theirs] : {std::pair(before, after), std::pair(after, before)}) {
        const auto united = unite(ours, theirs);
        CHECK(united.rivals() == 0);
        REQUIRE(united.review.judgements.find(mfa)->second.size() == 1);
        CHECK(united.review.judgements.find(mfa)->second.back().note == "契約で確かめる");
    }
}

TEST_CASE("two people who decided apart are asked about, and the choice is final") {
    Review ours;
    app::judge(ours, mfa, judgement(Decision::accept, "佐藤"));
    Review theirs;
    app::judge(theirs, mfa, judgement(Decision::reject, "鈴木"));
    const auto united = unite(ours, theirs);
    REQUIRE(app::find_rivals(united.review.judgements) == std::vector{mfa});
    const auto& history = united.review.judgements.find(mfa)->second;
    REQUIRE(history.size() == 2);
    CHECK(history.back().decision == Decision::accept);
    CHECK(app::find_rival(history)->decision == Decision::reject);

    for (const bool take : {false, true}) {
        for (const bool keep : {false, true}) {
            CAPTURE(take);
            CAPTURE(keep);
            Review chosen = united.review;
            app::settle(chosen, mfa, take, keep);
            const auto& settled = chosen.judgements.find(mfa)->second;
            CHECK(settled.size() == (keep ? 2 : 1));
            CHECK(settled.back().decision == (take ? Decision::reject : Decision::accept));
            // Neither of the two states is asked about again.
            for (const Review* old : {static_cast<const Review*>(&ours),
                                      static_cast<const Review*>(&theirs), &united.review}) {
                for (const auto& again : {unite(chosen, *old), unite(*old, chosen)}) {
                    CHECK(again.rivals() == 0);
                    CHECK(again.review.judgements.find(mfa)->second == settled);
                }
            }
        }
    }
}

TEST_CASE("replies to one question, and changes of one policy, both stay and are told") {
    Review ours;
    app::add_replies(ours, {reply("auth.mfa", "はい")});
    app::put_policies(ours, {policy("own", "a")});
    app::edit_question(ours, "kou@1", "mfa", base::Language::ja, "使えますか。",
                       {"どうですか。", ""});
    app::set_day(ours, base::Date{2027, 1, 1});
    Review theirs;
    app::add_replies(theirs, {reply("auth.mfa", "いいえ")});
    app::put_policies(theirs, {policy("own", "b")});
    app::edit_question(theirs, "kou@1", "mfa", base::Language::ja, "必須ですか。",
                       {"どうですか。", ""});
    app::set_day(theirs, base::Date{2027, 2, 1});
    const auto united = unite(ours, theirs);
    REQUIRE(united.notices.size() == 4);
    CHECK(united.notices[0].code == "session.both_policies");
    CHECK(united.notices[1].code == "session.both_replies");
    CHECK(united.notices[2].code == "session.both_questions");
    CHECK(united.notices[2].arguments[1].second == "必須ですか。");
    CHECK(united.notices[3].code == "session.other_day");
    CHECK(app::find_edited(united.review, "kou@1", "mfa")->text.ja == "使えますか。");
    REQUIRE(united.review.policies.size() == 2);
    CHECK(model::policy_key(*united.review.policies[1]) == "own@1 (2)");
    CHECK(united.review.addenda.front()->replies.size() == 2);
    CHECK(united.review.day == base::Date{2027, 1, 1});
}

TEST_CASE("what was taken back stays so") {
    Review before;
    app::add_replies(before, {reply("auth.mfa", "はい")});
    app::set_contracted(before, "kou@1", "auth.mfa", true);
    app::put_policies(before, {policy("own", "a")});
    app::set_day(before, base::Date{2027, 1, 1});
    app::edit_question(before, "kou@1", "mfa", base::Language::ja, "使えますか。",
                       {"どうですか。", ""});
    Review after = before;
    model::Profile profile;
    profile.id = "kou";
    profile.edition_label = "1";
    app::remove_replies(after, profile, "auth.mfa");
    app::set_contracted(after, "kou@1", "auth.mfa", false);
    app::remove_policy(after, "own@1");
    app::set_day(after, std::nullopt);
    app::reset_question(after, "kou@1", "mfa");
    CHECK(contents(unite(before, after).review).empty());
    CHECK(contents(unite(after, before).review).empty());
    // Done again, it is there again.
    Review again = after;
    app::set_contracted(again, "kou@1", "auth.mfa", true);
    CHECK(contents(unite(after, again).review).size() == 1);
    CHECK(contents(unite(again, after).review).size() == 1);
}

TEST_CASE("whatever two reviewers do, uniting loses nothing, and twice is once") {
    std::size_t asked = 0;
    std::size_t agreed = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        CAPTURE(seed);
        Review start;
        Reviewer("佐藤", seed).act(start, static_cast<int>(seed % 5));
        Review a = start;
        Review b = start;
        Reviewer("佐藤", seed + 10'000).act(a, 1 + static_cast<int>(seed % 7));
        Reviewer("鈴木", seed + 20'000).act(b, 1 + static_cast<int>(seed % 6));

        CHECK(is_same(unite(a, a).review, a));
        const auto united = unite(a, b);
        CHECK(is_same(unite(united.review, b).review, united.review));
        CHECK(is_same(unite(united.review, a).review, united.review));

        const auto reversed = unite(b, a);
        CHECK(united.rivals() == reversed.rivals());
        if (united.rivals() == 0 && united.notices.empty()) {
            CHECK(is_same(united.review, reversed.review));
            ++agreed;
        } else {
            ++asked;
        }
        // Each thing of the two is there, unless the other one has given it up.
        const auto all = contents(united.review);
        for (const auto& [mine, others] : {std::pair(&a, &b), std::pair(&b, &a)}) {
            std::size_t lost = 0;
            for (const app::Digest digest : contents(*mine)) {
                const bool given_up = superseded(*others).contains(digest);
                if (!all.contains(digest) && !given_up) ++lost;
            }
            // A policy of which both have another stands as an edition of its own, and the day is
            // told.
            CHECK(lost <= united.notices.size());
        }
        // Who goes on from the other is followed.
        CHECK(unite(start, a).rivals() == 0);
        CHECK(is_same(unite(start, a).review, a));
    }
    MESSAGE(agreed << " without, " << asked << " with a conflict");
    CHECK(agreed > 200);
    CHECK(asked > 200);
}
