#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "fixtures/zip_file.h"
#include "sheets/reading.h"

using namespace kurabe;
using sheets::Cell;
using sheets::CellKind;
using sheets::Workbook;

namespace {

Workbook read(const test::XlsxFile& file) {
    const std::string bytes = file.bytes();
    auto result = sheets::read("check.xlsx", bytes);
    for (const auto& diagnostic : result.diagnostics) {
        INFO(diagnostic.code);
        CHECK(diagnostic.severity != base::Severity::error);
    }
    REQUIRE(result.ok());
    return std::move(*result.value);
}

std::string code_of(const std::string& bytes) {
    const auto result = sheets::read("check.xlsx", bytes);
    CHECK_FALSE(result.ok());
    return result.diagnostics.empty() ? "" : result.diagnostics.back().code;
}

bool has_code(const base::Result<Workbook>& result, std::string_view code) {
    return std::ranges::any_of(result.diagnostics,
                               [&](const auto& diagnostic) { return diagnostic.code == code; });
}

}  // namespace

TEST_SUITE("sheets/xlsx") {
    TEST_CASE("reads shared, rich and inline strings, without furigana") {
        test::XlsxFile file;
        file.strings =
            "<si><t>取引名</t><rPh sb=\"0\" eb=\"2\"><t>トリヒキ</t></rPh><rPh sb=\"2\" eb=\"3\">"
            "<t>メイ</t></rPh><phoneticPr fontId=\"1\"/></si>"
            "<si><r><t>有</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 90日</t></r></si>";
        file.sheet_data =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>"
            "<c t=\"inlineStr\"><is><t>一行目&#13;&#10;二_x000D_\n行目_x0041_</t></is></c></row>";
        const Workbook workbook = read(file);
        const auto& sheet = workbook.sheets.front();
        CHECK(sheet.name == "設問");
        CHECK(sheet.text_at(1, 0) == "取引名");
        CHECK(sheet.text_at(1, 2) == "有 90日");
        CHECK(sheet.text_at(1, 3) == "一行目\n二\n行目A");
        CHECK(sheet.row_count == 2);
        CHECK(sheet.column_count == 4);
    }

    TEST_CASE("shows numbers, percentages, dates, booleans and errors as the sheet does") {
        test::XlsxFile file;
        file.styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf "
            "numFmtId=\"0\"/>"
            "<xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
            "numFmtId=\"3\"/></cellXfs>";
        file.sheet_data =
            "<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\" "
            "s=\"1\"><v>0.99900000000000011</v></c>"
            "<c r=\"C1\" s=\"2\"><v>45383</v></c><c r=\"D1\" s=\"3\"><v>45383</v></c><c r=\"E1\" "
            "s=\"2\"><v>0</v></c>"
            "<c r=\"F1\" t=\"b\"><v>1</v></c><c r=\"G1\" t=\"e\"><v>#N/A</v></c><c r=\"H1\" "
            "s=\"4\"><v>1234567.8</v></c>"
            "<c r=\"I1\" t=\"str\"><f>A1&amp;B1</f><v>はい</v></c></row>";
        const Workbook workbook = read(file);
        const auto& sheet = workbook.sheets.front();
        const auto cell = [&](std::uint32_t column) { return *sheet.find(0, column); };
        CHECK(cell(0) == Cell{0, CellKind::number, false, "0.3", "0.3", ""});
        CHECK(cell(1) == Cell{1, CellKind::number, false, "99.90%", "0.999", ""});
        CHECK(cell(2) == Cell{2, CellKind::date, false, "2024/4/1", "45383", "2024-04-01"});
        CHECK(cell(3) == Cell{3, CellKind::date, false, "2024年4月", "45383", "2024-04"});
        CHECK(cell(4) == Cell{4, CellKind::date, false, "1900/1/0", "0", ""});
        CHECK(cell(5) == Cell{5, CellKind::boolean, false, "TRUE", "", ""});
        CHECK(cell(6) == Cell{6, CellKind::error, false, "#N/A", "", ""});
        CHECK(cell(7).text == "1,234,568");
        CHECK(cell(8) == Cell{8, CellKind::text, true, "はい", "", ""});

        file.workbook =
            "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" "
            "r:id=\"rId1\"/></sheets></workbook>";
        const Workbook from_1904 = read(file);
        CHECK(from_1904.sheets.front().find(0, 2)->date == "2028-04-02");
    }

    TEST_CASE("knows merges, hidden rows, columns and sheets") {
        test::XlsxFile file;
        file.workbook =
            "<workbook><sheets><sheet name=\"表\" r:id=\"rId1\"/><sheet name=\"裏\" "
            "state=\"veryHidden\" "
            "r:id=\"rId2\"/></sheets></workbook>";
        file.before_data =
            "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"3\" max=\"4\" "
            "hidden=\"1\"/></cols>";
        file.sheet_data =
            "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"5\"><c "
            "r=\"B5\"><v>2</v></c></row>";
        file.behind_data =
            "<mergeCells><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"B5:D5\"/></mergeCells>";
        file.more = {{"xl/worksheets/sheet2.xml",
                      "<worksheet><sheetData><row><c><v>7</v></c><c><v>8</v></c></row></"
                      "sheetData></worksheet>"}};
        const Workbook workbook = read(file);
        REQUIRE(workbook.sheets.size() == 2);
        const auto& sheet = workbook.sheets[0];
        CHECK(sheet.rows[0].is_hidden);
        CHECK_FALSE(sheet.rows[1].is_hidden);
        CHECK(sheet.merges.size() == 2);
        CHECK(sheet.is_column_hidden(3));
        CHECK_FALSE(sheet.is_column_hidden(4));
        CHECK(sheet.row_count == 5);
        CHECK(sheet.column_count == 2);
        CHECK(workbook.sheets[1].is_hidden);
        CHECK(workbook.sheets[1].text_at(0, 1) == "8");
    }

    TEST_CASE("finds what can be chosen: written out, on another sheet, by name, of x14") {
        test::XlsxFile file;
        file.workbook =
            "<workbook><sheets><sheet name=\"設問\" r:id=\"rId1\"/><sheet name=\"選択 肢\" "
            "state=\"hidden\" "
            "r:id=\"rId2\"/></sheets><definedNames><definedName name=\"Maru\">'選択 肢'!$A$1:$A$3"
            "</definedName></definedNames></workbook>";
        file.sheet_data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        file.behind_data =
            "<dataValidations><dataValidation type=\"list\" sqref=\"B2:B9 D2\"><formula1>\"はい, "
            "いいえ,N/A\"</formula1>"
            "</dataValidation><dataValidation type=\"list\" "
            "sqref=\"C2\"><formula1>maru</formula1></dataValidation>"
            "<dataValidation type=\"list\" "
            "sqref=\"C3\"><formula1>INDIRECT(A1)</formula1></dataValidation>"
            "<dataValidation type=\"whole\" "
            "sqref=\"C4\"><formula1>1</formula1></dataValidation></dataValidations>"
            "<extLst><ext><x14:dataValidations><x14:dataValidation "
            "type=\"list\"><x14:formula1><xm:f>'選択 肢'!$A$2:$A$9"
            "</xm:f></x14:formula1><xm:sqref>E2:E3</xm:sqref></x14:dataValidation></"
            "x14:dataValidations></ext></extLst>";
        file.more = {{"xl/worksheets/sheet2.xml",
                      "<worksheet><sheetData><row r=\"1\"><c "
                      "t=\"inlineStr\"><is><t>○</t></is></c></row><row r=\"2\">"
                      "<c t=\"inlineStr\"><is><t>×</t></is></c></row><row r=\"3\"><c "
                      "t=\"inlineStr\"><is><t>△</t></is></c>"
                      "</row></sheetData></worksheet>"}};
        const std::string bytes = file.bytes();
        const auto result = sheets::read("check.xlsx", bytes);
        REQUIRE(result.ok());
        const auto& sheet = result.value->sheets.front();
        using Texts = std::vector<std::string_view>;
        REQUIRE(sheet.choices_at(4, 1) != nullptr);
        CHECK(sheet.choices_at(4, 1)->choices == Texts{"はい", "いいえ", "N/A"});
        CHECK(sheet.choices_at(1, 3) == sheet.choices_at(4, 1));
        REQUIRE(sheet.choices_at(1, 2) != nullptr);
        CHECK(sheet.choices_at(1, 2)->choices == Texts{"○", "×", "△"});
        REQUIRE(sheet.choices_at(2, 4) != nullptr);
        CHECK(sheet.choices_at(2, 4)->choices == Texts{"×", "△"});
        CHECK(sheet.choices_at(2, 2) == nullptr);
        CHECK(sheet.choices_at(3, 2) == nullptr);
        CHECK(has_code(result, "sheet.left_out.choices"));
    }

    TEST_CASE("reads comments, and those with replies in their place") {
        test::XlsxFile file;
        file.sheet_data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        file.more = {
            {"xl/worksheets/_rels/sheet1.xml.rels",
             test::relationships({{"rId1", "comments", "../comments1.xml"},
                                  {"rId2", "threadedComment", "../threadedComments/t1.xml"}})},
            {"xl/comments1.xml",
             "<comments><commentList><comment ref=\"A1\"><text><r><t>確認: "
             "</t></r><r><t>要相談</t></r></text>"
             "</comment><comment ref=\"B1\"><text><t>[スレッド] "
             "https://go.microsoft.com/fwlink/?linkid=870924 x</t>"
             "</text></comment></commentList></comments>"},
            {"xl/threadedComments/t1.xml",
             "<ThreadedComments><threadedComment ref=\"B1\"><text>期限は?</text></threadedComment>"
             "</ThreadedComments>"}};
        const Workbook workbook = read(file);
        const auto& sheet = workbook.sheets.front();
        REQUIRE(sheet.comments.size() == 2);
        CHECK(sheet.comment_at(0, 0)->text == "確認: 要相談");
        CHECK(sheet.comment_at(0, 1)->text == "期限は?");
    }

    TEST_CASE("tells of macros, charts and formulas without a result, and reads the rest") {
        test::XlsxFile file;
        file.workbook =
            "<workbook><sheets><sheet name=\"S\" r:id=\"rId1\"/><sheet name=\"図\" "
            "r:id=\"rId7\"/></sheets></workbook>";
        file.sheet_data = "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><v>3</v></c></row>";
        file.more = {{"xl/vbaProject.bin", "no program is run"}};
        const std::string bytes = file.bytes();
        const auto result = sheets::read("check.xlsm", bytes);
        REQUIRE(result.ok());
        CHECK(has_code(result, "sheet.macros"));
        CHECK(has_code(result, "sheet.no_cells"));
        CHECK(has_code(result, "sheet.left_out.formulas"));
        CHECK(result.value->sheets.size() == 1);
        CHECK(result.value->sheets[0].find(0, 0)->is_formula);
        CHECK(result.diagnostics.front().location.file == "check.xlsm");
    }

    TEST_CASE("what is broken or hostile is an error that says so") {
        test::XlsxFile file;
        file.sheet_data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        const std::string whole = file.bytes();
        CHECK(code_of(whole.substr(0, whole.size() / 2)) == "sheet.zip");

        auto changed = [&](auto change) {
            test::XlsxFile other = file;
            change(other);
            return code_of(other.bytes());
        };
        CHECK(changed([](auto& f) {
                  f.sheet_data = "<row r=\"1\"><c t=\"s\"><v>4</v></c></row>";
              }) == "sheet.no_such_string");
        CHECK(changed([](auto& f) {
                  f.sheet_data = "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>";
              }) == "sheet.no_such_string");
        CHECK(changed([](auto& f) { f.sheet_data = "<row r=\"1\"><c></row>"; }) == "sheet.xml");
        CHECK(changed([](auto& f) { f.sheet_data = "<row r=\"1\"><c r=\"1A\"/></row>"; }) ==
              "sheet.cell_place");
        CHECK(changed([](auto& f) { f.sheet_data = "<row r=\"1048577\"/>"; }) ==
              "sheet.too_much.rows");
        CHECK(changed([](auto& f) { f.sheet_data = "<row r=\"0\"/>"; }) == "sheet.cell_place");
        CHECK(changed([](auto& f) {
                  f.sheet_data = "<row><c r=\"XFD1\"/><c><v>1</v></c></row>";
              }) == "sheet.too_much.columns");
        CHECK(changed([](auto& f) {
                  for (int i = 0; i < 100; ++i) f.behind_data += "<x>";
              }) == "sheet.too_much.depth");
        CHECK(changed([](auto& f) {
                  f.workbook =
                      "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + f.workbook;
              }) == "sheet.doctype");
        CHECK(changed([](auto& f) { f.workbook = "<workbook><sheets/></workbook>"; }) ==
              "sheet.no_sheets");
        CHECK(changed([](auto& f) { f.sheet_data = ""; }) == "sheet.empty");
        CHECK(changed([](auto& f) { f.more = {{"XL/Workbook.xml", "<x/>"}}; }) ==
              "sheet.zip_twice");

        auto parts = file.parts();
        std::erase_if(parts, [](const auto& part) { return part.first.ends_with("sheet1.xml"); });
        CHECK(code_of(test::zip_of(parts)) == "sheet.no_part");

        // A name that leads out of the archive is a name as any other; nothing is written anywhere.
        parts = file.parts();
        parts.emplace_back("../../../etc/passwd", "x");
        CHECK(sheets::read("check.xlsx", test::zip_of(parts)).ok());

        // One byte of a part is another one: its sum does not agree.
        std::string damaged = whole;
        damaged[damaged.find("<v>1</v>") + 3] = '2';
        CHECK(code_of(damaged) == "sheet.zip_part");
    }

    TEST_CASE("a file that is no sheet is told as what it is") {
        CHECK(code_of("%PDF-1.7\n") == "sheet.kind.document");
        CHECK(code_of("\xD0\xCF\x11\xE0" + std::string("W\0o\0r\0k\0b\0o\0o\0k\0", 16)) ==
              "sheet.kind.other_sheet");
        std::string encrypted = "\xD0\xCF\x11\xE0";
        for (const char c : std::string_view("EncryptedPackage")) encrypted.append({c, '\0'});
        CHECK(code_of(encrypted) == "sheet.kind.encrypted");
        CHECK(code_of(test::zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", "<w/>"}})) ==
              "sheet.kind.document");
        CHECK(code_of(test::zip_of({{"profile.json", "{}"}})) == "sheet.kind.archive");
        CHECK(code_of(test::zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.bin", ""}})) ==
              "sheet.kind.other_sheet");
        CHECK(code_of("") == "sheet.empty");
        CHECK(code_of(" \r\n") == "sheet.empty");
        CHECK(code_of("{\"format\":\"kurabe/profile\"}") == "sheet.kind.document");
    }

    TEST_CASE("reads in steps, tells how far it is, and can be stopped") {
        test::XlsxFile file;
        for (int row = 1; row <= 20'000; ++row) {
            file.sheet_data +=
                "<row r=\"" + std::to_string(row) + "\"><c><v>1</v></c><c><v>2</v></c></row>";
        }
        const std::string bytes = file.bytes();
        sheets::Reading reading("check.xlsx", bytes);
        std::size_t steps = 0;
        double before = 0;
        while (reading.step()) {
            ++steps;
            CHECK(reading.progress() >= before);
            before = reading.progress();
        }
        CHECK(steps > 10);
        CHECK(before > 0.9);
        CHECK(reading.finish().value->sheets[0].rows.size() == 20'000);
        sheets::Reading stopped("check.xlsx", bytes);
        for (int i = 0; i < 8; ++i) CHECK(stopped.step());
    }
}
