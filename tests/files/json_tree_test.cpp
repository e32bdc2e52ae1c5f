#include "files/json_tree.h"

#include <doctest.h>

#include <string>
#include <string_view>

using kurabe::base::Severity;
using kurabe::files::locate;
using kurabe::files::parse_json;
using namespace std::string_view_literals;

namespace {

struct Bad {
    std::string text;
    std::string code;
    unsigned line;
    unsigned column;
};

}  // namespace

TEST_CASE("what is wrong with a text is said with its place") {
    const Bad cases[] = {
        {"", "json.empty", 1, 1},
        {" \n\t ", "json.empty", 1, 1},
        {"not json", "json.syntax", 1, 1},
        {"{\"a\": 1,}", "json.syntax", 1, 9},
        {"{\n  \"あ\": tru\n}", "json.syntax", 2, 8},
        {"%PDF-1.7\n%\xe2\xe3", "json.other_kind", 1, 1},
        {"PK\x03\x04\x14", "json.archive", 1, 1},
        {"[1, 2", "json.ends_early", 1, 6},
        {"{\"a\": 1} x", "json.syntax", 1, 10},
        {"{\"a\": 1, \"b\": 2, \"a\": 3}", "json.duplicate_key", 1, 18},
        {"{\"a\": \"\xFF\"}", "json.encoding", 1, 8},
        {"\xFF\xFE{\0", "json.other_encoding", 1, 1},
        {"2\"٬\"", "json.syntax", 1, 2},
        {"id,名前", "json.not_json", 1, 1},
        {"\n// a comment\n{}", "json.not_json", 2, 1},
        {"[\"\n\"]", "json.syntax", 1, 2},
    };
    for (const Bad& bad : cases) {
        CAPTURE(bad.text);
        const auto result = parse_json("f.json", bad.text);
        CHECK_FALSE(result.ok());
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == bad.code);
        CHECK(result.diagnostics[0].location.line == bad.line);
        CHECK(result.diagnostics[0].location.column == bad.column);
    }
}

TEST_CASE("each part of the tree knows where it begins") {
    const std::string text = "{ \"a\" : [10, -2.5, true, null, \"x\"],\n \"b\": {} }";
    const auto result = parse_json("f.json", text);
    REQUIRE(result.ok());
    const auto* a = result.value->find("a");
    REQUIRE(a != nullptr);
    CHECK(text[a->offset] == '[');
    REQUIRE(a->items.size() == 5);
    CHECK(text.substr(a->items[0].offset, 2) == "10");
    CHECK(text.substr(a->items[1].offset, 4) == "-2.5");
    CHECK(text.substr(a->items[2].offset, 4) == "true");
    CHECK(text.substr(a->items[3].offset, 4) == "null");
    CHECK(text.substr(a->items[4].offset, 3) == "\"x\"");
    CHECK(a->items[1].text == "-2.5");
    CHECK(text[result.value->find("b")->offset] == '{');
    CHECK(text.substr(result.value->members[1].key_offset, 3) == "\"b\"");
}

TEST_CASE("escapes mean what RFC 8259 says") {
    const auto result = parse_json(
        "f.json", R"(["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u3042\uD83D\ude00!", "\u0000", "plain"])");
    REQUIRE(result.ok());
    CHECK(result.value->items[0].text == "\"\\/\b\f\n\r\t");
    CHECK(result.value->items[1].text == "Aéあ😀!");
    CHECK(result.value->items[2].text == std::string_view("\0", 1));
    CHECK(result.value->items[3].text == "plain");
    for (const char* bad :
         {R"(["\x"])", R"(["\u12"])", R"(["\u12G4"])", R"(["\uD83D"])", R"(["\uD83Dx"])",
          R"(["\uDE00"])", R"(["\uD83D\u0041"])", R"(["\ "])"}) {
        CAPTURE(bad);
        const auto refused = parse_json("f.json", bad);
        REQUIRE(refused.diagnostics.size() == 1);
        CHECK(refused.diagnostics[0].code == "json.syntax");
        CHECK(refused.diagnostics[0].location.column == 2);
    }
}

