#include "files/document.h"

#include <doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/catalog_reader.h"
#include "files/profile_index.h"
#include "files/session_document.h"

using namespace kurabe;
using files::Format;

namespace {

std::string document(std::string_view format, std::string_view rest) {
    return R"({"format":")" + std::string(format) + R"(","version":1,)" + std::string(rest) + "}";
}

// The only thing that is wrong.
template <typename Read>
base::Diagnostic refusal(const base::Result<Read>& result) {
    CHECK_FALSE(result.ok());
    REQUIRE(result.diagnostics.size() == 1);
    return result.diagnostics.front();
}

base::Diagnostic refused_session(std::string_view bytes) {
    return refusal(files::read_session("s.json", bytes));
}

}  // namespace

TEST_CASE("a file is what its head says") {
    for (const Format format :
         {Format::profile, Format::session, Format::catalog, Format::framework, Format::views,
          Format::index, Format::query_words}) {
        const std::string bytes = document(files::to_name(format), R"("unfinished":[])");
        CHECK(files::parse_document("a.json", bytes).format == format);
        CHECK(files::format_from_name(files::to_name(format)) == format);
    }
    for (const std::string_view bytes :
         {"", "{", "[]", "7", "{}", R"({"format":1})", R"({"format":"kurabe/report"})"}) {
        CAPTURE(bytes);
        CHECK_FALSE(files::parse_document("a.json", bytes).format);
    }
}

TEST_CASE("a parsed document is read as what it is, and as nothing else") {
    const std::string bytes = document("kurabe/index", R"("profiles":[{"file":"a.json"}])");
    const auto parsed = files::parse_document("index.json", bytes);
    const auto index = files::read_profile_index(parsed);
    REQUIRE(index.ok());
    CHECK(index.value->front().file == "a.json");

    const auto wrong = refusal(files::read_session(parsed));
    CHECK(wrong.code == "format.not_this");
    CHECK(wrong.location.json_path == "/format");
    const std::vector<std::pair<std::string, std::string>> arguments = {
        {"expected", "kurabe/session"}, {"found", "kurabe/index"}};
    CHECK(wrong.arguments == arguments);
    CHECK(refusal(files::read_framework(parsed)).code == "format.not_this");
}

TEST_CASE("what is wrong with a head is said") {
    CHECK(refused_session("not JSON").code == "json.syntax");
    CHECK(refused_session("[]").code == "format.type");
    CHECK(refused_session("{}").code == "format.missing");
    CHECK(refused_session(R"({"format":1})").code == "format.type");
    CHECK(refused_session(R"({"format":"kurabe/session"})").code == "format.missing");
    const auto newer = refused_session(R"({"format":"kurabe/session","version":2})");
    CHECK(newer.code == "format.version");
    CHECK(newer.location.json_path == "/version");
}
