// Messages: seen, with what takes them back, and gone when they no longer hold.
#include "ui/panels/toast.h"

#include <doctest.h>

#include <string>

#include "app/views/shell/shell_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

std::string other_vendor(const std::string& id = "other") {
    return R"({"format":"kurabe/profile","version":1,"id":")" + id + R"(",
"service":{"name":{"ja":"他社","en":"Other"}},
"provider":{"name":{"ja":"他社","en":"Other"}},
"edition":{"label":"1"},
"documents":[{"id":"d","title":{"ja":"文書","en":"Document"},"sections":[{"at":"1"}]}],
"answers":[{"property":"auth.mfa","state":"no","source":[{"document":"d","at":"1"}]}]})";
}

void load(HeadlessPage& page, const std::string& bytes, const std::string& name = "other.json") {
    page.application().loading().load_file(name, bytes);
    page.application().loading().end();
    page.settle();
}

}  // namespace

TEST_CASE("a loaded file is told of with undo, and what was told goes when it is undone") {
    HeadlessPage page;
    CHECK(page.items("toast").empty());
    load(page, other_vendor());
    CHECK(page.item("toast", "toast").value == "done");
    CHECK(page.item("toast", "toast").name == "other.json を読み込みました");
    page.click("button", "toast_undo");
    CHECK(page.application().session().profiles.size() == 5);
    CHECK(page.item("status", "status").name == "元に戻しました:他社 の読み込み");
    page.click("button", "toast_redo");
    CHECK(page.application().session().profiles.size() == 6);
}

TEST_CASE("undo is not offered for what was done before something else") {
    HeadlessPage page;
    load(page, other_vendor());
    page.application().execute(app::SelectCell{{"auth.mfa", "rakuro@1.2"}});
    page.settle();
    CHECK(page.items("toast").size() == 1);  // that can be taken back still
    page.application().execute(app::SetSearchText{"暗号"});
    page.settle();
    CHECK(page.items("toast").empty());
}

TEST_CASE("a message that all went well goes by itself, and then nothing is drawn any more") {
    HeadlessPage page;
    load(page, other_vendor());
    REQUIRE(page.wakes_in_ms());
    page.wait(*page.wakes_in_ms() / 2);
    CHECK(page.items("toast").size() == 1);
    REQUIRE(page.wakes_in_ms());
    page.wait(*page.wakes_in_ms());
    CHECK(page.items("toast").empty());
    CHECK_FALSE(page.wakes_in_ms());
    CHECK_FALSE(page.wants_another_frame());
    CHECK(page.item("status", "status").name == "other.json を読み込みました");
}

TEST_CASE("while the mouse rests on a message, it stays") {
    HeadlessPage page;
    load(page, other_vendor());
    const auto toast = page.item("toast", "toast");
    page.point({toast.min.x + 30, toast.min.y + 10});
    page.wait(*page.wakes_in_ms() - 1);
    page.wait(5000);
    CHECK(page.items("toast").size() == 1);
}

TEST_CASE("what failed stays until it is closed, or its reasons are read") {
    HeadlessPage page;
    load(page, "{");
    CHECK(page.item("toast", "toast").value == "failed");
    CHECK(page.item("toast", "toast").role == ui::Role::alert);
    CHECK_FALSE(page.wakes_in_ms());
    page.wait(60000);
    page.application().execute(app::SelectCell{{"auth.mfa", "rakuro@1.2"}});
    page.settle();
    CHECK(page.items("toast").size() == 1);
    SUBCASE("closed") { page.click("button", "close_toast"); }
    SUBCASE("read") { page.click("tab", "library"); }
    CHECK(page.items("toast").empty());
}

TEST_CASE("some of several that failed are told as such") {
    HeadlessPage page;
    page.application().loading().load_file("a.json", other_vendor());
    page.application().loading().load_file("b.json", "{");
    page.application().loading().end();
    page.settle();
    CHECK(page.item("toast", "toast").value == "partly");
}

TEST_CASE("what leaves the table is told with undo") {
    HeadlessPage page;
    page.application().execute(app::RemoveProfile{"rakuro@1.2"});
    page.settle();
    CHECK(page.item("toast", "toast").name == "「ラクロー」を外しました");
    page.application().execute(app::SetColumnHidden{"rakumei", true});
    page.settle();
    page.click("button", "toast_undo");
    CHECK(page.application().session().hidden_columns.empty());
}

TEST_CASE("a message has room at every width, in both languages") {
    for (const ImVec2 display : {ImVec2(1366, 768), ImVec2(390, 844), ImVec2(320, 256)}) {
        for (const auto language : {base::Language::ja, base::Language::en}) {
            CAPTURE(display.x);
            HeadlessPage page(display);
            page.application().execute(app::SetLanguage{language});
            load(page, other_vendor(), std::string(60, 'w') + ".json");
            const auto toast = page.item("toast", "toast");
            CHECK(toast.min.x >= 0);
            CHECK(toast.max.x <= display.x);
            for (const char* id : {"toast_undo", "close_toast"}) {
                const auto button = page.item("button", id);
                CHECK(button.min.x >= toast.min.x);
                CHECK(button.max.x <= toast.max.x);
                CHECK(button.max.y <= toast.max.y);
                CHECK_FALSE(button.clipped);
                CHECK(button.max.y - button.min.y >= 24);
            }
        }
    }
}

TEST_CASE("a column that was just loaded is in sight and marked until something else is done") {
    HeadlessPage page({700, 700});
    load(page, other_vendor());
    CHECK(page.items("columnheader").back().id == "other@1");
    CHECK(page.item("columnheader", "other@1").max.x <= 700);
    CHECK(page.item("new-column", "other@1").name == "いま読み込んだ列");
    page.application().execute(app::Undo{});
    page.application().execute(app::Redo{});
    page.settle();
    CHECK(page.items("new-column").empty());
}
