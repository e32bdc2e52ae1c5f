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
