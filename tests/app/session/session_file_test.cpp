#include "app/session/session_file.h"
#include "app/session/session_profiles.h"

#include <doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "app/session/session_text.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"
#include "files/json_tree.h"
#include "files/session_document.h"

using namespace kurabe;
using app::autosave::StorageStatus;

namespace {

constexpr base::Date today{2026, 11, 21};

// With spaces, an unknown key and a text in it that a rewriting would change.
const std::string other_vendor = R"({"format":"kurabe/profile",  "version":1.0,"id":"other",
"x-note":"\u3042 \"kept\"",
"service":{"name":{"ja":"別のサービス","en":"Other"}},"provider":{"name":{"ja":"別会社","en":"Other Inc."}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"文書","en":"Document"},
"sections":[{"at":"1"}]}],"answers":[{"property":"auth.mfa","state":"no",
"source":[{"document":"wp","at":"1"}]}]})";

// Everything that a session file holds.
std::string full_session() {
    app::Application application(today);
    application.loading().load_file("other.json", other_vendor);
    application.execute(app::SetSearchText{"MFA"});
    application.execute(app::SaveView{"認証 \"1\""});
    application.execute(app::RemoveProfile{"rakuro@1.2"});
    application.execute(app::MoveColumn{"other@1", 0});
    application.execute(app::SetColumnHidden{"recoru@1.2", true});
    application.execute(app::SetMode{app::ViewMode::detail});
    application.execute(app::SetLanguage{base::Language::en});
    return test::session_text(application);
}

const app::LoadReportView& newest_report(app::Application& application) {
    return application.view<app::LibraryView>().reports.front();
}

}  // namespace

TEST_CASE("a saved session comes back whole, in another browser") {
    const std::string file = full_session();
    app::Application application(today);
    application.loading().load_file("s.json", file);
    CHECK(newest_report(application).loaded);
    const app::Session& session = application.session();
    REQUIRE(session.profiles.size() == 5);
    CHECK(session.profiles.front()->original == other_vendor);
    CHECK(session.hidden_columns == std::set<std::string>{"recoru@1.2"});
    CHECK(session.mode == app::ViewMode::detail);
    CHECK(session.language == base::Language::en);
    CHECK(session.filter == "MFA");
    CHECK(application.view<app::LibraryView>().profiles.front().origin == "other.json");
    CHECK(application.view<app::SavedViewsView>().views.front().label == "認証 \"1\"");
    CHECK(test::session_text(application) == file);
    application.execute(app::Undo{});
    CHECK(application.session().profiles.size() == 5);
    CHECK(application.session().filter.empty());
    CHECK(application.view<app::SavedViewsView>().views.empty());
}

