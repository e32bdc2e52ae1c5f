// The filter across the top: conditions one by one, near misses, examples, and what may cover what.
#include "ui/panels/filter_bar.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
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
    page.application().execute(app::Undo{});
    CHECK(filter(page) == "バックアップ 状態:あり");
    page.application().execute(app::Undo{});
    CHECK(filter(page).empty());
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
    set_filter(page, "退会時のバックアップ 状態:あり");
    CHECK(page.items("gridcell").empty());
    page.click("button", "near:バックアップの実施");
    CHECK(filter(page) == "バックアップの実施 状態:あり");
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
    CHECK(examples.size() >= 5);  // in sight
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

TEST_CASE("the filter is cleared beside an open list of suggestions") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("バック");
    REQUIRE_FALSE(page.items("suggestion").empty());
    for (const auto& suggestion : page.items("suggestion")) {
        check_beside(suggestion, page.item("button", "clear_filter"));
        check_beside(suggestion, page.item("button", "condition"));
    }
    page.click("button", "clear_filter");
    CHECK(filter(page).empty());
    CHECK(page.item("textbox", "search").value.empty());
}

TEST_CASE("a control character that is pasted becomes a space in the field") {
    HeadlessPage page;
    page.in_frame([] { ImGui::SetClipboardText("東京\x7FMFA"); });
    page.click("textbox", "search");
    page.press(ImGuiKey_V, true);
    CHECK(page.item("textbox", "search").value == "東京 MFA");
    CHECK(filter(page) == "東京 MFA");
}

TEST_CASE("on a narrow display the frame takes one line, and what it lacks stands in a menu") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        HeadlessPage page({390, 844});
        page.application().execute(app::SetLanguage{language});
        page.application().execute(app::ShowReadyMadeView{"first"});
        page.settle();
        const auto modes = page.item("combobox", "mode");
        for (const char* id : {"filter", "views", "more"}) {
            CAPTURE(id);
            CHECK(page.item("button", id).min.y < modes.max.y);
            CHECK(page.item("button", id).max.x <= 390);
        }
        const auto summary = page.item("summary", "matrix_summary");
        CHECK(summary.max.x <= 390);
        CHECK(page.items("columnheader").front().min.y < 160);
        page.click("button", "options");
        page.click("checkbox", "only_differences");
        CHECK(page.application().session().only_differences);
        page.press(ImGuiKey_Escape);
        page.click("button", "more");
        page.click("menuitem", "undo");
        CHECK_FALSE(page.application().session().only_differences);
        page.click("combobox", "mode");
        page.click("option", "mode|diff");
        CHECK(page.application().session().mode == app::ViewMode::diff);
    }
}

TEST_CASE("on a narrow display the results are one click away from the filter") {
    HeadlessPage page({390, 844});
    page.click("button", "filter");
    page.click("textbox", "search");
    page.type("MFA");
    page.click("button", "show_results");
    CHECK_FALSE(page.items("gridcell").empty());
    CHECK(page.items("textbox").empty());
}

TEST_CASE("the menu of views says in full what each is for") {
    for (const ImVec2 size : {ImVec2(1366, 768), ImVec2(390, 844)}) {
        HeadlessPage page(size);
        page.click("button", "views");
        for (const auto& view : page.items("ready-made-view")) {
            CAPTURE(view.description);
            float wide = 0;
            page.in_frame([&] { wide = ImGui::CalcTextSize(view.description.c_str()).x; });
            const float lines = std::ceil(wide / (view.max.x - view.min.x));
            CHECK(view.max.y - view.min.y >= (1 + lines) * 15);
            CHECK(view.max.x <= size.x);
        }
    }
}

TEST_CASE("suggestions cover nothing of the table, and move nothing") {
    for (const auto mode : {app::ViewMode::matrix, app::ViewMode::diff, app::ViewMode::overview}) {
        HeadlessPage page({1366, 768});
        page.application().execute(app::SetMode{mode});
        page.click("textbox", "search");
        page.type("バック");
        const auto offered = page.items("suggestion");
        REQUIRE(offered.size() >= 3);
        const auto parts = [&] {
            auto found = page.items("columnheader");
            for (const auto& part : {"gridcell", "heading", "near-misses"}) {
                for (const auto& node : page.items(part)) found.push_back(node);
            }
            return found;
        };
        const auto with_list = parts();
        REQUIRE_FALSE(with_list.empty());
        for (const auto& part : with_list) {
            CAPTURE(part.name);
            for (const auto& suggestion : offered) check_beside(suggestion, part);
        }
        page.press(ImGuiKey_Enter);
        CHECK(page.items("suggestion").empty());
        CHECK(parts().front().min.y == with_list.front().min.y);
    }
}

TEST_CASE("each suggestion is reached by the arrow keys, and is in sight then") {
    HeadlessPage page({1024, 768});
    page.click("textbox", "search");
    page.type("ログ");
    const std::size_t count = page.items("suggestion").size();
    REQUIRE(count >= 3);
    for (std::size_t i = 0; i < count; ++i) {
        page.press(ImGuiKey_DownArrow);
        const auto chosen = page.item("suggestion", std::to_string(i));
        CHECK(chosen.selected);
        CHECK(chosen.min.x >= 0);
        CHECK(chosen.max.x <= 1024);
    }
    page.press(ImGuiKey_Enter);
    CHECK(filter(page).size() > std::string("ログ").size());
    CHECK(page.item("textbox", "search").focused);
}

TEST_CASE("what is typed behind Enter goes on in the field") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("東京");
    page.press(ImGuiKey_Enter);
    CHECK(page.item("textbox", "search").focused);
    CHECK(page.items("suggestion").empty());
    page.type(" 大阪");
    CHECK(filter(page) == "東京 大阪");
}
