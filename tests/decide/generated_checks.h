// Requirements made up from random numbers, over the properties of generated profiles.
#pragma once

#include <array>
#include <random>
#include <string>
#include <utility>

#include "fixtures/generated_profiles.h"
#include "model/policy.h"

namespace kurabe::test {

// Checks over the properties of the generated profiles, and rules at random.
class GeneratedChecks {
 public:
    explicit GeneratedChecks(unsigned seed) : random_(seed) {}

    model::Requirement requirement() {
        model::Requirement made;
        made.check = part(2);
        made.strength = any_of(model::all_strengths);
        made.options = any_of(model::all_option_rules);
        made.scopes = any_of(model::all_scope_rules);
        return made;
    }

    std::size_t below(std::size_t n) { return random_() % n; }

    // Moves most answers to properties that take their values.
    void assign_properties(model::Profile& profile) {
        for (model::Answer& answer : profile.answers) {
            if (below(8) > 0) answer.property = property_for(answer);
        }
    }

 private:
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
inline model::Catalog catalog_with_certificates() {
    model::Catalog small = small_catalog();
    auto properties = small.properties();
    for (const char* id : {"cert.isms", "cert.other"}) {
        properties.push_back(
            property(id, model::ValueKind::certification, model::Unit::none, model::Better::yes));
    }
    properties[properties.size() - 2].aliases_en = {"ISO 27001"};
    return {"test", small.name(), small.categories(), std::move(properties)};
}

}  // namespace kurabe::test