TEST_CASE("a bad session file says where and why, and changes nothing") {
    struct Case {
        std::string from;
        std::string to;
        std::string code_text;  // of what the report says, in Japanese
    };
    const std::string good = full_session();
    const std::vector<Case> cases = {
        {"\"version\": 1,", "\"version\": 2,", "版 2 の形式"},
        {"\"view\": \"v1", "\"view\": \"v2", "表示(view)を読めません"},
        {"\"view\": \"v1", "\"view\": \"", "表示(view)を読めません"},
        {"\"origin\"", "\"builtin\"", "プロファイルの書き方"},
        {"\\\"state\\\":\\\"no\\\"", "\\\"state\\\":\\\"noo\\\"", "この版のKurabeが知らない名前"},
        {"{\"builtin\": \"recoru@1.2\"}",
         "{\"builtin\": \"recoru@1.2\"}, {\"builtin\": \"recoru@1.2\"}", "もう読み込まれています"},
        {"\"profiles\": [", "\"profiles\": 3, \"x\": [", "値の型"},
        {"\"saved_views\": [",
         "\"saved_views\": [{\"name\": \"認証 \\\"1\\\"\", \"view\": \"v1\"},", "2度あります"},
        {"\"saved_views\": [", "\"saved_views\": [{\"name\": \" \", \"view\": \"v1\"},", "空です"},
        {"\"saved_views\": [",
         "\"saved_views\": [{\"name\": \"認証 \\\"1\\\"\u3000\", \"view\": \"v1\"},",
         "2度あります"},
        {"\n}\n", "", "途中で終わっています"}};
    app::Application application(today);
    application.execute(app::SetSearchText{"TLS"});
    for (const Case& bad : cases) {
        CAPTURE(bad.to);
        std::string file = good;
        REQUIRE(file.find(bad.from) != std::string::npos);
        file.replace(file.find(bad.from), bad.from.size(), bad.to);
        application.loading().load_file("bad.json", file);
        const auto& report = newest_report(application);
        CHECK_FALSE(report.loaded);
        REQUIRE_FALSE(report.diagnostics.empty());
        const auto& diagnostic = report.diagnostics.front();
        CHECK_MESSAGE(diagnostic.what.find(bad.code_text) != std::string::npos, diagnostic.what);
        CHECK_MESSAGE(diagnostic.place.find("行") != std::string::npos, diagnostic.place);
        CHECK(application.session().filter == "TLS");
        CHECK(application.session().profiles.size() == 5);
    }
}

TEST_CASE(
    "saved views that cannot be read are named, kept as they are, and open as far as they go") {
    const std::vector<std::string> junk = {"v1&mode=nothing", "v1&q=%E5%8F",
                                           "v1&&&=&%",        "v9&q=x",
                                           "<script>",        "v1&q=" + std::string(5000, 'x')};
    for (const std::string& view : junk) {
        CAPTURE(view);
        std::string file = full_session();
        const std::string list = "\"saved_views\": [";
        file.insert(file.find(list) + list.size(),
                    R"({"name": "junk", "view": ")" + view + R"("},)");
        app::Application application(today);
        application.loading().load_file("s.json", file);
        const auto& report = newest_report(application);
        CHECK(report.loaded);
        REQUIRE_FALSE(report.diagnostics.empty());
        CHECK(report.diagnostics[0].severity == base::Severity::warning);
        CHECK(report.diagnostics[0].what.find("1 named view(s)") != std::string::npos);
        CHECK(report.diagnostics[0].what.find(": junk") != std::string::npos);
        CHECK(report.diagnostics[0].place.find("line") != std::string::npos);
        REQUIRE(application.session().saved_views.size() == 2);
        CHECK(application.session().saved_views.front().view == view);
        application.execute(app::OpenSavedView{"junk"});
        CHECK_FALSE(application.view<app::StatusView>().text.empty());
    }
}

TEST_CASE("a session file cut short anywhere, or with a byte spoilt, is refused or read") {
    const std::string good = full_session();
    app::Application application(today);
    for (std::size_t length = 0; length + 2 < good.size(); length += 7) {
        application.loading().load_file("cut.json", good.substr(0, length));
        CHECK_FALSE(newest_report(application).loaded);
        const std::string& what = newest_report(application).diagnostics.front().what;
        CHECK_MESSAGE((length == 0 || what.find("途中で終わっています") != std::string::npos),
                      what);
        application.execute(app::DismissReports{});
    }
    for (std::size_t at = 0; at < good.size(); at += 5) {
        std::string spoilt = good;
        spoilt[at] = '\x7F';
        const auto result = files::read_session("s.json", spoilt);
        CHECK(result.ok() != base::has_error(result.diagnostics));
    }
}

TEST_CASE("a built-in profile that this program does not have is left out with a warning") {
    std::string file = full_session();
    const std::string entry = R"("builtin": "recoru@1.2")";
    file.replace(file.find(entry), entry.size(), R"("builtin": "recoru@0.1")");
    app::Application application(today);
    application.loading().load_file("s.json", file);
    CHECK(newest_report(application).loaded);
    CHECK(newest_report(application).diagnostics.front().severity == base::Severity::warning);
    CHECK(application.session().profiles.size() == 4);
}

