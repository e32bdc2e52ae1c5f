// What of the board its filter leaves, and what it offers.
#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/application.h"
#include "app/views/board/board_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;
using app::BoardFacet;
using model::Decision;

namespace {

constexpr base::Date today{2026, 12, 1};
const std::string rakuneko = "rakuneko@unstated";

const app::BoardView& board(app::Application& application) {
    return application.view<app::BoardView>();
}

std::size_t count_rows(const app::BoardView& view) {
    std::size_t rows = 0;
    for (const auto& group : view.groups) rows += group.rows.size();
    return rows;
}

const app::BoardFacetView& facet(const app::BoardView& view, BoardFacet wanted) {
    for (const auto& each : view.filter.facets) {
        if (each.facet == wanted) return each;
    }
    FAIL("no such facet");
    return view.filter.facets.front();
}

std::size_t count_of(const app::BoardView& view, BoardFacet wanted, const std::string& value) {
    for (const auto& each : facet(view, wanted).values) {
        if (each.id == value) return each.count;
    }
    FAIL("no such value: " << value);
    return 0;
}

struct Board {
    app::Application application{today};
    Board() { application.execute(app::SetMode{app::ViewMode::board}); }
    const app::BoardView& view() { return board(application); }
    void toggle(BoardFacet which, const std::string& value) {
        application.execute(app::ToggleBoardFacet{which, value});
    }
};

}  // namespace

TEST_CASE("nothing is left out before anything is chosen") {
    Board board;
    CHECK_FALSE(board.view().filter.active);
    CHECK(count_rows(board.view()) == 25);
    CHECK(board.view().filter.summary == "要求 25件のうち 25件を表示");
    std::size_t of_severities = 0;
    for (const auto& value : facet(board.view(), BoardFacet::severity).values) {
        of_severities += value.count;
    }
    CHECK(of_severities == 25);
}

TEST_CASE("a facet shows as many requirements as it said") {
    for (const BoardFacet which : app::all_board_facets) {
        Board board;
        const auto values = facet(board.view(), which).values;
        for (const auto& value : values) {
            CAPTURE(value.id);
            board.toggle(which, value.id);
            CHECK(count_rows(board.view()) == value.count);
            CHECK(board.view().empty.title.empty() == (value.count > 0));
            board.toggle(which, value.id);
            CHECK(count_rows(board.view()) == 25);
        }
    }
}

TEST_CASE("counts of a facet are of what the others leave") {
    Board board;
    board.toggle(BoardFacet::severity, "must");
    const auto not_met = count_of(board.view(), BoardFacet::verdict, "not_met");
    board.toggle(BoardFacet::verdict, "not_met");
    CHECK(count_rows(board.view()) == not_met);
    // And of a facet's own values, of what there would be without it.
    board.toggle(BoardFacet::verdict, "not_met");
    const auto met = count_of(board.view(), BoardFacet::verdict, "met");
    board.toggle(BoardFacet::verdict, "not_met");
    CHECK(count_of(board.view(), BoardFacet::verdict, "met") == met);
}

TEST_CASE("of a requirement that is shown, the verdicts that are not asked for are marked") {
    Board board;
    board.toggle(BoardFacet::verdict, "not_met");
    std::size_t asked_for = 0;
    for (const auto& group : board.view().groups) {
        for (const auto& row : group.rows) {
            for (std::size_t i = 0; i < board.view().columns.size(); ++i) {
                const auto cell = board.view().cell(row, i);
                CHECK(cell.left_out == (cell.verdict != decide::Verdict::not_met));
                if (!cell.left_out) ++asked_for;
            }
        }
    }
    CHECK(board.view().filter.summary.find("判定 " + std::to_string(asked_for) + "件") !=
          std::string::npos);
}

TEST_CASE("met on condition is asked for by itself") {
    Board board;
    board.toggle(BoardFacet::verdict, "met");
    for (const auto& group : board.view().groups) {
        for (const auto& row : group.rows) {
            for (std::size_t i = 0; i < board.view().columns.size(); ++i) {
                const auto cell = board.view().cell(row, i);
                if (!cell.left_out) CHECK_FALSE(cell.on_condition);
            }
        }
    }
}

TEST_CASE("words are looked for in both languages and in the id") {
    Board board;
    const auto ids = [&](const std::string& words) {
        board.application.execute(app::SetBoardWords{words});
        std::set<std::string> found;
        for (const auto& group : board.view().groups) {
            for (const auto& row : group.rows) found.insert(row.id);
        }
        return found;
    };
    CHECK(ids("多要素").contains("mfa-or-sso"));
    CHECK(ids("MULTI-FACTOR").contains("mfa-or-sso"));
    CHECK(ids("MFA-or-sso") == std::set<std::string>{"mfa-or-sso"});
    CHECK(ids("　").size() == 25);
    CHECK(ids("どこにもない言葉").empty());
}

