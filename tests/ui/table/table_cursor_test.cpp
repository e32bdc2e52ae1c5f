// The keyboard in tables of which only a part is in sight.
#include "ui/table/table_cursor.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/views/diff/diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

void press(HeadlessPage& page, ImGuiKey key, int times = 1) {
    for (int i = 0; i < times; ++i) page.press(key);
}

// What Enter opens, or what the open pane has followed the keyboard to: "property|column".
std::string entered(HeadlessPage& page) {
    const auto& selected = page.application().session().selected;
    if (selected.property_id.empty()) page.press(ImGuiKey_Enter);
    return selected.property_id + "|" + selected.column_key;
}

bool in_sight(HeadlessPage& page, const std::string& cell) {
    const auto cells = page.items("gridcell");
    return std::any_of(cells.begin(), cells.end(), [&](const auto& item) {
        return item.id == cell && item.max.x - item.min.x > 60;
    });
}

std::string first_property(HeadlessPage& page) {
    return page.application().view<app::MatrixView>().groups.front().rows.front().property_id;
}

std::string last_property(HeadlessPage& page) {
    return page.application().view<app::MatrixView>().groups.back().rows.back().property_id;
}

std::size_t row_count(HeadlessPage& page) {
    std::size_t rows = 0;
    for (const auto& group : page.application().view<app::MatrixView>().groups)
        rows += group.rows.size();
    return rows;
}

// The first cell has the keyboard, nothing is open.
void go_to_first_cell(HeadlessPage& page) {
    const auto first = page.items("gridcell").front().id;
    page.click("gridcell", first);
    page.click("gridcell", first);
}

}  // namespace

TEST_CASE("the arrow keys reach the columns that are out of sight") {
    for (const ImVec2 display : {ImVec2(920, 700), ImVec2(904, 700)}) {
        CAPTURE(display.x);
        HeadlessPage page(display);
        go_to_first_cell(page);
        const std::string first = first_property(page);
        const std::string last = first + "|recoru@1.2";
        CHECK_FALSE(in_sight(page, last));
        press(page, ImGuiKey_RightArrow, 4);
        CHECK(in_sight(page, last));
        CHECK(entered(page) == last);
        CHECK(in_sight(page, last));
        press(page, ImGuiKey_LeftArrow, 4);
        CHECK(entered(page) == first + "|rakuro@1.2");
        CHECK(in_sight(page, first + "|rakuro@1.2"));
    }
}

TEST_CASE("the arrow keys go on beside an open pane") {
    HeadlessPage page({1280, 800});
    const std::string first = first_property(page);
    page.click("gridcell", first + "|rakuro@1.2");
    press(page, ImGuiKey_RightArrow, 9);
    CHECK(in_sight(page, first + "|recoru@1.2"));
    CHECK(entered(page) == first + "|recoru@1.2");
}

TEST_CASE("the arrow keys go down to the last row and back to the column's header") {
    HeadlessPage page({1024, 700});
    go_to_first_cell(page);
    press(page, ImGuiKey_DownArrow, static_cast<int>(row_count(page)) + 20);
    CHECK(in_sight(page, last_property(page) + "|rakuro@1.2"));
    CHECK(entered(page) == last_property(page) + "|rakuro@1.2");
    press(page, ImGuiKey_UpArrow, static_cast<int>(row_count(page)) + 20);
    CHECK(in_sight(page, first_property(page) + "|rakuro@1.2"));
    page.press(ImGuiKey_Enter);
    CHECK(page.items("menuitem").size() == 9);
}

TEST_CASE("the keyboard comes back to where it was, also when that is out of sight") {
    HeadlessPage page({1024, 700});
    go_to_first_cell(page);
    const std::string cell = first_property(page) + "|rakuro@1.2";
    page.scroll(-100);
    CHECK_FALSE(in_sight(page, cell));
    page.press(ImGuiKey_Enter);
    CHECK(in_sight(page, cell));
    page.scroll(-100);
    page.press(ImGuiKey_RightArrow);
    CHECK(in_sight(page, cell));
    CHECK(entered(page) == first_property(page) + "|rakuraku-meisai@unstated");
}

TEST_CASE("Home and End go to the ends of the row, with Ctrl of the column") {
    HeadlessPage page({1024, 700});
    go_to_first_cell(page);
    const std::string first = first_property(page);
    page.press(ImGuiKey_End);
    CHECK(in_sight(page, first + "|recoru@1.2"));
    CHECK(entered(page) == first + "|recoru@1.2");
    page.press(ImGuiKey_End, true);
    const std::string last = last_property(page);
    CHECK(in_sight(page, last + "|recoru@1.2"));
    CHECK(entered(page) == last + "|recoru@1.2");
    page.press(ImGuiKey_Home);
    CHECK(in_sight(page, last + "|rakuro@1.2"));
    page.press(ImGuiKey_RightArrow);
    CHECK(entered(page) == last + "|rakuro@1.2");
    page.press(ImGuiKey_Home, true);
    CHECK(in_sight(page, first + "|rakuro@1.2"));
    CHECK(entered(page) == first + "|rakuro@1.2");
}

