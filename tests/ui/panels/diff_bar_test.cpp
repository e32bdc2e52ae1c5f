// What stands above the diff's table: little where there is little room, and the example editions.
#include <doctest.h>

#include <string>

#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// Pixels between the frame's line on top and the table.
float height_of_bar(HeadlessPage& page) {
    return page.item("columnheader", "property").min.y - page.item("combobox", "diff_left").min.y;
}

}  // namespace

TEST_CASE("on a narrow display the diff has three lines above its table, and whole editions") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        HeadlessPage page({390, 844});
        page.application().execute(app::SetLanguage{language});
        page.application().execute(app::SetMode{app::ViewMode::diff});
        page.settle();
        CHECK_FALSE(page.item("combobox", "diff_left").clipped);
        CHECK_FALSE(page.item("combobox", "diff_right").clipped);
        CHECK(height_of_bar(page) < 3 * 40);
        // All else is behind the button.
        CHECK(page.items("chip").empty());
        page.click("button", "options");
        CHECK_FALSE(page.items("combobox").empty());
        page.click("combobox", "row_order");
    }
}

TEST_CASE("the diff's lists offer the example editions, which load in one step") {
    HeadlessPage page;
    page.application().execute(app::SetMode{app::ViewMode::diff});
    page.settle();
    const std::size_t before = page.application().session().profiles.size();
    page.click("combobox", "diff_left");
    const auto option = page.item("option", "diff_left|example_editions");
    CHECK(option.name.find("1.1") != std::string::npos);
    page.click("option", "diff_left|example_editions");
    const auto& session = page.application().session();
    CHECK(session.profiles.size() == before + 1);
    CHECK(session.mode == app::ViewMode::diff);
    CHECK(session.diff_left.find("1.1") != std::string::npos);
    CHECK(page.application().view<app::EditionDiffView>().applies);
    page.click("combobox", "diff_left");
    for (const auto& each : page.items("option")) CHECK(each.id != "diff_left|example_editions");
    page.press(ImGuiKey_Escape);
    page.application().execute(app::Undo{});
    CHECK(page.application().session().profiles.size() == before);
}
