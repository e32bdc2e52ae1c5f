// Judgements on a property, and what becomes of two people's judgements in one session.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <variant>

#include "app/application.h"
#include "app/session/session_text.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/board/board_pane_view.h"
#include "app/views/item/item_view.h"
#include "app/views/judgement/rivals_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;
using model::Decision;

namespace {

constexpr base::Date today{2026, 12, 1};
const std::string older = "rakuro@1.1";
const std::string newer = "rakuro@1.2";

const app::JudgementView& pane(app::Application& application, const app::CellReference& cell) {
    application.execute(app::SelectCell{cell});
    const auto& view = application.view<app::CellDetailView>();
    REQUIRE(view.judgements.size() == 1);
    return view.judgements.front();
}

std::string mark_in_matrix(app::Application& application, const app::CellReference& cell) {
    const auto& view = application.view<app::MatrixView>();
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id != cell.property_id) continue;
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                if (view.columns[i].key == cell.column_key) {
                    return view.cell(row, i).judgement.text;
                }
            }
        }
    }
    FAIL("no such cell");
    return "";
}

}  // namespace

TEST_CASE("a property is judged beside its answer, marked in the matrix, and kept") {
    app::Application application(today);
    const app::CellReference cell{"auth.mfa", newer};
    CHECK(mark_in_matrix(application, cell).empty());
    application.execute(app::SetReviewer{"佐藤"});
    application.execute(app::Judge{cell, Decision::ask});
    application.execute(app::WriteJudgementNote{cell, "管理者にも要るか"});
    CHECK(mark_in_matrix(application, cell) == "質問する");
    CHECK(mark_in_matrix(application, {"backup.retention", newer}).empty());
    CHECK(mark_in_matrix(application, {"auth.mfa", "rakuneko@unstated"}).empty());
    const auto& judgement = pane(application, cell);
    CHECK(std::get<app::CellReference>(judgement.cell) == cell);
    CHECK(judgement.note == "管理者にも要るか");
    REQUIRE(judgement.history.size() == 1);
    CHECK(judgement.history.front().find("佐藤") != std::string::npos);

    app::Application reopened(today);
    REQUIRE(reopened.persistence().restore(test::session_text(application), "", ""));
    CHECK(mark_in_matrix(reopened, cell) == "質問する");
    reopened.execute(app::OpenItem{"auth.mfa"});
    const auto& item = reopened.view<app::ItemView>();
    const auto service =
        std::find_if(item.services.begin(), item.services.end(),
                     [&](const auto& each) { return each.said.column_key == newer; });
    REQUIRE(service != item.services.end());
    CHECK(service->judgement.mark.decision == Decision::ask);

    application.execute(app::Undo{});
    application.execute(app::Undo{});
    CHECK(mark_in_matrix(application, cell).empty());
}

TEST_CASE("a judgement on a property stands for a new edition where its ground is the same") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    std::size_t carried = 0;
    std::size_t waiting = 0;
    std::vector<std::string> properties;
    for (const auto& answer : application.session().profiles.back()->answers) {
        properties.push_back(answer.property);
    }
    std::sort(properties.begin(), properties.end());
    properties.erase(std::unique(properties.begin(), properties.end()), properties.end());
    for (const auto& property : properties) {
        application.execute(app::Judge{app::CellReference{property, older}, Decision::accept});
    }
    application.execute(app::SetMode{app::ViewMode::matrix});
    for (const auto& property : properties) {
        const auto standing = pane(application, {property, newer}).mark.standing;
        if (standing == decide::Standing::carried_over) ++carried;
        if (standing == decide::Standing::changed) ++waiting;
    }
    CHECK(carried + waiting == properties.size());
    CHECK(carried > waiting);
    CHECK(waiting > 0);
}

TEST_CASE("what two pages judged apart is united, told, and chosen between") {
    const app::BoardCell cell{"mfa-or-sso", newer};
    app::Application there(today);
    there.execute(app::SetReviewer{"鈴木"});
    there.execute(app::ShowPolicy{"minimum@1"});
    there.execute(app::Judge{cell, Decision::reject});
    there.execute(app::Judge{app::CellReference{"auth.mfa", newer}, Decision::accept});

    app::Application here(today);
    CHECK(here.persistence().restore("", "", ""));
    here.execute(app::SetReviewer{"佐藤"});
    here.execute(app::ShowPolicy{"minimum@1"});
    here.execute(app::Judge{cell, Decision::accept});
    const std::string before = test::session_text(here);
    here.persistence().begin_restoring({{test::session_text(there)}, "", "", true});
    while (here.persistence().restore_some()) {
    }
    CHECK(here.persistence().end_restoring().united);
    // What only one of them judged is there, the rest is asked about.
    CHECK(mark_in_matrix(here, {"auth.mfa", newer}) == "受け入れる");
    const auto& view = here.view<app::RivalsView>();
    REQUIRE(view.rivals.size() == 1);
    CHECK(view.rivals.front().sides[0].made.find("佐藤") != std::string::npos);
    CHECK(view.rivals.front().sides[1].made.find("鈴木") != std::string::npos);
    CHECK(here.view<app::StatusView>().text.find("1件") != std::string::npos);

    // It waits for the choice, also in another page.
    app::Application reopened(today);
    REQUIRE(reopened.persistence().restore(test::session_text(here), "", ""));
    CHECK(reopened.view<app::RivalsView>().rivals.size() == 1);

    here.execute(app::SettleJudgement{view.rivals.front().of, true, true});
    CHECK(here.view<app::RivalsView>().rivals.empty());
    here.execute(app::SetMode{app::ViewMode::board});
    here.execute(app::SelectBoardCell{cell});
    CHECK(here.view<app::BoardPaneView>().judgement.mark.decision == Decision::reject);
    CHECK(here.view<app::BoardPaneView>().judgement.history.size() == 2);
    here.execute(app::Undo{});
    CHECK(here.view<app::RivalsView>().rivals.size() == 1);
    here.execute(app::Undo{});
    CHECK(here.view<app::RivalsView>().rivals.empty());
    here.execute(app::SetMode{app::ViewMode::matrix});
    here.execute(app::SelectBoardCell{{}});
    CHECK(test::session_text(here) == before);
}

