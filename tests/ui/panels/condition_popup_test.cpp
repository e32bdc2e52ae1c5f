// Adding a condition by choosing, with the keyboard.
#include "ui/panels/condition_popup.h"

#include <doctest.h>

#include <string>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

bool open(HeadlessPage& page) { return !page.items("condition-property").empty(); }

void choose(HeadlessPage& page, const std::string& search, const std::string& property) {
    page.click("button", "condition");
    page.type(search);
    page.click("condition-property", property);
}

}  // namespace

TEST_CASE("Enter in the value field adds the condition") {
    HeadlessPage page;
    choose(page, "稼働率", "サービス稼働率");
    page.click("textbox", "condition_value");
    page.press(ImGuiKey_Enter);
    CHECK(open(page));  // there is no value yet
    page.click("textbox", "condition_value");
    page.type("99.9%");
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(open(page));
    CHECK(page.application().session().filter == "サービス稼働率 >= 99.9%");
}

TEST_CASE("what is typed is gone when the popup opens again") {
    HeadlessPage page;
    choose(page, "稼働率", "サービス稼働率");
    page.click("textbox", "condition_value");
    page.type("99");
    page.press(ImGuiKey_Escape);  // empties the field
    CHECK(open(page));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(open(page));
    page.click("button", "condition");
    CHECK(page.item("textbox", "condition_search").name == "項目名の一部");
    CHECK(page.items("textbox").size() == 2);  // no property, no value
}

TEST_CASE("one Escape closes the popup from an empty field and from the list") {
    HeadlessPage page;
    page.click("button", "condition");
    CHECK(open(page));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(open(page));

    page.click("button", "condition");
    page.press(ImGuiKey_Tab);
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_DownArrow);
    CHECK(open(page));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(open(page));
}

TEST_CASE("a property chosen by Enter takes the keyboard on to its value") {
    HeadlessPage page;
    page.click("button", "condition");
    page.type("サービス稼働率");
    page.press(ImGuiKey_Tab);
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_Enter);
    page.type("99.9%");
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(open(page));
    CHECK(page.application().session().filter == "サービス稼働率 >= 99.9%");
}

TEST_CASE("where no property is found, the popup says what to do instead") {
    HeadlessPage page;
    page.click("button", "condition");
    CHECK(page.item("condition-advice", "choose").name == "項目を選んでください");
    page.type("退会");
    const auto advice = page.item("condition-advice", "none").name;
    CHECK(advice.find("「退会」") != std::string::npos);
    CHECK(advice.find("検索欄") != std::string::npos);
}

TEST_CASE("the example is in the property's unit") {
    HeadlessPage page({1280, 1000});
    choose(page, "世代", "バックアップの世代数");
    CHECK(page.item("textbox", "condition_value").name == "例: 7世代");
}
