// A range of cells is selected as in a spreadsheet.
#include <doctest.h>

#include <algorithm>

#include <string>
#include <vector>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

ImVec2 middle_of(const ui::Node& node) {
    return {(node.min.x + node.max.x) / 2, (node.min.y + node.max.y) / 2};
}

// The first rows of the first group, and the columns.
struct Cells {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::string group;

    explicit Cells(HeadlessPage& page) {
        const auto& view = page.application().view<app::MatrixView>();
        group = view.groups.front().id;
        for (const auto& row : view.groups.front().rows) rows.push_back(row.property_id);
        for (const auto& column : view.columns) columns.push_back(column.key);
    }
    [[nodiscard]] std::string id(std::size_t row, std::size_t column) const {
        return rows[row] + "|" + columns[column];
    }
};

std::size_t count_selected(HeadlessPage& page) {
    std::size_t count = 0;
    for (const auto& cell : page.items("gridcell")) {
        if (cell.selected.value_or(false)) ++count;
    }
    return count;
}

void shift_click(HeadlessPage& page, const std::string& id) {
    page.hold(ImGuiMod_Shift, true);
    page.click("gridcell", id);
    page.hold(ImGuiMod_Shift, false);
}

}  // namespace

TEST_CASE("Shift and a click stretch a range from the cell that was clicked") {
    HeadlessPage page;
    const Cells cells(page);
    page.click("gridcell", cells.id(0, 0));
    CHECK_FALSE(page.copy_of_cells());
    shift_click(page, cells.id(2, 1));
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->extent == app::CopyExtent::range);
    CHECK(copy->range.columns == std::vector{cells.columns[0], cells.columns[1]});
    REQUIRE(copy->range.rows.size() == 3);
    CHECK(copy->range.rows[2] == app::RowReference{cells.group, cells.rows[2]});
    CHECK(count_selected(page) == 6);
    CHECK(page.item("range", "range").name.find("3行 × 2列") != std::string::npos);
    // It is no click: the answer that was opened first stays open.
    CHECK(page.application().session().selected ==
          app::CellReference{cells.rows[0], cells.columns[0]});
}

TEST_CASE("arrow keys with Shift stretch the range, without it they leave it") {
    HeadlessPage page;
    const Cells cells(page);
    page.click("gridcell", cells.id(1, 1));
    page.press(ImGuiKey_Escape);
    page.hold(ImGuiMod_Shift, true);
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_RightArrow);
    page.hold(ImGuiMod_Shift, false);
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->range.rows.size() == 2);
    CHECK(copy->range.columns == std::vector{cells.columns[1], cells.columns[2]});
    page.press(ImGuiKey_DownArrow);
    CHECK(page.items("range").empty());
    // What Ctrl+C copies then is the one cell.
    const auto one = page.copy_of_cells();
    REQUIRE(one);
    CHECK(one->range.rows == std::vector{app::RowReference{cells.group, cells.rows[3]}});
    CHECK(one->range.columns == std::vector{cells.columns[2]});
}

TEST_CASE("Ctrl+A selects all that is shown, with the headers and what says that rows are folded") {
    HeadlessPage page;
    const auto& view = page.application().view<app::MatrixView>();
    std::size_t rows = 0;
    std::size_t folded = 0;
    for (const auto& group : view.groups) {
        rows += app::count_unfolded(group);
        if (!group.silent_text.empty()) ++folded;
    }
    REQUIRE(folded > 0);
    page.press(ImGuiKey_A, true);
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->range.header);
    CHECK(copy->range.columns.size() == view.columns.size() + 1);
    CHECK(copy->range.rows.size() == rows + folded);
}

TEST_CASE("Ctrl+A in a text field is the field's") {
    HeadlessPage page;
    page.press(ImGuiKey_F, true);
    page.type("MFA");
    page.press(ImGuiKey_A, true);
    CHECK_FALSE(page.copy_of_cells());
}

