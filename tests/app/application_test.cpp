#include "app/application.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/loading/builtin_assets.h"
#include "app/loading/vendor_file.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

std::string other_vendor() {
    return R"({"format":"kurabe/profile","version":1,"id":"other",
"service":{"name":{"ja":"別のサービス","en":"Other"}},"provider":{"name":{"ja":"別会社","en":"Other Inc."}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"文書","en":"Document"},
"sections":[{"at":"1"}]}],"answers":[{"property":"auth.mfa","state":"no",
"source":[{"document":"wp","at":"1"}]}]})";
}

std::size_t columns(app::Application& application) {
    return application.view<app::MatrixView>().columns.size();
}

}  // namespace

TEST_CASE("the five vendors are there at the start") {
    app::Application application(today);
    CHECK(columns(application) == 5);
    CHECK(application.view<app::LibraryView>().profiles.size() == 5);
    CHECK(application.view<app::LibraryView>().profiles.front().builtin);
}

TEST_CASE("a good file adds a vendor, and undo takes it away again") {
    app::Application application(today);
    application.loading().load_file("other.json", other_vendor());
    CHECK(columns(application) == 6);
    CHECK(application.view<app::LibraryView>().reports.front().loaded);
    CHECK(application.view<app::LibraryView>().profiles.back().origin == "other.json");
    application.execute(app::Undo{});
    CHECK(columns(application) == 5);
    application.execute(app::Redo{});
    CHECK(columns(application) == 6);
}

TEST_CASE("a bad file leaves everything as it was and says why") {
    app::Application application(today);
    application.execute(app::SetSearchText{"暗号化"});
    const auto before = application.view<app::MatrixView>().summary;
    for (const char* bytes : {"", "nonsense", "{}", "[1]", "{\"format\":\"kurabe/profile\"}"}) {
        application.loading().load_file("bad.json", bytes);
        const auto& report = application.view<app::LibraryView>().reports.front();
        CHECK_FALSE(report.loaded);
        CHECK_FALSE(report.diagnostics.empty());
        CHECK(application.view<app::MatrixView>().summary == before);
    }
    CHECK(application.view<app::ShellView>().tabs.back().label == "読み込み(!5)");
    application.execute(app::SetMode{app::ViewMode::library});
    CHECK(application.view<app::ShellView>().tabs.back().label == "読み込み");
}

TEST_CASE("the same edition is not loaded twice, and a file too large is not read") {
    app::Application application(today);
    application.loading().load_file("other.json", other_vendor());
    application.loading().load_file("again.json", other_vendor());
    CHECK(columns(application) == 6);
    CHECK(application.view<app::LibraryView>().reports.front().outcome ==
          "読み込み済みのものと同じです");
    application.loading().reject_file("huge.json", 200ULL * 1024 * 1024);
    const auto& report = application.view<app::LibraryView>().reports.front();
    CHECK(report.diagnostics.front().what.find("200") != std::string::npos);
    CHECK(report.diagnostics.front().expected.find("64") != std::string::npos);
}

TEST_CASE("the organisation's own profiles stand beside the built-in ones") {
    app::Application application(today);
    const auto files = application.loading().load_library_index("profiles/index.json", R"({
"format":"kurabe/index","version":1,"profiles":[{"file":"a.json","label":"情報システム部"},
{"file":"2026/b.json"},{"file":"c.json"},{"file":"d.json"}]})");
    REQUIRE(files == std::vector<std::string>{"a.json", "2026/b.json", "c.json", "d.json"});
    application.loading().load_library_file("a.json", other_vendor());
    std::string second = other_vendor();
    second.replace(second.find("\"1\"}"), 3, "\"2\"");
    application.loading().load_library_file("2026/b.json", second);
    CHECK(columns(application) == 7);
    const auto& library = application.view<app::LibraryView>();
    CHECK(library.profiles[5].builtin);
    CHECK(library.profiles[5].origin == "情報システム部");
    CHECK(library.profiles[6].origin == "2026/b.json");
    CHECK(library.reports.empty());
    CHECK(application.view<app::StatusView>().text.empty());
    CHECK_FALSE(application.view<app::ShellView>().can_undo);

    application.execute(app::RemoveProfile{"other@1"});
    CHECK(columns(application) == 6);
    application.execute(app::RestoreBuiltins{});
    CHECK(columns(application) == 7);
}

TEST_CASE("a library in one language is no news at each start") {
    app::Application application(today);
    static_cast<void>(application.loading().load_library_index("profiles/index.json", R"({
"format":"kurabe/index","version":1,"profiles":[{"file":"a.json"}]})"));
    std::string japanese = other_vendor();
    const std::string english = R"(,"en":"Other")";
    japanese.erase(japanese.find(english), english.size());
    application.loading().load_library_file("a.json", japanese);
    CHECK(columns(application) == 6);
    CHECK(application.view<app::LibraryView>().reports.empty());
    CHECK(application.view<app::StatusView>().text.empty());
}

