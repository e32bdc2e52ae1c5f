#include "text/reading.h"

#include <doctest.h>

#include <random>
#include <string>

#include "text/code_points.h"

using kurabe::text::as_read;
using kurabe::text::reads_the_same;

namespace {

std::string utf8_of(char32_t c) {
    std::string out;
    const auto put = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U)), put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U)), put(0x80U | ((c >> 6U) & 0x3FU)), put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U)), put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU)), put(0x80U | (c & 0x3FU));
    }
    return out;
}

}  // namespace

TEST_CASE("what cannot be told apart on the page reads the same") {
    CHECK(reads_the_same("ＡＷＳ東京", "AWS東京"));
    CHECK(reads_the_same("バックアップ", "ﾊﾞｯｸｱｯﾌﾟ"));
    CHECK(reads_the_same("バックアップ", "ハ\u3099ックアッフ\u309A"));
    CHECK(reads_the_same("東京 ", "東京"));
    CHECK(reads_the_same("東京\u200B", "東\u00AD京\uFE0F"));
    CHECK(reads_the_same("東京\r\n大阪", "東京\n大阪"));
    CHECK(reads_the_same("東京  \n\n 大阪", "東京\n大阪"));
    CHECK(reads_the_same("東京\u0085大阪", "東京\n大阪"));
    CHECK(reads_the_same("東京\u2028大阪\u2029", "東京\n大阪"));
    CHECK(reads_the_same("a\u00A0 b", "a b"));
    CHECK(reads_the_same("a\u3000b", "a b"));
    CHECK(reads_the_same("7〜10日", "7～10日"));
    CHECK(reads_the_same("TLS\u20111.2", "TLS-1.2"));
    CHECK(reads_the_same("−5", "－5"));
    CHECK(reads_the_same("the vendor’s “own”", "the vendor's \"own\""));
    CHECK(reads_the_same("\u2F08", "人"));  // Kangxi radical
    CHECK(reads_the_same("\uF9D0", "類"));  // compatibility ideograph
    CHECK(reads_the_same("㍉ ㎏ Ⅳ", "ミリ kg IV"));
    CHECK(reads_the_same("e\u0301", "é"));
    CHECK(reads_the_same("\u202E", ""));
}

TEST_CASE("what a reader tells apart does not read the same") {
    for (const auto& [left, right] :
         {std::pair("aws", "AWS"), std::pair("①", "1"), std::pair("10²", "102"),
          std::pair("㎡", "m2"), std::pair("½", "1⁄2"), std::pair("か", "カ"),
          std::pair("は", "ば"), std::pair("東京 大阪", "東京大阪"),
          std::pair("東京\n大阪", "東京 大阪"), std::pair("髙", "高"), std::pair("ー", "-"),
          std::pair("サーバ", "サーバー")}) {
        CAPTURE(left);
        CHECK_FALSE(reads_the_same(left, right));
    }
}

TEST_CASE("the form of each code point, alone and among others, is its own form") {
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const std::string one = utf8_of(c);
        for (const std::string& text : {one, "a" + one, one + "\u3099", " か" + one + " \n"}) {
            const std::string form = as_read(text);
            if (as_read(form) != form) {
                CAPTURE(static_cast<std::uint32_t>(c));
                CHECK(as_read(form) == form);
            }
        }
    }
}

TEST_CASE("a hidden character that was spelled out reads as what it is") {
    CHECK(kurabe::text::as_read("東[U+200B]京") == "東京");
    CHECK(kurabe::text::as_read("東京[U+FEFF]") == "東京");
    CHECK(kurabe::text::as_read("a[U+2028]b") == kurabe::text::as_read("a\nb"));
    CHECK(kurabe::text::as_read("a [U+0009] b") == "a b");
    CHECK(kurabe::text::as_read("[U+20[U+200B]0B]x") == "x");
    CHECK(kurabe::text::as_read("[U+0041]") == "[U+0041]");  // an A is not hidden
    CHECK(kurabe::text::as_read("[U+200b]") == "[U+200b]");
    CHECK(kurabe::text::as_read("[U+202E]x[U+") == "x[U+");
}

TEST_CASE("the form of any text is its own form") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t n = random() % 6; n > 0; --n) {
            static const char32_t blocks[] = {0x0,    0x300,  0x1100, 0x1E00, 0x2000, 0x2100,
                                              0x3000, 0x3300, 0xAC00, 0xFB00, 0xFE00, 0xFF00};
            text += utf8_of(blocks[random() % 12] + random() % 0x100);
        }
        if (random() % 10 == 0) text.push_back('\xE3');
        const std::string form = as_read(text);
        CAPTURE(text);
        CHECK(as_read(form) == form);
        CHECK(reads_the_same(text, form));
    }
}
