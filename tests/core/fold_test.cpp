#include "text/fold.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

using kurabe::text::first_invalid_utf8;
using kurabe::text::fold;
using kurabe::text::search_words;

TEST_CASE("spellings that a Japanese reader takes as the same fold alike") {
    const std::vector<std::vector<std::string>> groups = {
        {"バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ"},
        {"TLS1.2", "ＴＬＳ１．２", "tls1.2"},
        {"99.9%", "９９．９％"},
        {"サーバー", "サーバ－", "サーバ‐"},
        {"㈱ラクス", "(株)ラクス"},
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
}

TEST_CASE("folding twice changes nothing more") {
    for (const char* text :
         {"ﾊﾞｯｸｱｯﾌﾟ", "ＡＢＣ ①", "サーバ－", "İ", "ß", "ヽヾ", "\xFF\xFE", "髙﨑"}) {
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
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
