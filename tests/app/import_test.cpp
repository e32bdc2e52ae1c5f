// From a sheet to the matrix: what is dropped becomes the sheet in work, what a person says of it
// can be taken back, and nothing counts that nobody has confirmed.
#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/application.h"
#include "app/session/session_text.h"
#include "app/session/sheet_file.h"
#include "app/session/unite.h"
#include "app/views/import/import_pane_view.h"
#include "app/views/import/import_view.h"
#include "app/views/library/library_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 28};

constexpr std::string_view sheet =
    "番号,分類,質問,回答,備考\n"
    "1,認証,多要素認証に対応していますか,○,アプリで\n"
    "2,認証,SAMLによるシングルサインオンに対応していますか,×,\n"
    "3,運用,バックアップの保存期間,14日,\n"
    "4,運用,社員食堂の有無,○,\n"
    "5,運用,サービス稼働率,たぶん高い,\n"
    "6,運用,第三者認証の取得,,\n";

struct Page {
    app::Application application{today};

    explicit Page(std::string_view text = sheet, const std::string& name = "Acme 2026.csv") {
        application.loading().load_file(name, text);
    }
    const app::ImportView& view() { return application.view<app::ImportView>(); }
    const app::ImportPaneView& pane() { return application.view<app::ImportPaneView>(); }
    const app::Session& session() { return application.session(); }
    std::vector<app::SheetRowView> rows() {
        std::vector<app::SheetRowView> all;
        for (const auto& group : view().groups) {
            all.insert(all.end(), group.rows.begin(), group.rows.end());
        }
        return all;
    }
    app::SheetRowView row(const std::string& at) {
        for (auto& row : rows()) {
            if (row.at == at) return row;
        }
        FAIL("no row " << at);
        return {};
    }
    void open(const std::string& at) { application.execute(app::OpenSheetRow{row(at).row}); }
    // Null where it has not been taken over.
    model::ProfilePtr profile() {
        for (const auto& one : session().profiles) {
            if (one->id == session().sheet->id) return one;
        }
        return nullptr;
    }
    std::vector<model::Answer> answers(const std::string& property) {
        std::vector<model::Answer> found;
        const auto taken = profile();
        REQUIRE(taken != nullptr);
        for (const auto& answer : taken->answers) {
            if (answer.property == property) found.push_back(answer);
        }
        return found;
    }
    std::string undo_text() { return session_undo().empty() ? "" : session_undo().back(); }
    std::vector<std::string> session_undo() {
        application.execute(app::Undo{});
        const std::string said = application.view<app::StatusView>().text;
        application.execute(app::Redo{});
        return {said};
    }
};

}  // namespace

TEST_CASE("a dropped sheet opens its mode, with proposals and the words they come from") {
    Page page;
    CHECK(page.session().mode == app::ViewMode::import);
    const auto& view = page.view();
    REQUIRE(view.has_sheet);
    CHECK(view.fields[0].text == "Acme 2026");
    CHECK(view.fields[0].proposed);
    CHECK(view.fields[1].text == "acme-2026");
    CHECK(view.columns_text.find("C") != std::string::npos);
    REQUIRE(page.rows().size() == 6);
    const auto mfa = page.row("1");
    CHECK(mfa.answer == "○");
    CHECK(mfa.remarks == "アプリで");
    REQUIRE(mfa.proposals.size() == 1);
    CHECK(mfa.proposals[0].property_id == "auth.mfa");
    CHECK(page.row("4").proposals.empty());
    CHECK(page.row("4").outcome == "not_matched");
    CHECK(page.row("6").outcome == "unanswered");
    // Nothing else was touched.
    CHECK(page.session().profiles.size() == 5);
    page.application.execute(app::Undo{});
    CHECK_FALSE(page.view().has_sheet);
}

TEST_CASE("what is taken over are proposals, until somebody confirms them") {
    Page page;
    page.application.execute(app::TakeSheetOver{});
    CHECK(page.session().mode == app::ViewMode::matrix);
    const auto proposed = page.answers("auth.mfa");
    REQUIRE(proposed.size() == 1);
    CHECK(proposed[0].state == model::AnswerState::unclear);
    CHECK(proposed[0].proposed.has_value());
    REQUIRE(proposed[0].sources.size() == 1);
    CHECK(proposed[0].sources[0].quote->text == "○\nアプリで");
    CHECK(page.answers("sso.saml").size() <= 1);

    page.application.execute(app::SetMode{app::ViewMode::import});
    page.application.execute(app::RuleOnRow{{page.row("1").row, "auth.mfa"}, true});
    CHECK(page.row("1").proposals[0].status == "confirmed");
    CHECK(page.row("1").outcome == "settled");
    page.application.execute(app::TakeSheetOver{});
    const auto confirmed = page.answers("auth.mfa");
    REQUIRE(confirmed.size() == 1);
    CHECK(confirmed[0].state == model::AnswerState::yes);
    CHECK_FALSE(confirmed[0].proposed.has_value());
    CHECK(page.session().profiles.size() == 6);  // in the place of the one before
    page.application.execute(app::Undo{});
    CHECK(page.answers("auth.mfa")[0].proposed.has_value());
}

