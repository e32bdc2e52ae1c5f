// Little room: a small window, or text enlarged to twice its size.
#include <doctest.h>

#include <string>

#include "ui/headless_page.h"

using namespace kurabe;
using test::HeadlessPage;

TEST_CASE("on a narrow display every control of the frame is in sight") {
    for (const float width : {360.0F, 500.0F, 640.0F, 899.0F}) {
        HeadlessPage page({width, 500});
        CAPTURE(width);
        for (const char* role : {"tab", "button", "checkbox", "combobox"}) {
            for (const auto& item : page.items(role)) {
                CAPTURE(item.id);
                CHECK(item.min.x >= 0);
                CHECK(item.max.x <= width);
            }
        }
        CHECK_FALSE(page.items("gridcell").empty());
    }
}

TEST_CASE("on a narrow display the filter is opened by a button, and by its key") {
    HeadlessPage page({640, 400});
    CHECK(page.items("textbox").empty());
    page.click("button", "filter");
    CHECK_FALSE(page.items("textbox").empty());
    CHECK(page.items("gridcell").empty());  // it stands over the contents
    page.click("button", "filter");
    CHECK(page.items("textbox").empty());
    CHECK_FALSE(page.items("gridcell").empty());
    page.press(ImGuiKey_F, true);
    CHECK(page.item("textbox", "search").focused);
}

TEST_CASE("on a narrow display a cell's answer takes the place of the table") {
    HeadlessPage page({640, 400});
    page.click("gridcell", page.items("gridcell").front().id);
    CHECK_FALSE(page.items("pane-answer").empty());
    CHECK(page.items("gridcell").empty());
    page.click("button", "close_pane");
    CHECK_FALSE(page.items("gridcell").empty());
}