TEST_CASE(
    "what the browser kept comes back at the start; a link's view comes before the kept one") {
    app::Application application(today);
    CHECK(application.persistence().restore(full_session(), "v1&q=TLS&vendors=other@1", ""));
    CHECK(application.session().filter == "TLS");
    CHECK(application.view<app::MatrixView>().columns.size() == 1);
    CHECK_FALSE(application.view<app::ShellView>().can_undo);
    CHECK(application.view<app::LibraryView>().reports.empty());

    app::Application linked(today);
    CHECK(linked.persistence().restore(full_session(), "v1&q=TLS",
                                       "#v1&q=RTO&vendors=other@1,rakuro@1.2"));
    CHECK(linked.session().filter == "RTO");
    CHECK(linked.view<app::MatrixView>().columns.size() == 2);
}

TEST_CASE("who comes back sees what the library gained, and is told of what it lost") {
    const auto visit = [](const std::vector<std::string>& library, const std::string& kept,
                          const std::string& view, const std::string& link = "") {
        auto application = std::make_unique<app::Application>(today);
        for (const std::string& label : library) {
            std::string profile = other_vendor;
            profile.replace(profile.find("x-note"), 6, "$schema");  // of an unknown key it is told
            profile.replace(profile.find("\"1\"},\"doc"), 3, '"' + label + '"');
            application->loading().load_library_file(label + ".json", profile);
        }
        CHECK(application->persistence().restore(kept, view, link));
        return application;
    };
    const auto first = visit({"1"}, "", "");
    first->execute(app::RemoveProfile{"rakuro@1.2"});
    first->execute(app::SaveView{"名前"});
    CHECK(first->view<app::MatrixView>().columns.size() == 5);

    const auto second =
        visit({"1", "2"}, test::session_text(*first), first->persistence().fragment());
    CHECK(second->view<app::MatrixView>().columns.size() == 6);
    CHECK(second->view<app::MatrixView>().columns.back().key == "other@2");
    CHECK(second->view<app::StatusView>().text.find("別のサービス") != std::string::npos);
    CHECK(second->view<app::LibraryView>().reports.empty());
    CHECK_FALSE(second->view<app::ShellView>().can_undo);

    const auto reloaded =
        visit({"1", "2"}, test::session_text(*first), first->persistence().fragment(),
              "#" + first->persistence().fragment());
    CHECK(reloaded->view<app::MatrixView>().columns.size() == 6);
    const auto linked =
        visit({"1", "2"}, test::session_text(*first), first->persistence().fragment(),
              "#v1&vendors=recoru@1.2,rakuneko@unstated");
    CHECK(linked->view<app::MatrixView>().columns.size() == 2);
    CHECK(linked->session().profiles.size() == 6);

    const auto third =
        visit({"1", "2"}, test::session_text(*second), second->persistence().fragment());
    CHECK(third->view<app::MatrixView>().columns.size() == 6);
    CHECK(third->view<app::StatusView>().text.empty());

    const auto fourth = visit({"2"}, test::session_text(*third), third->persistence().fragment());
    CHECK(fourth->view<app::MatrixView>().columns.size() == 5);
    REQUIRE(fourth->view<app::LibraryView>().reports.size() == 1);
    CHECK(newest_report(*fourth).diagnostics.front().what.find("other@1") != std::string::npos);
}

TEST_CASE("what was kept and cannot be read is left alone until the user erases it") {
    app::Application application(today);
    CHECK_FALSE(application.persistence().restore("{\"format\":\"kurabe/session\",\"version\":2}",
                                                  "v1&q=TLS", ""));
    application.persistence().set_storage(StorageStatus::unreadable);
    CHECK_FALSE(newest_report(application).loaded);
    CHECK(application.view<app::LibraryView>().can_erase);
}

