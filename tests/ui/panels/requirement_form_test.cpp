// The editor of requirements and groups, as a user would go through it.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/views/board/board_pane_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

void open_form(HeadlessPage& page) {
    page.application().execute(app::SetMode{app::ViewMode::board});
    page.application().execute(app::AddRequirement{"personal-data@1"});
    page.settle();
    page.click("button", "edit_requirement");
}

const model::Requirement& requirement(HeadlessPage& page) {
    return page.application().view<app::BoardPaneView>().form.requirement;
}

}  // namespace

TEST_CASE("the check is typed with suggestions, and only what it may hold is suggested") {
    HeadlessPage page({1280, 1600});
    open_form(page);
    page.click("textbox", "requirement_check");
    page.type("バックアップ保存");
    const auto suggestions = page.items("suggestion");
    REQUIRE_FALSE(suggestions.empty());
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_Enter);
    CHECK(requirement(page).check.starts_with("バックアップの保存期間 >= "));
    page.type("14日");
    CHECK(requirement(page).check == "バックアップの保存期間 >= 14日");
    CHECK(page.application().view<app::BoardPaneView>().form.problem.empty());
    CHECK(page.application().session().filter.empty());  // the filter is another one
}

TEST_CASE("a check is built by choosing") {
    HeadlessPage page({1280, 1600});
    open_form(page);
    page.click("button", "check_condition");
    page.type("サービス稼働率");
    page.click("condition-property", "サービス稼働率");
    page.click("textbox", "condition_value");
    page.type("99.9");
    page.click("button", "add_condition");
    CHECK(requirement(page).check == "サービス稼働率 >= 99.9%");
    CHECK(page.application().session().filter.empty());
}

TEST_CASE("a requirement's texts are edited in both languages") {
    HeadlessPage page({1280, 1600});
    open_form(page);
    page.click("textbox", "requirement_text_other");
    page.press(ImGuiKey_A, true);
    page.type("Daily backup");
    CHECK(requirement(page).text.en == "Daily backup");
    CHECK_FALSE(requirement(page).text.ja.empty());
    page.click("textbox", "requirement_question");
    page.type("毎日ですか");
    CHECK(requirement(page).question == base::LocalizedText{"毎日ですか", ""});
}

TEST_CASE("groups are edited in a window, and a requirement goes into a new one") {
    HeadlessPage page({1280, 1600});
    open_form(page);
    page.click("button", "into_new_group");
    const std::string group = requirement(page).group;
    CHECK_FALSE(group.empty());
    page.click("button", "edit_groups");
    page.click("textbox", "group_ja:" + group);
    page.press(ImGuiKey_A, true);
    page.type("復旧");
    const auto& policy = *page.application().session().review.policies.front();
    CHECK(policy.groups.back().title.ja == "復旧");
    page.click("button", "group_up:" + group);
    const auto& moved = *page.application().session().review.policies.front();
    CHECK(moved.groups[moved.groups.size() - 2].id == group);
    page.press(ImGuiKey_Escape);
    CHECK(page.items("dialog").empty());
}
