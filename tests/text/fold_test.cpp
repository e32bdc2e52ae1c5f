#include "text/fold.h"

#include <doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fixtures/utf8.h"
#include "text/fold_plain.h"
#include "text/utf8.h"

using kurabe::text::first_invalid_utf8;
using kurabe::text::fold;
using kurabe::text::fold_plain;

TEST_CASE("spellings that a Japanese reader takes as the same fold alike") {
    const std::vector<std::vector<std::string>> groups = {
        {"バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ"},
        {"TLS1.2", "ＴＬＳ１．２", "tls1.2"},
        {"99.9%", "９９．９％"},
        {"7〜10日", "7～10日", "７~１０日"},
        {"サーバー", "サーバ－", "サーバ‐"},
        {"㈱ラクス", "(株)ラクス"},
        {"サーバー管理", "サーバ管理", "ｻｰﾊﾞｰ管理"},
        {"セキュリティ・ポリシー", "セキュリティポリシー", "セキュリティ･ポリシ"},
        {"神奈川", "\uFA19奈川"},  // a compatibility ideograph
        {"ガギグ", "ガギグ", "がぎぐ"},
        {"03-1234", "03‐1234", "03‑1234", "03‒1234", "03–1234", "03—1234", "03―1234", "03−1234",
         "03－1234", "03ー1234", "03ｰ1234", "０３―１２３４"},
        {"AES-256", "AESー256", "ＡＥＳ－２５６"},
        {"データー", "データ-", "データ―", "データ−"},
        {"customer's", "customer’s", "customer＇s", "customerʼs"},
        {"\"A\"", "“A”", "＂A＂"},
        {"高橋", "髙橋", "高槗"},
        {"渡辺", "渡邊", "渡邉"},
        {"山崎", "山﨑", "山嵜"},
        {"国会", "國會"},
        {"吉野家", "𠮷野家"},
        {"AWS Azure", "AWS・Azure", "ＡＷＳ･Ａｚｕｒｅ"},
    };
    for (const auto& group : groups) {
        for (const auto& text : group) {
            CAPTURE(text);
            CHECK(fold(text) == fold(group.front()));
        }
    }
}

TEST_CASE("words that differ stay different") {
    CHECK(fold("あり") != fold("なし"));
    CHECK(fold("1-2") == "1-2");  // a hyphen that follows no kana is no long vowel mark
    CHECK(fold("か") != fold("が"));
    CHECK(fold("キー") != fold("キ"));  // too short to lose its mark
    CHECK(fold("エラー") != fold("エラ"));
    CHECK(fold("斎藤") != fold("斉藤"));  // two characters of the common list
    CHECK(fold("1,000") == "1,000");
}

TEST_CASE("folding twice changes nothing more") {
    for (const char* text : {"ﾊﾞｯｸｱｯﾌﾟ", "ＡＢＣ ①", "サーバ－", "İ", "ß", "ヽヾ", "\xFF\xFE",
                             "髙﨑", "ヾ-", "マヿー\u3099", "ᄀ・ᅱ", "\u1100\u1161\u00B7\u11A8",
                             "か・\u3099", "ア-・-", "ヿ-", "ｶ\u200B\u3099ー"}) {
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
    }
}

TEST_CASE("folding generated texts twice changes nothing more") {
    const std::vector<std::string> parts = {"ア", "ー", "-",  "・",     "ﾊ",  "ﾞ",
                                            "サ", "あ", "ん", "a",      "Ａ", " ",
                                            "　", "％", "か", "\u3099", "漢", "😀"};
    std::uint32_t seed = 7;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 9; ++i) {
            seed = seed * 1664525U + 1013904223U;
            text += parts[(seed >> 16U) % parts.size()];
        }
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
    }
}

namespace {

// Code points at which folding does something, and those that may stand between them: kana and
// their marks, dashes, dots, jamo, what NFKC decomposes, composes, reorders or leaves out, and any
// other.
std::string random_text(std::mt19937& random, std::size_t most) {
    static constexpr char32_t interesting[] = {
        U'a',   U'Z',   U'1',   U'-',   U' ',   U',',   U'\'',  U'\n',  0xB7,   0xDF,   0xE9,
        0x130,  0x131,  0x149,  0x17F,  0x300,  0x301,  0x307,  0x327,  0x345,  0x3B9,  0x3C2,
        0x5D0,  0x644,  0x9BE,  0x9C7,  0xB47,  0xB3E,  0xDCF,  0xDD9,  0x1100, 0x1161, 0x1171,
        0x11A8, 0x1E9E, 0x200B, 0x200D, 0x2010, 0x2011, 0x2014, 0x2018, 0x2019, 0x201C, 0x2028,
        0x2212, 0x2500, 0x3000, 0x301C, 0x3041, 0x304B, 0x3095, 0x3096, 0x3099, 0x309A, 0x309B,
        0x309D, 0x309E, 0x309F, 0x30A2, 0x30AB, 0x30B5, 0x30F2, 0x30F3, 0x30F5, 0x30F6, 0x30F7,
        0x30FA, 0x30FB, 0x30FC, 0x30FD, 0x30FE, 0x30FF, 0x31F0, 0x3131, 0x314F, 0x3300, 0x3334,
        0x6708, 0x7B87, 0x9AD9, 0xAC00, 0xF900, 0xFA11, 0xFDFA, 0xFE0F, 0xFF0D, 0xFF21, 0xFF65,
        0xFF70, 0xFF76, 0xFF9E, 0xFF9F, 0xFFA1, 0xFFC2, 0x10D0, 0x20BB7};
    std::string text;
    for (std::size_t left = random() % (most + 1); left > 0; --left) {
        char32_t c = interesting[random() % std::size(interesting)];
        if (random() % 16 == 0) c = static_cast<char32_t>(random() % 0x30000);
        if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
        text += kurabe::test::utf8(c);
    }
    return text;
}

}  // namespace

