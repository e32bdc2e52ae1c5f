#include "present/markup.h"

#include <doctest.h>

using kurabe::base::Language;
using kurabe::present::Markup;

TEST_CASE("texts and values of attributes are escaped, elements close in order") {
    Markup html(Language::ja);
    html.open("p", {{"title", "\"'<&>"}}).element("b", "<i>&\"'").close();
    CHECK(html.take() ==
          "<p title=\"&quot;&#39;&lt;&amp;&gt;\"><b>&lt;i&gt;&amp;&quot;&#39;</b></p>");
}

TEST_CASE("a text of a profile is isolated from the direction of writing around it") {
    Markup html(Language::ja);
    html.untrusted_element("td", "אבג");
    CHECK(html.take() == "<td><bdi>אבג</bdi></td>");
}

TEST_CASE("hidden characters are spelled out, line breaks stay") {
    Markup html(Language::ja);
    html.text(std::string_view("a\0b\x1B\x7F\n\tc\r\u202E", 12));
    CHECK(html.take() == "a[U+0000]b[U+001B][U+007F]\n[U+0009]c[U+000D][U+202E]");
}

TEST_CASE("Japanese in an English document says so, whether its language is known or not") {
    Markup html(Language::en);
    html.untrusted_element("p", "ラクロー 1.2").untrusted_element("p", "第3章");
    html.untrusted_element("p", "Rakuro").untrusted_element("p", "AES", {}, Language::ja);
    CHECK(html.take() ==
          "<p><bdi lang=\"ja\">ラクロー 1.2</bdi></p><p><bdi lang=\"ja\">第3章</bdi></p>"
          "<p><bdi>Rakuro</bdi></p><p><bdi lang=\"ja\">AES</bdi></p>");
    Markup japanese(Language::ja);
    japanese.untrusted_element("p", "ラクロー");
    CHECK(japanese.take() == "<p><bdi>ラクロー</bdi></p>");
}
