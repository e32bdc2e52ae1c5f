// A review in the application: verdicts, judgements, replies, and what becomes of them.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/application.h"
#include "app/session/session_profiles.h"
#include "app/session/session_text.h"
#include "app/views/board/board_pane_view.h"
#include "app/views/board/board_view.h"
#include "app/views/board/questions_view.h"
#include "app/views/library/library_view.h"
#include "app/views/shell/shell_view.h"
#include "files/policy_writer.h"

using namespace kurabe;
using decide::Verdict;
using model::Decision;

namespace {

constexpr base::Date today{2026, 12, 1};
const std::string rakuro = "rakuro@1.2";
const std::string rakuneko = "rakuneko@unstated";

app::BoardCellView cell(app::Application& application, const std::string& requirement,
                        const std::string& column) {
    const auto& view = application.view<app::BoardView>();
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.id != requirement) continue;
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                if (view.columns[i].key == column) return view.cell(row, i);
            }
        }
    }
    FAIL("no such cell: " << requirement << " " << column);
    return {};
}

// The first requirement that is so for the service.
std::string requirement_that_is(app::Application& application, Verdict verdict,
                                const std::string& column) {
    for (const auto& group : application.view<app::BoardView>().groups) {
        for (const auto& row : group.rows) {
            if (cell(application, row.id, column).verdict == verdict) return row.id;
        }
    }
    FAIL("none is so");
    return "";
}

const app::BoardPaneView& open(app::Application& application, const app::BoardCell& cell) {
    application.execute(app::SelectBoardCell{cell});
    return application.view<app::BoardPaneView>();
}

}  // namespace

TEST_CASE("the board shows the five services against a policy without any setting up") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    const auto& view = application.view<app::BoardView>();
    CHECK(view.title.starts_with("個人情報を預ける"));
    REQUIRE(view.columns.size() == 5);
    REQUIRE(view.policies.size() == 3);
    std::size_t rows = 0;
    for (const auto& group : view.groups) rows += group.rows.size();
    CHECK(rows == 25);
    CHECK(view.columns.front().totals.front().starts_with("必須 "));
}

TEST_CASE("another policy and another day give other verdicts") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    application.execute(app::ShowPolicy{"minimum@1"});
    CHECK(application.view<app::BoardView>().policy_key == "minimum@1");
    const auto summary = application.view<app::BoardView>().summary;
    application.execute(app::SetReviewDay{base::Date{2040, 1, 1}});
    CHECK(application.view<app::BoardView>().summary != summary);
    const auto& pane = open(application, {"isms", rakuneko});
    if (pane.open) CHECK(pane.verdict != Verdict::met);  // no certificate is valid then
    application.execute(app::Undo{});
    CHECK(application.view<app::BoardView>().summary == summary);
}

TEST_CASE("a judgement is shown beside the verdict, and disagreement is marked") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    const auto id = requirement_that_is(application, Verdict::met, rakuneko);
    application.execute(app::SetReviewer{"佐藤"});
    application.execute(app::Judge{app::BoardCell{id, rakuneko}, Decision::reject});
    CHECK(cell(application, id, rakuneko).verdict == Verdict::met);
    CHECK(cell(application, id, rakuneko).judgement.decision == Decision::reject);
    CHECK(cell(application, id, rakuneko).judgement.disagrees);
    application.execute(app::WriteJudgementNote{app::BoardCell{id, rakuneko}, "契約"});
    application.execute(app::WriteJudgementNote{app::BoardCell{id, rakuneko}, "契約で確かめる"});
    const auto& pane = open(application, {id, rakuneko});
    CHECK(pane.judgement.note == "契約で確かめる");
    REQUIRE(pane.judgement.history.size() == 1);
    CHECK(pane.judgement.history.front().find("佐藤") != std::string::npos);
    // The typing of a note is one step.
    application.execute(app::Undo{});
    CHECK(application.view<app::BoardPaneView>().judgement.note.empty());
    application.execute(app::Undo{});
    CHECK(cell(application, id, rakuneko).judgement.text.empty());
}

