#include "wording/answer_line.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "fixtures/embedded.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::AnswerState;
using model::Qualifier;
using wording::AnswerRole;

namespace {

constexpr base::Date today{2026, 11, 21};

struct Expected {
    std::string runs;   // one letter for each role, then its text
    std::string plain;  // the whole line
    std::string brief;  // the statement beside a glyph
};

struct Case {
    model::Answer answer;
    Expected ja;
    Expected en;
};

char letter(AnswerRole role) {
    switch (role) {
        case AnswerRole::state: return 's';
        case AnswerRole::value: return 'v';
        case AnswerRole::qualifier: return 'q';
        case AnswerRole::scope: return 'p';
        case AnswerRole::expired: return 'e';
        case AnswerRole::contradiction: return 'c';
        case AnswerRole::proposal: return 'u';
    }
    return '?';
}

std::string runs_of(const wording::AnswerLine& line) {
    std::string runs;
    for (const wording::AnswerRun& run : line.runs) {
        if (!runs.empty()) runs += '|';
        runs += std::string(1, letter(run.role)) + "=" + run.text;
    }
    return runs;
}

model::Answer limited(model::Answer answer) {
    answer.scope = {"管理画面", "admin pages"};
    return answer;
}

model::Answer contradicted(model::Answer answer) {
    answer.conflict = {"別の節は7日とする。", "Another section says 7 days."};
    return answer;
}

model::Answer only_japanese(model::Answer answer) {
    answer.scope = {"管理画面", ""};
    return answer;
}

std::vector<Case> cases() {
    using test::answer;
    using test::days;
    const std::string id = "backup.retention";
    const model::Party party{{"AWS", "AWS"}, {"基盤", ""}, {}, "JP"};
    return {
        {answer(id, AnswerState::yes), {"s=あり", "あり", "あり"}, {"s=Yes", "Yes", "Yes"}},
        {answer(id, AnswerState::yes, days(10)),
         {"s=あり|v=10日", "あり: 10日", "10日"},
         {"s=Yes|v=10 days", "Yes: 10 days", "10 days"}},
        {answer(id, AnswerState::option, days(10)),
         {"s=オプション|v=10日", "オプション: 10日", "オプション: 10日"},
         {"s=Option|v=10 days", "Option: 10 days", "Option: 10 days"}},
        {answer(id, AnswerState::yes, days(10), Qualifier::target),
         {"s=あり|v=10日|q=目標値", "あり: 10日 [目標値]", "10日"},
         {"s=Yes|v=10 days|q=target", "Yes: 10 days [target]", "10 days"}},
        {limited(answer(id, AnswerState::no)),
         {"s=なし|p=管理画面", "なし (管理画面)", "なし"},
         {"s=No|p=admin pages", "No (admin pages)", "No"}},
        {answer("data.subprocessors", AnswerState::yes, party),
         {"s=あり|v=AWS (日本、基盤)", "あり: AWS (日本、基盤)", "AWS (日本、基盤)"},
         {"s=Yes|v=AWS (Japan, [日本語] 基盤)", "Yes: AWS (Japan, [日本語] 基盤)",
          "AWS (Japan, [日本語] 基盤)"}},
        {only_japanese(answer(id, AnswerState::yes, model::Text{{"毎日", ""}})),
         {"s=あり|v=毎日|p=管理画面", "あり: 毎日 (管理画面)", "毎日"},
         {"s=Yes|v=[日本語] 毎日|p=[日本語] 管理画面", "Yes: [日本語] 毎日 ([日本語] 管理画面)",
          "[日本語] 毎日"}},
        {contradicted(answer(id, AnswerState::undisclosed)),
         {"s=非公開|c=文書内に矛盾", "非公開 [文書内に矛盾]", "非公開"},
         {"s=Not disclosed|c=contradictory", "Not disclosed [contradictory]", "Not disclosed"}},
        {contradicted(limited(answer(id, AnswerState::yes, days(10), Qualifier::guaranteed))),
         {"s=あり|v=10日|q=保証値|p=管理画面|c=文書内に矛盾",
          "あり: 10日 [保証値] (管理画面) [文書内に矛盾]", "10日"},
         {"s=Yes|v=10 days|q=guaranteed|p=admin pages|c=contradictory",
          "Yes: 10 days [guaranteed] (admin pages) [contradictory]", "10 days"}},
    };
}

void check(const Case& expected, const Expected& in_language, const wording::Texts& texts) {
    const auto line = wording::answer_line(expected.answer, nullptr, texts, today);
    CHECK(line.state == expected.answer.state);
    CHECK(runs_of(line) == in_language.runs);
    CHECK(wording::plain_text(line) == in_language.plain);
    CHECK(wording::brief_statement(line).text == in_language.brief);
}

}  // namespace

