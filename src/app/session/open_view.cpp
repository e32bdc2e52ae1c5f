#include "app/session/open_view.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/session/fragment.h"
#include "app/session/session_profiles.h"
#include "query/language/parser.h"
#include "text/utf8.h"

namespace kurabe::app {
namespace {

// Adds the examples among these editions; false where none is one.
bool add_examples(Session& session, const std::vector<std::string>& edition_keys,
                  const ReferenceData& reference) {
    if (edition_keys.empty()) return false;
    bool added = false;
    for (const std::string& key : edition_keys) {
        const model::ProfilePtr example = find_profile(reference.example_editions(), key);
        if (example == nullptr) continue;
        add_profile(session, example);
        added = true;
    }
    return added;
}

bool is_answered(const std::string& property, const Session& session) {
    return std::any_of(session.profiles.begin(), session.profiles.end(), [&](const auto& profile) {
        return std::any_of(
            profile->answers.begin(), profile->answers.end(),
            [&](const model::Answer& answer) { return answer.property == property; });
    });
}

// Selects nothing, shows no item and is sorted by none where the row is not there.
void check_properties(Session& session, OpenedView& opened, const model::Catalog& catalog) {
    const auto exists = [&](const std::string& property) {
        return property.empty() || catalog.find(property) != nullptr ||
               is_answered(property, session);
    };
    if (!exists(session.item)) opened.no_such_property = std::exchange(session.item, {});
    if (!exists(session.selected.property_id)) {
        opened.no_such_property = session.selected.property_id;
        session.selected = {};
    }
    if (!exists(session.sorted_by.property_id)) {
        opened.no_such_property = session.sorted_by.property_id;
        session.sorted_by = {};
    }
}

void check_policy(Session& session, OpenedView& opened, const ReferenceData& reference) {
    std::string& policy = session.review.policy;
    const auto all = all_policies(session.review, reference.policies);
    const bool exists = policy.empty() || std::any_of(all.begin(), all.end(), [&](const auto& one) {
                            return model::policy_key(*one) == policy;
                        });
    if (!exists) opened.no_such_policy = std::exchange(policy, {});
}

void check_order(Session& session, OpenedView& opened, const ReferenceData& reference) {
    const auto& frameworks = reference.catalogs->frameworks;
    const bool exists =
        session.row_order.empty() ||
        std::any_of(frameworks.begin(), frameworks.end(), [&](const model::Framework& framework) {
            return framework.id == session.row_order;
        });
    if (!exists) opened.no_such_order = std::exchange(session.row_order, {});
}

// Opens no cell of the board, where the policy has no such requirement.
void check_requirement(Session& session, OpenedView& opened,
                       const std::vector<model::PolicyPtr>& builtins) {
    const std::string& requirement = session.review.selected.requirement;
    if (requirement.empty()) return;
    const auto policy = shown_policy(session.review, builtins);
    if (policy != nullptr && policy->find_requirement(requirement) != nullptr) return;
    opened.no_such_property = requirement;
    session.review.selected = {};
}

// A link may name thousands, each as long as it likes.
Message message_of_list(std::string key, const std::string& argument,
                        const std::vector<std::string>& items) {
    constexpr std::size_t max_items = 5;
    constexpr std::size_t max_code_points = 40;
    std::string listed;
    for (std::size_t i = 0; i < std::min(items.size(), max_items); ++i) {
        listed += (i == 0 ? "" : ", ") + text::shortened(items[i], max_code_points);
    }
    if (items.size() > max_items)
        listed += ", … (+" + std::to_string(items.size() - max_items) + ")";
    return {std::move(key), {{argument, std::move(listed)}}, Gravity::partly};
}

}  // namespace

OpenedView open_view(Session& session, std::string_view fragment, const ReferenceData& reference) {
    const model::Catalog& catalog = reference.catalogs->properties;
    OpenedView opened = from_fragment(session, fragment, reference.profiles, catalog);
    if (add_examples(session, opened.not_loaded, reference)) {
        opened = from_fragment(session, fragment, reference.profiles, catalog);
    }
    if (opened.outcome != OpenedView::Outcome::opened) return opened;
    check_properties(session, opened, reference.catalogs->properties);
    check_policy(session, opened, reference);
    check_requirement(session, opened, reference.policies);
    check_order(session, opened, reference);
    return opened;
}

std::optional<Message> not_loaded_message(const std::vector<std::string>& keys) {
    if (keys.empty()) return std::nullopt;
    return message_of_list("link.not_loaded", "keys", keys);
}

std::optional<Message> message_of(const OpenedView& opened) {
    switch (opened.outcome) {
        case OpenedView::Outcome::newer: return Message{"link.newer", {}, Gravity::failed};
        case OpenedView::Outcome::not_a_view:
            return Message{"link.not_a_view", {}, Gravity::failed};
        case OpenedView::Outcome::too_long:
            return Message{
                "link.too_long", {{"limit", std::to_string(max_fragment_bytes)}}, Gravity::failed};
        case OpenedView::Outcome::opened: break;
    }
    if (!opened.not_understood.empty()) {
        return message_of_list("link.not_understood", "parts", opened.not_understood);
    }
    if (opened.filter_too_long) {
        return Message{"link.filter_too_long",
                       {{"limit", std::to_string(query::max_filter_bytes)}},
                       Gravity::partly};
    }
    if (!opened.unknown_mode.empty()) {
        return message_of_list("link.unknown_mode", "mode", {opened.unknown_mode});
    }
    if (!opened.no_such_property.empty()) {
        return message_of_list("link.no_such_cell", "property", {opened.no_such_property});
    }
    if (!opened.no_such_policy.empty()) {
        return message_of_list("link.no_such_policy", "policy", {opened.no_such_policy});
    }
    if (!opened.no_such_order.empty()) {
        return message_of_list("link.no_such_order", "order", {opened.no_such_order});
    }
    if (const auto message = not_loaded_message(opened.not_loaded)) return message;
    if (opened.mended) return Message{"link.mended", {}};
    return std::nullopt;
}

}  // namespace kurabe::app