TEST_CASE("what cannot be told becomes a question, and the reply decides it") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    application.execute(app::SelectBoardCell{{"", rakuro}});
    const auto before = application.view<app::QuestionsView>();
    REQUIRE_FALSE(before.groups.empty());
    CHECK(before.letter.find(before.groups.front().questions.front().text) != std::string::npos);
    const std::string property = [&] {
        for (const auto& group : before.groups) {
            for (const auto& question : group.questions) {
                if (!question.property_id.empty()) return question.property_id;
            }
        }
        return std::string();
    }();
    REQUIRE_FALSE(property.empty());
    const auto count = [](const app::QuestionsView& view) {
        std::size_t questions = 0;
        for (const auto& group : view.groups) questions += group.questions.size();
        return questions;
    };
    application.execute(app::AddReply{rakuro, property, model::AnswerState::no, "", "電話で確認"});
    CHECK(count(application.view<app::QuestionsView>()) < count(before));
    application.execute(app::RemoveReplies{rakuro, property});
    CHECK(count(application.view<app::QuestionsView>()) == count(before));
    CHECK(application.session().review.addenda.empty());
}

TEST_CASE("a reply's figure is read as the property's value, or refused") {
    app::Application application(today);
    const auto reply = [&](const std::string& property, const std::string& figure) {
        application.execute(app::AddReply{rakuro, property, model::AnswerState::yes, figure, ""});
    };
    reply("backup.retention", "30日");
    REQUIRE(application.session().review.addenda.size() == 1);
    const auto& replies = application.session().review.addenda.front()->replies;
    REQUIRE(replies.size() == 1);
    CHECK(std::holds_alternative<model::Quantity>(replies.front().answer.value));
    reply("backup.retention", "なるべく長く");
    CHECK(application.view<app::StatusView>().text.find("なるべく長く") != std::string::npos);
    CHECK(application.session().review.addenda.front()->replies.size() == 1);
    reply("backup.retention", "40日");  // takes the place of the first
    CHECK(application.session().review.addenda.front()->replies.size() == 1);
}

TEST_CASE("a review is in the session's file, and comes back as it was") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    application.execute(app::ShowPolicy{"minimum@1"});
    application.execute(app::SetReviewDay{base::Date{2026, 11, 30}});
    application.execute(app::SetReviewer{"佐藤"});
    application.execute(app::SetApprover{"鈴木"});
    const auto id = requirement_that_is(application, Verdict::met, rakuneko);
    application.execute(app::Judge{app::BoardCell{id, rakuneko}, Decision::exception});
    application.execute(
        app::SetExceptionEnd{app::BoardCell{id, rakuneko}, base::Date{2027, 3, 31}});
    application.execute(app::Judge{app::BoardCell{"", rakuneko}, Decision::accept_with_condition});
    application.execute(app::SetContracted{rakuneko, "auth.mfa", true});
    application.execute(
        app::AddReply{rakuro, "backup.retention", model::AnswerState::yes, "30日", "=1+1"});
    const std::string text = test::session_text(application);

    app::Application other(today);
    other.loading().load_file("kurabe-session.json", text);
    const app::Review& before = application.session().review;
    const app::Review& after = other.session().review;
    CHECK(after.policy == before.policy);
    CHECK(after.day == before.day);
    CHECK(after.reviewer == "佐藤");
    CHECK(after.approver == "鈴木");
    CHECK(after.contracted == before.contracted);
    CHECK(after.judgements == before.judgements);
    REQUIRE(after.addenda.size() == 1);
    CHECK(*after.addenda.front() == *before.addenda.front());
    CHECK(test::session_text(other) == text);
    other.execute(app::Undo{});
    CHECK(other.session().review.judgements.empty());
}

TEST_CASE("a session of before reviews opens, and one without a review has none in it") {
    app::Application application(today);
    const std::string text = test::session_text(application);
    CHECK(text.find("\"review\"") == std::string::npos);
    app::Application other(today);
    other.loading().load_file("kurabe-session.json", text);
    CHECK(app::is_untouched(other.session().review));
}

