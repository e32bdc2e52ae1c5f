// The matrix of many vendors: equally high rows, cut cells, and cost only for what is in sight.
#include <doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// A built-in profile under another id.
std::string copy_of_chatdealer(int number) {
    std::ifstream stream(std::string(KURABE_PROJECT) + "/profiles/chatdealer.json");
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::string id = R"("id": "chatdealer")";
    const auto at = text.find(id);
    REQUIRE(at != std::string::npos);
    return text.replace(at, id.size(), R"("id": "copy)" + std::to_string(number) + "\"");
}

float highest_cell(HeadlessPage& page) {
    float highest = 0;
    for (const auto& cell : page.items("gridcell")) {
        highest = std::max(highest, cell.max.y - cell.min.y);
    }
    return highest;
}

}  // namespace

TEST_CASE("rows of many vendors are low, what is cut can be read beside them") {
    HeadlessPage page({1280, 1600});
    const float before = highest_cell(page);
    for (int i = 0; i < 40; ++i) {
        page.application().loading().load_file("copy.json", copy_of_chatdealer(i));
    }
    page.settle();
    CHECK(page.application().view<app::MatrixView>().columns.size() == 45);
    CHECK(highest_cell(page) < before);
    CHECK(highest_cell(page) <= 72);
    CHECK(page.items("cut").size() > 0);

    const auto cut = page.items("cut").front();
    page.click("gridcell", cut.id);
    CHECK_FALSE(page.items("pane-answer").empty());
}

TEST_CASE("columns out of sight are not drawn") {
    HeadlessPage page;
    for (int i = 0; i < 40; ++i) {
        page.application().loading().load_file("copy.json", copy_of_chatdealer(i));
    }
    page.settle();
    CHECK(page.items("columnheader").size() < 12);
    CHECK(page.items("gridcell").size() < 12 * 30);
}
