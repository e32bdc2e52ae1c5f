// What changed between editions of a policy, in words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/view_context.h"
#include "model/policy.h"

namespace kurabe::app {

struct RequirementChangeView {
    std::string id;                  // of the requirement
    std::vector<std::string> kinds;  // their names
    std::string summary;             // "「多要素認証…」: 判定条件 a → b、重み 必須 → 推奨"
};

struct PolicyChanges {
    std::string before;  // title and edition
    std::string after;
    std::vector<RequirementChangeView> changes;
    std::size_t unchanged = 0;
    std::string summary;  // "変わった要求 3件、同じ要求 22件"
};

[[nodiscard]] PolicyChanges policy_changes(const model::Policy& before, const model::Policy& after,
                                           const wording::Texts& texts);

// The policy that is shown beside each other edition of it, and beside what it was when it came
// with the program, where it was changed here.
struct PolicyChangesView {
    static constexpr Parts depends_on = {Part::language, Part::review};
    [[nodiscard]] static PolicyChangesView build(const ViewContext& context);

    std::vector<PolicyChanges> editions;
};

}  // namespace kurabe::app
