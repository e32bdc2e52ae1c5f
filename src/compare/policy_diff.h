// What changed from one edition of a policy to another.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/policy.h"

namespace kurabe::compare {

// In what respect a requirement changed. Several may hold of one.
enum class RequirementChangeKind : std::uint8_t {
    added,
    removed,
    check,
    severity,
    strength,
    options,
    scopes,
    group,
    wording,  // nothing but what a person reads: text, reason, reference, question
};

inline constexpr std::array all_requirement_change_kinds = {
    RequirementChangeKind::added,    RequirementChangeKind::removed,
    RequirementChangeKind::check,    RequirementChangeKind::severity,
    RequirementChangeKind::strength, RequirementChangeKind::options,
    RequirementChangeKind::scopes,   RequirementChangeKind::group,
    RequirementChangeKind::wording};

[[nodiscard]] std::string_view to_name(RequirementChangeKind kind);

struct RequirementChange {
    const model::Requirement* before = nullptr;              // null: added
    const model::Requirement* after = nullptr;               // null: removed
    std::bitset<all_requirement_change_kinds.size()> kinds;  // never none

    [[nodiscard]] bool has(RequirementChangeKind kind) const {
        return kinds.test(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] const model::Requirement* either() const {
        return after != nullptr ? after : before;
    }
};

// Points into the two policies, which must outlive it.
struct PolicyDiff {
    std::vector<RequirementChange> changes;  // in the order of `after`; then what was removed
    std::size_t unchanged = 0;
};

// Requirements of one id are the same one, wherever they stand.
[[nodiscard]] PolicyDiff diff_policies(const model::Policy& before, const model::Policy& after);

}  // namespace kurabe::compare
