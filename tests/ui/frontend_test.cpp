#include "ui/frontend.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

bool overlap(const ui::Node& a, const ui::Node& b) {
    constexpr float touch = 1;  // neighbours may share a border
    return a.min.x + touch < b.max.x && b.min.x + touch < a.max.x && a.min.y + touch < b.max.y &&
           b.min.y + touch < a.max.y;
}

void check_tidy(HeadlessPage& page, const std::string& role) {
    const auto items = page.items(role);
    for (std::size_t i = 0; i < items.size(); ++i) {
        CHECK_MESSAGE(!items[i].clipped, items[i].id);
        for (std::size_t j = i + 1; j < items.size(); ++j) {
            CHECK_MESSAGE(!overlap(items[i], items[j]), items[i].id << " and " << items[j].id);
        }
    }
}

}  // namespace

TEST_CASE(
    "every mode, size and language shows something, nothing cut off and nothing overlapping") {
    for (const ImVec2 display : {ImVec2(1280, 800), ImVec2(1920, 1080), ImVec2(1024, 700)}) {
        HeadlessPage page(display);
        for (int language = 0; language < 2; ++language) {
            for (const app::Mode& mode : app::modes) {
                CAPTURE(display.x);
                CAPTURE(mode.id);
                page.click("tab", std::string(mode.id));
                CHECK(page.items("status").size() == 1);
                for (const char* role :
                     {"gridcell", "button", "tab", "facet", "columnheader", "chip", "rowheader",
                      "loaded-profile", "coverage", "similarity", "outlier"}) {
                    check_tidy(page, role);
                }
            }
            page.click("button", "language");
        }
    }
}

TEST_CASE("all five vendors are in sight in a window of 1280 pixels") {
    HeadlessPage page({1280, 800});
    CHECK(page.items("columnheader").size() == 6);
}

TEST_CASE("typing in the search box narrows the rows, and one click brings them back") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("二要素認証");
    const auto rows = page.items("rowheader");
    REQUIRE_FALSE(rows.empty());
    CHECK(rows.front().id == "auth.mfa");
    CHECK(rows.size() <= 3);
    page.click("button", "clear_filter");
    CHECK(page.items("rowheader").size() > 5);
}

TEST_CASE(
    "an offer is taken by arrow keys and Enter, or by a click, and typing goes on behind it") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("保存期間");
    REQUIRE_FALSE(page.items("suggestion").empty());
    CHECK(page.item("suggestion", "0").name == "バックアップの保存期間 >= ");
    page.press(ImGuiKey_DownArrow);
    CHECK(page.item("suggestion", "0").selected == true);
    page.press(ImGuiKey_Enter);
    CHECK(page.item("textbox", "search").value == "バックアップの保存期間 >= ");
    CHECK(page.item("textbox", "search").focused);
    page.type("14");
    CHECK(page.item("textbox", "search").value == "バックアップの保存期間 >= 14");
    CHECK(page.items("problem").size() == 1);
    page.click("suggestion", "2");
    CHECK(page.item("textbox", "search").value == "バックアップの保存期間 >= 14日 ");
    CHECK(page.items("problem").empty());
    REQUIRE(page.items("rowheader").size() == 1);
    page.type("mfa");
    CHECK(page.application().session().filter == "バックアップの保存期間 >= 14日 mfa");
}

TEST_CASE("a condition is built by choosing") {
    HeadlessPage page;
    page.click("button", "condition");
    page.type("稼働率");
    page.click("condition-property", "サービス稼働率");
    page.click("textbox", "condition_value");
    page.type("99.9%");
    page.click("button", "add_condition");
    CHECK(page.application().session().filter == "サービス稼働率 >= 99.9%");
    CHECK(page.items("rowheader").size() == 1);
}

TEST_CASE("facets, the switch for differences and the order of rows act on the table") {
    HeadlessPage page;
    page.click("facet", "state:option");
    CHECK(page.application().session().filter == "状態:オプション");
    CHECK(page.items("rowheader").size() == 3);
    page.click("facet", "state:option");
    page.click("checkbox", "only_differences");
    CHECK(page.application().session().only_differences);
    page.click("combobox", "row_order");
    page.click("option", "row_order|meti");
    CHECK(page.application().session().row_order == "meti");
}

