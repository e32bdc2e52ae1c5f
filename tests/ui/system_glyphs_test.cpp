#include <doctest.h>
#include <imgui_internal.h>

#include "ui/headless_page.h"
#include "ui/widgets/code_point_box.h"

namespace kurabe::test {
namespace {

constexpr float em = 15;

struct LoadedGlyph {
    ImFontGlyph glyph;
    std::vector<std::uint32_t> pixels;
};

// `page` decides what the system has; the glyph is loaded as by a text that is drawn.
LoadedGlyph load(HeadlessPage& page, char32_t code_point) {
    LoadedGlyph loaded;
    page.in_frame([&] {
        const ImFontGlyph* glyph = ImGui::GetFont()->GetFontBaked(em)->FindGlyph(code_point);
        REQUIRE(glyph != nullptr);
        loaded = {*glyph, {}};
        if (!glyph->Visible) return;
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        const ImTextureRect& rect = *ImFontAtlasPackGetRect(&atlas, glyph->PackId);
        for (int y = 0; y < rect.h; ++y) {
            const auto* row =
                static_cast<const std::uint32_t*>(atlas.TexData->GetPixelsAt(rect.x, rect.y + y));
            loaded.pixels.insert(loaded.pixels.end(), row, row + rect.w);
        }
    });
    return loaded;
}

bool is_box(const LoadedGlyph& loaded, char32_t code_point) {
    ui::GlyphPicture box = ui::code_point_box(code_point, em);
    for (auto& pixel : box.pixels) pixel |= ~IM_COL32_A_MASK;
    return loaded.glyph.Visible && loaded.pixels == box.pixels &&
           loaded.glyph.AdvanceX == box.advance;
}

}  // namespace

TEST_CASE("a character that the typeface lacks is drawn by the system, on the same baseline") {
    HeadlessPage page;
    const LoadedGlyph loaded = load(page, FakeGlyphs::ideograph);
    CHECK(loaded.glyph.AdvanceX == em);
    CHECK(loaded.glyph.X0 == 1);
    CHECK(loaded.glyph.X1 == 1 + em);
    const float baseline = ImGui::GetFont()->GetFontBaked(em)->Ascent;
    CHECK(loaded.glyph.Y0 == baseline + 1 - em);
    CHECK(loaded.glyph.Y1 == baseline + 1);
    CHECK_FALSE(loaded.glyph.Colored);
    CHECK(loaded.pixels == std::vector<std::uint32_t>(225, IM_COL32(255, 255, 255, 200)));
}

TEST_CASE("the typeface's own characters come first") {
    HeadlessPage page;
    for (const char32_t code_point : {U'A', U'漢', U'髙'}) {
        CHECK(load(page, code_point).glyph.SourceIdx == 0);
    }
    CHECK(load(page, FakeGlyphs::ideograph).glyph.SourceIdx == 1);
}

TEST_CASE("an emoji keeps its colours") {
    HeadlessPage page;
    const LoadedGlyph loaded = load(page, FakeGlyphs::emoji);
    CHECK(loaded.glyph.Colored);
    CHECK(loaded.pixels == std::vector<std::uint32_t>(225, FakeGlyphs::emoji_colour));
}

TEST_CASE("on a denser display the picture has more pixels, and the same size") {
    HeadlessPage page;
    ImGui::GetIO().DisplayFramebufferScale = ImVec2(2, 2);
    const LoadedGlyph loaded = load(page, FakeGlyphs::ideograph);
    CHECK(loaded.glyph.AdvanceX == em);
    CHECK(loaded.glyph.X1 - loaded.glyph.X0 == em);
    CHECK(loaded.pixels.size() == 30 * 30);
}

TEST_CASE("what the system lacks too is shown by its code point") {
    HeadlessPage page;
    CHECK(is_box(load(page, U'\U000f1234'), U'\U000f1234'));
    CHECK(is_box(load(page, U'\u0e01'), U'\u0e01'));
}

TEST_CASE("where pictures cannot be read, every such character is shown by its code point") {
    HeadlessPage page;
    page.glyphs().readable = false;
    CHECK(is_box(load(page, FakeGlyphs::ideograph), FakeGlyphs::ideograph));
    CHECK(is_box(load(page, FakeGlyphs::emoji), FakeGlyphs::emoji));
    CHECK(load(page, U'漢').glyph.SourceIdx == 0);
}

TEST_CASE("variation selectors are not drawn and take no room") {
    HeadlessPage page;
    for (const char32_t code_point : {U'\ufe0f', U'\U000e0100'}) {
        const LoadedGlyph loaded = load(page, code_point);
        CHECK_FALSE(loaded.glyph.Visible);
        CHECK(loaded.glyph.AdvanceX == 0);
    }
    page.in_frame([] { CHECK(ImGui::CalcTextSize("漢\ufe0f").x == ImGui::CalcTextSize("漢").x); });
}

TEST_CASE("what acts on the text around it is shown by its code point") {
    HeadlessPage page;
    for (const char32_t code_point : {U'\u00ad', U'\u200b', U'\u200d', U'\u202e'}) {
        CHECK(is_box(load(page, code_point), code_point));
    }
}

TEST_CASE("a space advances without a picture, a control character is shown by its code point") {
    HeadlessPage page;
    const LoadedGlyph space = load(page, U'\u2003');
    CHECK_FALSE(space.glyph.Visible);
    CHECK(space.glyph.AdvanceX == em);
    CHECK(is_box(load(page, U'\u0007'), U'\u0007'));
}

TEST_CASE("a combining mark stands over the character before it") {
    HeadlessPage page;
    const LoadedGlyph loaded = load(page, FakeGlyphs::accent);
    CHECK(loaded.glyph.AdvanceX == 0);
    CHECK(loaded.glyph.X0 < 0);
    CHECK(loaded.glyph.X1 <= 0);
}

TEST_CASE("a box names its code point") {
    const auto four = ui::code_point_box(U'\u9ad8', em);
    const auto six = ui::code_point_box(U'\U0001f600', em);
    CHECK(four.width == 11);
    CHECK(six.width == 15);
    CHECK(four.height == 15);
    CHECK(four.pixels != ui::code_point_box(U'\u9ad9', em).pixels);
    CHECK(ui::code_point_box(U'\u9ad8', 2 * em).width == 22);

    std::string rows;
    for (int y = 2; y < 7; ++y) {
        for (int x = 0; x < four.width; ++x) {
            rows += four.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(four.width) +
                                static_cast<std::size_t>(x)] != 0
                        ? '#'
                        : ' ';
        }
        rows += '\n';
    }
    CHECK(rows ==
          "# ###  #  #\n"
          "# # # # # #\n"
          "# ### ### #\n"
          "#   # # # #\n"
          "# ### # # #\n");
}

}  // namespace kurabe::test
