#include "compare/policy_diff.h"

#include <doctest.h>

#include <string>

using namespace kurabe;
using Kind = compare::RequirementChangeKind;

namespace {

model::Requirement requirement(const std::string& id) {
    model::Requirement made;
    made.id = id;
    made.text = {"要求", "requirement"};
    made.check = "auth.mfa = あり";
    return made;
}

model::Policy policy(std::vector<model::Requirement> requirements) {
    model::Policy made;
    made.id = "ours";
    made.requirements = std::move(requirements);
    return made;
}

}  // namespace

TEST_CASE("each respect in which a requirement changed is told, and wording alone as such") {
    const auto change_of = [](auto change) {
        auto after = requirement("a");
        change(after);
        const auto before = policy({requirement("a"), requirement("b")});
        const auto later = policy({after, requirement("b")});
        const auto diff = compare::diff_policies(before, later);
        REQUIRE(diff.changes.size() == 1);
        CHECK(diff.unchanged == 1);
        std::string kinds;
        for (const Kind kind : compare::all_requirement_change_kinds) {
            if (diff.changes.front().has(kind)) kinds += std::string(compare::to_name(kind)) + " ";
        }
        return kinds;
    };
    using model::Requirement;
    CHECK(change_of([](Requirement& r) { r.check = "auth.sso = あり"; }) == "check ");
    CHECK(change_of([](Requirement& r) { r.severity = model::Severity::may; }) == "severity ");
    CHECK(change_of([](Requirement& r) { r.strength = model::Strength::guaranteed; }) ==
          "strength ");
    CHECK(change_of([](Requirement& r) { r.options = model::OptionRule::refuse; }) == "options ");
    CHECK(change_of([](Requirement& r) { r.scopes = model::ScopeRule::any; }) == "scopes ");
    CHECK(change_of([](Requirement& r) { r.group = "g"; }) == "group ");
    CHECK(change_of([](Requirement& r) { r.text.en = "reworded"; }) == "wording ");
    CHECK(change_of([](Requirement& r) { r.reason.ja = "理由"; }) == "wording ");
    CHECK(change_of([](Requirement& r) { r.reference = "5.2"; }) == "wording ");
    CHECK(change_of([](Requirement& r) { r.question.ja = "質問"; }) == "wording ");
    CHECK(change_of([](Requirement& r) {
              r.check = "";
              r.severity = model::Severity::should;
              r.text.ja = "別の言い方";
          }) == "check severity ");
}

TEST_CASE("requirements are the same by their ids, wherever they stand") {
    const auto before = policy({requirement("a"), requirement("b"), requirement("c")});
    const auto after = policy({requirement("c"), requirement("d"), requirement("a")});
    const auto diff = compare::diff_policies(before, after);
    REQUIRE(diff.changes.size() == 2);
    CHECK(diff.unchanged == 2);
    CHECK(diff.changes[0].has(Kind::added));
    CHECK(diff.changes[0].either()->id == "d");
    CHECK(diff.changes[1].has(Kind::removed));
    CHECK(diff.changes[1].either()->id == "b");
    CHECK(compare::diff_policies(before, before).changes.empty());
}