TEST_CASE("what a newer program has kept besides is named, and not to be written over") {
    for (const std::string_view place : {"\"view\": \"v1", "{\"builtin\": \"recoru"}) {
        CAPTURE(place);
        std::string file = full_session();
        const bool is_entry = place.starts_with('{');
        REQUIRE(file.find(place) != std::string::npos);
        file.insert(file.find(place) + (is_entry ? 1 : 0), "\"notes\": [1], ");
        app::Application application(today);
        application.persistence().begin_restoring({{file}, "", "", false});
        while (application.persistence().restore_some()) {
        }
        const auto restored = application.persistence().end_restoring();
        CHECK(restored.readable);
        CHECK(restored.has_more);
        CHECK(application.session().profiles.size() == 5);
        REQUIRE(newest_report(application).diagnostics.size() == 1);
        CHECK(newest_report(application).diagnostics.front().what.find("notes") !=
              std::string::npos);
    }
}

TEST_CASE("a session that an earlier release saved opens") {
    namespace fs = std::filesystem;
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(KURABE_PROJECT "/tests/fixtures/sessions")) {
        CAPTURE(entry.path().string());
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string file((std::istreambuf_iterator<char>(stream)), {});
        app::Application application(today);
        CHECK(application.persistence().restore(file, "", ""));
        CHECK(application.session().language == base::Language::en);
        CHECK(application.session().mode == app::ViewMode::detail);
        CHECK(application.session().filter == "MFA");
        CHECK(application.session().profiles.front()->original == other_vendor);
        CHECK(application.session().saved_views.size() == 1);
        ++found;
    }
    CHECK(found > 0);
}

TEST_CASE("there is something to keep once the user has done something") {
    app::Application application(today);
    CHECK(application.persistence().is_pristine());
    application.execute(app::SetSearchText{"MFA"});
    CHECK_FALSE(application.persistence().is_pristine());
    application.execute(app::Undo{});
    CHECK(application.persistence().is_pristine());
    application.execute(app::SetLanguage{base::Language::en});
    CHECK_FALSE(application.persistence().is_pristine());
}

TEST_CASE("the example of two editions comes with a link to it, and is nothing to lose") {
    app::Application shown(today);
    shown.execute(app::ShowExampleEditions{});
    CHECK_FALSE(shown.persistence().is_pristine());
    CHECK_FALSE(shown.persistence().has_unsaved_content());
    app::Application linked(today);
    linked.persistence().open_fragment(shown.persistence().fragment());
    CHECK(linked.view<app::StatusView>().text.empty());
    CHECK(linked.session().profiles.size() == 6);
    CHECK(linked.session().diff_left == shown.session().diff_left);
    CHECK(linked.persistence().fragment() == shown.persistence().fragment());
    linked.execute(app::Undo{});
    CHECK(linked.session().profiles.size() == 5);
}

TEST_CASE("what the browser's storage does wrong is told, and followed where it passes") {
    app::Application application(today);
    application.loading().load_file("other.json", other_vendor);
    application.persistence().set_storage(StorageStatus::full);
    const std::string told = application.view<app::SavedViewsView>().storage_warning;
    CHECK(told == application.view<app::LibraryView>().storage_text);
    CHECK(application.view<app::StatusView>().text == told);
    application.execute(app::SetMode{app::ViewMode::detail});
    CHECK(application.view<app::StatusView>().text ==
          told);  // as long as there is nothing else to say
    application.persistence().set_storage(StorageStatus::works);
    CHECK(application.view<app::SavedViewsView>().storage_warning.empty());

    app::Application pristine(today);
    CHECK_FALSE(pristine.view<app::LibraryView>().can_erase);
    pristine.persistence().set_storage(StorageStatus::write_conflict);
    CHECK(pristine.view<app::LibraryView>().can_erase);
    CHECK(pristine.view<app::StatusView>().text.empty());
}

