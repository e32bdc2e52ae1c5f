#include "text/code_points.h"

#include <doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace kurabe::text {
namespace {

std::u32string values(std::string_view utf8) {
    std::u32string all;
    for (const CodePoint code_point : code_points(utf8)) all.push_back(code_point.value);
    return all;
}

}  // namespace

TEST_CASE("a text is the code points that stand in it") {
    CHECK(values("").empty());
    const std::string_view utf8 = "aé髙😀\0z";
    CHECK(values(utf8) == U"aé髙😀");
    CHECK(values({"a\0b", 3}) == std::u32string(U"a\0b", 3));
    std::string joined;
    for (const CodePoint code_point : code_points(utf8))
        joined += utf8.substr(joined.size(), code_point.size);
    CHECK(joined == utf8);
}

TEST_CASE("each byte that is not of well-formed UTF-8 is a code point of its own") {
    struct Case {
        std::string_view bytes;
        std::u32string_view values;
    };
    const std::vector<Case> cases = {
        {"\x80x", U"\uFFFDx"},                              // nothing to continue
        {"\xC0\xAF", U"\uFFFD\uFFFD"},                      // longer than need be
        {"\xE0\x9F\xBF", U"\uFFFD\uFFFD\uFFFD"},            // the same
        {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},            // a surrogate
        {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond Unicode
        {"\xE3\x81", U"\uFFFD\uFFFD"},                      // ends early
        {"\xE3\x81zあ", U"\uFFFD\uFFFDzあ"},
        {"あ\xFFい", U"あ\uFFFDい"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.bytes);
        CHECK(values(one.bytes) == one.values);
        CHECK(values(replace_invalid_utf8(one.bytes)) == one.values);
        CHECK(first_invalid_utf8(one.bytes) ==
              values(one.bytes).find(U'\uFFFD') * (one.bytes.starts_with("あ") ? 3 : 1));
        CHECK_FALSE(first_invalid_utf8(replace_invalid_utf8(one.bytes)));
    }
    CHECK_FALSE(first_code_point("\xFF").is_valid);
    CHECK(first_code_point("\uFFFD").is_valid);
}

TEST_CASE("code points are told apart by what a reader sees of them") {
    for (const char32_t visible : {U'A', U'髙', U'한', U'😀', U'\ue000', U'\U0010ffff'}) {
        CHECK(classify(visible) == CodePointClass::visible);
    }
    for (const char32_t space : {U' ', U'\u00a0', U'\u2003', U'\u3000'}) {
        CHECK(classify(space) == CodePointClass::space);
    }
    for (const char32_t mark : {U'\u0301', U'\u3099', U'\u20dd'}) {
        CHECK(classify(mark) == CodePointClass::combining);
    }
    for (const char32_t hidden :
         {U'\u00ad', U'\u200b', U'\u200d', U'\u202e', U'\ufe0f', U'\U000e0100'}) {
        CHECK(classify(hidden) == CodePointClass::ignorable);
    }
    for (const char32_t control : {U'\u0000', U'\u0007', U'\u007f', U'\u0085'}) {
        CHECK(classify(control) == CodePointClass::control);
    }
}

}  // namespace kurabe::text
