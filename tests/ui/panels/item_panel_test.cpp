#include <doctest.h>

#include <algorithm>
#include <string>
#include <variant>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

TEST_CASE("a click on an item's name shows all services' answers; Escape goes back") {
    HeadlessPage page;
    page.click("rowheader", "auth.mfa");
    CHECK(page.application().session().mode == app::ViewMode::item);
    CHECK(page.item("heading", "item_title").level == 1);
    CHECK(page.items("item-service").size() == 5);
    CHECK(page.items("item-answer").size() >= 5);
    page.press(ImGuiKey_Escape);
    CHECK(page.application().session().mode == app::ViewMode::matrix);
}

TEST_CASE("answers stand side by side where there is room") {
    HeadlessPage wide({1366, 768});
    wide.application().execute(app::OpenItem{"auth.mfa"});
    wide.settle();
    const auto beside = wide.items("item-service");
    REQUIRE(beside.size() == 5);
    for (const auto& service : beside) CHECK(service.min.y == beside[0].min.y);
}

TEST_CASE("answers stand below each other where there is little room") {
    HeadlessPage narrow({390, 844});
    narrow.application().execute(app::OpenItem{"auth.mfa"});
    narrow.settle();
    const auto below = narrow.items("item-service");
    REQUIRE(below.size() >= 2);
    CHECK(below[1].min.y > below[0].max.y);
    CHECK(below[1].min.x == below[0].min.x);
}

TEST_CASE("the keyboard opens an item, steps through its neighbours and comes back") {
    HeadlessPage page;
    page.click("gridcell", "auth.mfa|rakuro@1.2");
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Home);
    page.press(ImGuiKey_Enter);
    REQUIRE(page.application().session().mode == app::ViewMode::item);
    CHECK(page.application().session().item == "auth.mfa");
    page.click("button", "next_item");
    CHECK(page.application().session().item != "auth.mfa");
    page.click("button", "previous_item");
    CHECK(page.application().session().item == "auth.mfa");
    page.click("button", "close_item");
    CHECK(page.application().session().mode == app::ViewMode::matrix);
}

TEST_CASE("pane and menu open the item, a service's name its detail") {
    HeadlessPage page;
    page.click("gridcell", "auth.mfa|rakuro@1.2");
    page.click("button", "open_item");
    CHECK(page.application().session().item == "auth.mfa");
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(page.items("pane-answer").empty());  // as it was
    page.press(ImGuiKey_Escape);
    page.click("row-menu", "auth.id_password");
    page.click("menuitem", "open_item");
    CHECK(page.application().session().item == "auth.id_password");
    page.click("item-service", "rakuro@1.2");
    CHECK(page.application().session().mode == app::ViewMode::detail);
    CHECK(page.application().session().detail_profile == "rakuro@1.2");
}

TEST_CASE("the item view's list and buttons ask for what they say") {
    HeadlessPage page;
    page.click("tab", "item");
    page.click("combobox", "item");
    page.click("option", "item|auth.mfa");
    CHECK(page.application().session().item == "auth.mfa");
    (void)page.application().take_host_requests();
    page.click("button", "copy_sentences");
    const auto requests = page.application().take_host_requests();
    REQUIRE(requests.size() == 1);
    const auto* copy = std::get_if<app::CopyToClipboard>(&requests[0]);
    REQUIRE(copy != nullptr);
    CHECK(copy->extent == app::CopyExtent::sentences);
}

TEST_CASE("in the diff, headers name editions, names open items, the pane shows both sides") {
    HeadlessPage page({1366, 768});
    page.click("tab", "diff");
    CHECK(page.item("columnheader", "left").name == "ラクロー 1.2版 2023年10月11日");
    const std::string row = page.items("gridcell")[1].id;
    page.click("gridcell", row);
    const auto headings = page.items("heading");
    CHECK(std::count_if(headings.begin(), headings.end(), [](const auto& heading) {
              return heading.id.starts_with("pane_side:");
          }) == 2);
    page.press(ImGuiKey_Escape);
    page.click("rowheader", row.substr(0, row.find('|')));
    CHECK(page.application().session().mode == app::ViewMode::item);
    page.press(ImGuiKey_Escape);
    CHECK(page.application().session().mode == app::ViewMode::diff);
}

TEST_CASE("a column's menu compares it with another shown one") {
    HeadlessPage page;
    page.click("columnheader", "rakuro@1.2");
    page.click("menuitem", "compare_two");
    page.click("menuitem", "compare_with:recoru@1.2");
    CHECK(page.application().session().mode == app::ViewMode::diff);
    CHECK(page.application().session().diff_left == "rakuro@1.2");
    CHECK(page.application().session().diff_right == "recoru@1.2");
}

TEST_CASE("an open pane follows the arrow keys; a closed one stays closed") {
    HeadlessPage page;
    const auto open = [&] { return page.application().session().selected; };
    page.click("gridcell", "auth.mfa|rakuro@1.2");
    page.press(ImGuiKey_DownArrow);
    CHECK(open().column_key == "rakuro@1.2");
    CHECK(open().property_id != "auth.mfa");
    page.press(ImGuiKey_UpArrow);
    CHECK(open().property_id == "auth.mfa");
    page.press(ImGuiKey_RightArrow);
    CHECK(open().column_key != "rakuro@1.2");
    CHECK_FALSE(page.items("pane-answer").empty());
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_DownArrow);
    CHECK(open().empty());
}

TEST_CASE("the tab opens the item of the selected cell, and stays with another that was opened") {
    HeadlessPage page;
    page.click("gridcell", "auth.mfa|rakuro@1.2");
    page.click("tab", "item");
    CHECK(page.application().session().item == "auth.mfa");
    page.application().execute(app::OpenItem{"auth.sso"});
    page.settle();
    page.click("tab", "item");
    CHECK(page.application().session().item == "auth.sso");
}