TEST_CASE("a line says that vendors are left out, and its button shows them") {
    HeadlessPage page;
    page.application().execute(app::SetSearchText{"バックアップ保存期間 >= 2週間"});
    page.settle();
    CHECK(page.items("columnheader").size() == 4);  // the first is of properties
    CHECK_FALSE(page.item("notice", "failing").name.empty());
    page.click("button", "show_failing");
    CHECK(page.application().session().show_failing);
    CHECK(page.items("columnheader").size() == 6);
    page.click("button", "show_failing");
    CHECK_FALSE(page.application().session().show_failing);
    page.click("tab", "overview");
    page.click("button", "show_failing");
    CHECK(page.application().session().show_failing);
}

TEST_CASE("the order's menu says what each framework is, and its table what no document answers") {
    HeadlessPage page;
    page.click("combobox", "row_order");
    CHECK(page.item("option", "row_order|iso27001").description.find("会社を評価する") !=
          std::string::npos);
    page.click("option", "row_order|csf20");
    const auto notes = page.items("note");
    REQUIRE_FALSE(notes.empty());
    CHECK(notes.front().name.find("サービスの文書が答えるものではありません") != std::string::npos);
    page.click("note", notes.front().id);
    CHECK(page.items("pane-answer").empty());
}

TEST_CASE("what no document answers is said once, in place of all services' cells") {
    HeadlessPage page;
    page.application().execute(app::SetRowOrder{"csf20"});
    page.settle();
    const auto columns = page.items("columnheader");
    REQUIRE(columns.size() == 6);
    const auto note = page.items("note").front();
    CHECK(note.column == 2);
    CHECK(note.column_span == 5);
    CHECK(note.min.x >= columns[0].max.x);
    CHECK(note.max.x >= columns[5].min.x);
    const auto in_row = [&](const ui::Node& node) { return node.row == note.row; };
    const auto cells = page.items("gridcell");
    CHECK(std::none_of(cells.begin(), cells.end(), in_row));
    const auto labels = page.items("rowheader");
    const auto label = std::find_if(labels.begin(), labels.end(), in_row);
    REQUIRE(label != labels.end());
    CHECK(label->id == note.id);
    constexpr float two_lines = 2 * 16;  // of the label; the note has one
    CHECK(note.max.y - note.min.y <= two_lines + 8);
}

TEST_CASE("the order of rows is named whole, in the bar and in its list") {
    HeadlessPage page({1366, 768});
    for (const auto language : {base::Language::ja, base::Language::en}) {
        page.application().execute(app::SetLanguage{language});
        page.settle();
        const auto orders = page.application().view<app::MatrixView>().row_orders;
        for (const auto& order : orders) {
            page.application().execute(app::SetRowOrder{order.id});
            page.settle();
            const auto box = page.item("combobox", "row_order");
            CAPTURE(box.value);
            CHECK(box.value == order.label);
            CHECK_FALSE(box.clipped);
        }
        page.click("combobox", "row_order");
        const auto first = page.item("option", "row_order|" + orders.front().id);
        for (const auto& order : orders) {
            const auto option = page.item("option", "row_order|" + order.id);
            float width = 0;
            page.in_frame([&] { width = ImGui::CalcTextSize(order.label.c_str()).x; });
            CHECK(option.max.x - option.min.x >= width);
            CHECK(option.max.y - option.min.y == first.max.y - first.min.y);
        }
        page.press(ImGuiKey_Escape);
    }
}

TEST_CASE("a count with folded rows says what is added") {
    HeadlessPage page({1280, 2400});
    const auto facets = page.items("facet");
    const auto plus = std::find_if(facets.begin(), facets.end(), [](const ui::Node& node) {
        return node.name.find(" +") != std::string::npos;
    });
    REQUIRE(plus != facets.end());
    const std::string added = plus->name.substr(plus->name.find('+') + 1);
    CHECK(plus->description.find("どのサービスも触れていない " + added + "項目をたたみます") !=
          std::string::npos);
    page.application().execute(app::SetLanguage{base::Language::en});
    page.settle();
    CHECK(page.item("facet", plus->id)
              .description.find(added + " more that no service mentions are folded") !=
          std::string::npos);
}

