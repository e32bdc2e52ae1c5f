#include "text/hidden_characters.h"

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kurabe;

TEST_CASE("what a reader does not see is spelled out, what is drawn stays") {
    struct Case {
        std::string_view text;
        std::string_view shown;
    };
    const std::vector<Case> cases = {
        {"", ""},
        {"保存期間は 35 days、“−5 ℃”①Ⅳ㈱ﾊﾞ", "保存期間は 35 days、“−5 ℃”①Ⅳ㈱ﾊﾞ"},
        {{"a\0b", 3}, "a[U+0000]b"},
        {"列一\t列二", "列一[U+0009]列二"},
        {"一\r二", "一[U+000D]二"},
        {"一\r\n二\n三\r\r\n", "一\n二\n三[U+000D]\n"},
        {"\x1B[31m赤\x1B[0m\x7F", "[U+001B][31m赤[U+001B][0m[U+007F]"},
        {"\u0085\u009B31m", "[U+0085][U+009B]31m"},
        {"一\u2028二\u2029三", "一[U+2028]二[U+2029]三"},
        {"\u202Eabc\u2066\u061C\u200F", "[U+202E]abc[U+2066][U+061C][U+200F]"},
        {"a\u200Bb\u200D\u2060\u00AD\uFEFF", "a[U+200B]b[U+200D][U+2060][U+00AD][U+FEFF]"},
        {"\u034F\u115F\u17B4\u3164\uFFA0", "[U+034F][U+115F][U+17B4][U+3164][U+FFA0]"},
        {"\u2065\uFFF0\uFFF9\uFFFE\uFDD0", "[U+2065][U+FFF0][U+FFF9][U+FFFE][U+FDD0]"},
        {"\U000E0041\U000E0FFF\U0010FFFF", "[U+E0041][U+E0FFF][U+10FFFF]"},
        {"\u0600\u06DD", "\u0600\u06DD"},  // drawn around a number
        {"か\u3099\u00A0\u3000\u2003", "か\u3099\u00A0\u3000\u2003"},
        // Forms of what stands before them; not of nothing, of a space, or twice.
        {"葛\U000E0100城 ❤\uFE0F", "葛\U000E0100城 ❤\uFE0F"},
        {"\uFE0Fa \uFE0F葛\U000E0100\U000E0101", "[U+FE0F]a [U+FE0F]葛\U000E0100[U+E0101]"},
        {"a\xFF\xE3", "a\uFFFD\uFFFD"},
        {"\xE4\x1B[0m", "\uFFFD[U+001B][0m"},
        {"\xE3\x85\xA3\xE3\x85\xA4", "\u3163[U+3164]"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.shown);
        CHECK(text::show_hidden(one.text) == one.shown);
        CHECK(text::show_hidden(one.shown) == one.shown);
        CHECK(text::hidden_characters(one.shown).empty());
    }
}

TEST_CASE("every code point is either drawn as it is or spelled out") {
    std::size_t hidden = 0;
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string utf8;
        if (c < 0x80) {
            utf8 = static_cast<char>(c);
        } else {
            const int more = c < 0x800 ? 1 : (c < 0x10000 ? 2 : 3);
            utf8 += static_cast<char>((0xFF00U >> (more + 1) & 0xFFU) | c >> (6 * more));
            for (int i = more - 1; i >= 0; --i) {
                utf8 += static_cast<char>(0x80U | (c >> (6 * i) & 0x3FU));
            }
        }
        const std::string shown = text::show_hidden(utf8);
        const bool as_it_is = shown == utf8;
        if (!as_it_is) ++hidden;
        // Also where eight bytes of ASCII are taken at a time.
        for (const std::string& text : {utf8, "12345" + utf8 + "78", "あい" + utf8 + "う"}) {
            if (!as_it_is && text::is_plainly_visible(text)) FAIL_CHECK(text::show_code_point(c));
        }
        const auto kind = text::classify(c);
        const bool draws_nothing = kind == text::CodePointClass::ignorable ||
                                   (kind == text::CodePointClass::control && c != U'\n');
        if (as_it_is && draws_nothing) FAIL_CHECK(text::show_code_point(c));
        if (!as_it_is && shown != text::show_code_point(c)) FAIL_CHECK(shown);
    }
    CHECK(hidden > 300);
    CHECK(text::is_plainly_visible("Encrypted with TLS 1.2 or later. 暗号化バックアップ、毎日。"));
    CHECK_FALSE(text::is_plainly_visible("cut\xE3\x81"));
}

TEST_CASE("where hidden characters stand is told in bytes") {
    const auto hidden = text::hidden_characters("日\u200B本\r\n\r");
    REQUIRE(hidden.size() == 2);
    CHECK(hidden[0].at == 3);
    CHECK(hidden[0].code_point.size == 3);
    CHECK(hidden[1].at == 11);
}

TEST_CASE("a name that must stay in one line does") {
    CHECK(text::show_hidden_in_line("a\r\nb\nc\t.json") == "a[U+000A]b[U+000A]c[U+0009].json");
}
