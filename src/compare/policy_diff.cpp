#include "compare/policy_diff.h"

#include <map>

namespace kurabe::compare {
namespace {

using Kind = RequirementChangeKind;
using model::Requirement;

using ById = std::map<std::string_view, const Requirement*>;

ById by_id(const model::Policy& policy) {
    ById requirements;
    for (const Requirement& requirement : policy.requirements) {
        requirements.emplace(requirement.id, &requirement);
    }
    return requirements;
}

RequirementChange compare_requirements(const Requirement& before, const Requirement& after) {
    RequirementChange change{&before, &after, {}};
    const auto add_where = [&](bool holds, Kind kind) {
        if (holds) change.kinds.set(static_cast<std::size_t>(kind));
    };
    add_where(before.check != after.check, Kind::check);
    add_where(before.severity != after.severity, Kind::severity);
    add_where(before.strength != after.strength, Kind::strength);
    add_where(before.options != after.options, Kind::options);
    add_where(before.scopes != after.scopes, Kind::scopes);
    add_where(before.group != after.group, Kind::group);
    add_where(change.kinds.none() && before != after, Kind::wording);
    return change;
}

}  // namespace

std::string_view to_name(RequirementChangeKind kind) {
    switch (kind) {
        case Kind::added: return "added";
        case Kind::removed: return "removed";
        case Kind::check: return "check";
        case Kind::severity: return "severity";
        case Kind::strength: return "strength";
        case Kind::options: return "options";
        case Kind::scopes: return "scopes";
        case Kind::group: return "group";
        case Kind::wording: return "wording";
    }
    return "";
}

PolicyDiff diff_policies(const model::Policy& before, const model::Policy& after) {
    PolicyDiff diff;
    ById left = by_id(before);
    for (const Requirement& requirement : after.requirements) {
        const auto earlier = left.find(requirement.id);
        if (earlier == left.end()) {
            RequirementChange added{nullptr, &requirement, {}};
            added.kinds.set(static_cast<std::size_t>(Kind::added));
            diff.changes.push_back(added);
            continue;
        }
        const RequirementChange change = compare_requirements(*earlier->second, requirement);
        left.erase(earlier);
        if (change.kinds.none()) {
            ++diff.unchanged;
        } else {
            diff.changes.push_back(change);
        }
    }
    for (const Requirement& requirement : before.requirements) {
        if (!left.contains(requirement.id)) continue;
        RequirementChange removed{&requirement, nullptr, {}};
        removed.kinds.set(static_cast<std::size_t>(Kind::removed));
        diff.changes.push_back(removed);
    }
    return diff;
}

}  // namespace kurabe::compare
