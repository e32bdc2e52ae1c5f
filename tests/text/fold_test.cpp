#include "text/fold.h"

#include <doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "text/fold_plain.h"
#include "text/utf8.h"

using kurabe::text::first_invalid_utf8;
using kurabe::text::fold;
using kurabe::text::fold_plain;
using kurabe::text::search_words;

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
}

TEST_CASE("folding twice changes nothing more") {
    for (const char* text :
         {"ﾊﾞｯｸｱｯﾌﾟ", "ＡＢＣ ①", "サーバ－", "İ", "ß", "ヽヾ", "\xFF\xFE", "髙﨑"}) {
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

TEST_CASE("what a person types in hiragana finds katakana words of either spelling") {
    for (const char* typed : {"さーばー", "サーバー", "サーバ", "ｻｰﾊﾞ"}) {
        CAPTURE(typed);
        CHECK(fold("業務サーバー").find(kurabe::text::fold_query(typed)) != std::string::npos);
        CHECK(fold("業務サーバで").find(kurabe::text::fold_query(typed)) != std::string::npos);
    }
}

TEST_CASE("hits are found in the original text, at whole characters") {
    const auto hits = [](const std::string& text, const std::string& typed) {
        std::string found;
        for (const auto& hit : kurabe::text::find_hits(text, search_words(typed))) {
            found += "[" + text.substr(hit.begin, hit.end - hit.begin) + "]";
        }
        return found;
    };
    CHECK(hits("ﾊﾞｯｸｱｯﾌﾟは毎日、バックアップ先は東京", "ばっくあっぷ") ==
          "[ﾊﾞｯｸｱｯﾌﾟ][バックアップ]");
    CHECK(hits("ＴＬＳ１．２以上", "tls1") == "[ＴＬＳ１]");
    CHECK(hits("セキュリティ・ポリシー", "セキュリティポリシ") == "[セキュリティ・ポリシー]");
    CHECK(hits("㈱ラクス", "株") == "[㈱]");
    CHECK(hits("か\u3099く", "がく") == "[か\u3099く]");
    CHECK(hits("暗号化と暗号鍵", "暗号 号化") == "[暗号化][暗号]");
    CHECK(hits("なし", "あり").empty());
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

TEST_CASE("a search text falls into words at spaces of any width") {
    CHECK(search_words("  暗号化　DB ") == std::vector<std::string>{"暗号化", "db"});
    CHECK(search_words("").empty());
    CHECK(search_words("　").empty());
}

TEST_CASE("ill-formed UTF-8 is found where it begins") {
    CHECK_FALSE(first_invalid_utf8("あいう abc 😀"));
    CHECK(first_invalid_utf8("ab\x80") == 2);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong
    CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(first_invalid_utf8("\xE3\x81") == 0);          // cut off
}
