// A file of an edition that is loaded already.
#include <doctest.h>

#include <string>
#include <vector>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/loading/vendor_file.h"
#include "app/session/session_profiles.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;
using test::vendor_file;

namespace {

constexpr base::Date today{2026, 11, 21};

std::vector<std::string> keys(app::Application& application) {
    std::vector<std::string> keys;
    for (const auto& profile : application.session().profiles) {
        keys.push_back(model::edition_key(*profile));
    }
    return keys;
}

model::AnswerState state_of(app::Application& application, const std::string& key) {
    const auto profile = app::find_profile(application.session().profiles, key);
    REQUIRE(profile != nullptr);
    return profile->answers.front().state;
}

const app::LoadReportView& last_report(app::Application& application) {
    return application.view<app::LibraryView>().reports.front();
}

}  // namespace

TEST_CASE("a corrected file takes the place of the loaded one, and undo brings that back") {
    app::Application application(today);
    application.loading().load_file("a.json", vendor_file(1, "no"));
    application.loading().load_file("b.json", vendor_file(2, "no"));
    application.execute(app::MoveColumn{"v1@1", 2});
    application.execute(app::SetBaseline{"v1@1"});
    application.execute(app::SetDetailProfile{"v1@1"});
    application.execute(app::SetDiffSides{"v1@1", "v2@1"});
    application.execute(app::SelectCell{{"auth.mfa", "v1@1"}});
    application.execute(app::SetColumnHidden{"v2@1", true});
    const app::Session before = application.session();
    const auto order = keys(application);

    application.loading().load_file("corrected.json", vendor_file(1, "yes"));
    CHECK(last_report(application).loaded);
    CHECK(last_report(application).outcome == "同じ版の内容を入れ替えました");
    CHECK(state_of(application, "v1@1") == model::AnswerState::yes);
    CHECK(keys(application) == order);
    CHECK(application.session().baseline == before.baseline);
    CHECK(application.session().selected == before.selected);
    CHECK(application.session().hidden_columns == before.hidden_columns);
    CHECK(application.session().diff_left == before.diff_left);
    CHECK(application.session().detail_profile == before.detail_profile);
    CHECK(application.view<app::ShellView>().undo_text == "元に戻す:甲 の入れ替え");
    CHECK(application.view<app::LibraryView>().profiles[2].origin == "corrected.json");

    application.execute(app::Undo{});
    CHECK(state_of(application, "v1@1") == model::AnswerState::no);
    CHECK(keys(application) == order);
    application.execute(app::Redo{});
    CHECK(state_of(application, "v1@1") == model::AnswerState::yes);

    // A hidden column stays hidden.
    application.loading().load_file("b.json", vendor_file(2, "yes"));
    CHECK(application.session().hidden_columns.contains("v2@1"));
}

TEST_CASE("the same bytes change nothing, and leave nothing to undo") {
    app::Application application(today);
    application.loading().load_file("a.json", vendor_file(1, "no"));
    application.execute(app::SetBaseline{"v1@1"});
    const std::string undo = application.view<app::ShellView>().undo_text;
    const auto profiles = application.session().profiles;
    application.loading().load_file("again.json", vendor_file(1, "no"));
    CHECK(last_report(application).outcome == "読み込み済みのものと同じです");
    CHECK(last_report(application).loaded);
    CHECK(application.view<app::ShellView>().undo_text == undo);
    CHECK(application.session().profiles == profiles);
    const std::string builtin(app::builtin_file("profiles/rakuro.json"));
    application.loading().load_file("rakuro.json", builtin);
    CHECK(application.session().profiles == profiles);
    CHECK(application.view<app::LibraryView>().profiles[0].builtin);
}

TEST_CASE("a folder that is dropped again updates what changed, and says what became of each") {
    app::Application application(today);
    application.loading().load_file("1.json", vendor_file(1, "no"));
    application.loading().load_file("2.json", vendor_file(2, "no"));
    application.loading().end();
    for (int i = 1; i <= 3; ++i) {
        CHECK(application.loading().report_progress(static_cast<std::size_t>(i - 1), 3));
        application.loading().load_file(std::to_string(i) + ".json",
                                        vendor_file(i, i == 1 ? "no" : "yes"));
    }
    application.loading().end();
    CHECK(application.session().profiles.size() == 8);
    CHECK(state_of(application, "v1@1") == model::AnswerState::no);
    CHECK(state_of(application, "v2@1") == model::AnswerState::yes);
    CHECK(application.view<app::StatusView>().text == "3件: 新規 1、入れ替え 1、変更なし 1");
    const auto& reports = application.view<app::LibraryView>().reports;
    CHECK(reports[0].outcome == "読み込みました");
    CHECK(reports[1].outcome == "同じ版の内容を入れ替えました");
    CHECK(reports[2].outcome == "読み込み済みのものと同じです");
}

TEST_CASE("a file may take the place of a built-in profile, which can be brought back") {
    app::Application application(today);
    std::string own(app::builtin_file("profiles/rakuro.json"));
    own.insert(own.rfind('}'), R"(, "x": 1)");
    const auto builtin = application.session().profiles[0];
    const auto order = keys(application);
    application.loading().load_file("own.json", own);
    CHECK(keys(application) == order);
    CHECK(application.session().profiles[0] != builtin);
    CHECK_FALSE(application.view<app::LibraryView>().profiles[0].builtin);
    CHECK(application.view<app::LibraryView>().profiles[0].origin == "own.json");
    CHECK_FALSE(application.view<app::LibraryView>().can_restore_builtins);
    application.execute(app::RemoveProfile{order[0]});
    CHECK(application.view<app::LibraryView>().can_restore_builtins);
    application.execute(app::RestoreBuiltins{});
    CHECK(app::find_profile(application.session().profiles, order[0]) == builtin);
}

TEST_CASE("a file that is wrong replaces nothing") {
    app::Application application(today);
    application.loading().load_file("a.json", vendor_file(1, "no"));
    application.loading().load_file("a.json", vendor_file(1, "perhaps"));
    CHECK_FALSE(last_report(application).loaded);
    CHECK(state_of(application, "v1@1") == model::AnswerState::no);
}
