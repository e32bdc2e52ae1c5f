#include "app/commands/policy_effects.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/session/session_profiles.h"
#include "files/policy_reader.h"
#include "query/language/clauses.h"
#include "text/controls.h"

namespace kurabe::app {
namespace {

using Done = std::optional<Message>;

// Lets `change` work on a copy of the policy, which takes its place unless it gives a message.
template <typename Change>
Done change_policy(Session& session, const std::string& key, const CommandContext& context,
                   Change change) {
    for (const auto& policy : all_policies(session.review, context.reference.policies)) {
        if (model::policy_key(*policy) != key) continue;
        if (!has_room_for_policy(session.review, key)) {
            return Message{
                "board.no_room", {{"limit", std::to_string(files::max_policies)}}, Gravity::failed};
        }
        model::Policy changed = *policy;
        changed.original.clear();
        if (Done refused = change(changed)) return refused;
        put_policies(session.review, {std::make_shared<const model::Policy>(std::move(changed))});
        break;
    }
    return {};
}

template <typename Item>
auto find_by_id(std::vector<Item>& items, const std::string& id) {
    return std::find_if(items.begin(), items.end(),
                        [&](const Item& each) { return each.id == id; });
}

// N of "rN"; 0 of any other id.
std::uint32_t number_of(std::string_view id) {
    std::uint32_t number = 0;
    if (!id.starts_with("r")) return 0;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    const bool whole = error == std::errc() && end == id.data() + id.size();
    return whole && number < files::max_numbered ? number : 0;
}

// One that no requirement of any edition of the policy has had, as far as the session and the
// policy's file know.
std::string new_id(model::Policy& policy, const model::Judgements& judgements) {
    std::uint32_t highest = policy.numbered;
    for (const model::Requirement& requirement : policy.requirements) {
        highest = std::max(highest, number_of(requirement.id));
    }
    for (const auto& [of, history] : judgements) {
        if (of.policy == policy.id) highest = std::max(highest, number_of(of.requirement));
    }
    policy.numbered = highest + 1;
    return "r" + std::to_string(policy.numbered);
}

std::string new_group_id(model::Policy& policy) {
    for (std::size_t number = policy.groups.size() + 1;; ++number) {
        std::string id = "g" + std::to_string(number);
        if (find_by_id(policy.groups, id) == policy.groups.end()) return id;
    }
}

Done no_room(const char* key) {
    return Message{key, {{"limit", std::to_string(files::max_requirements)}}, Gravity::failed};
}

Done no_room_for_requirement(const model::Policy& policy) {
    if (policy.requirements.size() < files::max_requirements) return {};
    return no_room("board.no_room_for_requirement");
}

base::LocalizedText typed(const base::LocalizedText& text) {
    return {text::controls_as_spaces(text.ja), text::controls_as_spaces(text.en)};
}

base::LocalizedText in_both(const CommandContext& context, std::string_view key) {
    const auto& translations = context.reference.translations;
    return {translations.in(base::Language::ja).text(key),
            translations.in(base::Language::en).text(key)};
}

base::LocalizedText named(const base::LocalizedText& text, const CommandContext& context,
                          std::string_view otherwise) {
    base::LocalizedText name = typed(text);
    return name.empty() ? in_both(context, otherwise) : name;
}

bool has_group(model::Policy& policy, const std::string& id) {
    return find_by_id(policy.groups, id) != policy.groups.end();
}

// What was typed, as it can be kept.
model::Requirement kept(model::Requirement requirement, model::Policy& policy,
                        const CommandContext& context) {
    requirement.text = named(requirement.text, context, "board.new_requirement");
    requirement.reason = typed(requirement.reason);
    requirement.question = typed(requirement.question);
    requirement.reference = text::controls_as_spaces(requirement.reference);
    requirement.check = text::controls_as_spaces(requirement.check);
    if (!has_group(policy, requirement.group)) requirement.group.clear();
    return requirement;
}

}  // namespace

Done edit_requirement(Session& session, const EditRequirement& command,
                      const CommandContext& context) {
    const model::Requirement& wanted = command.requirement;
    if (wanted.id.empty() || wanted.check.size() > files::max_check_bytes) return {};
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        auto requirement = kept(wanted, policy, context);
        const auto present = find_by_id(policy.requirements, requirement.id);
        if (present != policy.requirements.end()) {
            *present = std::move(requirement);
            return Done();
        }
        if (Done full = no_room_for_requirement(policy)) return full;
        policy.requirements.push_back(std::move(requirement));
        return Done();
    });
}

