#include <doctest.h>

#include <string>

#include "files/profile_reader.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;

TEST_CASE("nesting of 1,000 levels is refused at the first level that is too deep") {
    for (const char bracket : {'[', '{'}) {
        std::string text;
        for (int i = 0; i < 1000; ++i) text += bracket == '[' ? "[" : "{\"a\":";
        const auto result = files::read_profile("deep.json", text, test::small_catalog());
        CHECK_FALSE(result.ok());
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == "json.depth");
        CHECK(result.diagnostics[0].location.line == 1);
    }
}

TEST_CASE("every way of cutting a good profile short is refused, and none crashes") {
    const std::string good = R"({"format":"kurabe/profile","version":1,"id":"p",
"service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"う","en":"c"},
"sections":[{"at":"1"}]}],"answers":[{"property":"auth.mfa","state":"yes",
"source":[{"document":"wp","at":"1"}]}]})";
    const auto catalog = test::small_catalog();
    REQUIRE(files::read_profile("p.json", good, catalog).ok());
    for (std::size_t length = 0; length < good.size(); ++length) {
        const auto result = files::read_profile("p.json", good.substr(0, length), catalog);
        CHECK_FALSE(result.ok());
        CHECK(base::has_error(result.diagnostics));
    }
}

TEST_CASE("every byte of a good profile can be spoilt without a crash") {
    std::string good =
        R"({"format":"kurabe/profile","version":1,"id":"p","edition":{"label":"1"}})";
    const auto catalog = test::small_catalog();
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char spoilt : {'\0', '\xFF', '"', '{', '9', '\\'}) {
            std::string text = good;
            text[at] = spoilt;
            const auto result = files::read_profile("p.json", text, catalog);
            CHECK(result.ok() != base::has_error(result.diagnostics));
        }
    }
}

TEST_CASE("a text of 200 MB is refused unread") {
    const std::string huge(200ULL * 1024 * 1024, ' ');
    const auto result = files::read_profile("huge.json", huge, test::small_catalog());
    CHECK_FALSE(result.ok());
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "json.too_large");
}

TEST_CASE("numbers too large for a double, and huge flat arrays, are read or refused") {
    const auto catalog = test::small_catalog();
    CHECK_FALSE(files::read_profile("n.json", "{\"version\": 1e999}", catalog).ok());
    std::string flat = "[0";
    for (int i = 0; i < 100000; ++i) flat += ",0";
    CHECK_FALSE(files::read_profile("a.json", flat + "]", catalog).ok());
}