TEST_CASE("erasing goes back to the start, asks the browser to forget, and can be undone") {
    app::Application application(today);
    application.loading().load_file("other.json", other_vendor);
    application.execute(app::SaveView{"a"});
    application.execute(app::SetMode{app::ViewMode::library});
    (void)application.take_host_requests();
    application.execute(app::EraseSession{});
    const auto requests = application.take_host_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::holds_alternative<app::ForgetSession>(requests.front()));
    CHECK(application.session().profiles.size() == 5);
    CHECK(application.view<app::SavedViewsView>().views.empty());
    application.execute(app::Undo{});
    CHECK(application.session().profiles.size() == 6);
    CHECK(application.view<app::SavedViewsView>().views.size() == 1);
}

TEST_CASE("unsaved are profiles and views of the user's own until they are saved as a file") {
    app::Application application(today);
    application.persistence().set_storage(StorageStatus::refused);
    application.execute(app::SetSearchText{"MFA"});
    CHECK_FALSE(application.persistence().has_unsaved_content());
    application.loading().load_file("other.json", other_vendor);
    CHECK(application.persistence().has_unsaved_content());
    CHECK_FALSE(application.view<app::LibraryView>().storage_works);
    (void)application.take_host_requests();
    application.execute(app::SaveSession{});
    const auto requests = application.take_host_requests();
    CHECK(std::count_if(requests.begin(), requests.end(), [](const auto& request) {
              return std::holds_alternative<app::SaveSession>(request);
          }) == 1);
    CHECK(application.persistence().has_unsaved_content());  // until the file is there
    CHECK_FALSE(application.persistence().report_saved(files::max_json_bytes + 1));
    CHECK(application.view<app::StatusView>().text ==
          application.texts().text("storage.too_large"));
    CHECK(application.persistence().has_unsaved_content());
    CHECK(application.persistence().report_saved(files::max_json_bytes));
    CHECK_FALSE(application.persistence().has_unsaved_content());
    application.execute(app::SaveView{"a"});
    CHECK(application.persistence().has_unsaved_content());
}

TEST_CASE("views whose names have hidden characters come back by the names that they had") {
    app::Application application(today);
    application.execute(app::SaveView{"月\u200B次"});
    application.execute(app::SaveView{"月[U+200B]次"});
    app::Application other(today);
    CHECK(other.persistence().restore(test::session_text(application), "", ""));
    CHECK(other.session().saved_views == application.session().saved_views);
}

TEST_CASE("a profile with hidden characters is kept as it was written") {
    std::string profile = other_vendor;
    profile.replace(profile.find("Other Inc."), 5, "O\u202Eth\\u200b\\t\u2028\x7F");
    app::Application application(today);
    application.loading().load_file("o\u202E\n.json", profile);
    REQUIRE(application.session().profiles.size() == 6);
    CHECK(application.session().profiles.back()->provider_name.en ==
          "O[U+202E]th[U+200B][U+0009][U+2028][U+007F] Inc.");
    app::Application later(today);
    later.loading().load_file("s.json", test::session_text(application));
    REQUIRE(later.session().profiles.size() == 6);
    CHECK(later.session().profiles.back()->original == profile);
    CHECK(later.view<app::MatrixView>().columns.back().origin == "o[U+202E][U+000A].json");
}

TEST_CASE("the matrix says where a profile came from that is not built in") {
    app::Application application(today);
    std::string same_name = other_vendor;
    same_name.replace(same_name.find("別のサービス"), 18, "ラクロー");
    application.loading().load_file("mine.json", same_name);
    const auto& columns = application.view<app::MatrixView>().columns;
    CHECK(columns.front().title == columns.back().title);
    CHECK(columns.front().origin.empty());
    CHECK(columns.back().origin == "mine.json");
}