// In the group of the requirement that is open.
Done add_requirement(Session& session, const AddRequirement& command,
                     const CommandContext& context) {
    Done refused = change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        if (Done full = no_room_for_requirement(policy)) return full;
        model::Requirement added;
        added.id = new_id(policy, session.review.judgements);
        added.text = in_both(context, "board.new_requirement");
        auto place = find_by_id(policy.requirements, session.review.selected.requirement);
        if (place != policy.requirements.end()) {
            added.group = place->group;
            ++place;
        }
        session.review.selected.requirement = added.id;
        policy.requirements.insert(place, std::move(added));
        return Done();
    });
    if (refused) return refused;
    session.board_filter = {};  // which would leave it out
    const auto& profiles = session.profiles;
    if (session.review.selected.column_key.empty() && !profiles.empty()) {
        session.review.selected.column_key = model::edition_key(*profiles.front());
    }
    return {};
}

Done remove_requirement(Session& session, const RemoveRequirement& command,
                        const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        std::erase_if(policy.requirements, [&](const model::Requirement& each) {
            return each.id == command.requirement;
        });
        policy.numbered = std::max(policy.numbered, number_of(command.requirement));
        return Done();
    });
}

// Beyond the neighbour of the same group: the board shows them by group.
Done move_requirement(Session& session, const MoveRequirement& command,
                      const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        auto& all = policy.requirements;
        const auto from = find_by_id(all, command.requirement);
        if (from == all.end() || command.by == 0) return Done();
        const int step = command.by > 0 ? 1 : -1;
        for (auto to = from; (step > 0 ? all.end() - to > 1 : to != all.begin());) {
            to += step;
            if (to->group != from->group) continue;
            if (step > 0) {
                std::rotate(from, from + 1, to + 1);
            } else {
                std::rotate(to, from, from + 1);
            }
            break;
        }
        return Done();
    });
}

Done add_to_check(Session& session, const AddToCheck& command, const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        const auto present = find_by_id(policy.requirements, command.requirement);
        if (present == policy.requirements.end()) return Done();
        std::string check =
            query::add_clause(present->check, context.vocabulary,
                              query::condition_text(command.property, command.comparison,
                                                    text::controls_as_spaces(command.value)));
        if (check.size() <= files::max_check_bytes) present->check = std::move(check);
        return Done();
    });
}

Done add_group(Session& session, const AddGroup& command, const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        if (policy.groups.size() >= files::max_requirements) {
            return no_room("board.no_room_for_group");
        }
        model::RequirementGroup added;
        added.id = new_group_id(policy);
        added.title = in_both(context, "board.new_group");
        const auto moved = find_by_id(policy.requirements, command.requirement);
        if (moved != policy.requirements.end()) moved->group = added.id;
        policy.groups.push_back(std::move(added));
        return Done();
    });
}

Done rename_group(Session& session, const RenameGroup& command, const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        const auto present = find_by_id(policy.groups, command.group);
        if (present == policy.groups.end()) return Done();
        present->title = named(command.title, context, "board.new_group");
        return Done();
    });
}

Done move_group(Session& session, const MoveGroup& command, const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        const auto from = find_by_id(policy.groups, command.group);
        if (from == policy.groups.end()) return Done();
        if (command.by > 0 && policy.groups.end() - from > 1) std::iter_swap(from, from + 1);
        if (command.by < 0 && from != policy.groups.begin()) std::iter_swap(from, from - 1);
        return Done();
    });
}

// Its requirements stay, in none.
Done remove_group(Session& session, const RemoveGroup& command, const CommandContext& context) {
    return change_policy(session, command.policy_key, context, [&](model::Policy& policy) {
        std::erase_if(policy.groups, [&](const auto& group) { return group.id == command.group; });
        for (model::Requirement& requirement : policy.requirements) {
            if (requirement.group == command.group) requirement.group.clear();
        }
        return Done();
    });
}

}  // namespace kurabe::app
