#include "ui/widgets/text_block.h"

#include <doctest.h>

#include <imgui_internal.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/builtin.h"

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
    CHECK(lines(page, "日日日日\ufe0f日", 4.01F) == Lines{"日日日日\ufe0f", "日"});
    CHECK(lines(page, "日日日日 8日", 4.01F) == Lines{"日日日日", "8日"});
    CHECK(lines(page, "", 4) == Lines{""});
    CHECK(lines(page, "日\n日", 4) == Lines{"日", "日"});
}

TEST_CASE("the page's own texts and profiles have a glyph for each of their characters") {
    test::HeadlessPage page;
    std::set<unsigned> missing;
    page.in_frame([&] {
        for (const auto& file : builtin::files()) {
            for (std::string_view rest = file.bytes; !rest.empty();) {
                unsigned code = 0;
                const int length =
                    ImTextCharFromUtf8(&code, rest.data(), rest.data() + rest.size());
                rest.remove_prefix(static_cast<std::size_t>(length));
                const bool drawn = code >= 0x20 && file.name != "notices.txt";
                if (drawn && !ImGui::GetFont()->IsGlyphInFont(static_cast<ImWchar>(code))) {
                    missing.insert(code);
                }
            }
        }
    });
    for (const unsigned code : missing) FAIL_CHECK("no glyph for U+" << std::hex << code);
}

TEST_CASE("Latin words stay whole where they fit, and are cut where they do not") {
    test::HeadlessPage page;
    CHECK(lines(page, "daily full backup", 6) == Lines{"daily full", "backup"});
    CHECK(lines(page, "abcdefghijklmnopqrstuvwxyz", 5).size() > 1);
}

TEST_CASE("the widest word is what a line needs so that none is cut") {
    test::HeadlessPage page;
    for (const std::string text :
         {"daily full backup", "毎日 backup を取得(AES256)", "日本語だけ"}) {
        CAPTURE(text);
        float ems = 0;
        page.in_frame([&] { ems = ui::widest_word(text) / ImGui::GetFontSize(); });
        // No line ends within a word of Latin letters.
        for (const std::string& line : lines(page, text, ems + 0.01F)) {
            if (line.find("back") != std::string::npos) {
                CHECK(line.find("backup") != std::string::npos);
            }
            if (line.find("AES") != std::string::npos) {
                CHECK(line.find("AES256") != std::string::npos);
            }
        }
        CHECK(ems < 6);
    }
}