TEST_CASE("an answer is a line of runs, the state first") {
    const auto translations = test::translations();
    for (const Case& expected : cases()) {
        check(expected, expected.ja, translations.in(base::Language::ja));
        check(expected, expected.en, translations.in(base::Language::en));
    }
}

TEST_CASE("a certificate that has expired says so, from the day after its last") {
    const auto translations = test::translations();
    model::Certification certificate;
    certificate.standard = "ISO/IEC 27001";
    certificate.valid_until = base::Date{2026, 11, 21};
    const auto answer = test::answer("cert.isms", AnswerState::yes, certificate);
    const auto texts = translations.in(base::Language::ja);
    const auto before = wording::answer_line(answer, nullptr, texts, today);
    CHECK(wording::text_of(before, AnswerRole::expired).empty());
    const auto line = wording::answer_line(answer, nullptr, texts, {2026, 11, 22});
    CHECK(wording::text_of(line, AnswerRole::expired) == "期限切れ");
    CHECK(wording::plain_text(line).find(" [期限切れ]") != std::string::npos);
}

TEST_CASE("a proposal says that nobody has confirmed it, and is no yes") {
    const auto translations = test::translations();
    auto answer = test::answer("backup.retention", AnswerState::unclear);
    model::Proposal proposal;
    proposal.value = test::days(10);
    proposal.qualifier = Qualifier::target;
    answer.proposed.emplace(proposal);
    const auto texts = translations.in(base::Language::ja);
    auto line = wording::answer_line(answer, nullptr, texts, today);
    CHECK(line.state == AnswerState::unclear);
    CHECK_FALSE(line.figure);
    CHECK(wording::brief_statement(line).text == "要確認");
    CHECK(wording::plain_text(line) == "要確認 [提案・未確認: あり: 10日 [目標値]]");
    proposal.unsure = true;
    answer.proposed.emplace(proposal);
    line = wording::answer_line(answer, nullptr, texts, today);
    CHECK(wording::plain_text(line) == "要確認 [提案・要注意: あり: 10日 [目標値]]");
}

TEST_CASE("silence is a line, too") {
    const auto translations = test::translations();
    const auto line = wording::silence_line(translations.in(base::Language::ja));
    CHECK(line.state == AnswerState::not_stated);
    CHECK(runs_of(line) == "s=記載なし");
    CHECK(wording::plain_text(line) == "記載なし");
}

TEST_CASE("a run is found by its role") {
    const auto translations = test::translations();
    const auto line = wording::answer_line(
        test::answer("backup.retention", AnswerState::yes, test::days(10), Qualifier::target),
        nullptr, translations.in(base::Language::ja), today);
    CHECK(wording::text_of(line, AnswerRole::qualifier) == "目標値");
    CHECK(wording::text_of(line, AnswerRole::scope).empty());
}

TEST_CASE("what is found in a run is found in the statement that holds it") {
    const wording::AnswerLine line{AnswerState::option,
                                   {{AnswerRole::state, "Option", {{0, 6}}, {}},
                                    {AnswerRole::value, "10 days", {{3, 7}}, {}}}};
    const auto statement = wording::full_statement(line);
    CHECK(statement.text == "Option: 10 days");
    REQUIRE(statement.hits.size() == 2);
    CHECK(statement.hits[0] == text::Span{0, 6});
    CHECK(statement.hits[1] == text::Span{11, 15});
}