TEST_CASE("a list of suggestions leaves rows in reach") {
    HeadlessPage page;
    page.click("textbox", "search");
    page.type("バックアップ");
    REQUIRE_FALSE(page.items("suggestion").empty());
    // Beside the list, a click acts at once and the list is gone.
    const auto list = page.items("suggestion");
    const auto cells = page.items("gridcell");
    const auto beside = std::find_if(cells.begin(), cells.end(), [&](const ui::Node& cell) {
        return cell.min.x > list.front().max.x + 8 && !cell.value.empty();
    });
    REQUIRE(beside != cells.end());
    page.click("gridcell", beside->id);
    CHECK_FALSE(page.items("pane-answer").empty());
    CHECK(page.items("suggestion").empty());
    // A whole name opens none.
    page.press(ImGuiKey_Escape);
    page.application().execute(app::ClearFilter{});
    page.settle();
    page.click("textbox", "search");
    page.type("バックアップの保存期間");
    CHECK(page.items("suggestion").empty());
}

TEST_CASE("a click on a cell opens its answer, Escape closes it") {
    HeadlessPage page;
    page.click("gridcell", "auth.id_password|rakuro@1.2");
    CHECK_FALSE(page.items("pane-answer").empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.items("pane-answer").empty());
}

TEST_CASE("a column's menu hides it, and undo by keyboard brings it back") {
    HeadlessPage page;
    page.click("columnheader", "rakuro@1.2");
    page.click("menuitem", "hide_column");
    CHECK(page.items("columnheader").size() == 5);
    page.press(ImGuiKey_Z, true);
    CHECK(page.items("columnheader").size() == 6);
}

TEST_CASE("Ctrl+F takes the keyboard to the search box from anywhere") {
    HeadlessPage page;
    page.click("tab", "library");
    page.press(ImGuiKey_F, true);
    CHECK(page.application().session().mode == app::ViewMode::matrix);
    CHECK(page.item("textbox", "search").focused);
}

TEST_CASE("the sides of a diff are picked and swapped, and relations narrow it") {
    HeadlessPage page;
    page.click("tab", "diff");
    page.click("combobox", "diff_right");
    page.click("option", "diff_right|recoru@1.2");
    CHECK(page.application().session().diff_right == "recoru@1.2");
    page.click("button", "swap");
    CHECK(page.application().session().diff_left == "recoru@1.2");
    page.click("chip", "only_left");
    for (const auto& relation : page.items("relation")) CHECK(relation.value == "only_left");
}

TEST_CASE("a broken file shows its diagnostics; a vendor is removed and brought back") {
    HeadlessPage page;
    page.application().loading().load_file("broken.json", "{\n  \"format\": \"kurabe/profile\",\n");
    page.settle();
    page.click("tab", "library");
    const auto diagnostics = page.items("diagnostic");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].name.find("broken.json 2行 30列") != std::string::npos);
    page.click("button", "remove:rakuro@1.2");
    CHECK(page.items("loaded-profile").size() == 4);
    page.click("button", "restore_builtins");
    CHECK(page.items("loaded-profile").size() == 5);
}

TEST_CASE("About shows the notices and closes by Escape") {
    HeadlessPage page;
    page.click("button", "about");
    REQUIRE(page.items("notices").size() == 1);
    CHECK(page.items("notices")[0].name.find("Dear ImGui") != std::string::npos);
    page.press(ImGuiKey_Escape);
    CHECK(page.items("notices").empty());
}

TEST_CASE("the help on filters opens beside the search box and closes by Escape") {
    HeadlessPage page({1280, 1400});
    page.click("button", "help");
    CHECK_FALSE(page.items("help-text").empty());
    CHECK(page.item("help-row", "リージョン -東京").name.find("含まない") != std::string::npos);
    page.press(ImGuiKey_Escape);
    CHECK(page.items("help-text").empty());
    page.click("button", "language");
    page.click("button", "help");
    CHECK(page.item("help-row", "region -tokyo").name.find("without") != std::string::npos);
}

TEST_CASE("what the page is for is in sight on every display") {
    for (const float width : {390.0F, 1024.0F, 1280.0F, 1366.0F, 1920.0F}) {
        CAPTURE(width);
        HeadlessPage page({width, 700});
        REQUIRE(page.items("tagline").size() == 1);
        const ui::Node line = page.items("tagline").front();
        CHECK(line.max.x - line.min.x > 200);  // not cut
    }
}
