// The regions beside the contents fold, and have the width that the user gives them.
#include <doctest.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "app/preferences.h"
#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

ImVec2 middle_of(const ui::Node& node) {
    return {(node.min.x + node.max.x) / 2, (node.min.y + node.max.y) / 2};
}

float width_of(HeadlessPage& page, const std::string& role, const std::string& id) {
    const ui::Node region = page.item(role, id);
    return region.max.x - region.min.x;
}

// As after a reload: only what the page was asked to keep is there.
std::string kept(HeadlessPage& page) { return app::to_text(page.application().preferences()); }

float sideways_room(std::string_view table) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->WasActive && std::string_view(window->Name).find(table) != std::string::npos &&
            (window->Flags & ImGuiWindowFlags_HorizontalScrollbar) != 0) {
            return window->ScrollMax.x;
        }
    }
    return -1;
}

void open_answer(HeadlessPage& page) { page.click("gridcell", "auth.id_password|rakuro@1.2"); }

}  // namespace

TEST_CASE("the sidebar folds by button and key, and stays so") {
    std::string text;
    {
        HeadlessPage page;
        const float before = width_of(page, "main", "content");
        page.click("button", "fold_sidebar");
        CHECK(page.items("facet").empty());
        CHECK(width_of(page, "main", "content") > before + 200);
        text = kept(page);
    }
    HeadlessPage reloaded;
    reloaded.application().set_preferences(text);
    reloaded.settle();
    CHECK(reloaded.items("facet").empty());
    reloaded.press(ImGuiKey_B, true);
    CHECK_FALSE(reloaded.items("facet").empty());
}

TEST_CASE("Ctrl+F unfolds the sidebar") {
    HeadlessPage page;
    page.press(ImGuiKey_B, true);
    REQUIRE(page.items("facet").empty());
    page.press(ImGuiKey_F, true);
    CHECK_FALSE(page.items("facet").empty());
}

TEST_CASE("the pane folds and unfolds, and the answer stays chosen") {
    HeadlessPage page;
    open_answer(page);
    page.click("button", "fold_pane");
    CHECK(page.items("pane-answer").empty());
    CHECK_FALSE(page.application().session().selected.empty());
    page.click("button", "unfold_pane");
    CHECK_FALSE(page.items("pane-answer").empty());
}

TEST_CASE("regions are resized by dragging their edge and by keyboard, and stay so") {
    HeadlessPage page({1366, 768});
    open_answer(page);
    const float sidebar = width_of(page, "search", "sidebar");
    const float pane = width_of(page, "complementary", "pane");
    const ImVec2 left = middle_of(page.item("separator", "sidebar"));
    page.drag(left, {left.x + 60, left.y});
    CHECK(width_of(page, "search", "sidebar") == doctest::Approx(sidebar + 60));
    const ImVec2 right = middle_of(page.item("separator", "pane"));
    page.drag(right, {right.x - 50, right.y});
    CHECK(width_of(page, "complementary", "pane") == doctest::Approx(pane + 50).epsilon(0.01));
    page.press(ImGuiKey_LeftArrow);
    CHECK(width_of(page, "complementary", "pane") == doctest::Approx(pane + 66).epsilon(0.01));
    CHECK(kept(page).find("width:sidebar=324") != std::string::npos);

    page.click_at(middle_of(page.item("separator", "sidebar")), 2);
    CHECK(width_of(page, "search", "sidebar") == sidebar);
}

TEST_CASE("an open answer hides no service: columns give way before anything scrolls") {
    for (const float width : {1280.0F, 1366.0F, 1536.0F}) {
        CAPTURE(width);
        HeadlessPage page({width, 768});
        open_answer(page);
        REQUIRE_FALSE(page.items("pane-answer").empty());
        CHECK(sideways_room("/matrix_") == 0);
        CHECK(page.items("columnheader").size() == 6);
    }
}