TEST_CASE("a session that is read in steps is the one that is read at once") {
    const std::string file = full_session();
    std::string on_one_line = file;  // as other programs write it
    std::erase(on_one_line, '\n');
    std::string last = file;  // its profiles stand behind all else
    const std::size_t begin = file.find("  \"profiles\"");
    const std::size_t end = file.find("  \"view\"");
    REQUIRE(begin < end);
    last.erase(begin, end - begin).erase(last.rfind("\n}"));
    last += ",\n" + file.substr(begin, file.rfind(']', end) + 1 - begin) + "\n}\n";
    const std::vector<std::string> variants = {file, on_one_line, last, "\xEF\xBB\xBF" + file};
    for (const std::string& text : variants) {
        app::Application application(today);
        application.persistence().begin_restoring({{text}, "", "", false});
        std::size_t steps = 0;
        while (application.persistence().restore_some()) ++steps;
        const auto restored = application.persistence().end_restoring();
        CHECK(restored.readable);
        CHECK_FALSE(restored.united);
        CHECK(steps == 5);
        CHECK(test::session_text(application) == file);
        CHECK_FALSE(application.view<app::ShellView>().can_undo);
    }
}

TEST_CASE(
    "what is wrong in one profile of a kept session is told with its place, and nothing comes") {
    std::string file = full_session();
    const std::string good = "\\\"state\\\":\\\"no\\\"";
    REQUIRE(file.find(good) != std::string::npos);
    file.replace(file.find(good), good.size(), "\\\"state\\\":\\\"noo\\\"");
    app::Application application(today);
    const std::string before = test::session_text(application);
    CHECK_FALSE(application.persistence().restore(file, "", ""));
    CHECK(test::session_text(application) == before);
    CHECK(newest_report(application).diagnostics.front().what.find("知らない名前") !=
          std::string::npos);
}

TEST_CASE("what comes late is united with what was loaded meanwhile, told, and undone at once") {
    app::Application application(today);
    CHECK(application.persistence().restore("", "", ""));  // nothing was known
    std::string second = other_vendor;
    second.replace(second.find("\"other\""), 7, "\"second\"");
    const auto restore_late = [&](const std::string& file) {
        application.persistence().begin_restoring({{file}, "v1&q=TLS&vendors=other@1", "", false});
        while (application.persistence().restore_some()) {
        }
        return application.persistence().end_restoring();
    };

    SUBCASE("nothing was done meanwhile") {
        CHECK_FALSE(restore_late(full_session()).united);
        CHECK(application.session().filter == "TLS");
        CHECK_FALSE(application.view<app::ShellView>().can_undo);
    }
    SUBCASE("a profile was loaded, and a view named") {
        application.loading().load_file("second.json", second);
        application.execute(app::SetSearchText{"RTO"});
        application.execute(app::SaveView{"認証 \"1\""});
        const std::string before = test::session_text(application);
        CHECK(restore_late(full_session()).united);
        CHECK(application.session().profiles.size() == 7);
        CHECK(application.session().filter == "RTO");
        CHECK(application.session().hidden_columns.empty());
        REQUIRE(application.session().saved_views.size() == 2);
        CHECK(application.session().saved_views[1].name == "認証 \"1\" (2)");
        CHECK(application.view<app::StatusView>().text ==
              application.texts().text("storage.united"));
        application.execute(app::Undo{});
        CHECK(test::session_text(application) == before);
    }
    SUBCASE("while it was being read") {
        application.persistence().begin_restoring({{full_session()}, "", "", false});
        CHECK(application.persistence().restore_some());
        application.loading().load_file("second.json", second);
        while (application.persistence().restore_some()) {
        }
        CHECK(application.persistence().end_restoring().united);
        CHECK(application.session().profiles.size() == 6);
    }
    SUBCASE("the same edition with other content: the other one is a step of undoing away") {
        std::string changed = other_vendor;
        changed.replace(changed.find("kept"), 4, "mine");
        application.loading().load_file("mine.json", changed);
        CHECK(restore_late(full_session()).united);
        CHECK(application.session().profiles.back()->original == changed);
        REQUIRE(newest_report(application).diagnostics.size() == 1);
        CHECK(newest_report(application).diagnostics.front().what.find("other@1") !=
              std::string::npos);
        application.execute(app::Undo{});
        CHECK(application.session().profiles.back()->original == other_vendor);
    }
    SUBCASE("and what cannot be read changes nothing") {
        application.loading().load_file("second.json", second);
        const std::string before = test::session_text(application);
        CHECK_FALSE(restore_late(full_session().substr(0, 400)).readable);
        CHECK(test::session_text(application) == before);
    }
}

