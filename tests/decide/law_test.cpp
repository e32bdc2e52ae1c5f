// The law: taking away all that is said of a property leaves a verdict as it is, or makes it
// cannot_tell.
#include <doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "decide/assessment.h"
#include "decide/decide_fixture.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"
#include "fixtures/generated_profiles.h"

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

// Checks over the properties of the generated profiles, and rules at random.
class Checks {
 public:
    explicit Checks(unsigned seed) : random_(seed) {}

    model::Requirement requirement() {
        model::Requirement made;
        made.check = part(2);
        made.strength = any_of(model::all_strengths);
        made.options = any_of(model::all_option_rules);
        made.scopes = any_of(model::all_scope_rules);
        return made;
    }

    std::size_t below(std::size_t n) { return random_() % n; }

    // One that takes the answer's value.
    std::string property_for(const model::Answer& answer) {
        const auto one_of = [this](const char* a, const char* b) { return below(2) > 0 ? a : b; };
        switch (model::kind_of(answer.value).value_or(model::ValueKind::boolean)) {
            case model::ValueKind::boolean: return one_of("auth.mfa", "data.overseas");
            case model::ValueKind::duration: return one_of("backup.retention", "recovery.rto");
            case model::ValueKind::count: return "backup.generations";
            case model::ValueKind::enumeration: return "encryption.protocols";
            case model::ValueKind::certification: return one_of("cert.isms", "cert.other");
            case model::ValueKind::text:
            case model::ValueKind::list:
            case model::ValueKind::party: return "x.outside_catalog";
            default: return answer.property;
        }
    }

 private:
    template <typename Values>
    typename Values::value_type any_of(const Values& values) {
        return values[below(values.size())];
    }

    std::string part(int depth) {
        std::string made =
            depth > 0 && below(3) > 0
                ? "(" + part(depth - 1) + (below(2) > 0 ? " or " : " and ") + part(depth - 1) + ")"
                : comparison();
        return below(4) == 0 ? "not " + made : made;
    }

    std::string comparison() {
        static const std::array orders = {"<", "<=", ">", ">=", "=", "!="};
        static const std::array equal = {"=", "!="};
        static const std::array states = {"yes", "no", "partial", "option"};
        static const std::array days = {"7 days", "1 month", "30 days", "1 year", "168 hours"};
        static const std::array booleans = {"auth.mfa", "data.overseas"};
        switch (below(7)) {
            case 0: return std::string("backup.retention ") + any_of(orders) + " " + any_of(days);
            case 1: return std::string("recovery.rto ") + any_of(orders) + " " + any_of(days);
            case 2:
                return std::string("backup.generations ") + any_of(orders) + " " +
                       std::to_string(below(40)) + " generations";
            case 3: return std::string("encryption.protocols ") + any_of(equal) + " \"tls 1.2\"";
            case 4: return std::string("x.outside_catalog ") + any_of(equal) + " データベース";
            case 5: return below(2) > 0 ? "cert:27001" : "cert:SOC2";
            default:
                return std::string(any_of(booleans)) + " " + any_of(equal) + " " + any_of(states);
        }
    }

    std::mt19937 random_;
};

// As generated profiles are, with a property of certificates.
model::Catalog catalog() {
    model::Catalog small = test::small_catalog();
    auto properties = small.properties();
    for (const char* id : {"cert.isms", "cert.other"}) {
        properties.push_back(test::property(id, model::ValueKind::certification, model::Unit::none,
                                            model::Better::yes));
    }
    properties[properties.size() - 2].aliases_en = {"ISO 27001"};
    return {"test", small.name(), small.categories(), std::move(properties)};
}

}  // namespace

TEST_CASE("the law holds of generated checks and profiles") {
    const query::Words words =
        test::without_problems(query::read_words("w", test::embedded("assets/query/words.json")));
    const model::Catalog catalog_with_certificates = catalog();
    const std::vector<model::Framework> no_frameworks;
    const query::Vocabulary vocabulary(words, catalog_with_certificates, no_frameworks,
                                       {"x.outside_catalog"});
    std::map<Verdict, std::size_t> verdicts;
    std::size_t negated = 0;
    constexpr unsigned rounds = 1500;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        test::ProfileGenerator profiles(seed);
        Checks checks(seed);
        model::Profile profile = profiles.profile(4 + checks.below(20));
        for (model::Answer& answer : profile.answers) {
            if (checks.below(8) > 0) answer.property = checks.property_for(answer);
        }
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
