// The filter across the top: conditions one by one, near misses, examples, and what may cover what.
#include "ui/panels/filter_bar.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

std::string filter(HeadlessPage& page) { return page.application().session().filter; }

void set_filter(HeadlessPage& page, const std::string& text) {
    page.application().execute(app::SetSearchText{text});
    page.settle();
}

bool overlap(const ui::Node& a, const ui::Node& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

void check_beside(const ui::Node& popup_part, const ui::Node& opener) {
    CAPTURE(popup_part.id);
    CHECK_FALSE(overlap(popup_part, opener));
}

}  // namespace

TEST_CASE("the field is wider than the longest example of the help") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        HeadlessPage page({1366, 768});
        page.application().execute(app::SetLanguage{language});
        page.settle();
        const auto field = page.item("textbox", "search");
        page.click("button", "help");
        float longest = 0;
        page.in_frame([&] {
            for (const auto& example : page.items("example")) {
                longest = std::max(longest, ImGui::CalcTextSize(example.name.c_str()).x);
            }
        });
        CHECK(longest > 100);
        CHECK(field.max.x - field.min.x > longest + 2 * 8);
    }
}

TEST_CASE("a condition is taken away by its cross, and the rest stays as it is written") {
    HeadlessPage page;
    set_filter(page, "バックアップ  状態:あり -目標");
    CHECK(page.items("condition").size() == 3);
    CHECK(page.item("condition", "1").name == "状態:あり");
    page.click("remove-condition", "1");
    CHECK(filter(page) == "バックアップ -目標");
    CHECK(page.item("textbox", "search").value == "バックアップ -目標");
    page.application().execute(app::Undo{});
    page.settle();
    CHECK(filter(page) == "バックアップ  状態:あり -目標");
}

TEST_CASE("a condition that is clicked is edited where it stands") {
    HeadlessPage page;
    set_filter(page, "バックアップ 状態:あり");
    page.click("condition", "0");
    CHECK(page.item("textbox", "search").focused);
    page.type("X");
    CHECK(filter(page) == "バックアップX 状態:あり");
}

TEST_CASE("conditions are reached, edited and taken away by keyboard") {
    HeadlessPage page;
    set_filter(page, "バックアップ 状態:あり 東京");
    page.click("textbox", "search");
    for (int i = 0; i < 4; ++i) page.press(ImGuiKey_Tab);  // help, add, clear
    CHECK(page.item("condition", "0").focused);
    page.press(ImGuiKey_Delete);
    CHECK(filter(page) == "状態:あり 東京");
    CHECK(page.item("condition", "0").focused);
    page.press(ImGuiKey_Enter);
    page.type("X");
    CHECK(filter(page) == "状態:ありX 東京");
}

TEST_CASE("a condition that is not understood is marked") {
    HeadlessPage page;
    set_filter(page, "東京 無い項目 >= 3日");
    CHECK_FALSE(page.item("condition", "0").invalid);
    CHECK(page.item("condition", "1").invalid);
}

TEST_CASE("properties that an unknown name may mean are offered, and take its place") {
    HeadlessPage page;
    set_filter(page, "バックアップ保持 >= 30日 東京");
    CHECK_FALSE(page.items("near-misses").empty());
    page.click("button", "near:バックアップの保存期間");
    CHECK(filter(page) == "バックアップの保存期間 >= 30日 東京");
    CHECK(page.items("near-misses").empty());
    CHECK(page.items("alert").empty());
}

TEST_CASE("properties are offered for words that nothing has") {
    HeadlessPage page;
    set_filter(page, "バックアップ保持 状態:あり");
    CHECK(page.items("gridcell").empty());
    page.click("button", "near:バックアップの保存期間");
    CHECK(filter(page) == "バックアップの保存期間 状態:あり");
    CHECK_FALSE(page.items("gridcell").empty());
}

TEST_CASE("suggestions cover neither the count nor the conditions nor what is wrong") {
    for (const ImVec2 size : {ImVec2(1366, 768), ImVec2(390, 844)}) {
        HeadlessPage page(size);
        if (size.x < 900) page.click("button", "filter");
        page.click("textbox", "search");
        page.type("無い項目 >= 3日 バック");
        REQUIRE_FALSE(page.items("suggestion").empty());
        REQUIRE_FALSE(page.items("problem").empty());
        for (const auto& suggestion : page.items("suggestion")) {
            check_beside(suggestion, page.item("problem", "filter"));
            check_beside(suggestion, page.item("summary", "filter_summary"));
            check_beside(suggestion, page.item("textbox", "search"));
            for (const auto& one : page.items("condition")) check_beside(suggestion, one);
        }
    }
}

TEST_CASE("an example in the help is put into the field") {
    HeadlessPage page;
    page.click("button", "help");
    const auto examples = page.items("example");
    CHECK(examples.size() > 15);
    page.click("example", "0");
    CHECK(filter(page) == examples.front().name);
    CHECK(page.items("example").empty());  // the help is gone
    CHECK(page.item("textbox", "search").focused);
    CHECK(page.item("textbox", "search").value == examples.front().name);
}

TEST_CASE("popups stand beside what opened them") {
    for (const ImVec2 size : {ImVec2(1366, 768), ImVec2(390, 844), ImVec2(900, 400)}) {
        HeadlessPage page(size);
        if (size.x < 900) page.click("button", "filter");
        page.click("button", "condition");
        const auto opener = page.item("button", "condition");
        REQUIRE_FALSE(page.items("condition-property").empty());
        for (const auto& one : page.items("condition-property")) check_beside(one, opener);
        check_beside(page.item("textbox", "condition_search"), opener);
        page.press(ImGuiKey_Escape);
        page.click("button", "views");
        for (const auto& one : page.items("ready-made-view")) {
            check_beside(one, page.item("button", "views"));
        }
    }
}
