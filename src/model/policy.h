// What a reviewer's organisation requires of a service: one edition of its policy.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "model/value.h"

namespace kurabe::model {

// How much it weighs that a requirement is met.
enum class Severity : std::uint8_t { must, should, may };

inline constexpr std::array all_severities = {Severity::must, Severity::should, Severity::may};

// How firm a figure must be: stated in the document, or guaranteed by it.
enum class Strength : std::uint8_t { stated, guaranteed };

inline constexpr std::array all_strengths = {Strength::stated, Strength::guaranteed};

// What is thought of that which must be contracted separately: it will do on condition that it is,
// will do as it is, or does not count.
enum class OptionRule : std::uint8_t { condition, accept, refuse };

inline constexpr std::array all_option_rules = {OptionRule::condition, OptionRule::accept,
                                                OptionRule::refuse};

// Of answers for several scopes, whether all must meet the check or one is enough.
enum class ScopeRule : std::uint8_t { all, any };

inline constexpr std::array all_scope_rules = {ScopeRule::all, ScopeRule::any};

// The names that policies use: "must", "guaranteed" …
[[nodiscard]] std::string_view to_name(Severity severity);
[[nodiscard]] std::string_view to_name(Strength strength);
[[nodiscard]] std::string_view to_name(OptionRule rule);
[[nodiscard]] std::string_view to_name(ScopeRule rule);

[[nodiscard]] std::optional<Severity> severity_from_name(std::string_view name);
[[nodiscard]] std::optional<Strength> strength_from_name(std::string_view name);
[[nodiscard]] std::optional<OptionRule> option_rule_from_name(std::string_view name);
[[nodiscard]] std::optional<ScopeRule> scope_rule_from_name(std::string_view name);

// What a policy's file has that this program does not know: a member's key, and its value as JSON.
// It is written again as it is.
struct KeptMember {
    std::string key;
    std::string json;
    friend bool operator==(const KeptMember&, const KeptMember&) = default;
};
using KeptMembers = std::vector<KeptMember>;

struct RequirementGroup {
    std::string id;
    LocalizedText title;
    KeptMembers kept;
    friend bool operator==(const RequirementGroup&, const RequirementGroup&) = default;
};

struct Requirement {
    std::string id;
    std::string group;  // of the policy; "" for none
    Severity severity = Severity::must;
    LocalizedText text;     // what is required, as a person reads it
    LocalizedText reason;   // why; may be empty
    std::string reference;  // where the organisation's own rules say so; may be empty
    std::string check;      // in the filter language; "": a person judges
    Strength strength = Strength::stated;
    OptionRule options = OptionRule::condition;
    ScopeRule scopes = ScopeRule::all;
    LocalizedText question;  // to the vendor; where it is empty, one is made from the property
    KeptMembers kept;
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

struct Policy {
    std::string id;  // two editions of one policy share it
    LocalizedText title;
    std::string edition_label;
    std::optional<Date> edition_date;
    std::vector<RequirementGroup> groups;
    std::vector<Requirement> requirements;  // in the order in which they are read
    // The highest number N that an id "rN" was made of: none is used again, since what was decided
    // of a requirement that is gone must not pass to another.
    std::uint32_t numbered = 0;
    KeptMembers kept;
    KeptMembers kept_of_edition;
    std::string original;  // the bytes it was read from; "" where it was made or changed here

    [[nodiscard]] const Requirement* find_requirement(std::string_view requirement_id) const;
};

// Policies are immutable once loaded and are shared between states of the session.
using PolicyPtr = std::shared_ptr<const Policy>;

// Identifies a loaded edition: "personal-data@1".
[[nodiscard]] std::string policy_key(const Policy& policy);

}  // namespace kurabe::model
