// What a judgement rests on: what changes the ground, and what leaves it.
#include "decide/ground.h"

#include <doctest.h>

#include <functional>

#include "decide/decide_fixture.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;

namespace {

// A requirement and a service, each part of which may be changed.
struct Ground {
    model::Requirement requirement;
    std::vector<model::Answer> answers;
    model::Addendum addendum;
    decide::Contracted contracted;

    Ground() {
        requirement.check = "backup.retention >= 14日 or cert:ISMS or supply.subprocessors = AWS";
        auto kept = test::answer("backup.retention", model::AnswerState::yes, test::days(7),
                                 model::Qualifier::target);
        kept.scope = {"データベース", "Database"};
        kept.note = {"日次。", "Daily."};
        model::Certification isms;
        isms.standard = "ISO/IEC 27001:2022";
        isms.valid_until = base::Date{2027, 3, 31};
        answers = {kept, test::answer("cert.isms", model::AnswerState::yes, isms),
                   test::answer("supply.subprocessors", model::AnswerState::yes,
                                model::List{{{"甲", "A"}, {"乙", "B"}}})};
    }

    [[nodiscard]] std::string text() const {
        const auto profile = test::profile("p", answers);
        const auto check = decide::compile(requirement.check, test::vocabulary());
        const decide::Subject subject(*profile, &addendum, contracted);
        const auto assessment = decide::assess(requirement, check, subject, {2026, 12, 1});
        return decide::ground(assessment, check, requirement, subject,
                              test::own_catalog().parties());
    }
};

bool changes(const std::function<void(Ground&)>& change) {
    Ground changed;
    change(changed);
    return changed.text() != Ground().text();
}

}  // namespace

TEST_CASE("wording, citations, order and units leave the ground as it is") {
    CHECK_FALSE(changes([](Ground& g) { g.answers[0].note = {"毎日。", ""}; }));
    CHECK_FALSE(changes([](Ground& g) { g.answers[0].sources = {{"wp", "9", 3}}; }));
    CHECK_FALSE(changes([](Ground& g) { g.answers[0].scope.en = "The database"; }));
    CHECK_FALSE(changes([](Ground& g) { std::swap(g.answers[0], g.answers[1]); }));
    CHECK_FALSE(changes([](Ground& g) { g.answers.push_back(g.answers[0]); }));
    CHECK_FALSE(changes([](Ground& g) {
        g.answers[0].value =
            test::quantity(model::ValueKind::duration, test::decimal("168.0"), model::Unit::hour);
    }));
    CHECK_FALSE(
        changes([](Ground& g) { g.answers[2].value = model::List{{{"乙", "Otsu"}, {"甲", ""}}}; }));
    CHECK_FALSE(changes([](Ground& g) {  // no part of the check
        g.answers.push_back(test::answer("auth.mfa", model::AnswerState::no));
        g.contracted.insert("auth.mfa");
    }));
    CHECK_FALSE(changes([](Ground& g) { g.requirement.text = {"別の文", ""}; }));
}

TEST_CASE("equal rates are one ground, however they are written") {
    using model::Unit;
    const auto with = [](unsigned times, Unit unit, std::uint16_t periods) {
        Ground ground;
        ground.answers[0].value = model::Quantity{model::ValueKind::rate, model::Decimal(times),
                                                  model::Decimal(times), unit, periods};
        return ground.text();
    };
    CHECK(with(1, Unit::month, 1) == with(12, Unit::year, 1));
    CHECK(with(1, Unit::month, 2) == with(6, Unit::year, 1));
    CHECK(with(1, Unit::week, 3) == with(1, Unit::day, 21));
    CHECK(with(24, Unit::day, 1) == with(1, Unit::hour, 1));
    CHECK(with(1, Unit::month, 1) != with(11, Unit::year, 1));
    CHECK(with(1, Unit::week, 3) != with(1, Unit::day, 20));
    CHECK(with(1, Unit::business_day, 2) == with(2, Unit::business_day, 4));
}

TEST_CASE("each part of the ground changes it") {
    CHECK(changes([](Ground& g) { g.answers[0].state = model::AnswerState::partial; }));
    CHECK(changes([](Ground& g) { g.answers[0].value = test::days(8); }));
    CHECK(changes([](Ground& g) { g.answers[0].qualifier = model::Qualifier::actual; }));
    CHECK(changes([](Ground& g) { g.answers[0].scope = {"ファイル", ""}; }));
    CHECK(changes([](Ground& g) { g.answers[0].responsibility = model::Responsibility::vendor; }));
    CHECK(changes([](Ground& g) { g.answers[0].conflict = {"別の日数も", ""}; }));
    CHECK(changes([](Ground& g) { g.answers.erase(g.answers.begin()); }));
    CHECK(changes([](Ground& g) {
        auto isms = *model::certification_in(g.answers[1].value);
        isms.valid_until = base::Date{2028, 3, 31};
        g.answers[1].value = isms;
    }));
    CHECK(changes([](Ground& g) { g.addendum.replies.push_back({g.answers[0], {}, "", ""}); }));
    CHECK(changes([](Ground& g) { g.contracted.insert("backup.retention"); }));
    CHECK(changes([](Ground& g) { g.requirement.check = "backup.retention >= 14日"; }));
    CHECK(changes([](Ground& g) { g.requirement.strength = model::Strength::guaranteed; }));
    CHECK(changes([](Ground& g) { g.requirement.options = model::OptionRule::refuse; }));
    CHECK(changes([](Ground& g) { g.requirement.scopes = model::ScopeRule::any; }));
    CHECK(changes([](Ground& g) { g.requirement.severity = model::Severity::may; }));
}

TEST_CASE("the verdict is part of the ground: a certificate ends by itself") {
    const Ground ground;
    const auto profile = test::profile("p", ground.answers);
    const auto check = decide::compile("cert:ISMS", test::vocabulary());
    const decide::Subject subject(*profile);
    const auto on = [&](base::Date day) {
        const auto assessment = decide::assess(ground.requirement, check, subject, day);
        return decide::ground(assessment, check, ground.requirement, subject,
                              test::own_catalog().parties());
    };
    CHECK(on({2027, 3, 31}) == on({2026, 12, 1}));
    CHECK(on({2027, 4, 1}) != on({2026, 12, 1}));
}

TEST_CASE("a property's ground is what is said of it") {
    const Ground ground;
    const auto profile = test::profile("p", ground.answers);
    const auto& parties = test::own_catalog().parties();
    const auto of = [&](std::string_view property, decide::Contracted contracted) {
        return decide::ground_of_property(
            property, decide::Subject(*profile, nullptr, std::move(contracted)), parties);
    };
    CHECK(of("backup.retention", {}) != of("cert.isms", {}));
    CHECK(of("backup.retention", {}) == of("backup.retention", {"cert.isms"}));
    CHECK(of("backup.retention", {}) != of("backup.retention", {"backup.retention"}));
}
