#include "files/json_writer.h"

#include <doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "files/json_tree.h"
#include "fixtures/profile_fixture.h"

namespace test = kurabe::test;
using kurabe::files::JsonWriter;
using Layout = JsonWriter::Layout;

namespace {

void write_sample(JsonWriter& json) {
    json.object([&] {
        json.member("text", "あ\"\\\n\x01");
        json.member("yes", true);
        json.array("numbers", [&] {
            json.value(0);
            json.value(-7);
            json.value(std::numeric_limits<std::uint64_t>::max());
        });
        json.array("none", [] {});
        json.object("empty", [] {});
        json.object("inner", [&] { json.member("list", std::vector<std::string>{"a", "b"}); });
    });
}

template <typename Value>
std::string written(const Value& value) {
    JsonWriter json;
    json.value(value);
    return json.take();
}

}  // namespace

TEST_CASE("JSON is written in lines, in one line, or without a space") {
    JsonWriter lines;
    write_sample(lines);
    CHECK(lines.take() == R"({
  "text": "あ\"\\\n\u0001",
  "yes": true,
  "numbers": [
    0,
    -7,
    18446744073709551615
  ],
  "none": [],
  "empty": {},
  "inner": {
    "list": [
      "a",
      "b"
    ]
  }
})");
    JsonWriter spaced(Layout::spaced);
    write_sample(spaced);
    CHECK(spaced.take() == R"({"text": "あ\"\\\n\u0001", "yes": true, )"
                           R"("numbers": [0, -7, 18446744073709551615], "none": [], )"
                           R"("empty": {}, "inner": {"list": ["a", "b"]}})");
    JsonWriter compact(Layout::compact);
    write_sample(compact);
    const std::string text = compact.take();
    CHECK(text == R"({"text":"あ\"\\\n\u0001","yes":true,"numbers":[0,-7,18446744073709551615],)"
                  R"("none":[],"empty":{},"inner":{"list":["a","b"]}})");
    CHECK(kurabe::files::parse_json("written", text).ok());
}

TEST_CASE("one object may stand in a line of its own") {
    JsonWriter json;
    json.array([&] {
        for (const int number : {1, 2}) {
            json.begin_object(Layout::spaced);
            json.member("n", number);
            json.member("twice", std::vector<int>{number, number});
            json.end();
        }
    });
    CHECK(json.take() == "[\n  {\"n\": 1, \"twice\": [1, 1]},\n  {\"n\": 2, \"twice\": [2, 2]}\n]");
}

TEST_CASE("the parts that were taken are together what is written at once") {
    JsonWriter json;
    std::string parts;
    json.begin_array();
    parts += json.take();
    for (const int number : {1, 2}) {
        json.value(number);
        parts += json.take();
    }
    json.end();
    parts += json.take();
    CHECK(parts == written(std::vector<int>{1, 2}));
}

TEST_CASE("no text and no number breaks the JSON") {
    CHECK(written(std::string_view("a\xFF\xE3\x81z\xED\xA0\x80")) ==
          "\"a\uFFFD\uFFFD\uFFFDz\uFFFD\uFFFD\uFFFD\"");
    CHECK(written(std::string_view("\0\b\f\x1F\x7F", 5)) == "\"\\u0000\\b\\f\\u001f\\u007f\"");
    CHECK(written(test::decimal("99.90")) == "99.90");
    CHECK(written(test::decimal("1e-7")) == "0.0000001");
    CHECK(written(test::decimal("9007199254740993")) == "9007199254740993");
    CHECK(written(0.1) == "0.1");
    CHECK(written(-1e300) == "-1e+300");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
    CHECK(written(std::nan("")) == "null");
}

TEST_CASE("hidden characters are escaped and read as they were") {
    const std::string text = "a\x7F\u009B\u202E\u200B\U000E0041\r\n\x1B葛\U000E0100";
    std::string json;
    kurabe::files::append_json_string(json, text);
    CHECK(json == "\"a\\u007f\\u009b\\u202e\\u200b\\udb40\\udc41\\r\\n\\u001b葛\U000E0100\"");
    const auto tree = kurabe::files::parse_json("", json);
    REQUIRE(tree.ok());
    CHECK(tree.value->text == text);
}
