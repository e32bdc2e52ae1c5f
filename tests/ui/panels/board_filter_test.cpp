// The board's filter: facets in the sidebar, by mouse and keyboard, and where there is little room.
#include <doctest.h>

#include <string>

#include "app/views/board/board_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

void show_board(HeadlessPage& page) {
    page.application().execute(app::SetMode{app::ViewMode::board});
    page.settle();
}

}  // namespace

TEST_CASE("a facet of the board is toggled by click, and the bar says what is left") {
    HeadlessPage page;
    show_board(page);
    CHECK(page.items("summary").size() == 1);
    page.click("facet", "verdicts:not_met");
    const auto facet = page.item("facet", "verdicts:not_met");
    CHECK(facet.checked == true);
    CHECK_FALSE(facet.description.empty());
    const std::string shown = page.item("summary", "board_filter_summary").name;
    CHECK(shown.find("要求 25件のうち") != std::string::npos);
    page.click("button", "clear_board_filter");
    CHECK(page.application().session().board_filter.empty());
}

TEST_CASE("Ctrl+F takes the keyboard to the words, which choose requirements") {
    HeadlessPage page;
    show_board(page);
    page.press(ImGuiKey_F, true);
    page.type("mfa");
    CHECK(page.application().session().mode == app::ViewMode::board);
    CHECK(page.application().session().board_filter.words == "mfa");
    CHECK(page.items("verdict").size() == 5);
}

TEST_CASE("the Tab key stops once at a facet, and arrows go through its values") {
    HeadlessPage page;
    show_board(page);
    page.press(ImGuiKey_F, true);
    page.press(ImGuiKey_Tab);
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_Space);
    CHECK(page.item("facet", "verdicts:cannot_tell").checked == true);
    page.press(ImGuiKey_Tab);
    page.press(ImGuiKey_Space);
    CHECK(page.item("facet", "judgements:open").checked == true);
}

TEST_CASE("where nothing matches, the board says so and leads on") {
    HeadlessPage page;
    show_board(page);
    page.click("facet", "judgements:waits");
    CHECK(page.items("verdict").empty());
    page.click("button", "clear_board_filter");
    CHECK_FALSE(page.items("verdict").empty());
}

TEST_CASE("where there is little room, the table stands on top and the rest is a button away") {
    HeadlessPage page({320, 256});
    show_board(page);
    REQUIRE_FALSE(page.items("verdict").empty());
    CHECK(page.items("combobox").size() <= 1);  // the modes'
    const auto first = page.items("verdict").front();
    CHECK(first.min.y < 180);
    page.click("button", "options");
    CHECK(page.items("combobox").size() > 1);
    CHECK_FALSE(page.item("textbox", "review_day").name.empty());
    page.press(ImGuiKey_Escape);
    page.click("button", "filter");
    page.click("textbox", "board_words");
    page.type("多要素");
    page.click("button", "show_results");
    CHECK(page.items("facet").empty());
    CHECK_FALSE(page.items("verdict").empty());
}