TEST_CASE("what is wrong with the organisation's library is reported, and the rest is loaded") {
    app::Application application(today);
    (void)application.loading().load_library_index("profiles/index.json", R"({
"format":"kurabe/index","version":1,"profiles":[{"file":"a.json"}]})");
    application.loading().load_library_file("a.json", other_vendor());
    application.loading().load_library_file("again.json", other_vendor());
    application.loading().load_library_file("broken.json", "{");
    application.loading().miss_library_file("missing.json", 404);
    application.loading().miss_library_file("away.json", 0);
    const auto& reports = application.view<app::LibraryView>().reports;
    REQUIRE(reports.size() == 4);
    CHECK(reports[0].diagnostics.front().what ==
          "サーバーから返事がないか、最後まで届きませんでした");
    CHECK(reports[1].diagnostics.front().what.find("404") != std::string::npos);
    for (const auto& report : reports) CHECK_FALSE(report.loaded);
    CHECK(application.view<app::ShellView>().tabs.back().label == "読み込み(!4)");
    CHECK(columns(application) == 6);
    for (const char* index : {"<!doctype html>", "{}", "[]"}) {
        CHECK(application.loading().load_library_index("profiles/index.json", index).empty());
        CHECK_FALSE(application.view<app::LibraryView>().reports.front().diagnostics.empty());
    }
}

TEST_CASE("removing a vendor can be undone, and views that spoke of it turn elsewhere") {
    app::Application application(today);
    const std::string left = application.session().diff_left;
    application.execute(app::SetBaseline{left});
    application.execute(app::RemoveProfile{left});
    CHECK(columns(application) == 4);
    CHECK(application.session().baseline.empty());
    CHECK(application.session().diff_left != left);
    CHECK_FALSE(application.view<app::DiffView>().groups.empty());
    CHECK(application.view<app::LibraryView>().can_restore_builtins);
    application.execute(app::Undo{});
    CHECK(columns(application) == 5);
    CHECK(application.session().baseline == left);
}

TEST_CASE("removing all vendors leaves hints, and the built-in ones can be brought back") {
    app::Application application(today);
    for (const auto& profile : std::vector(application.session().profiles)) {
        application.execute(app::RemoveProfile{model::edition_key(*profile)});
    }
    CHECK_FALSE(application.view<app::MatrixView>().empty.hint.empty());
    CHECK_FALSE(application.view<app::DiffView>().empty.hint.empty());
    CHECK_FALSE(application.view<app::DetailView>().empty.hint.empty());
    CHECK_FALSE(application.view<app::LibraryView>().empty.hint.empty());
    application.execute(app::RestoreBuiltins{});
    CHECK(columns(application) == 5);
}

TEST_CASE("a filter that finds nothing offers ones that find something") {
    app::Application application(today);
    application.execute(app::SetSearchText{"世代データベース"});
    CHECK(application.view<app::MatrixView>().groups.empty());
    REQUIRE_FALSE(application.view<app::MatrixView>().empty.wider.empty());
    const auto wider = application.view<app::MatrixView>().empty.wider;
    CHECK(wider.front().text == "世代 データベース");
    for (const auto& filter : wider) {
        application.execute(app::SetSearchText{filter.text});
        std::size_t rows = 0;
        for (const auto& group : application.view<app::MatrixView>().groups)
            rows += group.rows.size();
        CHECK(rows > 0);
        CHECK(filter.label.find(" " + std::to_string(rows) + "項目") != std::string::npos);
    }
    application.execute(app::SetSearchText{"さっぱり"});
    CHECK(application.view<app::MatrixView>().groups.empty());
    CHECK(application.view<app::MatrixView>().empty.wider.empty());
}

TEST_CASE("typing a word is one step of undo") {
    app::Application application(today);
    for (const char* text : {"M", "MF", "MFA"}) application.execute(app::SetSearchText{text});
    application.execute(app::Undo{});
    CHECK(application.session().filter.empty());
    CHECK_FALSE(application.view<app::ShellView>().can_undo);
}

TEST_CASE("what changes nothing is no step of undo, but ends the typing of a word") {
    app::Application application(today);
    application.execute(app::SetSearchText{"MFA"});
    application.execute(app::ReplaceFilter{"MFA"});
    application.execute(app::SetSearchText{"MFA 東京"});
    application.execute(app::Undo{});
    CHECK(application.session().filter == "MFA");
    application.execute(app::Undo{});
    CHECK(application.session().filter.empty());
    CHECK_FALSE(application.view<app::ShellView>().can_undo);
}

TEST_CASE("columns can be hidden, moved and made the baseline") {
    app::Application application(today);
    const auto keys = [&] {
        std::vector<std::string> all;
        for (const auto& column : application.view<app::MatrixView>().columns)
            all.push_back(column.key);
        return all;
    };
    const auto before = keys();
    application.execute(app::MoveColumn{before[0], 2});
    CHECK(keys()[2] == before[0]);
    application.execute(app::SetColumnHidden{before[0], true});
    CHECK(keys().size() == 4);
    application.execute(app::SetBaseline{before[1]});
    const auto& columns_now = application.view<app::MatrixView>().columns;
    CHECK(std::any_of(columns_now.begin(), columns_now.end(),
                      [](const app::ColumnView& c) { return c.baseline; }));
    application.execute(app::MoveColumn{"no such column", 0});
    CHECK(keys().size() == 4);
}

