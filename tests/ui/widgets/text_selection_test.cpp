// Text is selected with the mouse as in a web page, and copied.
#include "ui/widgets/text_selection.h"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/graphemes.h"
#include "ui/headless_page.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// 「オプション」, below it, in small letters, 「HTTPSでの接続」.
constexpr const char* option_cell = "auth.ip_restriction|rakuraku-meisai@unstated";
constexpr float glyph = 22;     // room for the state's glyph before the texts
constexpr float value = 7;      // the height at which an answer's value stands
constexpr float scope = 25;     // and the scope below it
constexpr float behind = 1000;  // behind any text's end

// From where its contents begin, which a table's cell has inside its padding.
ImVec2 in(const ui::Node& item, float x, float y) {
    const bool is_cell = item.role == ui::Role::gridcell || item.role == ui::Role::rowheader;
    const ImVec2 pad = is_cell ? ImGui::GetStyle().CellPadding : ImVec2(0, 0);
    return {item.min.x + pad.x + x, item.min.y + pad.y + y};
}

struct Selected {
    HeadlessPage page{{1400, 800}};
    ui::Node cell = page.item("gridcell", option_cell);

    // From the first letter of the value to the end of the scope.
    void drag_over_cell() { page.drag(in(cell, glyph, value), in(cell, behind, scope)); }
};

}  // namespace

TEST_CASE_FIXTURE(Selected,
                  "a drag over a cell's text selects it and is no click; a click is one") {
    page.drag(in(cell, glyph, value), in(cell, behind, value));
    CHECK(page.selected_text() == "オプション");
    CHECK(page.items("pane-answer").empty());
    page.drag(in(cell, glyph, value), in(cell, glyph + 31, value));
    CHECK(page.selected_text() == "オプ");
    page.drag(in(cell, glyph + 31, value), in(cell, behind, value));
    CHECK(page.selected_text() == "ション");
    page.click("gridcell", option_cell);
    CHECK(page.selected_text().empty());
    CHECK_FALSE(page.items("pane-answer").empty());
}

TEST_CASE_FIXTURE(Selected, "a hand that trembles during a click selects nothing") {
    page.drag(in(cell, glyph + 13, value), in(cell, glyph + 17, value));
    CHECK(page.selected_text().empty());
    CHECK_FALSE(page.items("pane-answer").empty());
}

TEST_CASE_FIXTURE(Selected, "a window that loses the focus during a press selects nothing") {
    page.point(in(cell, glyph + 31, value));
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    page.settle();
    ImGui::GetIO().AddFocusEvent(false);
    page.settle();
    CHECK(page.selected_text().empty());
}

TEST_CASE_FIXTURE(Selected,
                  "a drag goes over all texts of a cell, in both directions, not beyond") {
    drag_over_cell();
    CHECK(page.selected_text() == "オプション\nHTTPSでの接続");
    page.drag(in(cell, glyph + 31, scope), in(cell, -behind, -behind / 10));
    CHECK(page.selected_text().starts_with("オプション\nH"));
    page.drag(in(cell, glyph, value), in(cell, behind, behind));
    CHECK(page.selected_text() == "オプション\nHTTPSでの接続");
}

TEST_CASE_FIXTURE(Selected, "a double click selects a word, a trigram click the text") {
    const ImVec2 place = in(cell, glyph + 8, scope);
    page.click_at(place, 2);
    CHECK(page.selected_text() == "HTTPS");
    // The first of the clicks has opened the pane, and the text stands elsewhere now.
    REQUIRE_FALSE(page.items("pane-answer").empty());
    CHECK(page.item("gridcell", option_cell).min.x < cell.min.x);
    page.click_at(place, 1);
    CHECK(page.selected_text() == "HTTPSでの接続");
}

TEST_CASE_FIXTURE(Selected, "Escape and a click elsewhere take the selection away") {
    page.click("gridcell", "auth.id_password|rakuraku-meisai@unstated");
    cell = page.item("gridcell", option_cell);
    drag_over_cell();
    page.press(ImGuiKey_Escape);
    CHECK(page.selected_text().empty());
    CHECK_FALSE(page.items("pane-answer").empty());
    page.press(ImGuiKey_Escape);
    CHECK(page.items("pane-answer").empty());
    cell = page.item("gridcell", option_cell);
    drag_over_cell();
    REQUIRE_FALSE(page.selected_text().empty());
    page.click_at({640, 795});
    CHECK(page.selected_text().empty());
}

