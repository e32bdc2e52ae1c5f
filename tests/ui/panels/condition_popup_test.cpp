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

TEST_CASE("the builder says in words what it compares, and asks for the unit") {
    HeadlessPage page({1280, 1000});
    choose(page, "バックアップの保存期間", "バックアップの保存期間");
    CHECK(page.item("combobox", "condition_operator").value == "以上");
    CHECK(page.item("combobox", "condition_unit").value == "日");
    page.click("textbox", "condition_value");
    page.type("2");
    page.click("combobox", "condition_unit");
    page.click("option", "condition_unit|週間");
    CHECK(page.item("condition-preview", "condition").name == "バックアップの保存期間が2週間以上");
    CHECK(page.item("condition-preview", "condition").value == "バックアップの保存期間 >= 2週間");
    page.click("button", "add_condition");
    CHECK(page.application().session().filter == "バックアップの保存期間 >= 2週間");
}

TEST_CASE("the builder groups properties by category") {
    HeadlessPage page({1280, 1000});
    page.click("button", "condition");
    CHECK_FALSE(page.items("condition-category").empty());
    page.type("多要素認証");
    CHECK(page.items("condition-category").size() == 1);
    page.click("condition-property", page.items("condition-property").front().id);
    CHECK(page.item("combobox", "condition_operator").value == "である");
    CHECK(page.item("combobox", "condition_value").value.find("「") == 0);
}

TEST_CASE("what the builder does not understand is said, and not added") {
    HeadlessPage page({1280, 1000});
    choose(page, "稼働率", "サービス稼働率");
    page.click("textbox", "condition_value");
    page.type("たくさん");
    CHECK_FALSE(page.items("condition-preview").empty());
    CHECK(page.items("condition-preview").front().id == "problem");
    page.press(ImGuiKey_Enter);
    CHECK(open(page));
    CHECK(page.application().session().filter.empty());
}
