#include "ui/panels/copy_menu.h"

#include <doctest.h>

#include <string>
#include <variant>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// What the page asked the platform to copy since the last call.
std::vector<app::CopyToClipboard> copies(HeadlessPage& page) {
    std::vector<app::CopyToClipboard> found;
    for (const auto& request : page.application().take_host_requests()) {
        if (const auto* copy = std::get_if<app::CopyToClipboard>(&request)) found.push_back(*copy);
    }
    return found;
}

}  // namespace

TEST_CASE("every view with a table has a button that copies it") {
    HeadlessPage page;
    for (const char* mode : {"matrix", "diff", "detail"}) {
        page.click("tab", mode);
        page.click("button", "copy_table");
        const auto asked = copies(page);
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].extent == app::CopyExtent::table);
    }
}

TEST_CASE("a cell's menu copies it, its row or the table, and opens the answer") {
    HeadlessPage page;
    const app::CellReference cell{"auth.id_password", "rakuro@1.2"};
    for (const auto& [item, extent] : {std::pair{"copy_cell", app::CopyExtent::cell},
                                       std::pair{"copy_row", app::CopyExtent::row},
                                       std::pair{"copy_table", app::CopyExtent::table}}) {
        page.click("gridcell", "auth.id_password|rakuro@1.2", ImGuiKey_MouseRight);
        page.click("menuitem", item);
        const auto asked = copies(page);
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].extent == extent);
        CHECK(asked[0].cell == cell);
        CHECK(page.items("menuitem").empty());
    }
    page.click("gridcell", "auth.id_password|rakuro@1.2", ImGuiKey_MouseRight);
    page.click("menuitem", "open_answer");
    CHECK(page.application().session().selected == cell);
}

TEST_CASE("the platform's answer to a copy is told") {
    HeadlessPage page;
    page.application().report_copy(true);
    page.settle();
    CHECK(page.items("status").front().name == "コピーしました");
    page.application().report_copy(false);
    page.settle();
    CHECK(page.items("status").front().name.find("Ctrl+C") != std::string::npos);
}
