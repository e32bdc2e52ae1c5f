#include "text/replacement.h"

#include <doctest.h>

#include <string>

namespace kurabe::text {
namespace {

// "[…]" marks what is replaced, followed by what comes in; "|" is the caret.
std::string replacement(const std::string& before, std::string after) {
    const std::size_t caret = after.find('|');
    after.erase(caret, 1);
    const Replacement found = find_replacement(before, after, caret);
    std::string shown = before;
    shown.insert(found.end, "]" + std::string(found.inserted));
    return shown.insert(found.begin, "[");
}

}  // namespace

TEST_CASE("an edit is told from the text after it") {
    CHECK(replacement("", "日|") == "[]日");
    CHECK(replacement("日本", "日本語|") == "日本[]語");
    CHECK(replacement("日本", "日|") == "日[本]");
    CHECK(replacement("teh ", "the |") == "t[eh ]he ");
    CHECK(replacement("にほんご", "日本語|") == "[にほんご]日本語");
    CHECK(replacement("abc", "abc|") == "abc[]");
}

TEST_CASE("the caret tells which of equal characters came or went") {
    CHECK(replacement("aaa", "aa|aa") == "a[]aaa");
    CHECK(replacement("aaa", "a|a") == "a[a]a");
    CHECK(replacement("aaa", "|aaaa") == "[]aaaa");
}

TEST_CASE("code points stay whole") {
    CHECK(replacement("😀", "😁|") == "[😀]😁");
    CHECK(replacement("あ", "い|") == "[あ]い");
    CHECK(replacement("x😀y", "x🈀|y") == "x[😀]🈀y");
}

}  // namespace kurabe::text
