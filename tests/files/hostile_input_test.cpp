#include <doctest.h>

#include <algorithm>
#include <string>

#include "files/profile_reader.h"
#include "fixtures/profile_fixture.h"
#include "text/code_points.h"

using namespace kurabe;

TEST_CASE("nesting of 1,000 levels is refused at the first level that is too deep") {
    for (const char bracket : {'[', '{'}) {
        std::string text = "{\"a\":";  // a list is no file of ours
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

TEST_CASE("what is not ours is read no further than its head") {
    const auto catalog = test::small_catalog();
    const auto refused = [&](const std::string& text, std::string_view code) {
        const auto result = files::read_profile("x.json", text, catalog);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == code);
    };
    refused("[1, 2, this is not JSON", "format.type");
    refused(R"({"a": [], "format": "geojson", "features": [oops)", "format.not_this");
    // Where it does not say what it is, or says it late, it is read.
    refused(R"({"a": [], "features": 1})", "format.missing");
}

TEST_CASE("more values than the memory can hold are refused with a message of their own") {
    std::string text = R"({"format":"kurabe/profile","version":1,"answers":[0)";
    for (std::size_t i = 0; i < files::max_json_values; ++i) text += ",0";
    const auto result = files::read_profile("x.json", text + "]}", test::small_catalog());
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "json.too_many_values");
}

TEST_CASE("diagnostics of a file are capped, and the others counted") {
    std::string text = R"({"format":"kurabe/profile","version":1,"answers":[0)";
    constexpr std::size_t mistakes = 5312;
    for (std::size_t i = 1; i < mistakes; ++i) text += ",0";
    text += R"(],"unknown":1})";
    const auto result = files::read_profile("x.json", text, test::small_catalog());
    CHECK_FALSE(result.ok());
    std::size_t errors = 0;
    std::size_t notices = 0;
    std::string more;
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity == base::Severity::notice) ++notices;
        if (diagnostic.code == files::more_diagnostics) {
            more = diagnostic.arguments.at(0).second;
        } else if (diagnostic.severity == base::Severity::error) {
            ++errors;
        }
    }
    CHECK(notices == 1);  // is not crowded out
    CHECK(errors == files::max_diagnostics);
    // Beside the answers: id, service, provider, edition and documents are missing.
    CHECK(more == std::to_string(mistakes + 5 - files::max_diagnostics));
}

TEST_CASE("keys that stand twice are found among few and among many") {
    for (const int keys : {2, 100}) {
        std::string text = "{";
        for (int i = 0; i < keys; ++i) text += "\"key" + std::to_string(i) + "\":0,";
        const auto result =
            files::read_profile("x.json", text + R"("key0":0})", test::small_catalog());
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].code == "json.duplicate_key");
    }
}

TEST_CASE("places are found in any order") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += i % 50 == 0 ? "\n" : "日本";
    files::Locator locator("x", text);
    for (std::size_t at = text.size(); at > 0; --at) {
        if (text::is_continuation(text[at - 1])) continue;
        const auto expected = files::locate("x", text, at - 1);
        const auto found = locator.at(at - 1);
        CHECK(found.line == expected.line);
        CHECK(found.column == expected.column);
    }
}

TEST_CASE("a quoted name is cut where nobody reads on") {
    const std::string text =
        R"({"format":"kurabe/profile","version":1,")" + std::string(100000, 'k') + R"(":1})";
    const auto result = files::read_profile("x.json", text, test::small_catalog());
    for (const auto& diagnostic : result.diagnostics) {
        CHECK(diagnostic.location.json_path.size() < 300);
        for (const auto& [name, value] : diagnostic.arguments) CHECK(value.size() < 1100);
    }
}

TEST_CASE("a property of more options than anybody chooses from is refused") {
    std::string text = R"({"format":"kurabe/profile","version":1,"properties":[{"id":"own.code",
"label":{"ja":"自","en":"Own"},"kind":"enumeration","options":[)";
    for (int i = 0; i <= 500; ++i) {
        text += (i > 0 ? "," : "") + std::string(R"({"code":"c)") + std::to_string(i) +
                R"(","label":{"ja":"い","en":"i"}})";
    }
    const auto result = files::read_profile("x.json", text + "]}]}", test::small_catalog());
    const auto told = std::count_if(
        result.diagnostics.begin(), result.diagnostics.end(),
        [](const auto& diagnostic) { return diagnostic.code == "catalog.too_many_options"; });
    CHECK(told == 1);
}