TEST_CASE("what is discarded is no answer, and each ruling is undone") {
    Page page;
    const app::RowProperty of{page.row("1").row, "auth.mfa"};
    page.application.execute(app::RuleOnRow{of, false});
    CHECK(page.row("1").proposals[0].status == "discarded");
    page.application.execute(app::TakeSheetOver{});
    CHECK(page.answers("auth.mfa").empty());
    page.application.execute(app::Undo{});
    page.application.execute(app::Undo{});
    CHECK(page.row("1").proposals[0].status == "proposed");
}

TEST_CASE("an answer is typed where it was not understood") {
    Page page;
    const auto row = page.row("5");
    REQUIRE_FALSE(row.proposals.empty());
    const std::string property = row.proposals[0].property_id;
    page.application.execute(
        app::TypeRowAnswer{{row.row, property}, {model::AnswerState::yes, "たぶん", ""}});
    CHECK(page.row("5").proposals[0].status != "confirmed");  // no figure
    page.application.execute(
        app::TypeRowAnswer{{row.row, property}, {model::AnswerState::yes, "99.9%", "口頭で確認"}});
    CHECK(page.row("5").proposals[0].status == "confirmed");
    CHECK(page.row("5").proposals[0].answer.find("99.9") != std::string::npos);
    page.application.execute(app::TakeSheetOver{});
    const auto answers = page.answers(property);
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].note.ja == "口頭で確認");
    CHECK(answers[0].sources[0].quote->text == "たぶん高い");
}

TEST_CASE("a row is about what a person says, or has a property of its own") {
    Page page;
    const auto canteen = page.row("4").row;
    page.application.execute(app::ChooseRowProperties{canteen, {"auth.mfa", "no.such"}});
    REQUIRE(page.row("4").proposals.size() == 1);
    page.application.execute(
        app::MakeOwnProperty{canteen, {"社員食堂", model::ValueKind::boolean}});
    REQUIRE(page.row("4").proposals.size() == 1);
    const std::string own = page.row("4").proposals[0].property_id;
    CHECK(own.starts_with("own.boolean."));
    CHECK(page.row("4").proposals[0].label == "社員食堂");
    page.application.execute(app::RuleOnRow{{canteen, own}, true});
    page.application.execute(app::TakeSheetOver{});
    REQUIRE(page.profile() != nullptr);
    REQUIRE(page.profile()->properties.size() == 1);
    CHECK(page.answers(own)[0].state == model::AnswerState::yes);
    page.application.execute(app::SetMode{app::ViewMode::import});
    page.application.execute(app::ForgetRowChoice{canteen});
    CHECK(page.row("4").proposals.empty());
    page.application.execute(app::ChooseRowProperties{canteen, {}});
    CHECK(page.row("4").outcome == "settled");
}

TEST_CASE("a mark that means something else here unsettles what was confirmed by it") {
    Page page;
    REQUIRE_FALSE(page.view().marks.empty());
    CHECK_FALSE(page.view().marks_confirmed);
    page.application.execute(app::ConfirmCertain{});
    CHECK(page.session().sheet->rulings.empty());
    page.application.execute(app::ConfirmMarks{});
    CHECK(page.view().marks_confirmed);
    CHECK(page.view().certain > 0);
    page.application.execute(app::ConfirmCertain{});
    CHECK(page.view().certain == 0);
    CHECK(page.row("1").proposals[0].status == "confirmed");
    page.application.execute(app::SetMarkMeaning{"○", model::AnswerState::no});
    CHECK(page.row("1").proposals[0].status != "confirmed");
    page.application.execute(app::Undo{});
    CHECK(page.row("1").proposals[0].status == "confirmed");
}

TEST_CASE("columns and header are corrected by pointing at them") {
    Page page;
    page.application.execute(app::SetColumnRole{3, intake::ColumnRole::none});
    CHECK(page.view().groups.empty());  // no answers
    CHECK_FALSE(page.view().empty.title.empty());
    page.application.execute(app::SetColumnRole{4, intake::ColumnRole::answer});
    CHECK(page.row("1").answer == "アプリで");
    page.application.execute(app::Undo{});
    page.application.execute(app::Undo{});
    CHECK(page.row("1").answer == "○");
    page.application.execute(app::ChooseSheetHeader{{0, 2, 1}});
    CHECK(page.view().header.row == 2);
    page.application.execute(app::ChooseSheetHeader{{7, 2, 1}});  // no such sheet
    page.application.execute(app::ChooseSheetHeader{{0, 999, 1}});
    CHECK(page.view().header.row == 2);
}

TEST_CASE("how a sheet was read counts for the next one with its header") {
    Page page;
    page.application.execute(app::ChooseRowProperties{page.row("4").row, {"auth.mfa"}});
    page.application.execute(app::TakeSheetOver{});
    REQUIRE(page.session().mappings->size() == 1);
    page.application.execute(app::SetMode{app::ViewMode::import});
    page.application.execute(app::PutSheetAway{});
    CHECK_FALSE(page.view().has_sheet);
    page.application.loading().load_file("next.csv", sheet);
    REQUIRE(page.row("4").proposals.size() == 1);
    CHECK(page.row("4").proposals[0].property_id == "auth.mfa");
}

