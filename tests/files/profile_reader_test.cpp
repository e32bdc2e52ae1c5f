#include "files/profile_reader.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

constexpr const char* head = R"({"format":"kurabe/profile","version":1,"id":"p",
"service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},
"edition":{"label":"1","date":"2024-02-29"},
"documents":[{"id":"wp","title":{"ja":"う","en":"c"},"sections":[{"at":"1"},{"at":"2"}]}],
"answers":[
)";

base::Result<model::Profile> read_answer(const std::string& answer) {
    return files::read_profile("p.json", std::string(head) + answer + "]}", test::small_catalog());
}

std::string with_value(const std::string& property, const std::string& value) {
    return R"({"property":")" + property + R"(","state":"yes","value":)" + value +
           R"(,"source":[{"document":"wp","at":"1"}]})";
}

bool has_code(const base::Result<model::Profile>& result, const std::string& code) {
    return std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                       [&](const base::Diagnostic& d) { return d.code == code; });
}

struct Bad {
    std::string answer;
    std::string code;
    std::string path;
};

}  // namespace

TEST_CASE("an answer to a property's former id answers the property, with a notice of its name") {
    const auto result = read_answer(
        R"({"property":"auth.two_factor","state":"yes","source":[{"document":"wp","at":"1"}]})");
    REQUIRE(result.ok());
    CHECK(result.value->answers[0].property == "auth.mfa");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "profile.former_property");
    CHECK(result.diagnostics[0].severity == base::Severity::notice);
    CHECK(result.diagnostics[0].location.json_path == "/answers/0/property");
}

TEST_CASE("a whole answer is read as it is written") {
    const auto result = read_answer(R"({"property":"backup.retention","state":"yes",
        "value":{"kind":"duration","min":7,"max":14,"unit":"day"},"qualifier":"target",
        "scope":{"ja":"画面","en":"screen"},"responsibility":"vendor",
        "note":{"ja":"注","en":"note"},"conflict":{"ja":"矛盾","en":"conflict"},
        "source":[{"document":"wp","at":"1","page":3},{"document":"wp","at":"2"}]})");
    REQUIRE(result.ok());
    CHECK(result.diagnostics.empty());
    const model::Answer& answer = result.value->answers.at(0);
    CHECK(answer.value ==
          model::Value(model::Quantity{model::ValueKind::duration, 7, 14, model::Unit::day}));
    CHECK(answer.qualifier == model::Qualifier::target);
    CHECK(answer.responsibility == model::Responsibility::vendor);
    CHECK(answer.scope.ja == "画面");
    CHECK(answer.conflict.en == "conflict");
    CHECK(answer.sources.at(0).page == 3);
    CHECK(answer.sources.at(1).at == "2");
}

