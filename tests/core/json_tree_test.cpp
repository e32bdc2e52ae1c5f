#include "format/json_tree.h"

#include <doctest.h>

#include <string>

using kurabe::base::Severity;
using kurabe::format::locate;
using kurabe::format::parse_json;

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
        {"[1, 2", "json.syntax", 1, 6},
        {"{\"a\": 1} x", "json.syntax", 1, 10},
        {"{\"a\": 1, \"b\": 2, \"a\": 3}", "json.duplicate_key", 1, 18},
        {"{\"a\": \"\xFF\"}", "json.encoding", 1, 8},
        {"\xFF\xFE{\0", "json.encoding", 1, 1},
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
    CHECK(a->items[1].number == -2.5);
    CHECK(text[result.value->find("b")->offset] == '{');
    CHECK(text.substr(result.value->members[1].key_offset, 3) == "\"b\"");
}

TEST_CASE("a byte order mark is skipped with a notice, and shifts no column") {
    const auto result = parse_json("f.json", "\xEF\xBB\xBF{\"a\": x}");
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].code == "json.bom");
    CHECK(result.diagnostics[0].severity == Severity::notice);
    CHECK(result.diagnostics[1].code == "json.syntax");
    CHECK(result.diagnostics[1].location.column == 7);
    CHECK(parse_json("f.json", "\xEF\xBB\xBF{}").ok());
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(locate("f", "あい\nうえx", 13).line == 2);
    CHECK(locate("f", "あい\nうえx", 13).column == 3);
    CHECK(locate("f", "", 0).line == 1);
}
