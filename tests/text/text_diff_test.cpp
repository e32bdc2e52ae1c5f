#include "text/text_diff.h"

#include <doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "text/graphemes.h"

using namespace kurabe;
using text::Run;
using text::RunKind;

namespace {

std::string joined_without(const std::vector<Run>& runs, RunKind left_out) {
    std::string all;
    for (const Run& run : runs) {
        if (run.kind != left_out) all += run.text;
    }
    return all;
}

// Every run of a side must begin and end where a character of that side does.
void check_boundaries(const std::vector<Run>& runs, const std::string& whole, RunKind left_out) {
    const auto boundaries = text::grapheme_boundaries(whole);
    std::size_t at = 0;
    for (const Run& run : runs) {
        if (run.kind == left_out) continue;
        CHECK(std::binary_search(boundaries.begin(), boundaries.end(), at));
        at += run.text.size();
    }
}

void check_sound(const std::string& before, const std::string& after) {
    const auto runs = text::diff_text(before, after);
    CHECK(joined_without(runs, RunKind::added) == before);
    CHECK(joined_without(runs, RunKind::removed) == after);
    check_boundaries(runs, before, RunKind::added);
    check_boundaries(runs, after, RunKind::removed);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        CHECK_FALSE(runs[i].text.empty());
        if (i > 0) CHECK(runs[i - 1].kind != runs[i].kind);
    }
}

}  // namespace

TEST_CASE("a text is cut between what readers take for characters, nowhere else") {
    using Offsets = std::vector<std::size_t>;
    CHECK(text::grapheme_boundaries("") == Offsets{0});
    CHECK(text::grapheme_boundaries("aあ") == Offsets{0, 1, 4});
    CHECK(text::grapheme_boundaries("か\u3099b") == Offsets{0, 6, 7});        // が in two parts
    CHECK(text::grapheme_boundaries("葛\U000E0100飾") == Offsets{0, 7, 10});  // a variant form
    CHECK(text::grapheme_boundaries("👨‍👩‍👧!") == Offsets{0, 18, 19});
    CHECK(text::grapheme_boundaries("🇯🇵🇯🇵") == Offsets{0, 8, 16});
    CHECK(text::grapheme_boundaries("a\r\nb") == Offsets{0, 1, 3, 4});
    CHECK(text::grapheme_boundaries("\xFF\xE3z") == Offsets{0, 1, 2, 3});  // not UTF-8
}

TEST_CASE("changes are shown as a person would mark them") {
    const auto diff = [](std::string_view a, std::string_view b) {
        return text::marked(text::diff_text(a, b));
    };
    CHECK(diff("", "").empty());
    CHECK(diff("同じ", "同じ") == "同じ");
    CHECK(diff("", "新しい") == "{+新しい+}");
    CHECK(diff("古い", "") == "[-古い-]");
    CHECK(diff("7日間保管する。", "14日間保管する。") == "[-7-]{+14+}日間保管する。");
    CHECK(diff("管理画面で使える。", "管理画面とアプリで使える。") ==
          "管理画面{+とアプリ+}で使える。");
    // Numbers and words are not taken apart, in whatever width.
    CHECK(diff("2023年10月", "2024年10月") == "[-2023-]{+2024+}年10月");
    CHECK(diff("１２時間", "１５時間") == "[-１２-]{+１５+}時間");
    CHECK(diff("within 3 days", "within 3 weeks") == "within 3 [-days-]{+weeks+}");
    CHECK(diff("Encrypted at rest.", "Encrypts at rest.") == "[-Encrypted-]{+Encrypts+} at rest.");
    // One の in common does not make two sentences alike.
    CHECK(diff("毎日の夜間", "週次の早朝") == "[-毎日の夜間-]{+週次の早朝+}");
    // A voiced kana in two code points changes as a whole.
    CHECK(diff("か\u3099き", "かき") == "[-か\u3099-]{+か+}き");
}

TEST_CASE("the runs make up both texts and cut no character, whatever the texts") {
    const std::vector<std::string> alphabet = {
        "あ", "の", "が",     "か\u3099",     "7",    "14",
        "a",  "B",  " ",      "。",           "\r\n", "👨‍👩‍👧",
        "🇯🇵", "９", "\u3099", "葛\U000E0100", "\xFF", "・"};
    std::mt19937 random(20260101);
    const auto below = [&](std::size_t n) { return random() % n; };
    for (int round = 0; round < 400; ++round) {
        std::vector<std::string> parts(below(24));
        for (auto& part : parts) part = alphabet[below(alphabet.size())];
        std::string before;
        std::string after;
        for (const auto& part : parts) {
            before += part;
            const auto fate = below(6);
            if (fate != 0) after += part;
            if (fate == 1) after += alphabet[below(alphabet.size())];
        }
        CAPTURE(before);
        CAPTURE(after);
        check_sound(before, after);
        check_sound(after, before);
    }
}

TEST_CASE("texts too long to compare character by character are replaced between their ends") {
    std::string before = "始め";
    std::string after = "始め";
    for (int i = 0; i < 4000; ++i) {
        before += i % 2 == 0 ? "甲" : "乙";
        after += i % 3 == 0 ? "丙" : "乙";
    }
    before += "終わり";
    after += "終わり";
    check_sound(before, after);
    const auto runs = text::diff_text(before, after);
    REQUIRE(runs.size() == 4);
    CHECK(runs.front().text == "始め");
    CHECK(runs.back().text.ends_with("終わり"));
}
