#include "cli/table.h"

#include <doctest.h>

using namespace kurabe::cli;
using Lines = std::vector<std::string>;

TEST_CASE("Japanese characters are two columns wide") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("あいう") == 6);
    CHECK(display_width("ｱｲｳ") == 3);
}

TEST_CASE("Latin words are kept whole, Japanese is cut where the line is full") {
    CHECK(wrap("backup every day", 10) == Lines{"backup", "every day"});
    CHECK(wrap("あいうえお", 6) == Lines{"あいう", "えお"});
    CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrap("a\nb", 9) == Lines{"a", "b"});
    CHECK(wrap("", 9) == Lines{""});
}

TEST_CASE("columns line up whatever the characters") {
    Table table({6, 4});
    table.add_row({"あい", "x"});
    table.add_row({"ab", "y"});
    CHECK(table.text() == "あい    x\nab      y\n");
}
