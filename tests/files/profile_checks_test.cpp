#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "files/catalog_reader.h"
#include "files/profile_reader.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using base::Diagnostic;
using base::Severity;

namespace {

struct Parts {
    std::string answers = "";
    std::string properties = "";
    std::string edition = R"("label":"1.2","date":"2023-10-11")";
    std::string document = "";
};

std::string profile_text(const Parts& parts) {
    std::string properties = parts.properties;
    if (!properties.empty()) properties = R"("properties":[)" + properties + "],\n";
    return R"({"format":"kurabe/profile","version":1,"id":"p",
"service":{"name":{"ja":"あ","en":"a"}},"provider":{"name":{"ja":"い","en":"b"}},
"edition":{)" +
           parts.edition + R"(},
"documents":[{"id":"wp","title":{"ja":"う","en":"c"},)" +
           parts.document + R"("sections":[{"at":"1"}]}],
)" + properties +
           "\"answers\":[\n" + parts.answers + "]}";
}

model::Catalog catalog() {
    model::Property deadline = test::property("incident.notice_time", model::ValueKind::duration,
                                              model::Unit::hour, model::Better::lower);
    deadline.needs_start = true;
    const model::Catalog small = test::small_catalog();
    std::vector<model::Property> properties = small.properties();
    properties.push_back(deadline);
    return {"test", {"テスト", "Test"}, small.categories(), std::move(properties)};
}

base::Result<model::Profile> read(const Parts& parts,
                                  files::OneLanguage one_language = files::OneLanguage::counted) {
    return files::read_profile("p.json", profile_text(parts), catalog(), one_language);
}

std::string answer(const std::string& property, const std::string& rest = "",
                   const std::string& state = "yes") {
    return R"({"property":")" + property + R"(","state":")" + state + "\"" +
           (rest.empty() ? "" : "," + rest) + R"(,"source":[{"document":"wp","at":"1"}]})";
}

std::vector<Diagnostic> with_code(const base::Result<model::Profile>& result,
                                  const std::string& code) {
    std::vector<Diagnostic> found;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.code == code) found.push_back(diagnostic);
    }
    return found;
}

std::string argument(const Diagnostic& diagnostic, const std::string& name) {
    for (const auto& [key, value] : diagnostic.arguments) {
        if (key == name) return value;
    }
    return {};
}

const std::string two_days = R"("value":{"kind":"duration","amount":2,"unit":"day"})";

}  // namespace

TEST_CASE("a slip in an answer is warned about with its place, and refuses nothing") {
    const struct {
        std::string answers;
        std::string code;  // "": nothing is said
        std::string path;
    } cases[] = {
        // A property that takes a value, and none.
        {answer("backup.retention"), "profile.value_missing", "/answers/0"},
        {answer("encryption.protocols"), "profile.value_missing", "/answers/0"},
        {answer("backup.retention", R"("note":{"ja":"10日間残す。","en":"Kept for 10 days."})"),
         "profile.value_missing", "/answers/0"},
        {answer("backup.retention", R"("note":{"ja":"期限はない。","en":"Without end."})"), "", ""},
        {answer("backup.retention", "", "no"), "", ""},
        {answer("backup.retention", "", "undisclosed"), "", ""},
        {answer("auth.mfa"), "", ""},
        {answer("backup.retention", two_days), "", ""},
        // A deadline, and from when.
        {answer("incident.notice_time", two_days), "profile.start_missing", "/answers/0"},
        {answer("incident.notice_time", two_days + R"(,"note":{"ja":"原則。","en":"As a rule."})"),
         "profile.start_missing", "/answers/0"},
        {answer("incident.notice_time", two_days + R"(,"note":{"ja":"認知から数える。"})"), "", ""},
        {answer("incident.notice_time", two_days + R"(,"scope":{"en":"After detection"})"), "", ""},
        {answer("recovery.rto", two_days), "", ""},
        // A contradiction has two sides.
        {answer("auth.mfa", R"("conflict":{"ja":"2と食い違う","en":"Unlike 2"})") + "," +
             answer("auth.mfa", "", "no"),
         "profile.conflict_alone", "/answers/1"},
        {answer("auth.mfa", R"("qualifier":"target")") + "," +
             answer("auth.mfa", R"("conflict":{"ja":"1と食い違う","en":"Unlike 1"})", "no"),
         "profile.conflict_alone", "/answers/0"},
        {answer("auth.mfa", R"("conflict":{"ja":"2と食い違う","en":"Unlike 2"})") + "," +
             answer("auth.mfa", R"("scope":{"ja":"画面","en":"Screen"})", "no"),
         "", ""},
        {answer("auth.mfa", R"("conflict":{"ja":"概要と食い違う","en":"Unlike the summary"})"), "",
         ""},
        // One text for both languages.
        {answer("auth.mfa", R"("note":{"ja":"別料金。","en":"別料金。"})"),
         "format.japanese_as_english", "/answers/0/note/en"},
        {answer("auth.mfa", R"("note":{"ja":"At an extra fee per user.",
                                      "en":"At an extra fee per user."})"),
         "format.english_as_japanese", "/answers/0/note/ja"},
        {answer("auth.mfa",
                R"("note":{"ja":"https://example.com/a","en":"https://example.com/a"})"),
         "", ""},
        {answer("auth.mfa", R"("scope":{"ja":"Amazon Web Services","en":"Amazon Web Services"})"),
         "", ""},
    };
    for (const auto& each : cases) {
        CAPTURE(each.answers);
        const auto result = read({.answers = each.answers});
        CHECK(result.ok());
        std::vector<Diagnostic> warnings;
        for (const auto& diagnostic : result.diagnostics) {
            if (diagnostic.severity == Severity::warning) warnings.push_back(diagnostic);
        }
        if (each.code.empty()) {
            CHECK(warnings.empty());
            continue;
        }
        REQUIRE(warnings.size() == 1);
        CHECK(warnings[0].code == each.code);
        CHECK(warnings[0].location.json_path == each.path);
        CHECK(warnings[0].location.line > 1);
    }
}

