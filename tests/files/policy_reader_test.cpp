// Policies and addenda: read, written, and refused where they are wrong.
#include <doctest.h>

#include <string>
#include <string_view>

#include "files/addendum_reader.h"
#include "files/policy_reader.h"
#include "files/policy_writer.h"
#include "files/session_document.h"
#include "files/unknown_keys.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

const std::string policy = R"({"format": "kurabe/policy", "version": 1, "id": "p",
"title": {"ja": "最小限", "en": "The least"}, "edition": {"label": "1", "date": "2026-12"},
"groups": [{"id": "g", "title": {"ja": "控え"}}],
"requirements": [
  {"id": "a", "group": "g", "severity": "should", "text": {"ja": "あ"}, "reason": {"en": "r"},
   "reference": "5.2", "check": "auth.mfa = yes", "strength": "guaranteed", "options": "refuse",
   "scopes": "any", "question": {"ja": "か"}},
  {"id": "b", "severity": "must", "text": {"ja": "い", "en": "b"}}]})";

const std::string addendum = R"({"format": "kurabe/addendum", "version": 1, "service": "s",
"edition": "1", "answers": [
  {"property": "backup.retention", "state": "yes", "qualifier": "target",
   "value": {"kind": "duration", "min": 14.0, "unit": "day"}, "scope": {"ja": "DB"},
   "responsibility": "shared", "note": {"en": "n"}, "conflict": {"ja": "別"},
   "date": "2026-12-01", "person": "山田", "medium": "mail"},
  {"property": "auth.two_factor", "state": "no"}]})";

// As a reader that refuses it says: code and line of the first error.
template <typename Value>
std::string refusal(const base::Result<Value>& result) {
    CHECK_FALSE(result.ok());
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity != base::Severity::error) continue;
        return diagnostic.code + " " + std::to_string(diagnostic.location.line);
    }
    return "";
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string refused_with(std::string_view from, std::string_view to) {
    return refusal(files::read_policy("p.json", with(policy, from, to)));
}

}  // namespace

TEST_CASE("a policy is read whole") {
    const auto result = files::read_policy("p.json", policy);
    REQUIRE(result.ok());
    const model::Policy& read = *result.value;
    CHECK(model::policy_key(read) == "p@1");
    CHECK(read.edition_date == base::Date{2026, 12, 0});
    REQUIRE(read.requirements.size() == 2);
    const model::Requirement& first = read.requirements.front();
    CHECK(first == model::Requirement{"a",
                                      "g",
                                      model::Severity::should,
                                      {"あ", ""},
                                      {"", "r"},
                                      "5.2",
                                      "auth.mfa = yes",
                                      model::Strength::guaranteed,
                                      model::OptionRule::refuse,
                                      model::ScopeRule::any,
                                      {"か", ""},
                                      {}});
    CHECK(read.find_requirement("b") == &read.requirements.back());
    CHECK(read.find_requirement("c") == nullptr);
    CHECK(read.requirements.back().options == model::OptionRule::condition);
}

TEST_CASE("a policy that is written reads as the same one") {
    model::Policy read = *files::read_policy("p.json", policy).value;
    CHECK(files::write_policy(read) == policy);  // to the letter where nothing was changed
    read.original.clear();
    const std::string written = files::write_policy(read);
    const auto again = files::read_policy("w.json", written);
    REQUIRE(again.ok());
    CHECK(again.value->requirements == read.requirements);
    CHECK(again.value->groups == read.groups);
    CHECK(again.value->title == read.title);
    CHECK(again.value->edition_date == read.edition_date);
    model::Policy same = *again.value;
    same.original.clear();
    CHECK(files::write_policy(same) == written);
}

