// Vendors that do not meet a filter: left out and counted, or kept and marked.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/session/view_state.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/overview/overview_view.h"

using namespace kurabe;
using app::Match;
using test::cells;

namespace {

constexpr base::Date today{2026, 11, 21};
const std::string two_weeks = "バックアップ保存期間 >= 2週間";

std::vector<Match> matches(app::Application& application) {
    std::vector<Match> found;
    for (const auto& column : application.view<app::MatrixView>().columns) {
        found.push_back(column.match);
    }
    return found;
}

}  // namespace

TEST_CASE("vendors that do not meet a comparison are left out, and a line says how many") {
    app::Application application(today);
    CHECK(application.view<app::MatrixView>().failing.note.empty());
    application.execute(app::SetSearchText{two_weeks});
    const auto& view = application.view<app::MatrixView>();
    CHECK(matches(application) == std::vector{Match::unknown, Match::unknown, Match::yes});
    CHECK(view.failing.keys ==
          std::vector<std::string>{"rakuneko@unstated", "chatdealer@2024-09-24"});
    CHECK(view.failing.note == "条件に合わない2社は表示していません");
    CHECK(view.summary.find("3社") != std::string::npos);
    CHECK(application.view<app::OverviewView>().vendors.size() == 3);
    CHECK(application.view<app::OverviewView>().failing.note == view.failing.note);
}

TEST_CASE("kept, they are marked, and told from those of which it is not known") {
    app::Application application(today);
    application.execute(app::SetSearchText{two_weeks});
    application.execute(app::SetShowFailing{true});
    const auto& view = application.view<app::MatrixView>();
    CHECK(matches(application) ==
          std::vector{Match::unknown, Match::unknown, Match::no, Match::no, Match::yes});
    CHECK(view.columns[0].match_text == "条件に合うか不明");
    CHECK(view.columns[2].match_text == "× 条件に合わない");
    CHECK(view.columns[4].match_text.empty());
    const auto row = cells(view, "backup.retention");
    CHECK(row[0].match_text == "条件に合うか不明");
    CHECK(row[2].match_text == "× 条件に合わない");
    CHECK(view.failing.note == "条件に合わない2社に「×」を付けて表示しています");
    CHECK(view.summary.find("5社") != std::string::npos);
    const auto& vendors = application.view<app::OverviewView>().vendors;
    REQUIRE(vendors.size() == 5);
    CHECK(vendors[2].subtitle.ends_with("× 条件に合わない"));
    CHECK(vendors[0].subtitle.ends_with("条件に合うか不明"));
    application.execute(app::Undo{});
    CHECK_FALSE(application.session().show_failing);
    CHECK(application.view<app::MatrixView>().columns.size() == 3);
}

TEST_CASE("where all fail, the row that they fail at is shown") {
    app::Application application(today);
    application.execute(app::SetSearchText{"has:backup.retention backup.retention > 100年"});
    CHECK(application.view<app::MatrixView>().groups.empty());
    CHECK(application.view<app::MatrixView>().failing.keys.size() == 5);
    application.execute(app::SetShowFailing{true});
    const auto& view = application.view<app::MatrixView>();
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups.front().id == "none_matches");
    REQUIRE(view.groups.front().rows.size() == 1);  // asked about twice
    CHECK(view.groups.front().rows.front().property_id == "backup.retention");
    CHECK(matches(application) == std::vector<Match>(5, Match::no));
    application.execute(app::SetOnlyDifferences{true});
    CHECK(application.view<app::MatrixView>().groups.empty());
}

TEST_CASE("of a service that fails in two editions, one is counted") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    application.execute(app::SetMode{app::ViewMode::matrix});
    application.execute(app::SetSearchText{"has:backup.retention backup.retention > 100年"});
    CHECK(application.view<app::MatrixView>().failing.keys.size() == 6);
    CHECK(application.view<app::MatrixView>().failing.note ==
          "条件に合わない5社は表示していません");
}

TEST_CASE("a vendor that the filter does not name is not asked about, and does not fail") {
    app::Application application(today);
    application.execute(app::SetShowFailing{true});
    application.execute(app::SetSearchText{"サービス:ラクネコ,レコル " + two_weeks});
    CHECK(matches(application) == std::vector{Match::no, Match::yes});
    CHECK(application.view<app::MatrixView>().failing.keys ==
          std::vector<std::string>{"rakuneko@unstated"});
    application.execute(app::SetSearchText{"サービス:ラクネコ"});
    CHECK(application.view<app::MatrixView>().columns.size() == 1);
    CHECK(application.view<app::MatrixView>().failing.note.empty());
}

TEST_CASE("of certificates, the facet counts vendors that the other conditions leave") {
    app::Application application(today);
    const auto held = [&] {
        std::size_t count = 0;
        for (const auto& group : application.view<app::FilterView>().groups) {
            if (group.field != query::Field::certification) continue;
            for (const auto& value : group.values) {
                if (value.label == "プライバシーマーク") count = value.count;
            }
        }
        return count;
    };
    CHECK(held() == 2);
    application.execute(app::SetSearchText{"サービス:ラクネコ"});
    CHECK(held() == 1);
    application.execute(app::SetSearchText{"サービス:レコル"});
    CHECK(held() == 0);
}

TEST_CASE("whether they are kept is in links and saved views") {
    app::Application application(today);
    application.execute(app::SetShowFailing{true});
    CHECK(application.persistence().fragment() == "v1&failing=shown");
    application.execute(app::SaveView{"残す"});
    application.execute(app::SetShowFailing{false});
    CHECK(application.persistence().fragment() == "v1");
    application.execute(app::OpenSavedView{"残す"});
    CHECK(application.session().show_failing);
}