TEST_CASE("judgements are told apart: undecided, decided, waiting, disagreeing") {
    Board board;
    auto& application = board.application;
    CHECK(count_of(board.view(), BoardFacet::judgement, "decided") == 0);
    application.execute(app::Judge{app::BoardCell{"mfa-or-sso", rakuneko}, Decision::exception});
    application.execute(
        app::SetExceptionEnd{app::BoardCell{"mfa-or-sso", rakuneko}, base::Date{2026, 12, 31}});
    CHECK(count_of(board.view(), BoardFacet::judgement, "decided") == 1);
    CHECK(count_of(board.view(), BoardFacet::judgement, "waits") == 0);
    application.execute(app::SetReviewDay{base::Date{2027, 2, 1}});
    CHECK(count_of(board.view(), BoardFacet::judgement, "decided") == 0);
    CHECK(count_of(board.view(), BoardFacet::judgement, "waits") == 1);
    board.toggle(BoardFacet::judgement, "waits");
    REQUIRE(count_rows(board.view()) == 1);
    CHECK(board.view().groups.front().rows.front().id == "mfa-or-sso");
    CHECK(board.view().waiting == 1);
    CHECK(board.view().only_waiting);
    // One that is open again counts as never made.
    application.execute(app::Judge{app::BoardCell{"mfa-or-sso", rakuneko}, Decision::open});
    CHECK(count_rows(board.view()) == 0);
}

TEST_CASE("where nothing matches, each way out shows something") {
    Board board;
    board.toggle(BoardFacet::severity, "must");
    board.toggle(BoardFacet::judgement, "waits");  // there are none
    REQUIRE(count_rows(board.view()) == 0);
    const auto empty = board.view().empty;
    CHECK_FALSE(empty.title.empty());
    CHECK_FALSE(empty.hint.empty());
    REQUIRE(empty.ways.size() == 2);
    for (const auto& way : empty.ways) {
        CAPTURE(way.id);
        Board again;
        again.toggle(BoardFacet::severity, "must");
        again.toggle(BoardFacet::judgement, "waits");
        auto commands = way.commands;
        again.application.execute(commands);
        CHECK(count_rows(again.view()) > 0);
    }
}

TEST_CASE("the filter is undone in steps, as other filters are") {
    Board board;
    board.toggle(BoardFacet::verdict, "met");
    board.application.execute(app::SetBoardWords{"暗"});
    board.application.execute(app::SetBoardWords{"暗号"});
    board.application.execute(app::ClearBoardFilter{});
    CHECK(count_rows(board.view()) == 25);
    board.application.execute(app::Undo{});
    CHECK(board.view().filter.words == "暗号");
    board.application.execute(app::Undo{});  // what was typed is one step
    CHECK(board.view().filter.words.empty());
    CHECK(board.view().filter.active);
    board.application.execute(app::Undo{});
    CHECK_FALSE(board.view().filter.active);
}

TEST_CASE("what is in no group can be asked for, in a link too") {
    Board board;
    auto& application = board.application;
    const std::string group = facet(board.view(), BoardFacet::group).values.front().id;
    application.execute(app::RemoveGroup{board.view().policy_key, group});
    const auto left = count_of(board.view(), BoardFacet::group, "-");
    CHECK(left > 0);
    board.toggle(BoardFacet::group, "-");
    CHECK(count_rows(board.view()) == left);
    const std::string link = application.persistence().fragment();
    application.execute(app::ClearBoardFilter{});
    application.persistence().open_fragment(link);
    CHECK(count_rows(board.view()) == left);
    // A judgement on the service as a whole has no requirement.
    application.execute(app::SelectBoardCell{{"", rakuneko}});
    const std::string whole = application.persistence().fragment();
    application.execute(app::SelectBoardCell{});
    application.persistence().open_fragment(whole);
    CHECK(application.session().review.selected == app::BoardCell{"", rakuneko});
}

TEST_CASE("groups of another policy ask for nothing") {
    Board board;
    board.toggle(BoardFacet::group, facet(board.view(), BoardFacet::group).values.front().id);
    CHECK(count_rows(board.view()) < 25);
    board.application.execute(app::ShowPolicy{"minimum@1"});
    CHECK(count_rows(board.view()) == 12);
    board.application.persistence().open_fragment("v1&mode=board&groups=no-such-group");
    CHECK(count_rows(board.view()) == 25);
}

TEST_CASE("a link opens the board as it was: its filter, and the cell that is open") {
    Board board;
    board.toggle(BoardFacet::verdict, "not_met");
    board.toggle(BoardFacet::severity, "must");
    board.application.execute(app::SetBoardWords{"暗号 化"});
    board.application.execute(app::SelectBoardCell{{"mfa-or-sso", rakuneko}});
    const std::string link = board.application.persistence().fragment();
    app::Application fresh(today);
    fresh.persistence().open_fragment(link);
    CHECK(fresh.session().board_filter == board.application.session().board_filter);
    CHECK(fresh.session().review.selected == app::BoardCell{"mfa-or-sso", rakuneko});
    fresh.persistence().open_fragment("v1&mode=board&verdict=none," + rakuneko);
    CHECK(fresh.session().review.selected.empty());
    CHECK(fresh.view<app::StatusView>().text.find("none") != std::string::npos);
}