TEST_CASE("a new edition keeps the judgements whose ground is the same, and asks for the others") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    application.execute(app::ShowPolicy{"financial@1"});
    application.execute(app::ShowExampleEditions{});
    application.execute(app::SetMode{app::ViewMode::board});
    const std::string older = "rakuro@1.1";
    std::vector<std::string> ids;
    for (const auto& group : application.view<app::BoardView>().groups) {
        for (const auto& row : group.rows) ids.push_back(row.id);
    }
    for (const auto& id : ids)
        application.execute(app::Judge{app::BoardCell{id, older}, Decision::accept});
    std::size_t carried = 0;
    std::size_t waiting = 0;
    for (const auto& id : ids) {
        const auto standing = cell(application, id, rakuro).judgement.standing;
        if (standing == decide::Standing::carried_over) ++carried;
        if (standing == decide::Standing::changed) ++waiting;
    }
    CHECK(carried + waiting == ids.size());
    CHECK(carried > 0);
    CHECK(waiting > 0);  // 1.2 says other things than 1.1
    CHECK(application.view<app::BoardView>().waiting == waiting);
}

TEST_CASE("a policy is loaded like any file, shown at once, and can be removed") {
    app::Application application(today);
    const std::string policy = R"({"format": "kurabe/policy", "version": 1, "id": "ours",
        "title": {"ja": "当社の要求"}, "edition": {"label": "3"},
        "requirements": [
          {"id": "mfa", "severity": "must", "text": {"ja": "多要素認証があること"}, "check": "auth.mfa = あり"},
          {"id": "wrong", "severity": "may", "text": {"ja": "誤り"}, "check": "has:auth.mfa"}]})";
    application.loading().load_file("ours.json", policy);
    CHECK(application.session().mode == app::ViewMode::board);
    const auto& view = application.view<app::BoardView>();
    CHECK(view.policy_key == "ours@3");
    CHECK(view.removable);
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups.front().rows[0].problem.empty());
    CHECK_FALSE(view.groups.front().rows[1].problem.empty());
    const auto& pane = open(application, {"wrong", rakuro});
    CHECK_FALSE(pane.form.problem.empty());
    application.execute(app::RemovePolicy{"ours@3"});
    CHECK(application.view<app::BoardView>().policy_key == "personal-data@1");
    application.execute(app::Undo{});
    CHECK(application.view<app::BoardView>().policy_key == "ours@3");
}

namespace {

// Each the only act of a review.
const std::vector<std::pair<std::string, app::Command>>& acts_of_review() {
    static const std::vector<std::pair<std::string, app::Command>> acts = {
        {"day", app::SetReviewDay{base::Date{2026, 11, 30}}},
        {"reviewer", app::SetReviewer{"佐藤"}},
        {"approver", app::SetApprover{"鈴木"}},
        {"judgement", app::Judge{app::BoardCell{"mfa-or-sso", rakuneko}, Decision::reject}},
        {"judgement of the whole", app::Judge{app::BoardCell{"", rakuneko}, Decision::accept}},
        {"note", app::WriteJudgementNote{app::BoardCell{"", rakuneko}, "契約で確かめる"}},
        {"contracted", app::SetContracted{rakuneko, "auth.mfa", true}},
        {"reply", app::AddReply{rakuro, "auth.mfa", model::AnswerState::yes, "", "電話"}},
        {"requirement", app::RemoveRequirement{"minimum@1", "mfa-or-sso"}},
    };
    return acts;
}

}  // namespace

TEST_CASE("whatever was done of a review is kept, also where the start's view is shown again") {
    for (const auto& [name, act] : acts_of_review()) {
        CAPTURE(name);
        app::Application application(today);
        const std::string at_start = test::session_text(application);
        application.execute(app::ShowPolicy{"minimum@1"});
        CHECK_FALSE(application.persistence().has_own_content());  // but a view
        application.execute(act);
        application.execute(app::ShowPolicy{""});
        application.execute(app::SelectBoardCell{{}});
        application.execute(app::SetMode{app::ViewMode::matrix});
        CHECK(application.persistence().fragment() == "v1");
        REQUIRE(test::session_text(application) != at_start);
        CHECK_FALSE(application.persistence().is_pristine());
        CHECK(application.persistence().has_unsaved_content());
        CHECK(application.persistence().report_saved(1));
        CHECK_FALSE(application.persistence().has_unsaved_content());
    }
}

TEST_CASE("what threatens a review is told as what threatens a profile is") {
    app::Application application(today);
    application.execute(app::Judge{app::BoardCell{"", rakuneko}, Decision::accept});
    application.persistence().set_storage(app::autosave::StorageStatus::write_conflict);
    const std::string told = application.view<app::LibraryView>().storage_text;
    CHECK_FALSE(told.empty());
    CHECK(application.view<app::StatusView>().text == told);
}