TEST_CASE("what is wrong with an answer is refused with its place") {
    const Bad cases[] = {
        {R"({"state":"yes","source":[{"document":"wp","at":"1"}]})", "format.missing",
         "/answers/0"},
        {R"({"property":"auth.mfa","state":"maybe","source":[{"document":"wp","at":"1"}]})",
         "format.name", "/answers/0/state"},
        {R"({"property":"auth.mfa","state":"not_stated","source":[{"document":"wp","at":"1"}]})",
         "profile.not_stated_written", "/answers/0/state"},
        {R"({"property":"auth.mfa","state":"yes"})", "format.missing", "/answers/0"},
        {R"({"property":"auth.mfa","state":"yes","source":[]})", "profile.no_source",
         "/answers/0/source"},
        {R"({"property":"auth.mfa","state":"yes","source":[{"document":"xx","at":"1"}]})",
         "profile.no_such_document", "/answers/0/source/0"},
        {R"({"property":"auth.mfa","state":"yes","source":[{"document":"wp","at":"9"}]})",
         "profile.no_such_section", "/answers/0/source/0"},
        {R"({"property":"auth.mfa","state":7,"source":[{"document":"wp","at":"1"}]})",
         "format.type", "/answers/0/state"},
        {R"({"property":"auth.mfa","state":"yes","note":{},
             "source":[{"document":"wp","at":"1"}]})",
         "format.missing", "/answers/0/note"},
        {R"({"property":"auth.mfa","state":"yes","note":{"ja":"注","en":""},
             "source":[{"document":"wp","at":"1"}]})",
         "format.empty_text", "/answers/0/note/en"},
        {with_value("backup.retention", R"({"kind":"count","amount":1,"unit":"generation"})"),
         "profile.kind_mismatch", "/answers/0/value"},
        {with_value("backup.generations", R"({"kind":"count","amount":1,"unit":"person"})"),
         "profile.unit_mismatch", "/answers/0/value"},
        {with_value("backup.retention", R"({"kind":"duration","amount":1,"unit":"bit"})"),
         "value.unit", "/answers/0/value/unit"},
        {with_value("backup.retention", R"({"kind":"duration","unit":"day"})"), "value.no_amount",
         "/answers/0/value"},
        {with_value("backup.retention", R"({"kind":"duration","min":3,"max":2,"unit":"day"})"),
         "value.interval_order", "/answers/0/value"},
        {with_value("backup.retention", R"({"kind":"duration","amount":3,"max":4,"unit":"day"})"),
         "value.amount_and_interval", "/answers/0/value"},
        {with_value("backup.retention", R"({"kind":"duration","amount":-1,"unit":"day"})"),
         "value.negative", "/answers/0/value/amount"},
        {with_value("backup.retention", R"({"kind":"duration","max":1e300,"unit":"day"})"),
         "value.too_large", "/answers/0/value/max"},
        {with_value("backup.retention", R"({"kind":"duration","min":1e-300,"unit":"day"})"),
         "value.too_small", "/answers/0/value/min"},
        {with_value("backup.retention",
                    R"({"kind":"duration","amount":0.1234567890123456789,"unit":"day"})"),
         "value.too_many_digits", "/answers/0/value/amount"},
        {with_value("x", R"({"kind":"percent","amount":100.000000000000000001})"),
         "value.share_too_large", "/answers/0/value"},
        {with_value("x", R"({"kind":"percent","min":99.9,"max":999})"), "value.share_too_large",
         "/answers/0/value"},
        {with_value("backup.retention",
                    R"({"kind":"duration","term":"immediate","amount":0,"unit":"day"})"),
         "value.term_and_amount", "/answers/0/value"},
        {with_value("x", R"({"kind":"party","name":{"ja":"甲","en":"A"},"country":"Japan"})"),
         "format.country", "/answers/0/value/country"},
        {with_value("backup.retention", R"({"kind":"duration","term":"soon"})"), "format.name",
         "/answers/0/value/term"},
        {with_value("encryption.protocols", R"({"kind":"enumeration","codes":["ssl9"]})"),
         "profile.unknown_code", "/answers/0/value"},
        {with_value("x", R"({"kind":"date","date":"2023-02-29"})"), "format.date",
         "/answers/0/value/date"},
        {with_value("x", R"({"kind":"schedule","days":"weekdays","from":"18:00","to":"09:00"})"),
         "value.interval_order", "/answers/0/value"},
        {with_value("x", R"({"kind":"date","date":"2023/10/11"})"), "format.date_form",
         "/answers/0/value/date"},
        {with_value("x", R"({"kind":"boolean"})"), "format.name", "/answers/0/value/kind"},
    };
    for (const Bad& bad : cases) {
        CAPTURE(bad.answer);
        const auto result = read_answer(bad.answer);
        CHECK_FALSE(result.ok());
        REQUIRE(has_code(result, bad.code));
        const auto found =
            std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                         [&](const base::Diagnostic& d) { return d.code == bad.code; });
        CHECK(found->location.json_path == bad.path);
        CHECK(found->location.line >= 6);
        CHECK(found->location.column > 0);
    }
}

TEST_CASE("a property that no catalog knows loads with a notice") {
    const auto result =
        read_answer(with_value("x.new", R"({"kind":"text","text":{"ja":"あ","en":"a"}})"));
    REQUIRE(result.ok());
    CHECK(has_code(result, "profile.unknown_property"));
}

TEST_CASE("an unknown key is kept and noticed") {
    const std::string text = std::string(head) + "], \"extra\": {\"deep\": 1}}";
    const auto result = files::read_profile("p.json", text, test::small_catalog());
    REQUIRE(result.ok());
    REQUIRE(has_code(result, "format.unknown_key"));
    CHECK(result.diagnostics[0].location.json_path == "/extra");
    CHECK(result.value->original == text);
}

