#include "app/views/board/policy_groups_view.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace kurabe::app {

PolicyGroupsView PolicyGroupsView::build(const ViewContext& context) {
    PolicyGroupsView view;
    const model::Policy* policy = context.review.policy();
    if (policy == nullptr) return view;
    view.policy_key = model::policy_key(*policy);
    std::map<std::string_view, std::size_t> requirements;
    for (const auto& requirement : policy->requirements) ++requirements[requirement.group];
    for (const auto& group : policy->groups) {
        view.groups.push_back(
            {group.id, group.title,
             context.texts.text("board.group_count",
                                {{"n", std::to_string(requirements[group.id])}})});
    }
    return view;
}

}  // namespace kurabe::app