TEST_CASE("an unknown property is reported once, and with what may have been meant") {
    const auto twice = read(
        {.answers = answer("x.own") + "," + answer("x.own", "", "no") + "," + answer("x.other")});
    CHECK(twice.ok());
    CHECK(with_code(twice, "profile.unknown_property").size() == 2);
    CHECK(with_code(twice, "profile.property_spelling").empty());
    const struct {
        std::string written;
        std::string meant;
    } cases[] = {{"backup.retension", "backup.retention"},
                 {"bakup.retenton", "backup.retention"},
                 {"Auth.MFA", "auth.mfa"},
                 {"auth_mfa", "auth.mfa"},
                 {"auth.maf", "auth.mfa"},
                 {"mfa", "auth.mfa"},
                 {"generations", "backup.generations"},
                 {"backup.rpo", ""},
                 {"auth.sso", ""}};
    for (const auto& each : cases) {
        CAPTURE(each.written);
        const auto result = read({.answers = answer(each.written)});
        CHECK(result.ok());
        const auto spelling = with_code(result, "profile.property_spelling");
        CHECK(spelling.size() == (each.meant.empty() ? 0 : 1));
        if (!spelling.empty()) CHECK(argument(spelling[0], "meant") == each.meant);
        CHECK(with_code(result, "profile.unknown_property").size() == (each.meant.empty() ? 1 : 0));
    }
}

TEST_CASE("dates in another form are told as that, with the right form") {
    const struct {
        std::string written;
        std::string form;  // "": no date at all
    } cases[] = {{"2023/10/11", "2023-10-11"},
                 {"2023.1.5", "2023-01-05"},
                 {"2023-1-5", "2023-01-05"},
                 {"20231011", "2023-10-11"},
                 {"2023年10月11日", "2023-10-11"},
                 {"2023年10月", "2023-10"},
                 {"２０２３年１０月１１日", "2023-10-11"},
                 {"令和5年10月11日", "2023-10-11"},
                 {"令和元年5月", "2019-05"},
                 {"R5.10.11", "2023-10-11"},
                 {"H30/4/1", "2018-04-01"},
                 {"S64-1-7", "1989-01-07"},
                 {"2023-10-11T09:00:00Z", "2023-10-11"},
                 {"2023年", "2023"},
                 {"11 October 2023", "2023-10-11"},
                 {"October 11, 2023", "2023-10-11"},
                 {"Oct. 11th 2023", "2023-10-11"},
                 {"SEPT 2023", "2023-09"},
                 {"30 Feb 2023", ""},
                 {"Oct 11 12 2023", ""},
                 {"Oct Nov 2023", ""},
                 {"Octopus 2023", ""},
                 {"2023/13/01", ""},
                 {"2023-02-30", ""},
                 {"11/10/2023", ""},
                 {"Oct 11", ""},
                 {"Rev.3", ""},
                 {"", ""}};
    for (const auto& each : cases) {
        CAPTURE(each.written);
        const auto result = read({.edition = R"("label":"1","date":")" + each.written + "\""});
        CHECK_FALSE(result.ok());
        const auto form = with_code(result, "format.date_form");
        CHECK(form.size() == (each.form.empty() ? 0 : 1));
        if (!form.empty()) CHECK(argument(form[0], "form") == each.form);
        CHECK(with_code(result, "format.date").size() == (each.form.empty() ? 1 : 0));
    }
}

