#include "decide/questions.h"

#include <doctest.h>

#include <deque>

#include "decide/decide_fixture.h"
#include "decide/totals.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

// Requirements, held against one service.
class Asked {
 public:
    explicit Asked(std::vector<model::Answer> answers)
        : profile_(test::profile("p", std::move(answers))), subject_(*profile_) {}

    void add(std::string id, std::string check, base::LocalizedText question = {},
             bool ask = false) {
        model::Requirement& requirement = requirements_.emplace_back();
        requirement.id = std::move(id);
        requirement.check = std::move(check);
        requirement.question = std::move(question);
        checks_.push_back(decide::compile(requirement.check, test::vocabulary()));
        assessments_.push_back(
            decide::assess(requirement, checks_.back(), subject_, {2026, 12, 1}));
        assessed_.push_back({&requirement, &checks_.back(), &assessments_.back(), ask});
    }

    [[nodiscard]] std::vector<decide::Question> questions() const {
        return decide::questions_for(subject_, assessed_, test::own_catalog(),
                                     test::translations());
    }
    [[nodiscard]] const decide::Subject& subject() const { return subject_; }

 private:
    model::ProfilePtr profile_;
    decide::Subject subject_;
    std::deque<model::Requirement> requirements_;
    std::deque<decide::CompiledCheck> checks_;
    std::deque<decide::Assessment> assessments_;
    std::vector<decide::Assessed> assessed_;
};

}  // namespace

TEST_CASE("no question is asked twice, and none of what can be told") {
    Asked asked({test::answer("backup.retention", model::AnswerState::yes, test::days(30))});
    asked.add("a", "recovery.rto <= 4時間 and backup.retention >= 14日");
    asked.add("b", "backup.retention >= 14日");
    asked.add("c", "auth.mfa = あり or recovery.rto <= 8時間");
    const auto questions = asked.questions();
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].property == "auth.mfa");  // in the catalog's order
    CHECK(questions[1].property == "recovery.rto");
    CHECK(questions[1].requirements == std::vector<std::string>{"a", "c"});
}

TEST_CASE("a requirement's own question takes the place of those on its property") {
    Asked asked({});
    asked.add("made", "recovery.rto <= 4時間");
    asked.add("own", "recovery.rto <= 8時間", {"何時間で復旧しますか。", "How soon?"});
    const auto questions = asked.questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].text.ja == "何時間で復旧しますか。");
    CHECK(questions[0].requirements == std::vector<std::string>{"own", "made"});
}

TEST_CASE("what a reviewer wants to know is asked whatever the verdict") {
    Asked asked({test::answer("auth.mfa", model::AnswerState::yes)});
    asked.add("told", "auth.mfa = あり");
    CHECK(asked.questions().empty());
    asked.add("ask", "auth.mfa = あり", {}, true);
    REQUIRE(asked.questions().size() == 1);
    CHECK(asked.questions()[0].text.ja == "「多要素認証」について、詳しくお教えください。");
}

TEST_CASE("a question says what is left open") {
    Asked asked({test::answer("availability.uptime", model::AnswerState::yes,
                              test::quantity(model::ValueKind::percent, test::decimal("99.9"),
                                             model::Unit::percent)),
                 test::answer("auth.mfa", model::AnswerState::partial)});
    asked.add("partial", "auth.mfa = あり");
    asked.add("wrong", "nothing of the kind");
    asked.add("person", "");
    const auto questions = asked.questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].text.en.find("in part or on terms") != std::string::npos);
}

TEST_CASE("the letter numbers the questions through, under their categories") {
    Asked asked({});
    asked.add("a", "recovery.rto <= 4時間 and auth.mfa = あり");
    const auto texts = test::translations();
    const std::string text = decide::letter(asked.subject(), asked.questions(), test::own_catalog(),
                                            texts.in(base::Language::ja));
    const auto at = [&](const char* part) { return text.find(part); };
    CHECK(at("■ 認証") < at("1. 「多要素認証」"));
    CHECK(at("1. 「多要素認証」") < at("2. 「目標復旧時間"));
    CHECK(at("2. 「目標復旧時間") < at("よろしくお願いいたします。"));
    CHECK(at("よろしく") != std::string::npos);
}

TEST_CASE("totals are ranges where something cannot be told") {
    decide::Totals totals;
    using decide::Verdict;
    for (const Verdict verdict : {Verdict::met, Verdict::met, Verdict::cannot_tell,
                                  Verdict::not_met, Verdict::not_applicable}) {
        totals.add(model::Severity::must, verdict);
    }
    CHECK(totals.of(model::Severity::must) == decide::Count{2, 3, 4, 1});
    CHECK(totals.of(model::Severity::may) == decide::Count{});
}
