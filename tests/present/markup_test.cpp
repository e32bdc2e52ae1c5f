#include "present/markup.h"

#include <doctest.h>

using kurabe::present::Markup;

TEST_CASE("texts and values of attributes are escaped, elements close in order") {
    Markup html;
    html.open("p", {{"title", "\"'<&>"}}).element("b", "<i>&\"'").close();
    CHECK(html.take() ==
          "<p title=\"&quot;&#39;&lt;&amp;&gt;\"><b>&lt;i&gt;&amp;&quot;&#39;</b></p>");
}

TEST_CASE("a text of a profile is isolated from the direction of writing around it") {
    Markup html;
    html.untrusted_element("td", "\u202Eabc");
    CHECK(html.take() == "<td><bdi>\u202Eabc</bdi></td>");
}

TEST_CASE("characters that HTML cannot hold become marks, line breaks and tabs stay") {
    Markup html;
    html.text(std::string_view("a\0b\x1B\x7F\n\tc\r", 9));
    CHECK(html.take() == "a\uFFFDb\uFFFD\uFFFD\n\tc\uFFFD");
}