TEST_CASE("editions whose dates run backwards are warned about") {
    const struct {
        std::string document;
        std::string path;  // "": in order
    } cases[] = {
        {R"({"edition":"1.0","date":"2022-06-20"},{"edition":"1.1","date":"2023-10-11"})", ""},
        {R"({"edition":"1.1","date":"2023-10-11"},{"edition":"1.0","date":"2022-06-20"})", ""},
        {R"({"edition":"1.9","date":"2022"},{"edition":"1.10","date":"2022-06"})", ""},
        {R"({"edition":"1.0","date":"2022-06-20"},{"edition":"1.1","date":"2021-10-11"})",
         "/documents/0/revisions/1"},
        {R"({"edition":"1.0","date":"2022"},{"edition":"1.1","date":"2021"},
            {"edition":"1.2","date":"2023"})",
         "/documents/0/revisions/1"},
        {R"({"edition":"1.0","date":"2021"},{"edition":"1.1","date":"2022"},
            {"edition":"1.2","date":"2020"})",
         "/documents/0/revisions/2"},
        {R"({"edition":"初版","date":"2022"},{"edition":"第2版","date":"2021"})",
         "/documents/0/revisions/1"},
        {R"({"edition":"春","date":"2021"},{"edition":"夏","date":"2019"},
            {"edition":"秋","date":"2023"})",
         "/documents/0/revisions/1"}};
    for (const auto& each : cases) {
        CAPTURE(each.document);
        const auto result = read({.document = R"("revisions":[)" + each.document + "],"});
        CHECK(result.ok());
        const auto found = with_code(result, "profile.edition_order");
        CHECK(found.size() == (each.path.empty() ? 0 : 1));
        if (!found.empty()) CHECK(found[0].location.json_path == each.path);
    }
    const auto stale = read(
        {.document = R"("date":"2022-01","revisions":[{"edition":"2","date":"2023-05-01"}],)"});
    REQUIRE(with_code(stale, "profile.edition_date").size() == 1);
    CHECK(with_code(stale, "profile.edition_date")[0].location.json_path == "/documents/0/date");
    const auto old = read({.edition = R"("label":"2","date":"2022")", .document = R"("edition":"2",
                           "revisions":[{"edition":"2","date":"2023-05-01"}],)"});
    REQUIRE(with_code(old, "profile.edition_date").size() == 1);
    CHECK(with_code(old, "profile.edition_date")[0].location.json_path == "/edition/date");
}

TEST_CASE("a profile in one language loads, with one notice for each language that is missing") {
    const Parts parts{.answers = answer("auth.mfa", R"("note":{"ja":"別料金。"})") + "," +
                                 answer("backup.retention", two_days + R"(,"scope":{"ja":"本番"},
                                 "note":{"en":"At night."})")};
    const auto result = read(parts);
    REQUIRE(result.ok());
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].code == "format.no_english");
    CHECK(result.diagnostics[0].severity == Severity::notice);
    CHECK(result.diagnostics[0].location.json_path == "/answers/0/note");
    CHECK(argument(result.diagnostics[0], "n") == "2");
    CHECK(result.diagnostics[1].code == "format.no_japanese");
    CHECK(argument(result.diagnostics[1], "n") == "1");
    const auto& note = result.value->answers[0].note;
    CHECK(note.in(base::Language::en) == "別料金。");
    CHECK(note.shown_in(base::Language::en) == base::Language::ja);

    const auto each = read(parts, files::OneLanguage::told);
    CHECK(each.ok());
    CHECK(each.diagnostics.size() == 3);
    REQUIRE(with_code(each, "format.lacks_english").size() == 2);
    CHECK(with_code(each, "format.lacks_english")[1].severity == Severity::warning);
    CHECK(with_code(each, "format.lacks_english")[1].location.json_path == "/answers/1/scope");
    const auto refused = read(parts, files::OneLanguage::refused);
    CHECK(with_code(refused, "format.missing").size() == 3);
}

