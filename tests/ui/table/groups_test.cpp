// Groups of rows: they fold, and the name of the one on top stays in sight.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

bool shows(HeadlessPage& page, const std::string& property) {
    const auto headers = page.items("rowheader");
    return std::any_of(headers.begin(), headers.end(),
                       [&](const ui::Node& node) { return node.id == property; });
}

ui::Node group_header(HeadlessPage& page, const std::string& id) {
    return page.item("group-header", id);
}

ImVec2 middle_of(const ui::Node& node) {
    return {(node.min.x + node.max.x) / 2, (node.min.y + node.max.y) / 2};
}

}  // namespace

TEST_CASE("a group folds to its header and unfolds, by mouse and keyboard") {
    HeadlessPage page;
    const auto& first = page.application().view<app::MatrixView>().groups.front();
    const std::string property = first.rows.front().property_id;
    REQUIRE(shows(page, property));
    page.click_at(middle_of(group_header(page, first.id)), 1);
    CHECK_FALSE(shows(page, property));
    CHECK(group_header(page, first.id).expanded == false);
    CHECK_FALSE(page.application().view<app::ShellView>().can_undo);

    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_UpArrow);
    page.press(ImGuiKey_Enter);
    CHECK(shows(page, property));
    CHECK(group_header(page, first.id).expanded == true);
}

TEST_CASE("a group unfolds where an answer in it is opened elsewhere") {
    HeadlessPage page;
    const auto& first = page.application().view<app::MatrixView>().groups.front();
    const std::string property = first.rows.front().property_id;
    page.click_at(middle_of(group_header(page, first.id)), 1);
    REQUIRE_FALSE(shows(page, property));
    page.application().execute(app::SelectCell{{property, "recoru@1.2"}});
    page.settle();
    CHECK(shows(page, property));
}

TEST_CASE("the name of the group on top stays in sight, and folds it") {
    HeadlessPage page;
    const auto header = page.items("columnheader").front();
    const auto& first = page.application().view<app::MatrixView>().groups.front();
    const std::string property = first.rows.front().property_id;
    page.point({header.min.x + 20, header.max.y + 150});
    page.scroll(-1);
    page.click_at({header.min.x + 20, header.max.y + 14}, 1);
    CHECK(page.application().session().selected.empty());
    page.scroll(100);
    CHECK(group_header(page, first.id).expanded == false);
    CHECK_FALSE(shows(page, property));
}

TEST_CASE(
    "rows that no service mentions stand behind one line, which opens by mouse and keyboard") {
    HeadlessPage page({1280, 2400});
    const auto& view = page.application().view<app::MatrixView>();
    const auto group =
        std::find_if(view.groups.begin(), view.groups.end(),
                     [](const app::GroupView& one) { return !one.silent_text.empty(); });
    REQUIRE(group != view.groups.end());
    const std::string id = group->silent_id;
    const std::string property = group->rows.back().property_id;
    const auto line = [&] { return page.item("part-header", id); };
    CHECK(line().name == group->silent_text);
    CHECK(line().expanded == false);
    CHECK_FALSE(shows(page, property));

    page.click_at(middle_of(line()), 1);
    CHECK(line().expanded == true);
    CHECK(shows(page, property));
    CHECK_FALSE(page.application().view<app::ShellView>().can_undo);
    CHECK(page.application().persistence().fragment() == "v1");

    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_UpArrow);
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(shows(page, property));

    // It opens where an answer behind it is opened elsewhere, and goes with its group.
    page.application().execute(app::SelectCell{{property, "recoru@1.2"}});
    page.settle();
    CHECK(shows(page, property));
    page.application().execute(app::SelectCell{});
    page.settle();
    page.click_at(middle_of(group_header(page, group->id)), 1);
    CHECK_FALSE(shows(page, property));
    const auto parts = page.items("part-header");
    CHECK(std::none_of(parts.begin(), parts.end(),
                       [&](const ui::Node& node) { return node.id == id; }));
}

TEST_CASE("the switch puts rows that no service mentions among the others") {
    HeadlessPage page({1280, 2400});
    CHECK_FALSE(page.items("part-header").empty());
    const auto summary = page.item("summary", "matrix_summary").name;
    CHECK(summary.find("たたんでいます") != std::string::npos);
    page.click("checkbox", "show_silent");
    CHECK(page.items("part-header").empty());
    CHECK(page.application().session().show_silent);
    CHECK(page.item("summary", "matrix_summary").name.find("たたんでいます") == std::string::npos);
    page.click("button", "undo");
    CHECK_FALSE(page.items("part-header").empty());
}
