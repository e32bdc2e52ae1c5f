// Workbooks: parts made of choices, put into an archive; now and then, bytes of it are others.
#include <array>
#include <string>

#include "choices.h"
#include "fixtures/zip_file.h"
#include "sheets_reading.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::array elements = {"row"sv,
                                 "c"sv,
                                 "v"sv,
                                 "f"sv,
                                 "is"sv,
                                 "t"sv,
                                 "r"sv,
                                 "rPh"sv,
                                 "si"sv,
                                 "sst"sv,
                                 "mergeCell"sv,
                                 "col"sv,
                                 "dataValidation"sv,
                                 "formula1"sv,
                                 "sqref"sv,
                                 "comment"sv,
                                 "text"sv,
                                 "threadedComment"sv,
                                 "xf"sv,
                                 "cellXfs"sv,
                                 "numFmt"sv,
                                 "sheet"sv,
                                 "definedName"sv,
                                 "workbookPr"sv,
                                 "Relationship"sv};
constexpr std::array attributes = {"r"sv,          "s"sv,    "t"sv,    "ref"sv,      "hidden"sv,
                                   "min"sv,        "max"sv,  "type"sv, "sqref"sv,    "numFmtId"sv,
                                   "formatCode"sv, "name"sv, "r:id"sv, "date1904"sv, "Target"sv,
                                   "Type"sv,       "Id"sv,   "ht"sv,   "state"sv};
constexpr std::array values = {"1"sv,
                               "0"sv,
                               "A1"sv,
                               "B2:C9"sv,
                               "XFD1048576"sv,
                               "A:A"sv,
                               "s"sv,
                               "b"sv,
                               "e"sv,
                               "d"sv,
                               "str"sv,
                               "inlineStr"sv,
                               "list"sv,
                               "14"sv,
                               "164"sv,
                               "165"sv,
                               "rId1"sv,
                               "hidden"sv,
                               "9999999999"sv,
                               "-1"sv,
                               "[$-411]ggge&quot;年&quot;m.d aaa"sv,
                               "[&lt;=100]0.0;[Red]-#,##0.00_);@"sv,
                               "h:mm:ss.00 AM/PM"sv,
                               "[h]:mm"sv,
                               "# ?/?"sv,
                               "0.00E+00%,,"sv,
                               "\\"sv,
                               "0&quot;"sv};
constexpr std::array texts = {"0"sv,
                              "1"sv,
                              "45383.5"sv,
                              "60"sv,
                              "-1.5E-7"sv,
                              "1E308"sv,
                              "0.99900000000000011"sv,
                              "2024-04-01"sv,
                              "あ_x000D_"sv,
                              "_xD83D__xDE00_"sv,
                              "\"a,\"\"b\"\"\""sv,
                              "設問!$A$1:$A$3"sv,
                              "'設問'!A:A"sv,
                              "#N/A"sv,
                              "A1 B2:C3"sv,
                              "&#13;&amp;"sv,
                              "999999999999999999"sv};

// Elements within each other, as the choices have it.
std::string piece(Choices& choices) {
    std::string xml;
    std::vector<std::string_view> open;
    const std::size_t count = choices.below(40);
    for (std::size_t i = 0; i < count; ++i) {
        switch (choices.below(4)) {
            case 0:
            case 1: {
                const std::string_view name = choices.one_of(elements);
                xml += "<" + std::string(name);
                std::size_t used = 0;
                for (std::size_t k = choices.below(3); k > 0 && used < attributes.size(); --k) {
                    used += choices.below(6) + 1;  // no attribute twice
                    if (used > attributes.size()) break;
                    xml += " " + std::string(attributes[used - 1]) + "=\"" +
                           std::string(choices.one_of(values)) + "\"";
                }
                xml += ">";
                open.push_back(name);
                break;
            }
            case 2: xml += choices.one_of(texts); break;
            default:
                if (open.empty()) break;
                xml += "</" + std::string(open.back()) + ">";
                open.pop_back();
        }
    }
    for (; !open.empty(); open.pop_back()) xml += "</" + std::string(open.back()) + ">";
    return xml;
}

}  // namespace

void run(std::string_view input) {
    Choices choices(input);
    test::XlsxFile file;
    const std::size_t part = choices.below(8);
    file.sheet_data = part == 0 ? piece(choices) : "";
    for (std::size_t row = choices.below(4); row > 0; --row) {
        file.sheet_data += "<row>";
        for (std::size_t cell = choices.below(4); cell > 0; --cell) {
            file.sheet_data += "<c s=\"" + std::to_string(choices.below(3)) + "\" t=\"" +
                               std::string(choices.one_of(values)) + "\"><v>" +
                               std::string(choices.one_of(texts)) + "</v></c>";
        }
        file.sheet_data += "</row>";
    }
    if (part == 1) file.behind_data = piece(choices);
    if (part == 2) file.before_data = piece(choices);
    file.strings = part == 3 ? piece(choices) : "<si><t>あ</t></si>";
    const std::string code(choices.one_of(values));
    file.styles = part == 4
                      ? piece(choices)
                      : "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code +
                            "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/>"
                            "<xf numFmtId=\"10\"/></cellXfs>";
    if (part == 5) file.workbook = "<workbook>" + piece(choices) + "</workbook>";
    if (part == 6) {
        file.more = {{"xl/worksheets/_rels/sheet1.xml.rels",
                      test::relationships({{"rId1", "comments", "../comments1.xml"}})},
                     {"xl/comments1.xml", "<comments>" + piece(choices) + "</comments>"}};
    }
    std::string bytes = file.bytes();
    if (part == 7) {
        for (std::size_t i = choices.below(6); i > 0; --i) {
            bytes[choices.below(bytes.size())] = static_cast<char>(choices.byte());
        }
        if (choices.flag()) bytes.resize(choices.below(bytes.size()));
    }
    check_reading("book.xlsx", bytes);
}

}  // namespace kurabe::fuzz
