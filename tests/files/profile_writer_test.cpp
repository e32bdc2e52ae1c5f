#include "files/profile_writer.h"

#include <doctest.h>

#include <string>

#include "files/catalog_reader.h"
#include "files/profile_reader.h"
#include "fixtures/embedded.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

constexpr const char* whole = R"({"format":"kurabe/profile","version":1,"id":"p",
"service":{"name":{"ja":"あ"},"kind":{"en":"k"},"url":"https://example.com/"},
"provider":{"name":{"ja":"い","en":"b"},"url":"https://example.com/c"},
"edition":{"label":"1","date":"2024-02-29"},
"made_by":{"name":"作成者","date":"2026-11"},"checked_by":{"name":"確認者"},
"documents":[{"id":"wp","title":{"ja":"う","en":"c"},"edition":"2","date":"2023","url":"u",
  "revisions":[{"edition":"1","date":"2022","note":{"ja":"初版"}}],
  "sections":[{"at":"1","title":{"ja":"節"}},{"at":"2"}]}],
"properties":[{"id":"x.own","label":{"ja":"独自"},"explain":{"ja":"何か"},
  "kind":"enumeration","better":"higher","needs_start":true,
  "options":[{"code":"a","label":{"ja":"あ"}},{"code":"b","label":{"ja":"い"},"open":true}],
  "aliases":{"ja":["別名"],"en":["alias"]}}],
"answers":[
 {"property":"backup.retention","state":"yes","value":{"kind":"duration","min":7,"unit":"day"},
  "qualifier":"target","scope":{"ja":"画面"},"responsibility":"vendor","note":{"ja":"注"},
  "conflict":{"ja":"矛盾"},"source":[{"document":"wp","at":"1","page":3,
  "quote":{"ja":"7日以上\n保管"},"url":"https://example.com/wp"},{"document":"wp","at":"2"}]},
 {"property":"auth.mfa","state":"unclear","note":{"ja":"確かめる"},
  "proposed":{"state":"option","scope":{"ja":"管理"},"note":{"ja":"有料"},"unsure":true},
  "source":[{"document":"wp","at":"2","quote":{"en":"Yes, at a fee"}}]}],
"not_checkable":[{"document":"wp","at":"1","why":{"ja":"挨拶"}}]})";

model::Profile read(const std::string& text) {
    auto result = files::read_profile("p.json", text, test::small_catalog());
    REQUIRE(result.ok());
    return std::move(*result.value);
}

}  // namespace

TEST_CASE("a profile that was changed is written with all that it has") {
    model::Profile profile = read(whole);
    const auto& proposal = profile.answers[1].proposed;
    REQUIRE(proposal);
    CHECK((**proposal).state == model::AnswerState::option);
    CHECK((**proposal).unsure);
    CHECK(profile.answers[0].sources[0].quote->text == "7日以上\n保管");
    CHECK(profile.answers[0].sources[0].url == "https://example.com/wp");
    CHECK(profile.checked_by->name == "確認者");
    profile.original.clear();

    const std::string written = files::write_profile(profile);
    const model::Profile again = read(written);
    CHECK(again.answers == profile.answers);
    CHECK(again.made_by == profile.made_by);
    CHECK(again.checked_by == profile.checked_by);
    CHECK(again.service_kind == profile.service_kind);
    CHECK(again.provider_url == profile.provider_url);
    CHECK(again.documents[0].revisions[0].note.ja == "初版");
    CHECK(again.documents[0].sections[0].title.ja == "節");
    REQUIRE(again.properties.size() == 1);
    CHECK(again.properties[0].options.size() == 2);
    CHECK(again.properties[0].options[1].open);
    CHECK(again.properties[0].needs_start);
    CHECK(again.properties[0].aliases_en == profile.properties[0].aliases_en);
    CHECK(again.not_checkable[0].reason.ja == "挨拶");
    model::Profile cleared = again;
    cleared.original.clear();
    CHECK(files::write_profile(cleared) == written);
}

TEST_CASE("a profile that was not changed is written as it was read") {
    CHECK(files::write_profile(read(whole)) == whole);
}

TEST_CASE("the built-in profiles read as the same when they are written anew") {
    const auto catalog =
        files::read_catalog("catalog", test::embedded("assets/catalogs/kurabe.json"));
    REQUIRE(catalog.ok());
    for (const char* id : {"rakuro", "rakuraku-meisai", "rakuneko", "chatdealer", "recoru"}) {
        CAPTURE(id);
        const auto file = test::embedded("profiles/" + std::string(id) + ".json");
        auto profile = files::read_profile(id, file, *catalog.value);
        REQUIRE(profile.ok());
        profile.value->original.clear();
        const auto again =
            files::read_profile(id, files::write_profile(*profile.value), *catalog.value);
        REQUIRE(again.ok());
        CHECK(again.value->answers == profile.value->answers);
        CHECK(again.value->documents.size() == profile.value->documents.size());
    }
}

TEST_CASE("a proposal that is confirmed is an answer, and not a moment sooner") {
    const model::Profile profile = read(whole);
    const model::Answer& proposed = profile.answers[1];
    CHECK(proposed.state == model::AnswerState::unclear);
    const model::Answer answer = model::confirmed(proposed);
    CHECK(answer.state == model::AnswerState::option);
    CHECK(answer.scope.ja == "管理");
    CHECK(answer.note.ja == "有料");
    CHECK(answer.sources == proposed.sources);
    CHECK_FALSE(answer.proposed);
    CHECK(model::confirmed(profile.answers[0]) == profile.answers[0]);
}
