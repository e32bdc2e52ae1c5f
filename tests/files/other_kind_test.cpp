#include "files/other_kind.h"

#include <doctest.h>

#include <string>
#include <string_view>

#include "files/json_tree.h"

using namespace std::string_view_literals;
using kurabe::files::other_kind;

namespace {

struct Row {
    std::string bytes;
    std::string_view code;
    std::string_view name;
};

// The head of an entry that is not compressed (APPNOTE.TXT 4.3.7).
std::string zip_entry(std::string_view name, std::string_view content = "") {
    std::string entry = "PK\x03\x04" + std::string(22, '\0');
    entry += {static_cast<char>(name.size()), '\0', '\0', '\0'};
    return entry + std::string(name) + std::string(content);
}

std::string wide(std::string_view name) {
    std::string text;
    for (const char c : name) text.append({c, '\0'});
    return text;
}

const std::string compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');

}  // namespace

TEST_CASE("a file that is no JSON is told as what it is, whatever its name") {
    const Row rows[] = {
        {"%PDF-1.7\n%\xE2\xE3", "json.other_kind", "PDF"},
        {zip_entry("[Content_Types].xml") + zip_entry("xl/workbook.xml"), "json.other_kind",
         "Excel"},
        {zip_entry("xl/workbook.bin"), "json.other_kind", "Excel (XLSB)"},
        {zip_entry("docProps/app.xml") + zip_entry("word/document.xml"), "json.other_kind", "Word"},
        {zip_entry("_rels/.rels") + zip_entry("ppt/presentation.xml"), "json.other_kind",
         "PowerPoint"},
        {zip_entry("[Content_Types].xml"), "json.other_kind", "Office"},
        {zip_entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "json.other_kind",
         "OpenDocument"},
        {zip_entry("profile.json", "{}"), "json.archive", "ZIP"},
        {zip_entry("profiles/notes on xl/workbook.xml"), "json.archive", "ZIP"},
        {"PK\x03\x04", "json.archive", "ZIP"},
        {"PK\x05\x06" + std::string(18, '\0'), "json.archive", "ZIP"},
        {compound_file + wide("Workbook"), "json.other_kind", "Excel 97-2003"},
        {compound_file + wide("WordDocument"), "json.other_kind", "Word"},
        {compound_file + wide("EncryptedPackage"), "json.other_kind", "Office"},
        {"\x1F\x8B\x08", "json.archive", "gzip"},
        {"7z\xBC\xAF\x27\x1C", "json.archive", "7-Zip"},
        {"\x89PNG\r\n\x1A\n", "json.other_kind", "PNG"},
        {"\xFF\xD8\xFF\xE0", "json.other_kind", "JPEG"},
        {"RIFF\x10\x20\x30\x40WEBPVP8 ", "json.other_kind", "WebP"},
        {"<!DOCTYPE html>\n<title>Log in", "json.web_page", "HTML"},
        {"\xEF\xBB\xBF\r\n  <HTML lang=ja>", "json.web_page", "HTML"},
        {"<!-- x --><html><body>\x83\x8D\x83", "json.web_page", "HTML"},
        {"<?xml version=\"1.0\"?><profile/>", "json.other_kind", "XML"},
        {"{\\rtf1\\ansi", "json.other_kind", "RTF"},
        {std::string("\xFF\xFE{\0"sv), "json.other_encoding", "UTF-16"},
        {std::string("\xFE\xFF\0{"sv), "json.other_encoding", "UTF-16"},
        {std::string("{\0\"\0a\0"sv), "json.other_encoding", "UTF-16"},
        {std::string("\0{\0\""sv), "json.other_encoding", "UTF-16"},
        {std::string("\xFF\xFE\0\0{\0\0\0"sv), "json.other_encoding", "UTF-32"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        const auto kind = other_kind(row.bytes);
        REQUIRE(kind);
        CHECK(kind->code == row.code);
        CHECK(kind->name == row.name);
        const auto result = kurabe::files::parse_json("profile.json", row.bytes);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == row.code);
        CHECK(result.diagnostics[0].arguments.front().second == row.name);
        // Wherever such a file is cut off, it is told and no more.
        for (std::size_t size = 0; size < row.bytes.size(); ++size) {
            CAPTURE(size);
            const std::string cut = row.bytes.substr(0, size);
            const auto read = kurabe::files::parse_json("profile.json", cut);
            CHECK(read.value.has_value() == read.diagnostics.empty());  // "7" is a number
        }
    }
}

TEST_CASE("what may be JSON, or is empty, is no other kind") {
    for (const std::string_view bytes :
         {""sv, "{}"sv, "[\"aaftyp, 13 bytes\"]"sv, "{\"a\": \"<html>\"}"sv, "\"PK\""sv, "\0"sv,
          "\0\0\0\0\0\0"sv, "\xEF\xBB\xBF{}"sv, "id,name"sv, "\xE3\x81\x82"sv, "M"sv,
          "<"sv.substr(1)}) {
        CAPTURE(bytes);
        CHECK_FALSE(other_kind(bytes));
    }
    CHECK(kurabe::files::parse_json("zeros.json", std::string(4096, '\0')).diagnostics[0].code ==
          "json.empty");
}
