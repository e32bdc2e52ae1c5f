// The sheets of tests/fixtures/sheets, in the manner of real ones: what each is about is read.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "fixtures/embedded.h"
#include "sheets/reading.h"

using namespace kurabe;
using sheets::CellKind;
using sheets::Sheet;
using sheets::Workbook;

namespace {

base::Result<Workbook> result_of(std::string_view name) {
    return sheets::read(name, test::embedded("tests/fixtures/sheets/" + std::string(name)));
}

Workbook read(std::string_view name) {
    auto result = result_of(name);
    CAPTURE(name);
    REQUIRE(result.ok());
    return std::move(*result.value);
}

bool has_code(const base::Result<Workbook>& result, std::string_view code) {
    return std::ranges::any_of(result.diagnostics,
                               [&](const auto& diagnostic) { return diagnostic.code == code; });
}

}  // namespace

TEST_SUITE("sheets/fixtures") {
    TEST_CASE("titles, sections and headers stand where the sheet has them") {
        const Workbook titled = read("title_rows.xlsx");
        CHECK(titled.sheets[0].text_at(0, 0) == "■");
        CHECK(titled.sheets[0].text_at(5, 2) == "確認事項");
        CHECK(titled.sheets[0].text_at(8, 3) == "99.9%");
        CHECK(titled.sheets[0].find(8, 3)->number == "0.999");
        const Workbook repeated = read("repeated_header.xlsx");
        for (const std::uint32_t row : {1U, 6U, 11U}) {
            CHECK(repeated.sheets[0].text_at(row, 1) == "質問");
        }
        const Workbook two = read("two_header_rows.xlsx");
        CHECK(two.sheets[0].merges.size() == 4);
        CHECK(two.sheets[0].merge_at(1, 0) != nullptr);
        CHECK(two.sheets[0].text_at(1, 4) == "内容");
    }

    TEST_CASE("covers, several tables, hidden sheets, and hundreds of merges") {
        const Workbook several = read("cover_and_tables.xlsx");
        REQUIRE(several.sheets.size() == 3);
        CHECK(several.sheets[0].find(2, 2)->date == "2025-03-31");
        CHECK(several.sheets[1].find_row(4) == nullptr);
        CHECK(several.sheets[2].is_hidden);
        const Workbook merged = read("merged_categories.xlsx");
        CHECK(merged.sheets[0].merges.size() == 60);
        REQUIRE(merged.sheets[0].merge_at(8, 0) != nullptr);
        CHECK(merged.sheets[0].merge_at(8, 0)->first_row == 6);
        CHECK(merged.sheets[0].text_at(2, 3) == "〃");
    }

    TEST_CASE("texts come without furigana, and as they are") {
        const Workbook furigana = read("furigana.xlsx");
        CHECK(furigana.sheets[0].text_at(0, 1) == "取引名");
        CHECK(furigana.sheets[0].text_at(3, 1) == "障害時の連絡");
        const Workbook odd = read("odd_characters.xlsx");
        CHECK(odd.sheets[0].text_at(1, 2) == "９９．９％");
        CHECK(odd.sheets[0].text_at(2, 1) == "サービスの利\n用を停\n止する手順");
        CHECK(odd.sheets[0].text_at(1, 3) == "2024年10月1日");
        CHECK(odd.sheets[0].find(2, 3)->kind == CellKind::date);
        CHECK(odd.sheets[0].find(2, 3)->number == "0");
        CHECK(odd.sheets[0].find(2, 3)->date.empty());
        CHECK(odd.sheets[0].text_at(3, 3) == "令和6年10月1日");
        CHECK(odd.sheets[0].find(3, 3)->date == "2024-10-01");
        CHECK(read("bracketed.xlsx").sheets[0].text_at(3, 2) ==
              "【有】\n日次、14世代\n別リージョンに保管");
    }

    TEST_CASE("a size that is declared counts for nothing") {
        const Workbook declared = read("declared_size.xlsx");
        CHECK(declared.sheets[0].row_count == 3);
        CHECK(declared.sheets[0].column_count == 3);
    }

    TEST_CASE("numbers, formulas, truth values and errors") {
        const Workbook scores = read("scores.xlsx");
        const Sheet& sheet = scores.sheets[0];
        CHECK(sheet.find(1, 4)->kind == CellKind::boolean);
        CHECK(sheet.text_at(3, 2) == "#N/A");
        CHECK(sheet.find(4, 2)->is_formula);
        CHECK(sheet.text_at(4, 2) == "7.5");
        CHECK(sheet.text_at(5, 2) == "合格");
        const Workbook epoch = read("epoch_1904.xlsx");
        CHECK(epoch.sheets[0].find(1, 1)->date == "2024-10-01");
        CHECK(epoch.sheets[0].find(2, 1)->date == "2024-10-01T09:00");
    }

    TEST_CASE("what can be chosen, what is hidden, comments, macros") {
        const Workbook choices = read("choices.xlsx");
        const Sheet& sheet = choices.sheets[0];
        REQUIRE(sheet.choices_at(1, 2) != nullptr);
        CHECK(sheet.choices_at(1, 2)->choices[1] == "一部対応");
        REQUIRE(sheet.choices_at(2, 3) != nullptr);
        CHECK(sheet.choices_at(2, 3)->choices[2] == "なし");
        REQUIRE(sheet.choices_at(2, 4) != nullptr);
        CHECK(sheet.choices_at(2, 4)->choices[0] == "はい");
        const auto macros = result_of("macros.xlsm");
        REQUIRE(macros.ok());
        CHECK(has_code(macros, "sheet.macros"));
        CHECK(macros.value->sheets[0].find_row(2)->is_hidden);
        CHECK(macros.value->sheets[0].is_column_hidden(3));
        CHECK(macros.value->sheets[0].comment_at(1, 2)->text == "担当: 次回までに確認");
    }

    TEST_CASE("the same table in each encoding and on the clipboard") {
        for (const std::string_view name : {"utf8.csv", "utf8_mark.csv", "cp932.csv", "utf16.tsv",
                                            "clipboard_excel.html", "web_page.html"}) {
            CAPTURE(name);
            const Workbook workbook = read(name);
            const Sheet& sheet = workbook.sheets[0];
            CHECK(sheet.text_at(0, 1) == "設問");
            CHECK(sheet.text_at(2, 3) == "操作ログ\n\"監査\"ログは3年");
            CHECK(sheet.text_at(3, 1) == "時刻同期①");
            CHECK(sheet.text_at(3, 3).starts_with("髙い精度, "));
            CHECK(sheet.text_at(4, 2) == "0123");
            CHECK(sheet.text_at(4, 3) == "=A1");
        }
        CHECK(read("web_page.html").sheets.size() == 2);
        CHECK(read("document.md").sheets[0].text_at(2, 2) == "1年\n監査ログは3年");
    }

    TEST_CASE("what swells is refused") {
        const auto result = result_of("swelling.xlsx");
        CHECK_FALSE(result.ok());
        CHECK(has_code(result, "sheet.too_much.ratio"));
    }

    TEST_CASE("all others are read without a remark that matters") {
        for (const std::string_view name :
             {"examples.xlsx", "marks.xlsx", "required_marks.xlsx", "yes_no.xlsx"}) {
            CAPTURE(name);
            const auto result = result_of(name);
            REQUIRE(result.ok());
            CHECK(result.diagnostics.empty());
            CHECK(result.value->sheets[0].row_count >= 4);
        }
    }
}