TEST_CASE("what a policy has that this program does not know stays in it when it is changed") {
    std::string text = with(policy, R"("id": "p",)", R"("$schema": "policy.schema.json", "id": "p",
        "owner": {"name": "情報システム部", "since": 2.50, "lists": [[1], {}, null, true]},)");
    text = with(text, R"("label": "1",)", R"("label": "1", "approved_by": "委員会",)");
    text = with(text, R"({"id": "g",)", R"({"id": "g", "colour": "red",)");
    text = with(text, R"({"id": "b",)", R"({"id": "b", "ticket": 4711,)");
    auto read = files::read_policy("p.json", text);
    REQUIRE(read.ok());
    model::Policy changed = *read.value;
    changed.original.clear();
    changed.requirements.back().text.ja = "う";
    const std::string written = files::write_policy(changed);
    for (const char* const member :
         {R"("$schema": "policy.schema.json")", R"("name": "情報システム部", "since": 2.50)",
          R"("lists": [[1], {}, null, true])", R"("approved_by": "委員会")", R"("colour": "red")",
          R"("ticket": 4711)"}) {
        CAPTURE(member);
        CHECK(written.find(member) != std::string::npos);
    }
    const auto again = files::read_policy("w.json", written);
    REQUIRE(again.ok());
    CHECK(again.value->kept == changed.kept);
    CHECK(again.value->requirements == changed.requirements);
}

TEST_CASE("how many requirements were numbered is kept") {
    model::Policy read = *files::read_policy("p.json", policy).value;
    CHECK(read.numbered == 0);
    read.original.clear();
    read.numbered = 7;
    CHECK(files::read_policy("w.json", files::write_policy(read)).value->numbered == 7);
    for (const char* const wrong : {"1.5", "1000000001"}) {
        CHECK(refused_with(R"("groups")", R"("numbered": )" + std::string(wrong) +
                                              R"(, "groups")") == "policy.numbered 3");
    }
}