TEST_CASE("folding any text twice changes nothing more, and it is known where all came from") {
    std::mt19937 random(11);
    for (int i = 0; i < 60000; ++i) {
        const std::string text = random_text(random, 9);
        const std::string folded = fold(text);
        const auto traced = kurabe::text::fold_traced(text);
        CAPTURE(text);
        REQUIRE(fold(folded) == folded);
        REQUIRE(traced.folded == folded);
        REQUIRE(traced.origins.size() == folded.size() + 1);
        REQUIRE(std::is_sorted(traced.origins.begin(), traced.origins.end()));
        REQUIRE(traced.origins.back() == text.size());
        const std::string typed = kurabe::text::fold_query(text);
        REQUIRE(kurabe::text::fold_query(typed) == typed);
    }
}

TEST_CASE("a text is found by its own words, whatever kana stand together") {
    for (const char* text :
         {"このキー管理", "てコトー、", "ですよねー！", "らーめんー屋", "り---\x16"}) {
        CAPTURE(text);
        CHECK(fold(text).find(kurabe::text::fold_query(text)) != std::string::npos);
    }
}

TEST_CASE("what a person types in hiragana finds katakana words of either spelling") {
    for (const char* typed : {"さーばー", "サーバー", "サーバ", "ｻｰﾊﾞ"}) {
        CAPTURE(typed);
        CHECK(fold("業務サーバー").find(kurabe::text::fold_query(typed)) != std::string::npos);
        CHECK(fold("業務サーバで").find(kurabe::text::fold_query(typed)) != std::string::npos);
    }
}

TEST_CASE("plain texts fold as they do beside a character that takes the general way") {
    // A circled digit is not plain; the line end keeps it apart from what stands before it.
    const auto general = [](const std::string& text) {
        std::string folded = fold(text + "\n①");
        REQUIRE(folded.ends_with("\n1"));
        folded.resize(folded.size() - 2);
        return folded;
    };
    const auto encode = [](std::uint32_t c) {
        if (c < 0x80) return std::string(1, static_cast<char>(c));
        const char bytes[] = {static_cast<char>(0xE0U | (c >> 12U)),
                              static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
                              static_cast<char>(0x80U | (c & 0x3FU))};
        return std::string(bytes, 3);
    };
    for (std::uint32_t c = 1; c < 0x10000; ++c) {
        if (c == '\n' || (c >= 0x80 && c < 0x800) || (c >= 0xD800 && c < 0xE000)) continue;
        for (const std::string& text :
             {encode(c), "A" + encode(c) + "-サーバー", "カ" + encode(c) + "-b"}) {
            if (fold(text) != general(text)) FAIL_CHECK(c << ": " << text);
        }
    }
    CHECK(fold_plain("バックアップは毎日、AES-256 で（二重に）暗号化する。"));
    CHECK_FALSE(fold_plain("①"));
    const std::vector<std::string> pieces = {"サーバー",
                                             "ー",
                                             "-",
                                             "－",
                                             "・",
                                             "キー",
                                             "データ",
                                             "か",
                                             "ゝ",
                                             "ヽ",
                                             "ヷ",
                                             "A",
                                             "tls 1.2, AES-256",
                                             "漢字",
                                             "々",
                                             "　",
                                             "（",
                                             "”",
                                             "。",
                                             "ヴァ",
                                             "ー・ー",
                                             "a-",
                                             "\xE3\x83",
                                             "か\u3099"};
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto count = random() % 9; count > 0; --count)
            text += pieces[random() % pieces.size()];
        if (fold(text) != general(text)) FAIL_CHECK(text);
    }
}

TEST_CASE("ill-formed UTF-8 is found where it begins") {
    CHECK_FALSE(first_invalid_utf8("あいう abc 😀"));
    CHECK(first_invalid_utf8("ab\x80") == 2);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong
    CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(first_invalid_utf8("\xE3\x81") == 0);          // cut off
}
