#include "text/search_key.h"

#include <doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "text/spellings.h"

using kurabe::text::find_hits;
using kurabe::text::has_word;
using kurabe::text::query_key;
using kurabe::text::search_key;
using kurabe::text::search_words;
using kurabe::text::spellings_of;

namespace {

bool finds(const std::string& typed, const std::string& text) {
    const auto keys = spellings_of(query_key(typed));
    return std::any_of(keys.begin(), keys.end(),
                       [&](const auto& key) { return has_word(search_key(text), key); });
}

// The hits in brackets.
std::string hits(const std::string& text, const std::string& typed) {
    std::string found;
    for (const auto& hit : find_hits(text, search_words(typed))) {
        found += "[" + text.substr(hit.begin, hit.end - hit.begin) + "]";
    }
    return found;
}

}  // namespace

TEST_CASE("what a reviewer types finds what documents write") {
    const std::vector<std::vector<std::string>> groups = {
        {"3か月", "3ヶ月", "3ヵ月", "3カ月", "3ケ月", "3箇月", "３ヶ月", "3 か月", "3ｶ月"},
        {"三か所", "三ヶ所", "三カ所", "三箇所"},
        {"1000件", "1,000件", "１，０００件", "1,000 件"},
        {"1000000円", "1,000,000円"},
        {"SOC2", "SOC 2", "SOC-2", "ＳＯＣ２", "soc‑2"},
        {"AES256", "AES-256", "AES 256", "AES–256"},
        {"ISO27001", "ISO 27001", "ISO/IEC 27001", "ISO/IEC27001", "ISO／ＩＥＣ　２７００１"},
        {"保存期間", "保存\n期間", "保存 期間", "保存\r\n期間", "保存　期間"},
        {"data encryption", "data\nencryption", "data  \n encryption", "data\u00A0encryption"},
        {"AWS東京リージョン", "AWS 東京リージョン", "AWS\n東京リージョン"},
        {"customer's data", "customer’s data"},
        {"2018-06", "2018–06", "2018‐06", "2018ー06"},
        {"髙橋", "高橋"},
        {"マルチ・クラウド", "マルチクラウド"},
        {"霞が関", "霞ヶ関"},
    };
    for (const auto& group : groups) {
        for (const auto& typed : group) {
            for (const auto& written : group) {
                CAPTURE(typed);
                CAPTURE(written);
                CHECK(finds(typed, "約" + written + "です"));
                CHECK(finds(typed, written));
            }
        }
    }
}

TEST_CASE("Latin words are found from their beginning") {
    const std::vector<std::pair<std::string, std::string>> found = {
        {"AI", "AI を使う"},       {"AI", "生成AIを使う"},    {"AI", "(AI)"},
        {"back", "daily backups"}, {"backup", "Backup"},      {"256", "AES256"},
        {"Azure", "AWS・Azure"},   {"Azure", "AWS/Azure"},    {"7日", "17日"},
        {"mail", "e-mail"},        {"1.2", "TLS1.2"},         {"IEC 27001", "ISO/IEC 27001"},
        {"café", "le café"},       {"cafe", "cafe\nau lait"}, {"tls 1", "TLS 1.2"},
        {"AES-", "AES-256"},       {"1,", "1,000"},           {"export", "data_export"},
    };
    for (const auto& [typed, text] : found) {
        CAPTURE(typed);
        CHECK(finds(typed, text));
    }
    const std::vector<std::pair<std::string, std::string>> not_found = {
        {"AI", "available"},     {"ai", "email"},   {"up", "backup"}, {"fé", "café"},
        {"12", "1,2"},           {"ab", "a b"},     {"ab", "a・b"},   {"12", "1 2"},
        {"isolated", "ISO/IEC"}, {"1000", "10,00"}, {"3か月", "3月"}, {"AI", "éai"},
    };
    for (const auto& [typed, text] : not_found) {
        CAPTURE(typed);
        CHECK_FALSE(finds(typed, text));
    }
}

TEST_CASE("a key is a key already, and its hits are the parts of the text it stands for") {
    const std::vector<std::string> pieces = {
        "a",  "AI", "1", "1,000", ",",  "-",  " ",  "\n", "‐",        "ー",
        "ヶ", "月", "3", "箇",    "所", "ケ", "か", "・", "か\u3099", "バックアップ",
        ".",  "'",  "’", "SOC",   "é",  "①",  "ｶﾞ", "가"};
    std::mt19937 random(3);
    std::size_t count = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto left = random() % 8; left > 0; --left) text += pieces[random() % pieces.size()];
        const std::string key = search_key(text);
        CAPTURE(text);
        REQUIRE(search_key(key) == key);
        std::string word;
        for (auto left = 1 + random() % 2; left > 0; --left) {
            word += pieces[random() % pieces.size()];
        }
        word = query_key(word);
        if (word.empty()) continue;
        const auto found = find_hits(text, {word});
        REQUIRE(found.empty() != has_word(key, word));
        for (const auto& hit : found) {
            REQUIRE(hit.begin < hit.end);
            REQUIRE(hit.end <= text.size());
            const auto continues = [&](std::size_t at) {
                return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
            };
            REQUIRE_FALSE(continues(hit.begin));
            REQUIRE_FALSE(continues(hit.end));
            ++count;
        }
    }
    CHECK(count > 1000);
}

TEST_CASE("hits are found in the original text, at whole characters") {
    CHECK(hits("ﾊﾞｯｸｱｯﾌﾟは毎日、バックアップ先は東京", "ばっくあっぷ") ==
          "[ﾊﾞｯｸｱｯﾌﾟ][バックアップ]");
    CHECK(hits("ＴＬＳ１．２以上", "tls1") == "[ＴＬＳ１]");
    CHECK(hits("セキュリティ・ポリシー", "セキュリティポリシ") == "[セキュリティ・ポリシー]");
    CHECK(hits("㈱ラクス", "株") == "[㈱]");
    CHECK(hits("か\u3099く", "がく") == "[か\u3099く]");
    CHECK(hits("定期的に、SOC 2 Type 2 報告書", "SOC2") == "[SOC 2]");
    CHECK(hits("1,000件を3ヶ月", "1000 3か月") == "[1,000][3ヶ月]");
    CHECK(hits("保存\n期間", "保存期間") == "[保存\n期間]");
    CHECK(hits("available AI", "ai") == "[AI]");
    CHECK(hits("暗号化と暗号鍵", "暗号 号化") == "[暗号化][暗号]");
    CHECK(hits("なし", "あり").empty());
}

TEST_CASE("a search text falls into words at spaces of any width") {
    CHECK(search_words("  暗号化　DB ") == std::vector<std::string>{"暗号化", "db"});
    CHECK(search_words("").empty());
    CHECK(search_words("　").empty());
}