TEST_CASE_FIXTURE(Selected,
                  "the selection stays while it is scrolled away and frames stand still") {
    drag_over_cell();
    CHECK_FALSE(page.wants_another_frame());
    page.point(in(cell, glyph, value));
    page.scroll(-30);
    for (const auto& shown : page.items("gridcell")) CHECK(shown.id != option_cell);
    CHECK(page.selected_text() == "オプション\nHTTPSでの接続");
    page.scroll(30);
    CHECK(page.items("gridcell").front().id == "auth.id_password|rakuro@1.2");
    CHECK(page.selected_text() == "オプション\nHTTPSでの接続");
    CHECK_FALSE(page.wants_another_frame());
}

TEST_CASE_FIXTURE(Selected, "another language, search or mode takes the selection away") {
    drag_over_cell();
    page.press(ImGuiKey_S, true);  // saving changes nothing
    CHECK_FALSE(page.selected_text().empty());
    page.click("button", "language");
    CHECK(page.selected_text().empty());
    page.click("button", "language");

    drag_over_cell();
    page.press(ImGuiKey_F, true);
    CHECK_FALSE(page.selected_text().empty());
    page.type("IP");
    CHECK(page.selected_text().empty());
    page.click("button", "clear_filter");

    drag_over_cell();
    page.press(ImGuiKey_Z, true);
    CHECK(page.selected_text().empty());
}

TEST_CASE_FIXTURE(Selected, "a text that has become another one is not selected any more") {
    page.application().loading().load_file("a.json", "{");
    page.application().loading().load_file("b.json", "[");
    page.settle();
    page.click("tab", "library");
    const auto report = page.item("report", "b.json");
    page.click_at(in(report, 5, 7), 3);
    CHECK(page.selected_text() == report.name);
    page.application().loading().load_file("c.json", "{");
    page.settle();
    CHECK(page.selected_text().empty());
}

static bool asks_to_copy_selection(HeadlessPage& page) {
    const auto requests = page.application().take_host_requests();
    if (requests.empty()) return false;
    const auto* copy = std::get_if<app::CopyToClipboard>(&requests.back());
    return copy != nullptr && copy->extent == app::CopyExtent::selection;
}

TEST_CASE_FIXTURE(Selected,
                  "menus copy the selected text where there is one, on a cell and elsewhere") {
    page.click("gridcell", option_cell, ImGuiKey_MouseRight);
    for (const auto& item : page.items("menuitem")) CHECK(item.id != "copy_selection");
    page.press(ImGuiKey_Escape);

    page.drag(in(cell, glyph, value), in(cell, behind, value));
    page.click("gridcell", option_cell, ImGuiKey_MouseRight);
    page.click("menuitem", "copy_selection");
    CHECK(asks_to_copy_selection(page));
    CHECK(page.selected_text() == "オプション");

    page.click("tab", "detail");
    const auto title = page.item("heading", "detail_title");
    page.drag(in(title, 0, 8), in(title, behind, 8));
    CHECK(page.selected_text() == title.name);
    page.click("heading", "detail_title", ImGuiKey_MouseRight);
    page.click("menuitem", "copy_selection");
    CHECK(asks_to_copy_selection(page));
    CHECK(page.selected_text() == title.name);
}

