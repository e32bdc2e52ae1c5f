// Ten times the sheet takes ten times the steps, whatever stands in it.
#include <doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fixtures/zip_file.h"
#include "sheets/reading.h"
#include "steps/steps.h"

using namespace kurabe;

namespace {

std::string repeated(std::size_t size, std::string_view part) {
    std::string all;
    while (all.size() < size) all += part;
    return all;
}

std::string workbook(void (*fill)(test::XlsxFile& file, std::size_t size), std::size_t size) {
    test::XlsxFile file;
    fill(file, size);
    return file.bytes();
}

struct Kind {
    const char* name;
    std::string (*input)(std::size_t size);
};

constexpr Kind kinds[] = {
    {"a workbook of numbers and texts",
     [](std::size_t size) {
         return workbook(
             [](test::XlsxFile& file, std::size_t bytes) {
                 file.strings = repeated(bytes / 4, "<si><t>はい</t><rPh><t>x</t></rPh></si>");
                 file.sheet_data =
                     repeated(bytes,
                              "<row><c><v>0.5</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is>"
                              "<t>_x000D_\n</t></is></c></row>");
             },
             size);
     }},
    {"rows in the wrong order",
     [](std::size_t size) {
         return workbook(
             [](test::XlsxFile& file, std::size_t bytes) {
                 for (std::size_t row = 1'000'000; file.sheet_data.size() < bytes; --row) {
                     file.sheet_data += "<row r=\"" + std::to_string(row) +
                                        "\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>";
                 }
             },
             size);
     }},
    {"merges and lists, many and overlapping",
     [](std::size_t size) {
         return workbook(
             [](test::XlsxFile& file, std::size_t bytes) {
                 file.sheet_data = repeated(bytes / 4, "<row><c><v>1</v></c></row>");
                 file.behind_data =
                     repeated(bytes / 4, "<mergeCell ref=\"A1:Z99\"/><mergeCell ref=\"B2\"/>") +
                     repeated(bytes / 4,
                              "<dataValidation type=\"list\" sqref=\"A1 B2\"><formula1>A:A"
                              "</formula1></dataValidation>");
             },
             size);
     }},
    {"CSV with quotes", [](std::size_t size) { return repeated(size, "1,\"a\"\"b\nc\",あ\r\n"); }},
    {"CSV of CP932", [](std::size_t size) { return repeated(size, "\x94\xD4\x8D\x86,\x81\n"); }},
    {"HTML with what is never closed",
     [](std::size_t size) {
         return "<table><tr><td>x" + repeated(size, "<td a=\"<!-- <script <b a='x&amp &");
     }},
    {"HTML with spans",
     [](std::size_t size) {
         return "<table>" + repeated(size, "<tr><td rowspan=9 colspan=9>x<td>y");
     }},
    {"HTML of tables within tables",
     [](std::size_t size) {
         return repeated(size / 2, "<p>a</p>") + "<table>" + repeated(size / 2, "<tr><td>y<br>z");
     }},
};

}  // namespace

TEST_CASE("ten times the sheet takes at most twelve times the steps") {
    constexpr std::uint64_t most = 12;
    for (const Kind& kind : kinds) {
        const std::string name = kind.name;
        CAPTURE(name);
        std::uint64_t before = 0;
        for (const std::size_t size : {20'000U, 200'000U, 2'000'000U}) {
            const std::string input = kind.input(size);
            const std::uint64_t begin = test::steps();
            static_cast<void>(sheets::read("sheet", input));
            const std::uint64_t now = test::steps() - begin;
            CAPTURE(size);
            CHECK(now > 0);
            if (before > 0) CHECK(now <= most * before);
            if (before > 0 && now > most * before) break;
            before = now;
        }
    }
}