TEST_CASE("a drag that leaves the table goes on where it scrolls") {
    HeadlessPage page;
    const Cells cells(page);
    const ui::Node from = page.item("gridcell", cells.id(0, 0));
    const ui::Node grid = page.item("grid", "matrix");
    page.point(middle_of(from));
    page.hold(ImGuiKey_MouseLeft, true);
    page.point(middle_of(page.item("gridcell", cells.id(1, 0))));
    page.point({from.max.x - 20, grid.max.y + 25});
    page.hold(ImGuiKey_MouseLeft, false);
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->range.columns == std::vector{cells.columns[0]});
    std::size_t shown = 0;
    for (const auto& row : page.items("rowheader")) shown += row.min.y < grid.max.y ? 1 : 0;
    CHECK(copy->range.rows.size() > shown);
}

TEST_CASE("a click in the detail selects a cell, and its menu copies it") {
    HeadlessPage page;
    page.click("tab", "detail");
    const std::string id = page.items("gridcell")[1].id;
    page.click("gridcell", id);
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    REQUIRE(copy->range.rows.size() == 1);
    CHECK(copy->range.rows.front().row_id == id);
    CHECK(copy->range.columns == std::vector<std::string>{"answer"});
    const std::string other = page.items("gridcell")[3].id;
    page.click("gridcell", other, ImGuiKey_MouseRight);
    page.click("menuitem", "copy_range");
    CHECK(page.copy_of_cells()->range.rows.front().row_id == other);
}

TEST_CASE("a property's name in the detail opens it over all services") {
    HeadlessPage page;
    page.click("tab", "detail");
    std::string property;
    for (const auto& row : page.items("rowheader")) {
        if (row.kind.empty() && row.id.find('|') == std::string::npos) property = row.id;
    }
    page.click("rowheader", property);
    CHECK(page.application().session().mode == app::ViewMode::item);
    CHECK(page.application().session().item == property);
}

TEST_CASE("headers of columns belong to the range that is stretched to them") {
    HeadlessPage page;
    const Cells cells(page);
    page.click("gridcell", cells.id(0, 0));
    page.hold(ImGuiMod_Shift, true);
    page.click("columnheader", cells.columns[1]);
    page.hold(ImGuiMod_Shift, false);
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->range.header);
    CHECK(page.items("menuitem").empty());
}

TEST_CASE("dragging from cell to cell selects a range, and opens no answer") {
    HeadlessPage page;
    const Cells cells(page);
    page.drag(middle_of(page.item("gridcell", cells.id(0, 0))),
              middle_of(page.item("gridcell", cells.id(1, 2))));
    const auto copy = page.copy_of_cells();
    REQUIRE(copy);
    CHECK(copy->range.rows.size() == 2);
    CHECK(copy->range.columns.size() == 3);
    CHECK(page.selected_text().empty());
    CHECK(page.application().session().selected.empty());
}

TEST_CASE("Escape clears the range first, then closes the pane") {
    HeadlessPage page;
    const Cells cells(page);
    page.click("gridcell", cells.id(0, 0));
    shift_click(page, cells.id(1, 1));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(page.copy_of_cells());
    CHECK(page.items("range").empty());
    CHECK_FALSE(page.application().session().selected.empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.application().session().selected.empty());
}

TEST_CASE("a range does not outlive what it was selected in") {
    HeadlessPage page;
    const Cells cells(page);
    page.click("gridcell", cells.id(0, 0));
    shift_click(page, cells.id(1, 1));
    SUBCASE("another view") { page.click("tab", "overview"); }
    SUBCASE("other rows") { page.application().execute(app::SetSearchText{"MFA"}); }
    page.settle();
    CHECK_FALSE(page.copy_of_cells());
}

TEST_CASE("the diff's cells are selected and copied as well") {
    HeadlessPage page;
    page.click("tab", "diff");
    const auto first = page.items("gridcell");
    std::vector<std::string> ids;
    for (const auto& cell : first) {
        if (cell.kind.empty()) ids.push_back(cell.id);
    }
    REQUIRE(ids.size() > 4);
    page.click("gridcell", ids[0]);
    shift_click(page, ids[1]);
    CHECK(page.copy_of_cells()->range.columns == std::vector<std::string>{"left", "right"});
}