TEST_CASE("a mapping that is dropped counts for the sheet in work") {
    Page page;
    page.application.execute(app::ChooseRowProperties{page.row("4").row, {"auth.mfa"}});
    page.application.execute(app::SaveMapping{});
    std::string mapping;
    for (const auto& request : page.application.take_host_requests()) {
        if (const auto* file = std::get_if<app::SaveFile>(&request)) mapping = file->text;
    }
    REQUIRE_FALSE(mapping.empty());
    Page other;
    CHECK(other.row("4").proposals.empty());
    other.application.loading().load_file("mapping.json", mapping);
    CHECK(other.row("4").proposals.size() == 1);
    other.application.execute(app::Undo{});
    CHECK(other.row("4").proposals.empty());
}

TEST_CASE("the sheet in work is kept with the session") {
    Page page;
    page.application.execute(app::SetSheetField{app::SheetField::service, "アクメ"});
    page.application.execute(app::RuleOnRow{{page.row("1").row, "auth.mfa"}, true});
    page.application.execute(app::SetMarkMeaning{"×", model::AnswerState::partial});
    page.application.execute(app::TakeSheetOver{});
    const std::string kept = test::session_text(page.application);
    Page again("");
    again.application.loading().load_file("kurabe-session.json", kept);
    REQUIRE(again.session().sheet->workbook != nullptr);
    CHECK(again.session().sheet->service == "アクメ");
    CHECK(again.session().sheet->rulings == page.session().sheet->rulings);
    CHECK(again.session().mappings == page.session().mappings);
    CHECK(again.rows().size() == 6);
    CHECK(again.row("1").proposals[0].status == "confirmed");
    CHECK(test::session_text(again.application) == kept);
}

TEST_CASE("of a session, a sheet or a mapping that is damaged is left out, and all else stays") {
    Page page;
    page.application.execute(app::TakeSheetOver{});
    const std::string kept = test::session_text(page.application);
    for (const std::string format : {"kurabe/sheet", "kurabe/mapping"}) {
        CAPTURE(format);
        std::string damaged = kept;
        const std::size_t at = damaged.rfind(format);
        REQUIRE(at != std::string::npos);
        damaged.replace(at, format.size(), "kurabe/broken");
        Page again("");
        again.application.loading().load_file("kurabe-session.json", damaged);
        CHECK(again.session().profiles.size() == 6);
        const auto& report = again.application.loading().reports().back();
        CHECK_FALSE(report.failed());
        CHECK_FALSE(report.diagnostics.empty());
        CHECK((again.session().sheet->workbook == nullptr) == (format == "kurabe/sheet"));
        CHECK(again.session().mappings->empty() == (format == "kurabe/mapping"));
    }
}

TEST_CASE("of two pages, each keeps its sheet in work, and mappings come together") {
    Page page;
    page.application.execute(app::TakeSheetOver{});
    Page other("問い,答え\n多要素認証の有無,○\nバックアップの世代数,7世代\n", "other.csv");
    other.application.execute(app::TakeSheetOver{});
    app::Session united = page.session();
    const auto told = app::unite(united, other.session());
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "session.other_sheet");
    CHECK(united.sheet->file == "Acme 2026.csv");
    REQUIRE(united.mappings->size() == 2);
    CHECK(united.mappings->front() == page.session().mappings->front());
    static_cast<void>(app::unite(united, other.session()));
    CHECK(united.mappings->size() == 2);

    app::Session empty = app::Application(today).session();
    CHECK(app::unite(empty, page.session()).empty());
    CHECK(empty.sheet->workbook == page.session().sheet->workbook);
    CHECK(app::unite(empty, page.session()).empty());  // the same sheet
}

TEST_CASE("what is no sheet leaves everything as it was, and says why") {
    for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
             {"broken.xlsx", "PK\x03\x04 no archive"},
             {"text.csv", "こんにちは\n"},
             {"page.html", "<html><p>no table</p></html>"},
             {"empty.csv", ""}}) {
        CAPTURE(name);
        Page page;
        const auto before = page.session().sheet;
        page.application.loading().load_file(name, bytes);
        CHECK(page.session().sheet == before);
        CHECK(page.application.loading().reports().back().failed());
        CHECK_FALSE(page.application.loading().reports().back().diagnostics.empty());
    }
}

TEST_CASE("reading a sheet can be stopped") {
    std::string large = "番号,質問,回答\n";
    for (int i = 0; i < 60'000; ++i) large += std::to_string(i) + ",質問,回答\n";
    app::Application application{today};
    application.loading().begin_file("large.csv", large);
    REQUIRE(application.loading().load_some());
    CHECK(application.loading().report_progress(0, 1));
    application.execute(app::CancelLoading{});
    CHECK_FALSE(application.loading().load_some());
    application.loading().end();
    CHECK(application.session().sheet->workbook == nullptr);
    CHECK(application.session().mode == app::ViewMode::matrix);
}