TEST_CASE("the language turns every text, and is asked of the page") {
    app::Application application(today);
    (void)application.take_host_requests();
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(application.view<app::ShellView>().tabs.front().label == "Matrix");
    CHECK(application.view<app::MatrixView>().groups.front().rows.front().label.find("ID") == 0);
    const auto requests = application.take_host_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::holds_alternative<app::SetDocumentLanguage>(requests.front()));
}

TEST_CASE("what is offered in the filter follows the text, the language and what is loaded") {
    app::Application application(today);
    const auto offered = [&](const std::string& text) {
        const auto& suggestions = application.filter_completions(text, text.size()).suggestions;
        return suggestions.empty() ? "" : suggestions.front().text;
    };
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(offered("vendor:Oth").empty());
    application.loading().load_file("other.json", other_vendor());
    CHECK(offered("vendor:Oth") == "Other");
    application.execute(app::SetLanguage{base::Language::ja});
    CHECK(offered("vendor:Oth").empty());
    CHECK(offered("vendor:別") == "別のサービス");
}

TEST_CASE("a certificate is shown as expired from the day after its last") {
    const auto expired = [](base::Date day) {
        app::Application application(day);
        application.execute(app::SelectCell{{"cert.privacy_mark", "chatdealer@2024-09-24"}});
        const auto& view = application.view<app::CellDetailView>();
        REQUIRE(view.sides.at(0).answers.size() == 1);
        return view.sides.front().answers.front().expired;
    };
    CHECK_FALSE(expired({2026, 9, 4}));
    CHECK(expired({2026, 9, 5}));
}

TEST_CASE("equal revisions mean that nothing has changed") {
    app::Application application(today);
    const auto before = application.revision();
    (void)application.view<app::MatrixView>();
    (void)application.view<app::DiffView>();
    CHECK(application.revision() == before);
    application.execute(app::SetOnlyDifferences{true});
    CHECK(application.revision() > before);
}

TEST_CASE("that one of several files failed is not hidden by the last one's success") {
    app::Application application(today);
    application.loading().load_file("white-paper.pdf", "%PDF-1.7");
    application.loading().load_file("other.json", other_vendor());
    application.loading().end();
    CHECK(application.view<app::StatusView>().text.find("2件のうち 1件は読み込めませんでした") !=
          std::string::npos);
    CHECK(application.view<app::LibraryView>().reports.back().diagnostics.front().what ==
          "これはPDFのファイルです");
    application.loading().load_file("again.json", other_vendor());
    application.loading().end();
    CHECK(application.view<app::StatusView>().text.find("again.json") != std::string::npos);
}

TEST_CASE("while many files are loaded the status says how far it is, and it can be cancelled") {
    app::Application application(today);
    CHECK(application.loading().report_progress(3, 10));
    CHECK(application.view<app::StatusView>().loading);
    CHECK(application.view<app::StatusView>().text.find("10件のうち 3件") != std::string::npos);
    application.execute(app::CancelLoading{});
    CHECK_FALSE(application.loading().report_progress(4, 10));
    application.loading().end();
    CHECK_FALSE(application.view<app::StatusView>().loading);
    CHECK(application.view<app::StatusView>().text.find("4件") != std::string::npos);
    CHECK(application.loading().report_progress(1, 0));  // the next load is another one
}

TEST_CASE("while many files are loaded they are shown together, with each report") {
    app::Application application(today);
    const auto columns = [&] { return application.view<app::MatrixView>().columns.size(); };
    const auto before = columns();
    CHECK(application.loading().report_progress(0, 5));
    const auto revision = application.revision();
    application.loading().load_file("a.json", test::vendor_file(1, "yes"));
    application.loading().load_file("b.json", test::vendor_file(2, "yes"));
    application.loading().load_file("again.json", test::vendor_file(1, "yes"));
    CHECK(application.revision() == revision);
    CHECK(columns() == before);
    CHECK(application.loading().report_progress(3, 5));
    CHECK(columns() == before + 2);
    CHECK(application.loading().report_progress(3, 5));  // the same again is no change
    const auto shown = application.revision();
    CHECK(application.loading().report_progress(3, 5));
    CHECK(application.revision() == shown);

    application.loading().load_file("c.json", test::vendor_file(3, "no"));
    application.loading().reject_file("d.json", 1U << 31U);
    application.execute(app::CancelLoading{});
    application.loading().end();
    CHECK(columns() == before + 3);  // what has been read stays
    application.execute(app::SetMode{app::ViewMode::library});
    const auto& reports = application.view<app::LibraryView>().reports;
    REQUIRE(reports.size() == 5);
    CHECK(reports[0].file == "d.json");
    CHECK_FALSE(reports[0].loaded);
    CHECK(reports[1].loaded);
    CHECK(reports[2].file == "again.json");
    CHECK(reports[2].outcome == "読み込み済みのものと同じです");
    application.execute(app::Undo{});
    CHECK(columns() == before + 2);
}