TEST_CASE("what is wrong in a policy is told where it stands") {
    CHECK(refused_with(R"("group": "g")", R"("group": "h")") == "policy.no_such_group 5");
    CHECK(refused_with(R"("id": "b")", R"("id": "a")") == "policy.duplicate_id 8");
    CHECK(refused_with(R"("should")", R"("shall")") == "format.name 5");
    CHECK(refused_with(R"("any")", R"("some")") == "format.name 7");
    CHECK(refused_with("auth.mfa = yes", std::string(4001, 'a')) == "policy.check_too_long 6");
    CHECK(refused_with("\"r\"", '"' + std::string(20'001, 'r') + '"') == "policy.text_too_long 5");
    CHECK(refused_with("kurabe/policy", "kurabe/profile") == "format.not_this 1");
    std::string many = R"({"id": "b", "severity": "must", "text": {"ja": "い", "en": "b"}})";
    std::string all = many;
    for (std::size_t i = 0; i <= files::max_requirements; ++i) all += "," + many;
    CHECK(refused_with(many, all) == "policy.too_many 4");
}

TEST_CASE("every way of cutting a policy or an addendum short is refused, and none crashes") {
    const auto catalog = test::small_catalog();
    for (std::size_t length = 0; length < policy.size(); ++length) {
        CHECK_FALSE(files::read_policy("p.json", policy.substr(0, length)).ok());
    }
    for (std::size_t length = 0; length < addendum.size(); ++length) {
        CHECK_FALSE(files::read_addendum("a.json", addendum.substr(0, length), catalog).ok());
    }
}

TEST_CASE("every byte of a policy or an addendum can be spoilt without a crash") {
    const auto catalog = test::small_catalog();
    for (std::size_t at = 0; at < std::max(policy.size(), addendum.size()); ++at) {
        for (const char spoilt : {'\0', '\xFF', '"', '{', '9', '\\'}) {
            std::string text = policy;
            if (at < text.size()) text[at] = spoilt;
            const auto read = files::read_policy("p.json", text);
            CHECK(read.ok() != base::has_error(read.diagnostics));
            text = addendum;
            if (at < text.size()) text[at] = spoilt;
            const auto replies = files::read_addendum("a.json", text, catalog);
            CHECK(replies.ok() != base::has_error(replies.diagnostics));
        }
    }
}

TEST_CASE("an addendum is read, and reads the same when it is written") {
    const auto catalog = test::small_catalog();
    const auto result = files::read_addendum("a.json", addendum, catalog);
    REQUIRE(result.ok());
    const model::Addendum& read = *result.value;
    CHECK(read.service == "s");
    REQUIRE(read.replies.size() == 2);
    CHECK(read.replies[0].person == "山田");
    CHECK(read.replies[0].date == base::Date{2026, 12, 1});
    CHECK(read.replies[0].answer.qualifier == model::Qualifier::target);
    CHECK(read.replies[1].answer.property == "auth.mfa");  // by its id of today
    const std::string written = files::write_addendum(read);
    const auto again = files::read_addendum("w.json", written, catalog);
    REQUIRE(again.ok());
    CHECK(*again.value == read);
    CHECK(files::write_addendum(*again.value) == written);
}

TEST_CASE("every kind of value in an addendum reads the same when it is written") {
    const std::vector<model::Value> values = {
        test::days(14),
        model::Quantity{
            model::ValueKind::percent, test::decimal("99.90"), {}, model::Unit::percent},
        model::Quantity{model::ValueKind::rate, 1, 12, model::Unit::year},
        model::Quantity{
            model::ValueKind::duration, {}, {}, model::Unit::none, 1, model::Term::unlimited},
        model::Quantity{model::ValueKind::number, 5, 5, model::Unit::byte},
        model::Date{2026, 4, 0},
        model::TimeOfDay{1440},
        model::Schedule{model::Schedule::Days::weekdays, {{540}, {1080}}, {{{720}, {780}}}},
        model::Text{{"あ", ""}},
        model::List{{{"あ", "a"}, {"", "b"}}},
        model::Enumeration{{"tls1.2", "tls1.3"}},
        model::Certification{"ISO/IEC 27001:2022",
                             "IS 1",
                             {"機関", ""},
                             base::Date{2020, 0, 0},
                             base::Date{2024, 4, 1},
                             base::Date{2027, 3, 31},
                             {"本社", ""}},
        model::Party{{"甲社", ""}, {"保管", "Storage"}, {"乙社", ""}, "JP"},
    };
    model::Addendum all{"s", "1", {}};
    for (const model::Value& value : values) {
        all.replies.push_back({test::answer("x.own", model::AnswerState::yes, value), {}, "", ""});
        all.replies.back().answer.sources.clear();
    }
    const auto read =
        files::read_addendum("a.json", files::write_addendum(all), test::small_catalog());
    REQUIRE(read.ok());
    CHECK(*read.value == all);
}

TEST_CASE("of an unknown key it is said whether it is kept") {
    const auto code = [](const auto& result) {
        for (const auto& diagnostic : result.diagnostics) {
            if (diagnostic.code.starts_with("format.unknown_key")) return diagnostic.code;
        }
        return std::string("none");
    };
    CHECK(code(files::read_policy("p", R"({"format": "kurabe/policy", "version": 1, "id": "a",
        "title": {"ja": "甲"}, "edition": {"label": "1"}, "requirements": [], "x": 1})")) ==
          files::unknown_key);
    CHECK(code(files::read_addendum("a", R"({"format": "kurabe/addendum", "version": 1,
        "service": "a", "edition": "1", "answers": [], "x": 1})",
                                    test::small_catalog())) == files::unknown_key_left_out);
    for (const std::string_view more : {R"("x": 1)", R"("review": {"x": 1})"}) {
        CHECK(code(files::read_session(
                  "s",
                  R"({"format": "kurabe/session", "version": 1, "profiles": [], "view": "v1", )" +
                      std::string(more) + "}")) == files::unknown_key_left_out);
    }
}
