#include "text/word_at.h"

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kurabe;

namespace {

// The word around the first place where `part` stands.
std::string word(std::string_view text, std::string_view part) {
    const text::Span span = text::word_at(text, text.find(part));
    return std::string(text.substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("a word is a run of one script") {
    constexpr std::string_view text = "毎日バックアップを取得し、35日間AWS東京に保存する";
    CHECK(word(text, "日バ") == "毎日");
    CHECK(word(text, "アップ") == "バックアップ");
    CHECK(word(text, "を") == "を");
    CHECK(word(text, "5日") == "35");
    CHECK(word(text, "WS") == "AWS");
    CHECK(word(text, "する") == "する");
    CHECK(word(text, "、") == "、");
    CHECK(word("らーめんとラーメン", "ーめ") == "らーめんと");
    CHECK(word("らーめんとラーメン", "ーメ") == "ラーメン");
    CHECK(word("人々の髙﨑", "々") == "人々");
    CHECK(word("人々の髙﨑", "﨑") == "髙﨑");
    CHECK(word("ﾊﾞｯｸｱｯﾌﾟ済", "ｱ") == "ﾊﾞｯｸｱｯﾌﾟ");
}

TEST_CASE("numbers and words keep the marks inside them, not those around them") {
    CHECK(word("稼働率は99.9%です", "9%") == "99.9");
    CHECK(word("1,000 users.", "000") == "1,000");
    CHECK(word("1,000 users.", "sers") == "users");
    CHECK(word("1,000 users.", ".") == ".");
    CHECK(word("we don't", "t") == "don't");
    CHECK(word("TLS1.2以上", "2") == "TLS1.2");
    CHECK(word("ＴＬＳ１．２", "Ｌ") == "ＴＬＳ１");
    CHECK(word("a  b", " ") == "  ");
}

TEST_CASE("what a reader takes for one character is never cut") {
    CHECK(word("か\u3099き", "\u3099") == "か\u3099き");
    CHECK(word("a👨‍👩‍👧b", "👩") == "👨‍👩‍👧");
    CHECK(word("葛\U000E0100城市", "城") == "葛\U000E0100城市");
}

TEST_CASE("the ends of a text") {
    CHECK(text::word_at("", 0) == text::Span{});
    CHECK(text::word_at("", 7) == text::Span{});
    CHECK(text::word_at("あり abc", 99) == text::Span{7, 10});
    CHECK(text::word_at("\xFF\xFE", 1) == text::Span{1, 2});
}

TEST_CASE("the words that carry a text's sense are those of kanji, katakana, letters and digits") {
    using Words = std::vector<std::string_view>;
    CHECK(text::content_words("バックアップの世代数") == Words{"バックアップ", "世代数"});
    CHECK(text::content_words("TLS1.2で暗号化?") == Words{"TLS1.2", "暗号化"});
    CHECK(text::content_words("です。").empty());
    CHECK(text::content_words("").empty());
}