TEST_CASE("text is selected in the pane, the detail, the diffs and the overview") {
    HeadlessPage page;
    page.click("gridcell", option_cell);
    const auto answer = page.items("pane-answer").front();
    page.drag(in(answer, glyph, value), in(answer, behind, answer.max.y - answer.min.y));
    CHECK(page.selected_text().starts_with("オプション\nHTTPSでの接続"));
    CHECK(page.selected_text().size() > 60);

    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Escape);

    page.click("tab", "detail");
    const auto row = page.items("rowheader").front();
    page.drag(in(row, 1, 7), in(row, behind, 7));
    CHECK(page.selected_text() == row.name);
    const auto detail = page.items("detail-answer").front();
    page.drag(in(detail, glyph, value), in(detail, behind, detail.max.y - detail.min.y - 2));
    CHECK(page.selected_text().find('\n') != std::string::npos);
    CHECK_FALSE(page.copy_of_cells()->range.header);

    page.click("tab", "diff");
    const auto side = page.items("gridcell").front();
    page.drag(in(side, glyph, value), in(side, behind, value));
    CHECK_FALSE(page.selected_text().empty());
    CHECK(side.name.starts_with(page.selected_text()));
    CHECK(page.items("pane-answer").empty());

    page.click("tab", "overview");
    page.point({700, 600});
    page.scroll(-100);
    REQUIRE(page.items("outlier").size() > 2);
    const auto unusual = page.items("outlier")[1];  // the first may be cut off by scrolling
    page.drag(in(unusual, 0, 7), in(unusual, behind * 2, 7));
    CHECK_FALSE(page.selected_text().empty());
    CHECK(page.application().session().mode == app::ViewMode::overview);
}

TEST_CASE("the detail's rows are selected as cells, and stay so when they scroll out of sight") {
    HeadlessPage page;
    page.click("tab", "detail");
    const auto rows = page.items("rowheader");
    REQUIRE(page.items("fact").size() > 3);
    page.drag(in(rows[1], 1, 7), in(page.items("fact")[3], 30, 7));
    const auto selected = page.copy_of_cells();
    REQUIRE(selected);
    CHECK(selected->range.columns == std::vector<std::string>{"property", "answer"});
    REQUIRE(selected->range.rows.size() == 3);
    CHECK(selected->range.rows[0].row_id == rows[1].id);
    CHECK(selected->range.rows[2].row_id == rows[3].id);
    CHECK(page.selected_text().empty());
    page.point({700, 600});
    page.scroll(-100);
    for (const auto& row : page.items("rowheader")) CHECK(row.name != rows[3].name);
    CHECK(page.copy_of_cells()->range == selected->range);
}

TEST_CASE("no place between a text's characters is within what a reader takes for one") {
    HeadlessPage page;
    page.in_frame([] {
        constexpr std::string_view text =
            "か\u3099き 👨‍👩‍👧 葛\U000E0100城 "
            "e\u0301x\nか\u3099か\u3099か\u3099";
        const auto boundaries = text::grapheme_boundaries(text);
        const auto begins = [&](std::size_t byte) {
            return std::find(boundaries.begin(), boundaries.end(), byte) != boundaries.end();
        };
        for (const float width : {1.0F, 40.0F, 1000.0F}) {
            const ui::TextBlock block = ui::lay_out(text, width);
            for (float y = -10; y < block.size.y + 10; y += 9) {
                for (float x = -10; x < 250; x += 3) {
                    const ui::TextSpot spot = ui::spot_at(block, {x, y});
                    CHECK(begins(spot.edge));
                    CHECK(begins(spot.character));
                    CHECK(spot.character <= spot.edge);
                }
            }
        }
        const ui::TextBlock block = ui::lay_out(text, 1000);
        CHECK(ui::spot_at(block, {-5, -5}).edge == 0);
        CHECK(ui::spot_at(block, {1000, 1000}).edge == text.size());
        CHECK(ui::spot_at(ui::lay_out("", 100), {5, 5}).edge == 0);
    });
}

TEST_CASE("letters stand where they stood when they are shown as selected") {
    HeadlessPage page;
    page.in_frame([] {
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        constexpr std::string_view text = "毎日AWS";
        const ui::TextBlock block = ui::one_line(text);
        ui::draw(list, {10, 10}, ui::colour::text, block);
        const std::vector<ImDrawVert> plain(list.VtxBuffer.begin(), list.VtxBuffer.end());
        ui::draw_selected(list, {10, 10}, block, {6, 8});  // "AW"
        std::vector<ImDrawVert> letters(list.VtxBuffer.begin() + static_cast<int>(plain.size()),
                                        list.VtxBuffer.end());
        std::erase_if(letters, [](const ImDrawVert& v) { return v.col != ui::colour::on_accent; });
        // Two letters whole, four corners each.
        int same = 0;
        for (const ImDrawVert& letter : letters) {
            for (const ImDrawVert& v : plain)
                same += v.pos.x == letter.pos.x && v.pos.y == letter.pos.y;
        }
        CHECK(same >= 8);
    });
}
