// Ready-made views: what is read, and what is refused.
#include <doctest.h>

#include <string>

#include "files/catalog_reader.h"
#include "fixtures/embedded.h"

using namespace kurabe;

namespace {

const model::Catalog& catalog() {
    static const auto read = test::without_problems(
        files::read_catalog("catalog.json", test::embedded("tests/fixtures/query/catalog.json")));
    return read;
}

std::string view(const std::string& id, const std::string& properties) {
    return R"({"id":")" + id + R"(","label":{"ja":"名)" + id + R"(","en":"n)" + id +
           R"("},"purpose":{"ja":"用","en":"use"},"properties":[)" + properties + "]}";
}

base::Result<std::vector<model::ReadyMadeView>> read(const std::string& views) {
    return files::read_views(
        "v.json", R"({"format":"kurabe/views","version":1,"views":[)" + views + "]}", catalog());
}

std::string codes(const std::string& views) {
    std::string all;
    for (const auto& diagnostic : read(views).diagnostics) {
        all += (all.empty() ? "" : " ") + diagnostic.code;
    }
    return all;
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "" : ",") + text;
    return all;
}

}  // namespace

TEST_CASE("properties keep their order") {
    const auto result = read(view("a", R"("auth.mfa","backup.retention")"));
    REQUIRE(result.ok());
    REQUIRE(result.value->size() == 1);
    CHECK(result.value->front().label.ja == "名a");
    CHECK(result.value->front().properties ==
          std::vector<std::string>{"auth.mfa", "backup.retention"});
}

TEST_CASE("all that is wrong with views is told at once, with its place") {
    const auto result = read(view("a", R"("auth.mfaa","auth.mfa","auth.mfa",7)") + "," +
                             view("A", R"("auth.mfa")") + "," + view("b", ""));
    CHECK_FALSE(result.ok());
    CHECK(codes(view("a", R"("auth.mfaa","auth.mfa","auth.mfa",7)")) ==
          "views.no_such_property catalog.duplicate_id format.type");
    REQUIRE(result.diagnostics.size() >= 5);
    CHECK(result.diagnostics.front().location.json_path == "/views/0/properties/0");
    CHECK(codes(view("a", R"("auth.mfa")") + "," + view("A", R"("auth.mfa")")) ==
          "catalog.duplicate_id catalog.duplicate_id catalog.duplicate_id");
    CHECK(codes(view("b", "")) == "format.empty_list");
    CHECK(codes("") == "format.empty_list");
    CHECK(codes("7") == "format.type");
}

TEST_CASE("there are no more views, and no more properties in one, than a menu can hold") {
    CHECK(codes(view("a", repeated(R"("auth.mfa")", 201))) == "views.too_many");
    CHECK(codes(repeated("7", 51)) == "views.too_many");
}