TEST_CASE("a profile declares properties of its own, and its values are checked against them") {
    const std::string own = R"({"id":"x.escrow","label":{"ja":"独自の預託","en":"Own escrow"},
        "kind":"duration","category":"data"})";
    const auto result = read({.answers = answer("x.escrow", two_days), .properties = own});
    REQUIRE(result.ok());
    CHECK(result.diagnostics.empty());
    REQUIRE(result.value->properties.size() == 1);
    CHECK(result.value->properties[0].category == "data");
    CHECK(result.value->find_property("x.escrow")->label.en == "Own escrow");
    CHECK(result.value->find_property("x.escro") == nullptr);

    const struct {
        Parts parts;
        std::string code;
        std::string path;
        bool loads = false;
    } cases[] = {
        {{answer("x.escrow", R"("value":{"kind":"percent","amount":2})"), own},
         "profile.kind_mismatch",
         "/answers/0/value"},
        {{answer("x.escrow"), own}, "profile.value_missing", "/answers/0", true},
        {{answer("x.escrov", two_days), own},
         "profile.property_spelling",
         "/answers/0/property",
         true},
        {{"", own + "," + own}, "profile.duplicate_property", "/properties/1"},
        {{"", R"({"id":"x","label":{"ja":"あ"}})"}, "format.missing", "/properties/0"},
        {{"", R"({"id":"x","kind":"text"})"}, "format.missing", "/properties/0"},
        {{"", R"({"id":"x","label":{"ja":"あ"},"kind":"text","category":"no"})"},
         "format.name",
         "/properties/0/category"},
        {{"", R"({"id":"x","label":{"ja":"あ"},"kind":"enumeration"})"},
         "catalog.options",
         "/properties/0"},
        {{"", R"({"id":"auth.mfa","label":{"ja":"あ","en":"a"},"kind":"text"})"},
         "profile.property_in_catalog",
         "/properties/0",
         true},
    };
    for (const auto& each : cases) {
        CAPTURE(each.code);
        CAPTURE(each.parts.properties);
        const auto wrong = read(each.parts);
        CHECK(wrong.ok() == each.loads);
        REQUIRE(with_code(wrong, each.code).size() == 1);
        CHECK(with_code(wrong, each.code)[0].location.json_path == each.path);
    }
}

TEST_CASE("a file full of mistakes is read in time in proportion to its size") {
    std::string answers;
    for (int i = 0; i < 20000; ++i) {
        if (i > 0) answers += ",";
        answers += answer("own.unknown" + std::to_string(i), R"("note":{"ja":"同じ","en":"同じ"})");
    }
    const auto result = read({.answers = answers});
    CHECK(result.ok());
    const auto listed = with_code(result, "format.japanese_as_english");
    REQUIRE(listed.size() == files::max_diagnostics);
    CHECK(listed.back().location.column > 50000);  // all in one line
    CHECK(with_code(result, std::string(files::more_diagnostics))[0].arguments.at(0).second ==
          std::to_string(20000 - files::max_diagnostics));
}

TEST_CASE("of a number that is too long, the beginning is told") {
    const std::string nines(60, '9');
    const auto result =
        read({.answers = answer("backup.retention", R"("value":{"kind":"duration","amount":)" +
                                                        nines + R"(,"unit":"day"})")});
    const auto found = with_code(result, "value.too_large");
    REQUIRE(found.size() == 1);
    CHECK(argument(found[0], "found") == nines.substr(0, 40) + "…");
}

TEST_CASE("at once is a time of nought") {
    const auto result =
        read({.answers =
                  answer("backup.retention", R"("value":{"kind":"duration","term":"immediate"})")});
    REQUIRE(result.ok());
    const auto& at_once = std::get<model::Quantity>(result.value->answers[0].value);
    CHECK(at_once.term == model::Term::immediate);
    CHECK(at_once.least == model::Decimal());
    CHECK(at_once.most == model::Decimal());
}

TEST_CASE("several parties stand side by side; several answers of other kinds need scopes") {
    const auto party = [](const std::string& name) {
        return answer("x.parties", R"("value":{"kind":"party","name":{"ja":")" + name +
                                       R"(","en":")" + name + "\"}}");
    };
    CHECK(
        with_code(read({.answers = party("A") + "," + party("B")}), "profile.same_scope").empty());
    const auto two = read({.answers = answer("x.text") + "," + answer("x.text", "", "no")});
    CHECK(with_code(two, "profile.same_scope").size() == 1);
}