TEST_CASE("a session file without a review leaves the review that is there") {
    app::Application older(today);
    older.execute(app::SetSearchText{"MFA"});
    const std::string file = test::session_text(older);
    REQUIRE(file.find("\"review\"") == std::string::npos);
    for (const auto& [name, act] : acts_of_review()) {
        CAPTURE(name);
        app::Application application(today);
        application.execute(app::ShowPolicy{"minimum@1"});
        application.execute(act);
        const auto review = [&] {
            const std::string text = test::session_text(application);
            return text.substr(text.find("\"review\""));
        };
        const std::string before = review();
        application.loading().load_file("older.json", file);
        CHECK(application.session().filter == "MFA");
        CHECK(review() == before);
        const auto& report = application.view<app::LibraryView>().reports.front();
        CHECK(report.loaded);
        CHECK(report.diagnostics.size() == 1);  // says so
    }
    app::Application none(today);
    none.loading().load_file("older.json", file);
    CHECK(none.view<app::LibraryView>().reports.front().diagnostics.empty());
}

TEST_CASE("no id of a requirement is given twice, so that no decision passes to another") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    const std::string key = application.view<app::BoardView>().policy_key;
    const auto add = [&] {
        application.execute(app::AddRequirement{key});
        return application.session().review.selected.requirement;
    };
    const auto remove = [&](const std::string& id) {
        application.execute(app::RemoveRequirement{key, id});
    };
    const std::string first = add();
    application.execute(app::Judge{app::BoardCell{first, rakuro}, Decision::accept});
    remove(first);
    const std::string second = add();
    CHECK(second != first);
    CHECK(cell(application, second, rakuro).judgement.text.empty());
    remove(second);
    // Nor after the policy has left the page and come back.
    const auto& policies = application.session().review.policies;
    REQUIRE(policies.size() == 1);
    const std::string file = files::write_policy(*policies.front());
    application.execute(app::EraseSession{});
    application.loading().load_file("ours.json", file);
    const std::string third = add();
    CHECK(third != first);
    CHECK(third != second);
    // Nor one that a file had.
    std::string numbered = R"({"format": "kurabe/policy", "version": 1, "id": "n",
        "title": {"ja": "番号"}, "edition": {"label": "1"}, "requirements": [
          {"id": "r1", "severity": "must", "text": {"ja": "あ"}},
          {"id": "r2", "severity": "must", "text": {"ja": "い"}}]})";
    application.loading().load_file("n.json", numbered);
    application.execute(app::RemoveRequirement{"n@1", "r2"});
    application.execute(app::AddRequirement{"n@1"});
    CHECK(application.session().review.selected.requirement == "r3");
}

TEST_CASE("a session has room for so many policies, and says so") {
    app::Application application(today);
    const auto load = [&](std::size_t number) {
        application.loading().load_file("p.json",
                                        R"({"format": "kurabe/policy", "version": 1, "id": "p)" +
                                            std::to_string(number) +
                                            R"(", "title": {"ja": "あ"}, "edition": {"label": "1"},
                          "requirements": [{"id": "a", "severity": "must", "text": {"ja": "い"}}]})");
    };
    for (std::size_t i = 0; i < files::max_policies; ++i) load(i);
    const auto count = [&] { return application.session().review.policies.size(); };
    REQUIRE(count() == files::max_policies);
    load(files::max_policies);
    CHECK(count() == files::max_policies);
    CHECK(application.loading().reports().back().diagnostics.front().code == "policy.no_room");
    // One that is there already is changed, a built-in one is not.
    application.execute(app::AddRequirement{"p0@1"});
    CHECK(application.session().review.policies.front()->requirements.size() == 2);
    application.execute(app::AddRequirement{"minimum@1"});
    CHECK(count() == files::max_policies);
    CHECK(application.view<app::StatusView>().text.find("200") != std::string::npos);
}