TEST_CASE("an option without terms is warned about, but loads") {
    const auto result = read_answer(
        R"({"property":"auth.mfa","state":"option","source":[{"document":"wp","at":"1"}]})");
    CHECK(result.ok());
    CHECK(has_code(result, "profile.note_missing"));
}

TEST_CASE("what is unclear is read, and a note is asked for that says what is left open") {
    const auto result = read_answer(
        R"({"property":"auth.mfa","state":"unclear","source":[{"document":"wp","at":"1"}]})");
    REQUIRE(result.ok());
    CHECK(result.value->answers.front().state == model::AnswerState::unclear);
    CHECK(has_code(result, "profile.note_missing"));
}

TEST_CASE("two answers of one scope are warned about unless the document contradicts itself") {
    const std::string yes =
        R"({"property":"auth.mfa","state":"yes","source":[{"document":"wp","at":"1"}])";
    const std::string no =
        R"({"property":"auth.mfa","state":"no","source":[{"document":"wp","at":"2"}])";
    const std::string conflict = R"(,"conflict":{"ja":"矛盾","en":"conflict"}})";
    const std::string scope = R"(,"scope":{"ja":"画面","en":"screen"}})";
    CHECK(has_code(read_answer(yes + "}," + no + "}"), "profile.same_scope"));
    CHECK_FALSE(has_code(read_answer(yes + "}," + no + scope), "profile.same_scope"));
    CHECK_FALSE(has_code(read_answer(yes + conflict + "," + no + conflict), "profile.same_scope"));
}

TEST_CASE("another format and another version are refused before anything else is read") {
    const auto catalog = test::small_catalog();
    const auto other =
        files::read_profile("x.json", R"({"format":"kurabe/catalog","version":1})", catalog);
    REQUIRE(other.diagnostics.size() == 1);
    CHECK(other.diagnostics[0].code == "format.not_this");
    const auto newer =
        files::read_profile("x.json", R"({"format":"kurabe/profile","version":2})", catalog);
    REQUIRE(newer.diagnostics.size() == 1);
    CHECK(newer.diagnostics[0].code == "format.version");
    CHECK(newer.diagnostics[0].location.json_path == "/version");
    const auto array = files::read_profile("x.json", "[]", catalog);
    REQUIRE(array.diagnostics.size() == 1);
    CHECK(array.diagnostics[0].code == "format.type");
}

TEST_CASE("ids that stand twice are refused") {
    const auto result = files::read_profile("p.json", R"({"format":"kurabe/profile","version":1,
        "id":"p","service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},
        "edition":{"label":"1"},"documents":[
        {"id":"wp","title":{"ja":"う","en":"c"},"sections":[{"at":"1"},{"at":"1"}]},
        {"id":"wp","title":{"ja":"う","en":"c"},"sections":[]}],"answers":[]})",
                                            test::small_catalog());
    CHECK_FALSE(result.ok());
    CHECK(has_code(result, "profile.duplicate_section"));
    CHECK(has_code(result, "profile.duplicate_document"));
}

TEST_CASE("hidden characters are spelled out, counted and told once; the file stays as it is") {
    const std::string text =
        std::string(head) +
        R"({"property":"auth.mfa","state":"yes","note":{"ja":"一\t二\r\n三\u202e","en":"a\u200b"},)" +
        R"("source":[{"document":"wp","at":"1"}]}]})";
    const auto result = files::read_profile("p.json", text, test::small_catalog());
    REQUIRE(result.ok());
    CHECK(result.value->answers.front().note.ja == "一[U+0009]二\n三[U+202E]");
    CHECK(result.value->answers.front().note.en == "a[U+200B]");
    CHECK(result.value->original == text);
    REQUIRE(result.diagnostics.size() == 1);
    const base::Diagnostic& notice = result.diagnostics.front();
    CHECK(notice.code == "format.hidden_characters");
    CHECK(notice.severity == base::Severity::notice);
    CHECK(notice.location.json_path == "/answers/0/note/ja");
    CHECK(notice.arguments ==
          std::vector<std::pair<std::string, std::string>>{{"n", "3"}, {"first", "[U+0009]"}});
}
