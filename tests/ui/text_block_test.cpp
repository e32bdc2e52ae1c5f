#include "ui/text_block.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "ui/headless_page.h"

using namespace kurabe;

namespace {

std::vector<std::string> lines(test::HeadlessPage& page, const std::string& text, float ems) {
    std::vector<std::string> found;
    page.in_frame([&] {
        found.clear();
        for (const auto line : ui::lay_out(text, ems * ImGui::GetFontSize()).lines) {
            found.emplace_back(line);
        }
    });
    return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Japanese breaks between characters, but not before closing or after opening marks") {
    test::HeadlessPage page;
    CHECK(lines(page, "日日日日日日", 4.01F) == Lines{"日日日日", "日日"});
    CHECK(lines(page, "日日日日。", 4.01F) == Lines{"日日日", "日。"});
    CHECK(lines(page, "日日日「日日」", 4.4F).front() == "日日日");
    CHECK(lines(page, "", 4) == Lines{""});
    CHECK(lines(page, "日\n日", 4) == Lines{"日", "日"});
}

TEST_CASE("Latin words stay whole where they fit, and are cut where they do not") {
    test::HeadlessPage page;
    CHECK(lines(page, "daily full backup", 6) == Lines{"daily full", "backup"});
    CHECK(lines(page, "abcdefghijklmnopqrstuvwxyz", 5).size() > 1);
}
