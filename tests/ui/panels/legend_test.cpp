// What the page is and what its states and marks mean.
#include "ui/panels/legend_panel.h"

#include <doctest.h>

#include <string>

#include "app/views/legend/legend_view.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// Until a tooltip is there.
void rest(HeadlessPage& page) {
    for (int i = 0; i < 8; ++i) page.settle();
}

}  // namespace

TEST_CASE("at first, the page says that silence is not no, and what the states are") {
    HeadlessPage page({1366, 768});
    CHECK(page.item("tagline", "tagline").name == "クラウドのセキュリティ文書を比べる");
    CHECK(page.item("legend-text", "strip").name.find("「なし」ではありません") !=
          std::string::npos);
    const auto states = page.items("legend-state");
    REQUIRE(states.size() == 8);
    CHECK(states[0].id == "not_stated");
    CHECK(states[1].id == "no");
    page.click("button", "close_legend_strip");
    CHECK(page.items("legend-state").empty());
    CHECK(app::preferences_from_text(app::to_text(page.application().preferences())).legend_closed);
}

TEST_CASE("the legend that was closed does not come again, and its button opens it") {
    HeadlessPage page;
    page.application().set_preferences("legend:closed");
    page.settle();
    CHECK(page.items("legend-state").empty());
    page.click("button", "legend");
    const auto entries = page.items("legend");
    REQUIRE(entries.size() > 12);
    CHECK(entries[0].id == "not_stated");
    for (const auto& entry : entries) CHECK_FALSE(entry.description.empty());
    SUBCASE("Escape") { page.press(ImGuiKey_Escape); }
    SUBCASE("the cross") { page.click("button", "close_dialog"); }
    CHECK(page.items("dialog").empty());
}

TEST_CASE("hints for newcomers go one by one, as what they tell of is done") {
    HeadlessPage page;
    const std::string first = page.item("hint", "hint").name;
    page.click("gridcell", "auth.id_password|rakuro@1.2");
    const std::string second = page.item("hint", "hint").name;
    CHECK(first != second);
    page.application().execute(app::SetSearchText{"暗号"});
    page.settle();
    CHECK(page.item("hint", "hint").name != second);
    page.application().set_preferences("learnt:answer learnt:filter learnt:load");
    page.settle();
    CHECK(page.items("hint").empty());
}

TEST_CASE("a state's mark and a tag in a cell say what they mean") {
    HeadlessPage page;
    page.application().execute(app::SetSearchText{"稼働率"});
    page.settle();
    bool seen = false;
    for (const auto& cell : page.items("gridcell")) {
        const ImVec2 pad = ImGui::GetStyle().CellPadding;
        page.point({cell.min.x + pad.x + 7, cell.min.y + pad.y + 7});
        rest(page);
        REQUIRE(page.items("tooltip").size() == 1);
        CHECK(page.items("tooltip")[0].id == "state." + cell.value);
        if (cell.value != "not_stated" || seen) continue;
        seen = true;
        CHECK(page.items("tooltip")[0].name ==
              "記載なし:文書はこの項目に触れていません。「なし」という意味ではありません。");
    }
}

TEST_CASE("every facet says what it asks for, in both languages") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        HeadlessPage page({1280, 4000});
        page.application().execute(app::SetLanguage{language});
        page.settle();
        REQUIRE(page.items("facet").size() > 40);
        for (const auto& facet : page.items("facet")) {
            CHECK_MESSAGE(!facet.description.empty(), facet.id);
        }
    }
}

TEST_CASE("the colours are chosen, and kept as a preference, not with the session") {
    HeadlessPage page;
    static_cast<void>(page.application().take_host_requests());
    page.click("combobox", "colours");
    page.click("option", "colours|dark");
    CHECK(page.application().preferences().colours == app::ColourChoice::dark);
    const auto requests = page.application().take_host_requests();
    REQUIRE(requests.size() == 1);
    const auto* kept = std::get_if<app::KeepPreferences>(&requests[0]);
    REQUIRE(kept != nullptr);
    CHECK(kept->text == "colours:dark");
    CHECK(kept->colours == "dark");
    CHECK(page.application().persistence().fragment().find("dark") == std::string::npos);
    page.application().execute(app::Undo{});
    CHECK(page.application().preferences().colours == app::ColourChoice::dark);
}

TEST_CASE("narrow displays have the colours in the menu of other actions") {
    HeadlessPage page({390, 700});
    CHECK(page.items("combobox").size() == 1);  // the modes
    page.click("button", "more");
    page.click("menuitem", "contrast");
    CHECK(page.application().preferences().colours == app::ColourChoice::contrast);
}

TEST_CASE("preferences are read back as they were written, and other words passed over") {
    app::Preferences preferences;
    CHECK(app::to_text(preferences).empty());
    preferences.colours = app::ColourChoice::contrast;
    preferences.legend_closed = true;
    preferences.learnt = {app::Hint::filter, app::Hint::load};
    CHECK(app::preferences_from_text(app::to_text(preferences)) == preferences);
    CHECK(app::preferences_from_text("colours:sepia later:x  legend:open") == app::Preferences{});
}
