// The groups of the policy that is shown, to be edited.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/view_context.h"
#include "base/language.h"

namespace kurabe::app {

struct PolicyGroup {
    std::string id;
    base::LocalizedText title;
    std::string count;  // "3件"
};

struct PolicyGroupsView {
    static constexpr Parts depends_on = {Part::language, Part::review};
    [[nodiscard]] static PolicyGroupsView build(const ViewContext& context);

    std::string policy_key;
    std::vector<PolicyGroup> groups;  // in their order
};

}  // namespace kurabe::app
