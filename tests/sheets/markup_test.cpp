#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "sheets/reading.h"

using namespace kurabe;
using sheets::Range;
using sheets::Workbook;

namespace {

Workbook read(std::string_view text) {
    auto result = sheets::read("clipboard", text);
    for (const auto& diagnostic : result.diagnostics) MESSAGE(diagnostic.code);
    REQUIRE(result.ok());
    return std::move(*result.value);
}

}  // namespace

TEST_SUITE("sheets/markup") {
    TEST_CASE("reads what Excel puts on the clipboard") {
        const Workbook workbook = read(
            "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:1\r\nStartFragment:1\r\nEndFragment:"
            "2\r\n\r\n"
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--td "
            "{color:red} --></style></head>"
            "<body><table border=0><!--StartFragment--><col width=72>\r\n <tr height=20>\r\n  <td "
            "height=20 class=xl65>番号</td>"
            "\r\n  <td colspan=2 class=xl65>設問&nbsp;と\r\n  回答</td>\r\n </tr><tr "
            "style='display:none'><td rowspan=3>1</td>"
            "<td>a &lt; b &amp;&amp; c<br>\r\n    "
            "二行目</td><td>&#x25CB;&#9312;</td></tr><tr><td>x</td><td>&nbsp;</td></tr>"
            "<tr><td>y</td><td>z</td><td>w</td></tr><!--EndFragment--></table></body></html>");
        REQUIRE(workbook.sheets.size() == 1);
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.name == "clipboard");
        CHECK(sheet.text_at(0, 1) == "設問 と 回答");
        CHECK(sheet.text_at(1, 0) == "1");
        CHECK(sheet.rows[1].is_hidden);
        CHECK(sheet.text_at(1, 1) == "a < b && c\n二行目");
        CHECK(sheet.text_at(1, 2) == "○①");
        CHECK(sheet.text_at(2, 1) == "x");
        CHECK(sheet.find(2, 2) == nullptr);
        CHECK(sheet.text_at(3, 3) == "w");
        CHECK(sheet.merges == std::vector<Range>{{0, 1, 0, 2}, {1, 0, 3, 0}});
    }

    TEST_CASE("reads the tables of a page, one within another too, and nothing around them") {
        const Workbook workbook = read(
            "<!DOCTYPE "
            "html><title><table></title><script>'<table><tr><td>no'</"
            "script><p>before<table><thead><tr><th>項目"
            "<th>回答<tbody><tr><td><ul><li>一<li>二</ul><td><p>有</p><p>90日</p>"
            "<tr><td><table><tr><td>内</table><td>外</table>after<TABLE><TR><TD "
            "title=\"a>b\">次</TABLE>");
        REQUIRE(workbook.sheets.size() == 3);
        CHECK(workbook.sheets[0].text_at(0, 1) == "回答");
        CHECK(workbook.sheets[0].text_at(1, 0) == "一\n二");
        CHECK(workbook.sheets[0].text_at(1, 1) == "有\n90日");
        CHECK(workbook.sheets[0].text_at(2, 1) == "外");
        CHECK(workbook.sheets[1].text_at(0, 0) == "内");
        CHECK(workbook.sheets[2].text_at(0, 0) == "次");
        CHECK(workbook.sheets[1].name == "clipboard 2");
    }

    TEST_CASE("keeps on where HTML is broken") {
        const Workbook workbook =
            read("<table><tr><td a=\"x>1<td>2</td></b>&unknown; & &#0;<tr><td>3 < 4<td");
        CHECK(workbook.sheets[0].row_count >= 1);
        CHECK_FALSE(sheets::read("clipboard", "<p>no table here</p>").ok());
        CHECK_FALSE(sheets::read("clipboard", "<table><tr><td> &nbsp; </td></tr></table>").ok());
        std::string deep;
        for (int i = 0; i < 100; ++i) deep += "<table><tr><td>";
        CHECK(sheets::read("clipboard", deep).diagnostics.front().code == "sheet.too_much.depth");
        std::string wide = "<table><tr>";
        for (int i = 0; i < 20; ++i) wide += "<td colspan=99999999999>x";
        CHECK(sheets::read("clipboard", wide).diagnostics.front().code == "sheet.too_much.columns");
    }

    TEST_CASE("reads tables of Markdown") {
        const Workbook workbook = read(
            "# 回答\n\n| 項目 | 回答 | 備考 |\n|---|:-:|--:|\n| **暗号化** | ○ | `AES` \\| TLS "
            "|\n| バックアップ | 有 | 毎日<br>90日 |\n"
            "\n文\n\na | b\n--|--\n1 &amp; 2 | [名](https://example.org)\n");
        REQUIRE(workbook.sheets.size() == 2);
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.text_at(0, 2) == "備考");
        CHECK(sheet.text_at(1, 0) == "暗号化");
        CHECK(sheet.text_at(1, 2) == "AES | TLS");
        CHECK(sheet.text_at(2, 2) == "毎日\n90日");
        CHECK(workbook.sheets[1].text_at(1, 0) == "1 & 2");
        CHECK(workbook.sheets[1].text_at(1, 1) == "名");
    }

    TEST_CASE("text with tabs from the clipboard is a table as well") {
        const Workbook workbook = read("番号\t設問\n1\t\"二\n行\"\n");
        CHECK(workbook.sheets[0].text_at(1, 1) == "二\n行");
        CHECK(workbook.sheets[0].name == "clipboard");
    }
}
