#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/views/overview/overview_view.h"
#include "ui/headless_page.h"
#include "ui/theme.h"
#include "ui/widgets/heat_colour.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// WCAG 2: relative luminance and contrast.
double luminance(ImU32 colour) {
    const auto linear = [&](unsigned shift) {
        const double channel = ((colour >> shift) & 0xffU) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
           0.0722 * linear(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

std::string vendor_file(int number) {
    return R"({"format":"kurabe/profile","version":1,"id":"v)" + std::to_string(number) +
           R"(","service":{"name":{"ja":"長い名前のサービスその)" + std::to_string(number) +
           R"(","en":"S"}},"provider":{"name":{"ja":"乙","en":"P"}},"edition":{"label":"1"},
"documents":[{"id":"wp","title":{"ja":"文書","en":"D"},"sections":[{"at":"1"}]}],
"answers":[{"property":"auth.mfa","state":"yes","source":[{"document":"wp","at":"1"}]}]})";
}

}  // namespace

TEST_CASE(
    "every colour that a ranked cell is written in stands out on every shade of the heat map") {
    for (int step = 0; step <= 20; ++step) {
        const ImU32 shade = ui::heat_colour(static_cast<float>(step) / 20);
        for (const ImU32 text :
             {ui::colour::text, ui::colour::bad, ui::colour::caution, ui::colour::accent,
              ui::colour::muted, ui::colour::good, ui::colour::open}) {
            CHECK(contrast(text, shade) >= 4.5);
        }
    }
}

TEST_CASE("the heat map marks the best and the worst answers") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("バックアップの保存期間");
    CHECK(page.items("heat").empty());
    page.click("checkbox", "heat_map");
    CHECK(page.application().session().heat_map);
    const auto heat = page.items("heat");
    REQUIRE_FALSE(heat.empty());
    CHECK(
        std::any_of(heat.begin(), heat.end(), [](const auto& i) { return i.name == "最も良い"; }));
    CHECK(
        std::any_of(heat.begin(), heat.end(), [](const auto& i) { return i.name == "最も劣る"; }));
}

TEST_CASE("the menu beside a row's label sorts the columns by it") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("バックアップの保存期間");
    page.click("row-menu", "backup.retention");
    page.click("menuitem", "sort_best_first");
    CHECK(page.items("columnheader")[1].id == "recoru@1.2");
    CHECK(!page.item("button", "undo").disabled);
}

TEST_CASE("the menu beside a row's label hides it or marks it as important") {
    HeadlessPage page;
    page.click("row-menu", "auth.mfa");
    page.click("menuitem", "mark_important");
    CHECK(page.item("rowheader", "auth.mfa").name == "★ 多要素認証");
    page.click("checkbox", "only_important");
    CHECK(page.items("rowheader").size() == 1);
    page.click("checkbox", "only_important");
    page.click("row-menu", "auth.id_password");
    page.click("menuitem", "hide_row");
    CHECK(page.item("notice", "hidden_rows").name == "隠した 1項目は含みません。");
    for (const auto& row : page.items("rowheader")) CHECK(row.id != "auth.id_password");
    page.click("button", "show_hidden_rows");
    CHECK(page.item("rowheader", "auth.id_password").name == "IDとパスワードの認証");
    page.click("button", "undo");
    CHECK(page.items("notice").size() == 1);
}

TEST_CASE("where values have no order, the row's menu says so") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("項目:データの保管場所");
    page.click("rowheader", "data.location", ImGuiKey_MouseRight);
    CHECK(page.item("menuitem", "sort_none").disabled);
}

TEST_CASE("an unusual row opens its cell in the matrix, scrolled into sight") {
    HeadlessPage page({1280, 2200});
    page.click("tab", "overview");
    CHECK(page.items("coverage").size() >= 5);
    CHECK(page.items("similarity").size() == 20);
    const auto rows = page.items("outlier");
    REQUIRE_FALSE(rows.empty());
    const std::string id = rows.back().id;
    page.click("outlier", id);
    CHECK(page.application().session().mode == app::ViewMode::matrix);
    const auto& selected = page.application().session().selected;
    CHECK(selected.property_id + "|" + selected.column_key == id);
    const auto cell = page.item("gridcell", id);
    CHECK(cell.max.y <= 2200);
    CHECK(cell.max.x <= 1280);
    CHECK_FALSE(page.items("pane-answer").empty());
}

TEST_CASE("a pair opens the diff, and a vendor's name its detail") {
    HeadlessPage page({1280, 2200});
    page.click("tab", "overview");
    page.click("similarity", "rakuneko@unstated|recoru@1.2");
    CHECK(page.application().session().mode == app::ViewMode::diff);
    CHECK(page.application().session().diff_left == "rakuneko@unstated");
    CHECK(page.application().session().diff_right == "recoru@1.2");
    page.click("tab", "overview");
    page.click("columnheader", "recoru@1.2");
    CHECK(page.application().session().mode == app::ViewMode::detail);
    CHECK(page.application().session().detail_profile == "recoru@1.2");
}

TEST_CASE("every category's coverage fits beside the others, whatever the language") {
    for (const bool english : {false, true}) {
        for (const ImVec2 display : {ImVec2(1280, 2000), ImVec2(1920, 2000)}) {
            CAPTURE(display.x);
            HeadlessPage page(display);
            if (english) page.click("button", "language");
            page.click("tab", "overview");
            const auto grid = page.item("grid", "coverage");
            const auto shares = page.items("coverage");
            CHECK(shares.size() == 5 * (grid.row - 1));
            for (const auto& share : shares) {
                CHECK(share.max.x <= grid.max.x);
                CHECK(share.max.x - share.min.x > 100);
            }
        }
    }
}

TEST_CASE("of many vendors, only those in sight are drawn, and each shows its nearest three") {
    HeadlessPage page({1280, 1400});
    for (int i = 0; i < 60; ++i) page.application().loading().load_file("v", vendor_file(i));
    page.settle();
    page.click("tab", "overview");
    const auto rows = page.items("rowheader");
    CHECK(rows.size() >= 10);
    CHECK(rows.size() < 30);
}

TEST_CASE("an overview of nothing says what to do") {
    HeadlessPage page;
    page.click("tab", "overview");
    page.click("textbox", "search");
    page.type("そんなものはない");
    CHECK(page.items("empty").size() == 1);
    page.click("button", "clear_filter");
    CHECK(page.items("empty").empty());
}

TEST_CASE("each section of the overview is a jump away") {
    HeadlessPage page({1366, 600});
    page.application().execute(app::SetMode{app::ViewMode::overview});
    page.settle();
    const float top = page.item("heading", "review").min.y;
    for (const std::string_view section : app::overview_sections) {
        page.click("button", "jump:" + std::string(section));
        const float there = page.item("heading", std::string(section)).min.y;
        CHECK(std::abs(there - top) < 8);
    }
    page.click("button", "jump:review");
    CHECK(page.item("heading", "review").min.y == top);
}
