// The record of what is on the screen.
#include "ui/semantics.h"

#include <doctest.h>

#include <set>
#include <string>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// The roles from the page down to the node: "main/grid/row/gridcell".
std::string path_of(const HeadlessPage& page, const ui::Node& node) {
    const std::string role(ui::to_name(node.role));
    if (node.parent < 0) return role;
    return path_of(page, page.nodes()[static_cast<std::size_t>(node.parent)]) + "/" + role;
}

void check_tree(const HeadlessPage& page) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < page.nodes().size(); ++i) {
        const ui::Node& node = page.nodes()[i];
        const std::string id = std::string(ui::part_name(node)) + " " + node.id;
        CAPTURE(id);
        CHECK(ids.insert(id).second);
        CHECK_FALSE(node.id.empty());
        CHECK(node.parent < static_cast<int>(i));
        if (node.role == ui::Role::gridcell) CHECK(path_of(page, node) == "main/grid/row/gridcell");
        if (node.role == ui::Role::columnheader) CHECK(node.row == 1);
    }
}

}  // namespace

TEST_CASE("in every mode the record is a tree in which each part has a name of its own") {
    HeadlessPage page({1280, 1000});
    for (const app::Mode& mode : app::modes) {
        const std::string id(mode.id);
        CAPTURE(id);
        page.click("tab", id);
        check_tree(page);
        CHECK(page.item("tab", id).selected == true);
    }
}

TEST_CASE("the parts of the page are in its regions, what opens over it stands apart") {
    HeadlessPage page;
    CHECK(path_of(page, page.item("button", "undo")) == "banner/button");
    CHECK(path_of(page, page.item("textbox", "search")) == "main/search/textbox");
    CHECK(path_of(page, page.item("facet", "state:option")) == "search/group/checkbox");
    CHECK(path_of(page, page.item("combobox", "row_order")) == "main/toolbar/combobox");
    page.click("gridcell", "auth.id_password|rakuro@1.2");
    CHECK(path_of(page, page.items("pane-answer").front()) == "complementary/article");
    page.click("gridcell", "auth.id_password|rakuro@1.2", ImGuiKey_MouseRight);
    CHECK(path_of(page, page.item("menuitem", "copy_cell")) == "menu/menuitem");
}

TEST_CASE("a cell tells its place in the table, and whether its answer is open") {
    HeadlessPage page;
    const std::string id = "auth.id_password|rakuro@1.2";
    CHECK(page.item("gridcell", id).selected == false);
    page.click("gridcell", id);
    const auto cell = page.item("gridcell", id);
    CHECK(cell.selected == true);
    CHECK(cell.focused);
    CHECK(cell.column == 2);
    CHECK(cell.row == page.item("rowheader", "auth.id_password").row);
    const auto& groups = page.application().view<app::MatrixView>().groups;
    std::size_t rows = 1 + groups.size();
    for (const auto& group : groups) {
        rows += app::count_unfolded(group) + (group.silent_text.empty() ? 0 : 1);
    }
    CHECK(page.item("grid", "matrix").row == static_cast<int>(rows));
    CHECK(page.item("grid", "matrix").column == 6);
}

TEST_CASE("a frame that nobody observes is not recorded, and a field that is edited is placed") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.observe(false);
    page.type("MFA");
    CHECK(page.nodes().empty());
    CHECK(page.active_field().has_value());
    page.observe(true);
    page.settle();
    CHECK(page.item("textbox", "search").value == "MFA");
}
