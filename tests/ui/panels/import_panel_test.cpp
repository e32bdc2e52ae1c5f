// A sheet in work, as a user would go through it.
#include <doctest.h>

#include <string>

#include "app/views/import/import_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

void drop_sheet(HeadlessPage& page) {
    page.application().loading().load_file("acme.csv",
                                           "番号,質問,回答,備考\n"
                                           "1,多要素認証に対応していますか,○,\n"
                                           "2,社員食堂の有無,○,\n"
                                           "3,バックアップの保存期間,14日,\n");
    page.settle();
}

const app::SheetWork& work(HeadlessPage& page) { return *page.application().session().sheet; }

}  // namespace

TEST_CASE("rows show the sheet's words and what was read, and a row opens its pane") {
    HeadlessPage page({1366, 900});
    drop_sheet(page);
    CHECK(page.item("reading", "sheet_columns").name.find("質問 B") != std::string::npos);
    const auto proposal = page.item("proposal", "2");
    CHECK(proposal.value == "proposed");
    CHECK(proposal.name.find("多要素認証") != std::string::npos);
    page.click("proposal", "2");
    CHECK(page.item("original", "sheet_answer").name == "○");
    page.click("button", "confirm:auth.mfa");
    CHECK(work(page).rulings.size() == 1);
    CHECK(page.item("proposal", "2").value == "settled");
}

TEST_CASE("marks are confirmed once before all that is certain can be") {
    HeadlessPage page({1366, 900});
    drop_sheet(page);
    CHECK(page.item("button", "confirm_certain").disabled);
    page.click("button", "confirm_marks");
    CHECK(work(page).marks_confirmed);
    page.click("button", "confirm_certain");
    CHECK_FALSE(work(page).rulings.empty());
}

TEST_CASE("a property is looked for by words, and a row gets one of its own") {
    HeadlessPage page({1366, 1400});
    drop_sheet(page);
    page.click("proposal", "3");
    page.click("textbox", "property_search");
    page.type("多要素");
    page.click("checkbox", "about:auth.mfa");
    REQUIRE(work(page).mapping.rows.size() == 1);
    CHECK(work(page).mapping.rows[0].properties == std::vector<std::string>{"auth.mfa"});
    page.click("button", "own_property");
    page.click("button", "make_property");
    REQUIRE(work(page).mapping.rows.size() == 1);
    CHECK(work(page).mapping.rows[0].own->label == "社員食堂の有無");
}

TEST_CASE("the service is named, and goes into the matrix") {
    HeadlessPage page({1366, 900});
    drop_sheet(page);
    page.click("textbox", "sheet_service");
    page.press(ImGuiKey_A, true);
    page.type("アクメ");
    CHECK(work(page).service == "アクメ");
    page.click("button", "take_sheet_over");
    CHECK(page.application().session().mode == app::ViewMode::matrix);
    CHECK(page.application().session().profiles.back()->service_name.ja == "アクメ");
}

TEST_CASE("on a narrow display the rows come first") {
    HeadlessPage page({390, 844});
    drop_sheet(page);
    CHECK_FALSE(page.items("proposal").empty());
    page.click("button", "take_sheet_over");
    CHECK(page.application().session().profiles.size() == 6);
}
