// Whatever can be pressed is large enough to be hit: WCAG 2.2, 2.5.8 by mouse, 2.5.5 by finger.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "app/modes.h"
#include "ui/headless_page.h"
#include "ui/theme.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// An edge that is dragged is none of them: menus and keys widen, fold and restore what it does.
bool is_target(const ui::Node& node) {
    constexpr std::array roles = {ui::Role::button,   ui::Role::checkbox, ui::Role::columnheader,
                                  ui::Role::combobox, ui::Role::menuitem, ui::Role::option,
                                  ui::Role::radio,    ui::Role::tab,      ui::Role::textbox};
    if (std::find(roles.begin(), roles.end(), node.role) != roles.end()) return true;
    // Of a table's cells, those of the tables that open something.
    return node.role == ui::Role::gridcell && node.selected.has_value();
}

void check_targets(HeadlessPage& page, float least) {
    constexpr float rounding = 0.1F;
    for (const ui::Node& node : page.nodes()) {
        // Of a list that is open, its entries are targets.
        const bool bracket = node.min.x == node.max.x;
        if (!is_target(node) || node.partly_seen || bracket) continue;
        CAPTURE(ui::part_name(node));
        CAPTURE(node.id);
        CAPTURE(node.name);
        CHECK(node.max.x - node.min.x >= least - rounding);
        CHECK(node.max.y - node.min.y >= least - rounding);
    }
}

// Opens what a click opens, looks, and closes it.
void check_opened(HeadlessPage& page, const std::string& part, const std::string& id, float least) {
    CAPTURE(id);
    page.click(part, id);
    check_targets(page, least);
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Escape);
}

void check_page(ImVec2 display, ui::Pointer pointer) {
    const float least =
        pointer == ui::Pointer::fine ? ui::size::fine_target : ui::size::coarse_target;
    CAPTURE(display.x);
    CAPTURE(least);
    HeadlessPage page(display);
    ui::point_with(pointer);
    for (const bool english : {false, true}) {
        page.application().execute(
            app::SetLanguage{english ? base::Language::en : base::Language::ja});
        for (const app::Mode& mode : app::modes) {
            CAPTURE(mode.id);
            page.application().execute(app::SetMode{mode.mode});
            page.settle();
            check_targets(page, least);
        }
        page.application().execute(app::SetMode{app::ViewMode::matrix});
        page.settle();
        const bool narrow = display.x < ui::size::min_wide_display;
        check_opened(page, "columnheader", "rakuro@1.2", least);
        check_opened(page, "row-menu", page.items("row-menu").front().id, least);
        check_opened(page, "button", "views", least);
        check_opened(page, "button", "legend", least);
        if (!narrow) check_opened(page, "combobox", "colours", least);
        check_opened(page, "button", narrow ? "more" : "about", least);
        if (narrow) {
            check_opened(page, "button", "options", least);
            page.click("button", "filter");
        }
        page.application().execute(app::SetSearchText{"backup.retention >= 2 weeks 暗号"});
        page.settle();
        check_targets(page, least);
        check_opened(page, "button", "help", least);
        check_opened(page, "button", "condition", least);
        page.application().execute(app::ClearFilter{});
        page.settle();
        if (narrow) page.click("button", "show_results");
        page.click("gridcell", page.items("gridcell").front().id);
        check_targets(page, least);
        page.application().execute(app::SelectCell{});
    }
}

}  // namespace

TEST_CASE("with a mouse, whatever can be pressed has 24 pixels each way in every view") {
    check_page({1366, 768}, ui::Pointer::fine);
    check_page({390, 844}, ui::Pointer::fine);
}

TEST_CASE("with a finger, whatever can be pressed has 44 pixels each way in every view") {
    check_page({1024, 768}, ui::Pointer::coarse);
    check_page({390, 844}, ui::Pointer::coarse);
}

TEST_CASE("a cell takes a click on its padding") {
    HeadlessPage page;
    const ui::Node cell = page.item("gridcell", "auth.id_password|rakuro@1.2");
    page.click_at({cell.min.x + 2, cell.min.y + 2});
    CHECK(page.application().session().selected.property_id == "auth.id_password");
}
