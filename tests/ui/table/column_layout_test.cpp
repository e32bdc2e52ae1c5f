// Columns are widened and moved by their headers, and say what they are sorted by.
#include <doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/preferences.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

ImVec2 middle_of(const ui::Node& node) {
    return {(node.min.x + node.max.x) / 2, (node.min.y + node.max.y) / 2};
}

float width_of(HeadlessPage& page, const std::string& column) {
    const ui::Node header = page.item("columnheader", column);
    return header.max.x - header.min.x;
}

std::vector<std::string> order(HeadlessPage& page) {
    std::vector<std::string> keys;
    for (const auto& column : page.application().view<app::MatrixView>().columns) {
        keys.push_back(column.key);
    }
    return keys;
}

std::string changed_profile(const std::string& from, const std::string& to) {
    std::ifstream stream(std::string(KURABE_PROJECT) + "/profiles/chatdealer.json");
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a column has the width to which its edge was dragged, also after a reload") {
    std::string column;
    float before = 0;
    std::string kept;
    {
        HeadlessPage page;
        column = order(page)[0];
        before = width_of(page, column);
        const auto width_of_others = [&] {
            float sum = 0;
            for (const std::string& key : order(page)) sum += width_of(page, key);
            return sum - width_of(page, column);
        };
        const float others = width_of_others();
        const ImVec2 edge = middle_of(page.item("separator", "matrix/" + column));
        page.drag(edge, {edge.x + 80, edge.y});
        CHECK(width_of(page, column) == doctest::Approx(before + 80).epsilon(0.02));
        CHECK(width_of_others() < others);
        kept = app::to_text(page.application().preferences());
    }
    HeadlessPage reloaded;
    reloaded.application().set_preferences(kept);
    reloaded.settle();
    CHECK(width_of(reloaded, column) == doctest::Approx(before + 80).epsilon(0.02));
}

TEST_CASE("a width that was given can be undone and done again, and is kept so") {
    HeadlessPage page;
    const std::string column = order(page)[0];
    const float before = width_of(page, column);
    const auto drag = [&](float by) {
        const ImVec2 edge = middle_of(page.item("separator", "matrix/" + column));
        page.drag(edge, {edge.x + by, edge.y});
    };
    drag(80);
    drag(40);
    page.application().execute(app::SetSearchText{"認証"});
    page.press(ImGuiKey_Z, true);
    REQUIRE(page.application().session().filter.empty());
    CHECK(width_of(page, column) == doctest::Approx(before + 120).epsilon(0.02));
    page.press(ImGuiKey_Z, true);
    CHECK(width_of(page, column) == doctest::Approx(before + 80).epsilon(0.02));
    page.press(ImGuiKey_Z, true);
    CHECK(width_of(page, column) == before);
    CHECK(app::to_text(page.application().preferences()).find("width:") == std::string::npos);
    page.press(ImGuiKey_Y, true);
    CHECK(width_of(page, column) == doctest::Approx(before + 80).epsilon(0.02));
    CHECK(app::to_text(page.application().preferences()).find("width:") != std::string::npos);
}

TEST_CASE("steps by which a column is widened are undone at once, and undo leaves colours alone") {
    HeadlessPage page;
    const std::string column = order(page)[0];
    const float before = width_of(page, column);
    page.click("columnheader", column);
    page.click("menuitem", "widen_column");
    page.click("menuitem", "widen_column");
    page.press(ImGuiKey_Escape);
    page.application().execute(app::SetColours{app::ColourChoice::dark});
    CHECK(width_of(page, column) == doctest::Approx(before + 80).epsilon(0.02));
    page.press(ImGuiKey_Z, true);
    CHECK(width_of(page, column) == before);
    CHECK(page.application().preferences().colours == app::ColourChoice::dark);
    CHECK_FALSE(page.application().view<app::ShellView>().can_undo);
}

TEST_CASE("the first column, which does not scroll, leaves room for others") {
    HeadlessPage page({1366, 768});
    const ImVec2 edge = middle_of(page.item("separator", "matrix/property"));
    page.drag(edge, {1360, edge.y});
    const auto wide = page.item("separator", "matrix/property");
    CHECK(wide.max.x < 1100);
    page.drag(middle_of(wide), {600, edge.y});
    CHECK(page.item("separator", "matrix/property").max.x < 620);
}

TEST_CASE("a double click on an edge fits the column to its contents") {
    HeadlessPage page;
    const std::string column = order(page)[0];
    const float before = width_of(page, column);
    page.click_at(middle_of(page.item("separator", "matrix/" + column)), 2);
    CHECK(width_of(page, column) > before);
    CHECK(width_of(page, column) <= 480);
}

