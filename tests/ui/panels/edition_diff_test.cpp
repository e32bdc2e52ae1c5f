#include <doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream stream(std::string(KURABE_PROJECT) + "/tests/fixtures/good/" + name,
                         std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The two editions of the fixtures, dropped onto the page in the wrong order.
void open_editions(HeadlessPage& page) {
    page.application().loading().load_file("after.json", fixture("edition_after.json"));
    page.application().loading().load_file("before.json", fixture("edition_before.json"));
    page.application().execute(app::SetDiffSides{"sample@2.0", "sample@1.0"});
    page.application().execute(app::SetMode{app::ViewMode::diff});
    page.settle();
}

}  // namespace

TEST_CASE("the load view offers an older edition, which opens its difference to the newer one") {
    HeadlessPage page;
    page.click("tab", "library");
    page.click("button", "show_example_editions");
    CHECK(page.item("heading", "edition_diff_title").name ==
          "ラクロー: 1.1版 2022年10月21日 → 1.2版 2023年10月11日");
    CHECK(page.items("change").size() == 2);
    CHECK(page.item("change", "encryption.at_rest").value == "only_right");
    page.click("button", "swap");
    CHECK(page.item("change", "encryption.at_rest").value == "only_left");
    page.click("combobox", "diff_right");
    page.click("option", "diff_right|recoru@1.2");
    CHECK(page.items("change").empty());
    CHECK_FALSE(page.items("rowheader").empty());
}

TEST_CASE("changes show their sentences and marked wording, and a kind narrows them") {
    HeadlessPage page({1280, 1000});
    open_editions(page);
    CHECK(page.item("heading", "edition_diff_title").name ==
          "見本サービス: 1.0版 2024年4月1日 → 2.0版 2025年4月1日");
    CHECK(page.item("change", "backup.retention").name ==
          "バックアップの保存期間: 7日 → 14日(目標値)。良くなった");
    CHECK(page.item("wording", "backup.performed|note").name ==
          "お客様のデータ{+とログ+}は毎日{+2回+}保管する。");
    page.click("chip", "change:qualifier");
    CHECK(page.items("change").size() == 1);
    CHECK(page.items("change")[0].id == "availability.uptime");
    page.click("chip", "change:qualifier");
    page.click("button", "language");
    CHECK(page.item("change", "backup.retention").name ==
          "Backup retention: 7 days → 14 days (target): better than before");
}

TEST_CASE("a change opens its answer in the pane") {
    HeadlessPage page({1280, 1000});
    open_editions(page);
    page.click("change", "legal.governing_law");
    REQUIRE(page.items("pane-answer").size() == 2);  // of both editions
    CHECK(page.application().session().selected.column_key == "sample@1.0");
}

TEST_CASE("a button copies the list") {
    HeadlessPage page({1280, 1000});
    open_editions(page);
    page.click("button", "copy_table");
    const auto requests = page.application().take_host_requests();
    REQUIRE_FALSE(requests.empty());
    CHECK(std::holds_alternative<app::CopyToClipboard>(requests.back()));
}

TEST_CASE("nothing of the edition diff is cut off or covered, in any size and language") {
    for (const ImVec2 display : {ImVec2(1280, 800), ImVec2(1920, 1080), ImVec2(1024, 700)}) {
        HeadlessPage page(display);
        open_editions(page);
        for (int language = 0; language < 2; ++language) {
            CAPTURE(display.x);
            for (const char* role : {"chip", "change", "change-kinds", "wording", "button"}) {
                const auto items = page.items(role);
                CHECK_FALSE(items.empty());
                for (std::size_t i = 0; i < items.size(); ++i) {
                    CHECK(items[i].max.x <= display.x);
                    for (std::size_t j = i + 1; j < items.size(); ++j) {
                        const bool apart = items[i].max.y <= items[j].min.y + 1 ||
                                           items[j].max.y <= items[i].min.y + 1 ||
                                           items[i].max.x <= items[j].min.x + 1 ||
                                           items[j].max.x <= items[i].min.x + 1;
                        CHECK_MESSAGE(apart, items[i].name << " and " << items[j].name);
                    }
                }
            }
            page.click("button", "language");
        }
    }
}

TEST_CASE("the old and the new wording are selected with the mouse, and that is no click") {
    HeadlessPage page({1280, 1000});
    open_editions(page);
    const auto wording = page.item("wording", "backup.performed|note");
    page.drag({wording.min.x + 1, wording.min.y + 7}, {wording.max.x, wording.min.y + 7});
    CHECK(page.selected_text() == "お客様のデータとログは毎日2回保管する。");
    CHECK(page.application().session().selected.empty());
}