TEST_CASE(
    "what another page had left is united with what is kept at the start, and is not hidden") {
    std::string second = other_vendor;
    second.replace(second.find("\"other\""), 7, "\"second\"");
    app::Application left(today);
    left.loading().load_file("second.json", second);
    app::Application application(today);
    application.persistence().begin_restoring(
        {{full_session(), test::session_text(left)}, "v1&q=TLS&vendors=other@1", "", false});
    while (application.persistence().restore_some()) {
    }
    CHECK_FALSE(application.persistence().end_restoring().united);
    CHECK(application.session().filter == "TLS");
    CHECK(application.session().profiles.size() == 7);
    CHECK_FALSE(application.session().hidden_columns.contains("second@1"));
}

TEST_CASE("nor by a view that was kept without a session") {
    app::Application application(today);
    application.persistence().begin_restoring(
        {{"", full_session()}, "v1&q=TLS&vendors=rakuro@1.2", "", false});
    while (application.persistence().restore_some()) {
    }
    CHECK_FALSE(application.persistence().end_restoring().united);
    CHECK(application.session().filter == "TLS");
    CHECK(app::find_profile(application.session().profiles, "other@1"));
    CHECK_FALSE(application.session().hidden_columns.contains("other@1"));
    CHECK(application.session().hidden_columns.contains("recoru@1.2"));
}

TEST_CASE("that one of several sessions cannot be read is told, wherever it stands") {
    const std::string cut = full_session().substr(0, 400);
    for (const auto& files : {std::vector{cut, full_session()}, std::vector{full_session(), cut}}) {
        app::Application application(today);
        application.persistence().begin_restoring({files, "", "", false});
        while (application.persistence().restore_some()) {
        }
        CHECK_FALSE(application.persistence().end_restoring().readable);
        CHECK(app::find_profile(application.session().profiles, "other@1"));
    }
}

TEST_CASE("that the browser has not answered is told before there is anything to lose") {
    app::Application application(today);
    application.persistence().set_storage(StorageStatus::waiting);
    const std::string waiting = application.texts().text("storage.waiting");
    CHECK(application.view<app::StatusView>().text == waiting);
    CHECK(application.view<app::LibraryView>().can_erase);
    application.execute(app::SetMode{app::ViewMode::detail});
    CHECK(application.view<app::StatusView>().text == waiting);
    application.persistence().set_storage(StorageStatus::works);
    CHECK(application.view<app::StatusView>().text.empty());
}

TEST_CASE("what was kept elsewhere is offered, with its place and date") {
    app::Application application(today);
    application.persistence().add_offer({"a", "file:///C:/old/kurabe.html", "2026-11-01 09:00"});
    application.persistence().add_offer({"b", "", ""});
    CHECK(application.view<app::StatusView>().text == application.texts().text("storage.offered"));
    const auto& offers = application.view<app::LibraryView>().offers;
    REQUIRE(offers.size() == 2);
    CHECK(offers[0].text.find("file:///C:/old/kurabe.html") != std::string::npos);
    CHECK(offers[0].text.find("2026-11-01 09:00") != std::string::npos);
    application.persistence().end_offer("a");
    CHECK(application.view<app::LibraryView>().offers.size() == 1);
}