TEST_CASE("replies to the same property and scope take each other's place, be they many") {
    const auto replies = [](model::AnswerState state, std::size_t first, std::size_t count) {
        model::Addendum addendum{"s", "1", {}};
        for (std::size_t i = first; i < first + count; ++i) {
            model::Reply reply;
            reply.answer.property = "p" + std::to_string(i / 2);
            reply.answer.scope = {i % 2 == 0 ? "" : "DB", ""};
            reply.answer.state = state;
            addendum.replies.push_back(std::move(reply));
        }
        return addendum;
    };
    constexpr std::size_t many = 20'000;
    app::Review review;
    app::add_replies(review, {replies(model::AnswerState::yes, 0, many),
                              replies(model::AnswerState::no, many / 2, many)});
    REQUIRE(review.addenda.size() == 1);
    const auto& united = review.addenda.front()->replies;
    REQUIRE(united.size() == many + many / 2);
    for (std::size_t i = 0; i < united.size(); ++i) {
        const bool replaced = i >= many / 2;
        CHECK(united[i].answer.state ==
              (replaced ? model::AnswerState::no : model::AnswerState::yes));
    }
}

TEST_CASE(
    "a question is put into other words, kept, marked where its original changes, and reset") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::questions});
    application.execute(app::SelectBoardCell{{"", rakuro}});
    const auto first = [](app::Application& from) {
        return from.view<app::QuestionsView>().groups.front().questions.front();
    };
    const auto made = first(application);
    CHECK_FALSE(made.edited);
    const auto edit = [&](const std::string& text) {
        application.execute(
            app::EditQuestion{rakuro, made.id, base::Language::ja, text, made.made});
    };
    edit("ご教示");
    edit("ご教示ください。");
    CHECK(first(application).text == "ご教示ください。");
    CHECK(first(application).edited);
    CHECK(first(application).changed.empty());
    const auto& letter = application.view<app::QuestionsView>().letter;
    CHECK(letter.find("1. ご教示ください。") != std::string::npos);
    CHECK(letter.find(made.text) == std::string::npos);
    // Only in that language, and only to that service.
    application.execute(app::SetLanguage{base::Language::en});
    CHECK_FALSE(first(application).edited);
    CHECK(first(application).text == made.made.en);
    application.execute(app::SetLanguage{base::Language::ja});
    application.execute(app::SelectBoardCell{{"", rakuneko}});
    for (const auto& group : application.view<app::QuestionsView>().groups) {
        for (const auto& question : group.questions) CHECK_FALSE(question.edited);
    }
    application.execute(app::SelectBoardCell{{"", rakuro}});

    app::Application fresh(today);
    fresh.loading().load_file("session.json", test::session_text(application));
    fresh.execute(app::SelectBoardCell{{"", rakuro}});
    CHECK(first(fresh).text == "ご教示ください。");

    application.execute(app::EditQuestion{
        rakuro, made.id, base::Language::ja, "ご教示ください。", {"前の質問", ""}});
    CHECK(first(application).changed.find(made.text) != std::string::npos);
    application.execute(app::ResetQuestion{rakuro, made.id});
    CHECK(first(application).text == made.text);
    CHECK(application.session().review.questions.empty());
    application.execute(app::Undo{});
    CHECK(first(application).text == "ご教示ください。");
    edit("");  // emptied, it is as it was made
    CHECK(first(application).text == made.text);
    CHECK(application.session().review.questions.empty());
}

TEST_CASE("what is typed about one thing is undone apart from what is typed about another") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::board});
    application.execute(app::WriteJudgementNote{app::BoardCell{"mfa-or-sso", rakuneko}, "一"});
    application.execute(app::WriteJudgementNote{app::BoardCell{"mfa-or-sso", rakuneko}, "一つ"});
    application.execute(
        app::WriteJudgementNote{app::BoardCell{"encryption-at-rest", rakuneko}, "二"});
    application.execute(app::Undo{});
    CHECK(application.session().review.judgements.size() == 1);
    application.execute(
        app::EditQuestion{rakuneko, "auth.mfa", base::Language::ja, "甲", {"もと", ""}});
    application.execute(
        app::EditQuestion{rakuneko, "cert.isms", base::Language::ja, "乙", {"もと", ""}});
    application.execute(app::Undo{});
    REQUIRE(application.session().review.questions.size() == 1);
    CHECK(application.session().review.questions.begin()->second.contains("auth.mfa"));
    application.execute(app::Undo{});
    application.execute(app::Undo{});
    CHECK(application.session().review.judgements.empty());
}
