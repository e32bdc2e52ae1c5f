// What the page says of an answer, to those that do not see it.
#include <doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

TEST_CASE("the marks of an answer are told where it stands in a table and where it is open") {
    std::ifstream file(KURABE_PROJECT "/tests/fixtures/good/answer_with_all_marks.json",
                       std::ios::binary);
    HeadlessPage page;
    page.application().loading().load_file(
        "marks.json",
        std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
    for (const auto& column : page.application().view<app::MatrixView>().columns) {
        if (column.key == "marked@1.0") continue;
        page.application().execute(app::SetColumnHidden{column.key, true});
    }
    page.application().execute(app::SelectCell{{"availability.uptime", "marked@1.0"}});
    page.settle();
    const std::string marked_answer = "一部・条件付き: 99.5%以上 [目標値] (東日本) [文書内に矛盾]";
    CHECK(page.item("gridcell", "availability.uptime|marked@1.0").name == marked_answer);
    const auto pane = page.items("pane-answer");
    REQUIRE(pane.size() == 1);
    CHECK(pane[0].name.starts_with(marked_answer + " 第2節は99.9%とする。"));
}
