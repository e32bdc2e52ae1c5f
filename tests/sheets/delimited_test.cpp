#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "fixtures/embedded.h"
#include "sheets/delimited/decoding.h"
#include "sheets/delimited/delimited_reading.h"
#include "sheets/reading.h"
#include "text/code_points.h"
#include "text/utf8.h"

using namespace kurabe;
using sheets::Encoding;
using sheets::Workbook;

namespace {

Workbook read(std::string_view bytes, const sheets::ReadingOptions& options = {}) {
    auto result = sheets::read("check.csv", bytes, options);
    REQUIRE(result.ok());
    return std::move(*result.value);
}

bool has_code(const base::Result<Workbook>& result, std::string_view code) {
    return std::ranges::any_of(result.diagnostics,
                               [&](const auto& diagnostic) { return diagnostic.code == code; });
}

std::string decoded(std::string_view bytes, Encoding encoding) {
    std::string text;
    sheets::Decoding decoding(bytes, encoding);
    while (decoding.next(text, 1)) continue;
    return text;
}

std::string utf16(std::u16string_view text, bool low_first) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += low_first ? low : high;
        bytes += low_first ? high : low;
    }
    return bytes;
}

constexpr std::string_view in_cp932 =
    "\x94\xD4\x8D\x86,\x90\xDD\x96\xE2\r\n1,\x81\x9B\x87\x40\xFB\xFC\r\n";  // 番号,設問 / 1,○①髙

}  // namespace