TEST_CASE("a column's menu widens it, narrows it and gives back its width") {
    HeadlessPage page;
    const std::string column = order(page)[0];
    const float before = width_of(page, column);
    page.click("columnheader", column);
    page.click("menuitem", "widen_column");
    page.click("menuitem", "widen_column");
    CHECK(width_of(page, column) == doctest::Approx(before + 80).epsilon(0.02));
    page.click("menuitem", "narrow_column");
    CHECK(width_of(page, column) == doctest::Approx(before + 40).epsilon(0.02));
    page.click("menuitem", "restore_column");
    CHECK(width_of(page, column) == before);
}

TEST_CASE("dragging a header moves its column, which can be undone") {
    HeadlessPage page;
    const auto before = order(page);
    page.drag(middle_of(page.item("columnheader", before[0])),
              {page.item("columnheader", before[2]).max.x - 4,
               middle_of(page.item("columnheader", before[2])).y});
    const std::vector moved{before[1], before[2], before[0], before[3], before[4]};
    CHECK(order(page) == moved);
    CHECK(page.items("menuitem").empty());
    page.application().execute(app::Undo{});
    CHECK(order(page) == before);
}

TEST_CASE("a header that is dropped where it was moves nothing") {
    HeadlessPage page;
    const auto before = order(page);
    const ImVec2 at = middle_of(page.item("columnheader", before[1]));
    page.drag(at, {at.x + 20, at.y});
    CHECK(order(page) == before);
    CHECK_FALSE(page.application().view<app::ShellView>().can_undo);
}

TEST_CASE("the row that the columns are sorted by is marked while they stand so") {
    HeadlessPage page({1366, 1600});
    std::string property;
    for (const auto& group : page.application().view<app::MatrixView>().groups) {
        for (const auto& row : group.rows) {
            if (!row.sort_choices.empty() && property.empty()) property = row.property_id;
        }
    }
    REQUIRE_FALSE(property.empty());
    CHECK(page.items("sorted-by").empty());
    page.application().execute(app::SortColumns{property, compare::SortOrder::worst_first});
    page.settle();
    REQUIRE(page.items("sorted-by").size() == 1);
    CHECK(page.items("sorted-by").front().id == property);
    CHECK_FALSE(page.items("sorted-by").front().name.empty());
    page.click("row-menu", property);
    CHECK(page.item("menuitem", "sort_worst_first").checked == true);
    CHECK(page.item("menuitem", "sort_best_first").checked == false);
    page.press(ImGuiKey_Escape);

    page.application().execute(app::MoveColumn{order(page)[0], 4});
    page.settle();
    CHECK(page.items("sorted-by").empty());
    page.application().execute(app::Undo{});
    page.settle();
    CHECK(page.items("sorted-by").size() == 1);
}

TEST_CASE("long answers are clamped, and opened in full") {
    HeadlessPage page({1366, 1600});
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "長い文";
    std::string profile = changed_profile(R"("id": "chatdealer")", R"("id": "long")");
    const std::string ceo = "代表取締役 中村崇則";
    const auto at = profile.find("\"ja\": \"" + ceo);
    REQUIRE(at != std::string::npos);
    profile.replace(at + 7, ceo.size(), text);
    page.application().loading().load_file("long.json", profile);
    page.application().execute(app::SetSearchText{"代表者"});
    page.settle();
    for (const auto& cell : page.items("gridcell")) CHECK(cell.max.y - cell.min.y <= 240);
    REQUIRE_FALSE(page.items("cut").empty());
    const std::string cut = page.items("cut").front().id;
    page.click("gridcell", cut);
    REQUIRE_FALSE(page.items("pane-answer").empty());
    CHECK(page.items("pane-answer").front().name.find(text) != std::string::npos);
}

TEST_CASE("a long service name is cut after three lines") {
    HeadlessPage page({1920, 1080});  // no column gives way to one more
    const auto height = [&] {
        const ui::Node header = page.items("columnheader").front();
        return header.max.y - header.min.y;
    };
    const float before = height();
    std::string name;
    for (int i = 0; i < 100; ++i) name += "長い名";
    page.application().loading().load_file(
        "name.json", changed_profile(R"("id": "chatdealer")", R"("id": "longname")"));
    page.settle();
    const float with_short_name = height();
    CHECK(with_short_name >= before);
    page.application().loading().load_file("name2.json", [&] {
        std::string profile = changed_profile(R"("id": "chatdealer")", R"("id": "longname2")");
        const auto at = profile.find("ChatDealer");
        REQUIRE(at != std::string::npos);
        return profile.replace(at, 10, name);
    }());
    page.settle();
    CHECK(height() > with_short_name);
    CHECK(height() < with_short_name + 3 * 19);
}
