#include "ui/widgets/active_field.h"

#include <doctest.h>

#include "ui/headless_page.h"

namespace kurabe::test {
namespace {

ui::FieldText field(const HeadlessPage& /*page*/) {
    const auto found = ui::active_field();
    REQUIRE(found.has_value());
    return *found;
}

// As Page::edit_text does in the browser.
void edit(HeadlessPage& page, const ui::FieldText& after) {
    const ui::FieldText before = field(page);
    ui::edit_active_field(before, after);
    page.settle();
    ui::select_in_active_field(after.begin, after.end);
    page.settle();
}

void open_search(HeadlessPage& page, const std::string& text) {
    page.click("textbox", "search");
    page.type(text);
}

}  // namespace

TEST_CASE("a field that is edited tells its text, selection and place") {
    HeadlessPage page;
    CHECK_FALSE(ui::active_field().has_value());
    open_search(page, "日本");
    CHECK(field(page) == ui::FieldText{"日本", 6, 6});
    page.press(ImGuiKey_LeftArrow);
    CHECK(field(page) == ui::FieldText{"日本", 3, 3});
    page.press(ImGuiKey_A, true);
    CHECK(field(page) == ui::FieldText{"日本", 0, 6});
}

TEST_CASE("what replaces the selection is typed; everything else is not") {
    using ui::typed_text;
    CHECK(typed_text({"ab", 1, 1}, {"axb", 2, 2}) == "x");
    CHECK(typed_text({"abc", 1, 2}, {"axyc", 3, 3}) == "xy");
    CHECK_FALSE(typed_text({"ab", 2, 2}, {"a", 1, 1}).has_value());
    CHECK_FALSE(typed_text({"teh ", 4, 4}, {"the ", 4, 4}).has_value());
    CHECK_FALSE(typed_text({"ab", 2, 2}, {"ab", 1, 1}).has_value());
    CHECK_FALSE(typed_text({"ab", 2, 2}, {"abc", 1, 1}).has_value());
}

TEST_CASE("text before the caret is deleted or replaced from outside, and can be brought back") {
    HeadlessPage page;
    open_search(page, "teh mfa");
    edit(page, {"the mfa", 7, 7});
    CHECK(field(page) == ui::FieldText{"the mfa", 7, 7});
    CHECK(page.application().session().filter == "the mfa");
    edit(page, {"the ", 4, 4});
    CHECK(page.application().session().filter == "the ");
    edit(page, {"", 0, 0});
    CHECK(page.application().session().filter.empty());
    page.press(ImGuiKey_Z, true);
    CHECK(field(page).text == "the ");
}

TEST_CASE("the selection is moved from outside") {
    HeadlessPage page;
    open_search(page, "日本語");
    edit(page, {"日本語", 3, 6});
    CHECK(field(page) == ui::FieldText{"日本語", 3, 6});
    page.type("x");
    CHECK(field(page) == ui::FieldText{"日x語", 4, 4});
}

TEST_CASE("an edit goes with the caret where keys have moved it since") {
    HeadlessPage page;
    open_search(page, "abab");
    const ui::FieldText before{"abab", 2, 2};
    ui::edit_active_field(before, {"aab", 1, 1});  // the caret is at 4 by now
    page.settle();
    CHECK(field(page) == ui::FieldText{"aba", 3, 3});
}

}  // namespace kurabe::test