namespace {

// Where the keyboard is: "part id", "" for nowhere.
std::string focused(HeadlessPage& page) {
    std::string found;
    for (const ui::Node& node : page.nodes()) {
        if (node.focused) found = std::string(ui::part_name(node)) + " " + node.id;
    }
    return found;
}

// The region whose window has the keyboard.
std::string_view region_with_keyboard() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId == 0) return "";
    for (const ImGuiWindow* window = context.NavWindow; window != nullptr;
         window = window->ParentWindow) {
        const std::string_view name(window->Name);
        const std::string_view last = name.substr(std::min(name.rfind('/'), name.size()));
        for (const std::string_view region :
             {"top", "sidebar", "content", "body", "pane", "status"}) {
            if (last.starts_with("/" + std::string(region) + "_")) return region;
        }
    }
    return "elsewhere";
}

}  // namespace

TEST_CASE("F6 goes from region to region, and out at both ends") {
    HeadlessPage page({1366, 768});
    page.application().execute(app::CloseLegend{});
    page.application().execute(app::SelectCell{{"auth.id_password", "rakuro@1.2"}});
    page.settle();
    CHECK_FALSE(page.go_to_region(true));  // it is in the first one
    for (const char* region : {"sidebar", "content", "body", "pane", "status"}) {
        REQUIRE(page.go_to_region());
        CHECK(std::string(region_with_keyboard()) == std::string(region));
        CHECK(ImGui::GetCurrentContext()->NavCursorVisible);
    }
    CHECK_FALSE(page.go_to_region());
    for (const char* region : {"pane", "body", "content", "sidebar", "top"}) {
        REQUIRE(page.go_to_region(true));
        CHECK(std::string(region_with_keyboard()) == std::string(region));
    }
    CHECK_FALSE(page.go_to_region(true));
}

TEST_CASE("in the table, F6 goes to where the keyboard was, or to the open answer") {
    HeadlessPage page({1366, 768});
    open_answer(page);
    page.press(ImGuiKey_DownArrow);
    const std::string there = focused(page);
    REQUIRE(there.starts_with("gridcell "));
    REQUIRE(page.go_to_region());
    REQUIRE(region_with_keyboard() == "pane");
    REQUIRE(page.go_to_region(true));
    CHECK(focused(page) == there);
}

TEST_CASE("after a jump the keyboard stands at what was jumped to, and shows it") {
    HeadlessPage page({1366, 768});
    page.click("tab", "overview");
    page.click("button", "jump:outliers");
    CHECK(page.item("heading", "outliers").focused);
    const std::string answer = page.items("outlier").front().id;
    page.click("outlier", answer);
    REQUIRE(page.application().session().mode == app::ViewMode::matrix);
    CHECK(page.item("gridcell", answer).focused);
    CHECK(ImGui::GetCurrentContext()->NavCursorVisible);
    page.press(ImGuiKey_DownArrow);
    CHECK_FALSE(page.item("gridcell", answer).focused);
}

TEST_CASE("a tab keeps the keyboard when it shows its view") {
    HeadlessPage page({1366, 768});
    open_answer(page);
    page.click("tab", "diff");
    CHECK(focused(page).find("gridcell") == std::string::npos);
    page.click("tab", "matrix");
    CHECK(focused(page).find("gridcell") == std::string::npos);
}

TEST_CASE("the cell has the keyboard again when its pane is closed from within") {
    HeadlessPage page({1366, 768});
    open_answer(page);
    page.click("button", "close_pane");
    CHECK(focused(page) == "gridcell auth.id_password|rakuro@1.2");
}

TEST_CASE("widths are read back as they were written, and what is none is passed over") {
    app::Preferences preferences;
    preferences.widths = {{"matrix/a b=c@1,0", 120}, {"pane", 300}};
    preferences.folded = {"sidebar"};
    CHECK(app::preferences_from_text(app::to_text(preferences)) == preferences);
    CHECK(app::preferences_from_text("width:pane width:=7 width:pane=0 width:pane=x folded:%zz") ==
          app::Preferences{});
}
