// The law: taking away all that is said of a property leaves a verdict as it is, or makes it
// cannot_tell.
#include <doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "decide/assessment.h"
#include "decide/decide_fixture.h"
#include "decide/generated_checks.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"

using namespace kurabe;
using decide::Verdict;

namespace {

constexpr base::Date day{2026, 12, 1};

model::Profile without(const model::Profile& profile, std::string_view property) {
    model::Profile less = profile;
    std::erase_if(less.answers,
                  [&](const model::Answer& answer) { return answer.property == property; });
    return less;
}

std::set<std::string> properties_of(const model::Profile& profile) {
    std::set<std::string> all;
    for (const auto& answer : profile.answers) all.insert(answer.property);
    return all;
}

// The verdict, held against what is left of the profile without each of its properties.
Verdict hold_the_law(const model::Requirement& requirement, const decide::CompiledCheck& check,
                     const model::Profile& profile) {
    const auto verdict_on = [&](const model::Profile& some) {
        return decide::assess(requirement, check, decide::Subject(some), day).verdict;
    };
    const Verdict whole = verdict_on(profile);
    for (const std::string& property : properties_of(profile)) {
        const Verdict less = verdict_on(without(profile, property));
        CAPTURE(requirement.check);
        CAPTURE(property);
        CHECK((less == whole || less == Verdict::cannot_tell));
    }
    return whole;
}

}  // namespace

TEST_CASE("the law holds of generated checks and profiles") {
    const query::Words words =
        test::without_problems(query::read_words("w", test::embedded("assets/query/words.json")));
    const model::Catalog catalog = test::catalog_with_certificates();
    const std::vector<model::Framework> no_frameworks;
    const query::Vocabulary vocabulary(words, catalog, no_frameworks, {"x.outside_catalog"});
    std::map<Verdict, std::size_t> verdicts;
    std::size_t negated = 0;
    constexpr unsigned rounds = 1500;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        test::ProfileGenerator profiles(seed);
        test::GeneratedChecks checks(seed);
        model::Profile profile = profiles.profile(4 + checks.below(20));
        checks.assign_properties(profile);
        for (int i = 0; i < 8; ++i) {
            const model::Requirement requirement = checks.requirement();
            const auto check = decide::compile(requirement.check, vocabulary);
            REQUIRE_MESSAGE(check.problems.empty(), requirement.check);
            if (requirement.check.find("not ") != std::string::npos) ++negated;
            ++verdicts[hold_the_law(requirement, check, profile)];
        }
    }
    CHECK(negated > rounds * 8 / 4);
    for (const Verdict verdict : decide::all_verdicts) CHECK(verdicts[verdict] > 50);
    MESSAGE("met ", verdicts[Verdict::met], ", not met ", verdicts[Verdict::not_met],
            ", cannot tell ", verdicts[Verdict::cannot_tell], ", not applicable ",
            verdicts[Verdict::not_applicable], "; ", negated, " with not");
}

TEST_CASE("the law holds of the five services under the three policies") {
    for (const auto& file : test::files_in("profiles/")) {
        const auto profile = files::read_profile(file.name, file.bytes, test::own_catalog());
        REQUIRE(profile.ok());
        for (const auto& policy_file : test::files_in("assets/policies/")) {
            const auto policy = files::read_policy(policy_file.name, policy_file.bytes);
            REQUIRE(policy.ok());
            for (const auto& requirement : policy.value->requirements) {
                const auto check = decide::compile(requirement.check, test::vocabulary());
                CHECK_MESSAGE(check.problems.empty(), requirement.check);
                static_cast<void>(hold_the_law(requirement, check, *profile.value));
            }
        }
    }
}