TEST_CASE("a text that is cut off anywhere is told to end there") {
    const std::string text = R"({"あ": ["x\\\"\u3042", true, -1.5e+3, false], "b": {"c": null}})";
    REQUIRE(parse_json("f.json", text).ok());
    for (std::size_t length = 1; length < text.size(); ++length) {
        for (const std::string_view padding : {""sv, "\n"sv, "\0\0\0"sv}) {
            const std::string cut = text.substr(0, length) + std::string(padding);
            CAPTURE(cut);
            const auto result = parse_json("f.json", cut);
            REQUIRE(result.diagnostics.size() == 1);
            const bool is_in_character = (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80;
            if (is_in_character && !padding.empty()) continue;  // not UTF-8
            CHECK(result.diagnostics[0].code == "json.ends_early");
        }
    }
}

TEST_CASE("what is wrong before the end is not told as a cut") {
    for (const char* text : {R"({"a": 1,})", R"(["a" "b"])", "[tru]", "[1.]", "{]", "[1, 2}",
                             "{} {}", "[01]", R"({"a" 1})"}) {
        CAPTURE(text);
        const auto result = parse_json("f.json", text);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == "json.syntax");
    }
}

TEST_CASE("what looks like structure inside a text is text") {
    const auto result = parse_json("f.json", R"(["a,: ]}{", "b\", ]", "", "\\", {"k:\"": [1]}])");
    REQUIRE(result.ok());
    const auto& items = result.value->items;
    REQUIRE(items.size() == 5);
    CHECK(items[0].text == "a,: ]}{");
    CHECK(items[1].text == "b\", ]");
    CHECK(items[2].text.empty());
    CHECK(items[3].text == "\\");
    CHECK(items[4].members[0].key == "k:\"");
    CHECK(items[4].members[0].value.items[0].text == "1");
}

TEST_CASE("control characters are found wherever they stand in a text") {
    for (std::size_t length = 0; length < 20; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string text = "[\"" + std::string(length, 'a') + "\"]";
            CHECK(parse_json("f.json", text).ok());
            text[2 + at] = '\x1F';
            CHECK_FALSE(parse_json("f.json", text).ok());
            text[2 + at] = '\x7F';
            CHECK(parse_json("f.json", text).ok());
        }
    }
}

TEST_CASE("numbers stay as they are written") {
    for (const char* text :
         {"0", "-0", "99.95", "-2.50", "0.1", "1e3", "1.5E-2", "378378000", "9007199254740993",
          "0.30000000000000004", "123456789012345678901234567890", "1e300", "1e-400"}) {
        CAPTURE(text);
        for (const std::string& written : {std::string(text), " " + std::string(text) + "\n"}) {
            const auto result = parse_json("f.json", written);
            REQUIRE(result.ok());
            CHECK(result.value->text == text);
        }
        const std::string list = "[" + std::string(text) + "," + text + " ,\n" + text + "]";
        const auto result = parse_json("f.json", list);
        REQUIRE(result.ok());
        REQUIRE(result.value->items.size() == 3);
        for (const auto& item : result.value->items) CHECK(item.text == text);
    }
    for (const char* bad : {"01", "1.", ".5", "+1", "1e", "--1", "1e999", "0x1", "-", "NaN"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_json("f.json", bad).ok());
    }
    const auto beyond = parse_json("f.json", "{\n \"a\": -1e400}");
    REQUIRE(beyond.diagnostics.size() == 1);
    CHECK(beyond.diagnostics[0].code == "json.number_too_large");
    CHECK(beyond.diagnostics[0].location.line == 2);
    CHECK(beyond.diagnostics[0].location.column == 7);
}

TEST_CASE("a byte order mark is skipped with a notice, and shifts no column") {
    const auto result = parse_json("f.json", "\xEF\xBB\xBF{\"a\": x}");
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].code == "json.bom");
    CHECK(result.diagnostics[0].severity == Severity::notice);
    CHECK(result.diagnostics[1].code == "json.syntax");
    CHECK(result.diagnostics[1].location.column == 7);
    // Places are counted behind the mark, wherever in the file they are.
    const auto tree = parse_json("f.json", "\xEF\xBB\xBF\n{\"a\": 1}");
    const auto place = locate("f.json", "\xEF\xBB\xBF\n{\"a\": 1}", tree.value->find("a")->offset);
    CHECK(place.line == 2);
    CHECK(place.column == 7);
    CHECK(parse_json("f.json", "\xEF\xBB\xBF{}").ok());
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(locate("f", "あい\nうえx", 13).line == 2);
    CHECK(locate("f", "あい\nうえx", 13).column == 3);
    CHECK(locate("f", "", 0).line == 1);
}