TEST_CASE("two sessions that are opened together are united, one after the other is another one") {
    const auto session_of = [](const char* name, Decision decision) {
        app::Application reviewer(today);
        reviewer.execute(app::SetReviewer{name});
        reviewer.execute(app::Judge{app::CellReference{"auth.mfa", newer}, decision});
        reviewer.execute(app::Judge{app::CellReference{name, newer}, decision});
        return test::session_text(reviewer);
    };
    const std::string first = session_of("sato", Decision::accept);
    const std::string second = session_of("suzuki", Decision::reject);
    app::Application application(today);
    application.loading().load_file("first.json", first);
    SUBCASE("together") {
        application.loading().load_file("second.json", second);
        application.loading().end();
        CHECK(application.session().review.judgements.size() == 3);
        CHECK(application.view<app::RivalsView>().rivals.size() == 1);
        CHECK(application.view<app::StatusView>().text.find("1件") != std::string::npos);
        application.execute(app::Undo{});
        CHECK(application.session().review.judgements.size() == 2);
    }
    SUBCASE("one after the other") {
        application.loading().end();
        application.loading().load_file("second.json", second);
        application.loading().end();
        CHECK(application.session().review.judgements.size() == 2);
        CHECK(application.view<app::RivalsView>().rivals.empty());
    }
}

TEST_CASE("on a shared PC the browser is told to forget, and keeps one word") {
    app::Application application(today);
    application.execute(app::SetColours{app::ColourChoice::dark});
    application.execute(app::SetReviewer{"佐藤"});
    (void)application.take_host_requests();
    application.execute(app::SetKeepNothing{true});
    auto requests = application.take_host_requests();
    REQUIRE(requests.size() == 2);
    CHECK(std::holds_alternative<app::ForgetSession>(requests[0]));
    const auto* kept = std::get_if<app::KeepPreferences>(&requests[1]);
    REQUIRE(kept != nullptr);
    CHECK(kept->text == "keep:nothing");
    CHECK(kept->colours == "system");
    CHECK(application.view<app::LibraryView>().keep_nothing);
    CHECK(application.session().review.reviewer == "佐藤");  // what is on the screen stays

    // Erasing has the page forget the preferences too, but for this one.
    application.execute(app::EraseSession{});
    requests = application.take_host_requests();
    REQUIRE(requests.size() == 2);
    CHECK(std::get<app::KeepPreferences>(requests[1]).text == "keep:nothing");

    app::Application again(today);
    again.set_preferences("keep:nothing");
    CHECK(again.preferences().keep_nothing);
    again.execute(app::SetKeepNothing{false});
    CHECK_FALSE(again.preferences().keep_nothing);
}

TEST_CASE("what is handed on can leave names and notes out") {
    app::Application application(today);
    application.execute(app::SetReviewer{"佐藤花子"});
    application.execute(app::SetApprover{"鈴木一郎"});
    const app::CellReference cell{"auth.mfa", newer};
    application.execute(app::Judge{cell, Decision::accept});
    application.execute(app::WriteJudgementNote{cell, "内線で確かめた"});
    application.execute(
        app::AddReply{newer, "auth.mfa", model::AnswerState::yes, "", "田中様の電話"});
    const auto saved = [&](bool omit) {
        std::string text;
        const auto& persistence = application.persistence();
        for (std::size_t part = 0; part < persistence.session_file_parts(); ++part) {
            text += persistence.saved_file_part(part, omit);
        }
        return text;
    };
    CHECK(saved(false) == test::session_text(application));
    const std::string without = saved(true);
    for (const char* word : {"佐藤花子", "鈴木一郎", "内線", "田中様"}) {
        CAPTURE(word);
        CHECK(saved(false).find(word) != std::string::npos);
        CHECK(without.find(word) == std::string::npos);
    }
    app::Application reopened(today);
    REQUIRE(reopened.persistence().restore(without, "", ""));
    CHECK(mark_in_matrix(reopened, cell).starts_with("受け入れる"));

    application.execute(app::SetOmitPeople{true});
    const auto& judgement = pane(application, cell);
    CHECK(judgement.history.front().find("佐藤花子") != std::string::npos);
    CHECK(judgement.copied_history.front().find("佐藤花子") == std::string::npos);
    CHECK(judgement.copied_history.front().find("内線") == std::string::npos);
    (void)application.take_host_requests();
    application.execute(app::SaveReplies{newer});
    const auto requests = application.take_host_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::get<app::SaveFile>(requests[0]).text.find("田中様") == std::string::npos);
    application.execute(app::SetOmitPeople{false});
    CHECK(pane(application, cell).copied_history.front().find("佐藤花子") != std::string::npos);
}