TEST_CASE("PageDown and PageUp go a page of rows, and the arrow keys go on from there") {
    HeadlessPage page({1024, 700});
    go_to_first_cell(page);
    press(page, ImGuiKey_PageDown);
    const std::string second = entered(page);
    CHECK(second != first_property(page) + "|rakuro@1.2");
    CHECK(in_sight(page, second));
    const int max_pages = static_cast<int>(row_count(page)) / 3;
    press(page, ImGuiKey_PageDown, max_pages);
    CHECK(in_sight(page, last_property(page) + "|rakuro@1.2"));
    CHECK(entered(page) == last_property(page) + "|rakuro@1.2");
    press(page, ImGuiKey_PageUp, max_pages);
    press(page, ImGuiKey_DownArrow);
    const auto& rows = page.application().view<app::MatrixView>().groups.front().rows;
    CHECK(entered(page) == rows[1].property_id + "|rakuro@1.2");
}

TEST_CASE("Escape closes the pane and stays in the table; the next one leaves the table") {
    HeadlessPage page({1280, 800});
    go_to_first_cell(page);
    press(page, ImGuiKey_RightArrow, 2);
    const std::string cell = entered(page);
    CHECK_FALSE(page.items("pane-answer").empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.items("pane-answer").empty());
    CHECK(entered(page) == cell);

    press(page, ImGuiKey_Escape, 2);
    page.press(ImGuiKey_Enter);
    CHECK(page.items("pane-answer").empty());  // that was the way back into the table
    CHECK(entered(page) == cell);
}

TEST_CASE("Escape closes a menu, not the pane behind it") {
    HeadlessPage page({1280, 800});
    page.click("gridcell", first_property(page) + "|rakuro@1.2");
    page.press(ImGuiKey_Menu);
    CHECK_FALSE(page.items("menuitem").empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.items("menuitem").empty());
    CHECK_FALSE(page.items("pane-answer").empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.items("pane-answer").empty());
}

TEST_CASE("Escape on a control leaves the keyboard there") {
    HeadlessPage page({1280, 800});
    page.click("facet", "state:option");
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_UpArrow);
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Enter);
    CHECK(page.application().session().filter.empty());
}

TEST_CASE("the Tab key goes through the columns that are out of sight, then to the next row") {
    HeadlessPage page({1024, 700});
    go_to_first_cell(page);
    press(page, ImGuiKey_Tab, 4);
    CHECK(in_sight(page, first_property(page) + "|recoru@1.2"));
    press(page, ImGuiKey_Tab, 2);
    const auto& rows = page.application().view<app::MatrixView>().groups.front().rows;
    CHECK(entered(page) == rows[1].property_id + "|rakuro@1.2");
}

TEST_CASE("the arrow keys reach both sides of a diff, and its last row") {
    HeadlessPage page({1024, 700});
    page.click("tab", "diff");
    page.click("gridcell", page.items("gridcell").front().id);
    std::size_t rows = 0;
    const auto& view = page.application().view<app::DiffView>();
    for (const auto& group : view.groups) rows += group.rows.size();
    const auto last = view.groups.back().rows.back();
    press(page, ImGuiKey_DownArrow, static_cast<int>(rows) + 20);
    press(page, ImGuiKey_RightArrow, 3);
    const std::string id = last.property_id + "|" + last.right.column_key;
    CHECK(entered(page) == id);
    CHECK(in_sight(page, id));
}

TEST_CASE("a diff shows which cell is open, and scrolls to it where it was opened elsewhere") {
    HeadlessPage page({1280, 800});
    page.click("tab", "diff");
    const auto& group = page.application().view<app::DiffView>().groups.back();
    const app::CellReference last{group.rows.back().property_id, group.rows.back().left.column_key};
    const std::string id = last.property_id + "|" + last.column_key;
    CHECK_FALSE(in_sight(page, id));
    page.application().execute(app::SelectCell{last});
    page.settle();
    CHECK(in_sight(page, id));
    CHECK(page.item("gridcell", id).selected == true);
    page.click("gridcell", id);
    CHECK(page.application().session().selected.empty());
    CHECK(page.item("gridcell", id).selected == false);
}
