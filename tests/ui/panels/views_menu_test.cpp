#include "ui/panels/views_menu.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/views/shell/shell_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

std::string names(HeadlessPage& page) {
    std::string all;
    for (const auto& item : page.items("saved-view")) all += item.name + " ";
    return all;
}

}  // namespace

TEST_CASE("the present view gets a name by typing it and pressing Enter") {
    HeadlessPage page;
    page.click("facet", "state:option");
    page.click("button", "views");
    CHECK(page.items("saved-view").empty());
    page.type("オプション");
    page.press(ImGuiKey_Enter);
    CHECK(names(page) == "オプション ");
    CHECK(page.items("saved-view").front().selected == true);
    CHECK(page.application().session().saved_views.front().view.find("q=") != std::string::npos);
}

TEST_CASE("a named view is opened, renamed, replaced, deleted and brought back") {
    HeadlessPage page;
    page.application().execute(app::SaveView{"始め"});
    page.application().execute(app::SetSearchText{"MFA"});
    page.application().execute(app::SaveView{"認証"});
    page.settle();
    page.click("button", "views");
    page.click("button", "rename_view:認証");
    page.press(ImGuiKey_A, true);
    page.type("多要素");
    page.click("button", "rename");
    CHECK(names(page) == "始め 多要素 ");
    page.click("button", "delete_view:多要素");
    CHECK(names(page) == "始め ");
    page.click("saved-view", "始め");
    CHECK(page.items("saved-view").empty());  // the list closes
    CHECK(page.application().session().filter.empty());
    page.click("button", "undo");
    page.click("button", "undo");
    page.click("button", "views");
    CHECK(names(page) == "始め 多要素 ");
    page.type("始め");
    CHECK(page.item("button", "save_view").name == "上書き");
    page.click("button", "save_view");
    CHECK(names(page) == "始め 多要素 ");
    CHECK(page.application().session().saved_views.front().view ==
          page.application().session().saved_views.back().view);
}

TEST_CASE("Escape empties the typed name, then closes the menu; in a new name, it ends renaming") {
    HeadlessPage page;
    page.application().execute(app::SaveView{"始め"});
    page.settle();
    page.click("button", "views");
    page.type("x");
    page.press(ImGuiKey_Escape);
    CHECK(names(page) == "始め ");
    page.press(ImGuiKey_Escape);
    CHECK(names(page).empty());

    page.click("button", "views");
    page.click("button", "rename_view:始め");
    CHECK(names(page).empty());
    page.press(ImGuiKey_Escape);
    CHECK(names(page) == "始め ");
    page.press(ImGuiKey_Escape);
    CHECK(names(page).empty());
}

TEST_CASE("the menu of views copies the link, and warns where nothing is kept") {
    HeadlessPage page;
    page.click("button", "views");
    (void)page.application().take_host_requests();
    page.click("button", "copy_link");
    const auto requests = page.application().take_host_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::holds_alternative<app::CopyLink>(requests.front()));
    CHECK(page.items("storage").empty());
    page.application().persistence().set_storage(app::autosave::StorageStatus::refused);
    page.settle();
    CHECK(page.item("storage", "warning").name ==
          page.application().view<app::SavedViewsView>().storage_warning);
}

TEST_CASE("Ctrl+S saves the session, also while typing") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("MFA");
    (void)page.application().take_host_requests();
    page.press(ImGuiKey_S, true);
    const auto requests = page.application().take_host_requests();
    REQUIRE(requests.size() == 1);
    CHECK(std::holds_alternative<app::SaveSession>(requests.front()));
    CHECK(page.application().session().filter == "MFA");
}

TEST_CASE("the view of loading says what is kept, and one click erases it") {
    HeadlessPage page;
    page.click("tab", "library");
    CHECK(page.item("storage", "storage").value == "works");
    page.application().persistence().set_storage(app::autosave::StorageStatus::refused);
    page.settle();
    CHECK(page.item("storage", "storage").value == "fails");
    page.application().execute(app::SaveView{"a"});
    page.settle();
    page.click("button", "erase");
    CHECK(page.application().session().saved_views.empty());
    page.click("button", "undo");
    CHECK(page.application().session().saved_views.size() == 1);
}

TEST_CASE("the view of loading offers what was kept elsewhere, and to unite two tabs") {
    HeadlessPage page({1280, 1000});
    page.click("tab", "library");
    CHECK_FALSE(page.item("storage", "readers").name.empty());
    page.application().persistence().add_offer({"old", "file:///old.html", "2026-11-01 09:00"});
    page.application().persistence().set_storage(app::autosave::StorageStatus::write_conflict);
    page.settle();
    CHECK(page.item("offer", "old").name.find("file:///old.html") != std::string::npos);
    const auto request_of = [&](const std::string& button) {
        (void)page.application().take_host_requests();
        page.click("button", button);
        const auto requests = page.application().take_host_requests();
        REQUIRE(requests.size() == 1);
        return requests.front();
    };
    const auto taken = request_of("take_over:old");
    REQUIRE(std::holds_alternative<app::TakeOver>(taken));
    CHECK(std::get<app::TakeOver>(taken).offer == "old");
    CHECK(std::holds_alternative<app::DeclineOffer>(request_of("decline:old")));
    CHECK(std::holds_alternative<app::UniteSession>(request_of("unite")));
}

TEST_CASE("ready-made views are on top of the menu; the one in force is named and can be left") {
    HeadlessPage page;
    page.click("button", "views");
    const auto views = page.items("ready-made-view");
    REQUIRE(views.size() == 7);
    CHECK(views.front().name == "すべての項目");
    CHECK(views.front().selected == true);
    CHECK_FALSE(views[2].description.empty());
    CHECK(views.back().max.y < page.item("textbox", "view_name").min.y);
    page.click("ready-made-view", "personal_data");
    CHECK(page.items("ready-made-view").empty());  // the menu closes
    CHECK(page.application().session().filter == "ビュー:個人情報");
    CHECK(page.item("button", "views").name == "ビュー: 個人情報");
    page.click("button", "views");
    CHECK(page.item("ready-made-view", "personal_data").selected == true);
    page.click("ready-made-view", "");
    CHECK(page.application().session().filter.empty());
    CHECK(page.item("button", "views").name == "ビュー");
}