TEST_SUITE("sheets/delimited") {
    TEST_CASE("reads quotes, line ends of all kinds, and empty fields") {
        const Workbook workbook =
            read("番号,設問,回答\r\n1,\"二\r\n行, \"\"引用\"\"\",はい\n2,,\"\"\r3,a\"b,\"c\"d\n");
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.name == "check");
        CHECK(sheet.row_count == 4);
        CHECK(sheet.column_count == 3);
        CHECK(sheet.text_at(1, 1) == "二\n行, \"引用\"");
        CHECK(sheet.text_at(1, 2) == "はい");
        CHECK(sheet.find(2, 1) == nullptr);
        CHECK(sheet.find(2, 2) == nullptr);
        CHECK(sheet.text_at(3, 1) == "a\"b");
        CHECK(sheet.text_at(3, 2) == "cd");
        CHECK(sheet.find(0, 0)->kind == sheets::CellKind::text);
    }

    TEST_CASE("finds the separator that most lines agree on") {
        CHECK(sheets::find_separator("title, with, commas\na\tb\tc\nd\te\tf\n") == '\t');
        CHECK(sheets::find_separator("a;b;c\n1,5;2,5;x\n3;4;y\n") == ';');
        CHECK(sheets::find_separator("a,b\n\"x\ty\tz\",c\n") == ',');
        CHECK(sheets::find_separator("one\ntwo\n") == ',');
        CHECK(read("a;b,c", {std::nullopt, ','}).sheets[0].text_at(0, 1) == "c");
    }

    TEST_CASE("finds the encoding: byte order mark, strict UTF-8, UTF-16, CP932") {
        CHECK(sheets::find_encoding("\xEF\xBB\xBF"
                                    "a") == Encoding::utf8);
        CHECK(sheets::find_encoding("番号") == Encoding::utf8);
        CHECK(sheets::find_encoding("plain") == Encoding::utf8);
        CHECK(sheets::find_encoding(in_cp932) == Encoding::cp932);
        CHECK(sheets::find_encoding(utf16(u"\xFEFF番", true)) == Encoding::utf16_le);
        CHECK(sheets::find_encoding(utf16(u"\xFEFF番", false)) == Encoding::utf16_be);
        CHECK(sheets::find_encoding(utf16(u"番号,設問\n", true)) == Encoding::utf16_le);
        CHECK(sheets::find_encoding(utf16(u"番号,設問\n", false)) == Encoding::utf16_be);
    }

    TEST_CASE("reads each encoding, and says which it was") {
        for (const std::string& bytes :
             {utf16(u"\xFEFF番号\t設問\n1\t𠮟る", true), utf16(u"番号\t設問\n1\t𠮟る", false)}) {
            const auto result = sheets::read("check.tsv", bytes);
            REQUIRE(result.ok());
            CHECK(result.value->sheets[0].text_at(0, 0) == "番号");
            CHECK(result.value->sheets[0].text_at(1, 1) == "𠮟る");
            CHECK(has_code(result, "sheet.encoding"));
        }
        const auto result = sheets::read("check.csv", in_cp932);
        REQUIRE(result.ok());
        CHECK(result.value->sheets[0].text_at(0, 1) == "設問");
        CHECK(result.value->sheets[0].text_at(1, 1) == "○①髙");
        CHECK(has_code(result, "sheet.encoding"));
        CHECK_FALSE(has_code(result, "sheet.replaced"));
        CHECK(read("\xEF\xBB\xBF番号,設問").sheets[0].text_at(0, 0) == "番号");
        CHECK_FALSE(has_code(sheets::read("check.csv", "番号,設問"), "sheet.encoding"));
    }

    TEST_CASE("says where text cannot be read, and what it may be instead") {
        const auto replaced = sheets::read("check.csv", "\x94\xD4,\x82\n");
        REQUIRE(replaced.ok());
        CHECK(has_code(replaced, "sheet.replaced"));
        CHECK(replaced.value->sheets[0].text_at(0, 1) == "\xEF\xBF\xBD");

        std::string euc;  // なにか, in EUC-JP
        for (int i = 0; i < 10; ++i) euc += "\xA4\xCA\xA4\xCB\xA4\xAB,";
        CHECK(has_code(sheets::read("check.csv", euc), "sheet.encoding_doubtful"));
        CHECK(has_code(sheets::read("check.csv", "\x1B$B%A\x1B(B,b"), "sheet.encoding_not_read"));
        CHECK(has_code(sheets::read("check.csv", std::string("\xFF\xFE\0\0a\0\0\0", 8)),
                       "sheet.encoding_not_read"));
    }

    TEST_CASE("a quote that is never closed is an error that names its line") {
        const auto result = sheets::read("check.csv", "a,b\nc,\"d\ne,f\n");
        CHECK_FALSE(result.ok());
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == "sheet.open_quote");
        CHECK(result.diagnostics[0].arguments.front().second == "2");
    }

    TEST_CASE("has limits that say so") {
        CHECK(has_code(sheets::read("a.csv", std::string(20'000, ',')), "sheet.too_much.columns"));
        CHECK(has_code(sheets::read("a.csv", "a\n" + std::string(1'100'000, '\n') + "b"),
                       "sheet.too_much.rows"));
    }

    TEST_CASE("decodes each pair of CP932 as browsers do") {
        std::string_view expected = test::embedded("tests/fixtures/sheets/cp932.txt");
        std::size_t pairs = 0;
        std::size_t characters = 0;
        for (unsigned lead = 0x81; lead <= 0xFC; ++lead) {
            if (lead == 0xA0) lead = 0xE0;
            for (unsigned trail = 0x40; trail <= 0xFC; ++trail) {
                if (trail == 0x7F) continue;
                const auto character = text::first_code_point(expected);
                const std::string pair = {static_cast<char>(lead), static_cast<char>(trail)};
                std::string wanted(expected.substr(0, character.size));
                // Of a pair that is none, ASCII remains.
                if (character.value == 0xFFFD && trail < 0x80) wanted += static_cast<char>(trail);
                if (decoded(pair, Encoding::cp932) != wanted) FAIL_CHECK(lead, " ", trail);
                expected.remove_prefix(character.size);
                ++pairs;
                if (character.value != 0xFFFD) ++characters;
            }
            expected.remove_prefix(1);  // the line's end
        }
        CHECK(expected.empty());
        CHECK(pairs == 60 * 188);
        CHECK(characters == 9604);
        CHECK(decoded("~\\\xB1\xDF", Encoding::cp932) == "~\\ｱﾟ");
        CHECK(decoded("\x81", Encoding::cp932) == "\xEF\xBF\xBD");
        CHECK(decoded("\xA0\xFD\xFF", Encoding::cp932) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    }
}
