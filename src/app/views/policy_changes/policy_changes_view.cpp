#include "app/views/policy_changes/policy_changes_view.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "compare/policy_diff.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using Kind = compare::RequirementChangeKind;
using model::Requirement;

std::string title_of(const model::Policy& policy, const wording::Texts& texts) {
    return policy.title.in(texts.language()) + " (" +
           wording::edition_text(policy.edition_label, policy.edition_date, texts) + ")";
}

std::string name_of(Kind kind, const Requirement& requirement, const model::Policy& policy,
                    const wording::Texts& texts) {
    const auto named = [&](const std::string& group, std::string_view name) {
        return texts.text(group + std::string(name));
    };
    switch (kind) {
        case Kind::check:
            return requirement.check.empty() ? texts.text("policy_change.no_check")
                                             : requirement.check;
        case Kind::severity: return named("requirement.", model::to_name(requirement.severity));
        case Kind::strength: return named("board.strength.", model::to_name(requirement.strength));
        case Kind::options: return named("board.options.", model::to_name(requirement.options));
        case Kind::scopes: return named("board.scopes.", model::to_name(requirement.scopes));
        case Kind::group:
            for (const model::RequirementGroup& group : policy.groups) {
                if (group.id == requirement.group) return group.title.in(texts.language());
            }
            return texts.text("board.no_group");
        case Kind::added:
        case Kind::removed:
        case Kind::wording: break;
    }
    return {};
}

std::string described(const Requirement& requirement, const model::Policy& policy,
                      const wording::Texts& texts) {
    return texts.text("policy_change.described",
                      {{"text", requirement.text.in(texts.language())},
                       {"severity", name_of(Kind::severity, requirement, policy, texts)},
                       {"check", name_of(Kind::check, requirement, policy, texts)}});
}

std::string summary_of(const compare::RequirementChange& change, const model::Policy& before,
                       const model::Policy& after, const wording::Texts& texts) {
    if (change.has(Kind::added)) {
        return texts.text("policy_change.added",
                          {{"what", described(*change.after, after, texts)}});
    }
    if (change.has(Kind::removed)) {
        return texts.text("policy_change.removed",
                          {{"what", described(*change.before, before, texts)}});
    }
    std::string details;
    for (const Kind kind : compare::all_requirement_change_kinds) {
        if (!change.has(kind)) continue;
        if (!details.empty()) details += texts.text("policy_change.separator");
        const std::string name(compare::to_name(kind));
        details += kind == Kind::wording
                       ? texts.text("policy_change.wording")
                       : texts.text("policy_change.detail",
                                    {{"what", texts.text("policy_change." + name)},
                                     {"before", name_of(kind, *change.before, before, texts)},
                                     {"after", name_of(kind, *change.after, after, texts)}});
    }
    return texts.text("policy_change.changed",
                      {{"text", change.after->text.in(texts.language())}, {"details", details}});
}

}  // namespace

PolicyChanges policy_changes(const model::Policy& before, const model::Policy& after,
                             const wording::Texts& texts) {
    const compare::PolicyDiff diff = compare::diff_policies(before, after);
    PolicyChanges view;
    view.before = title_of(before, texts);
    view.after = title_of(after, texts);
    view.unchanged = diff.unchanged;
    for (const compare::RequirementChange& change : diff.changes) {
        RequirementChangeView shown{
            change.either()->id, {}, summary_of(change, before, after, texts)};
        for (const Kind kind : compare::all_requirement_change_kinds) {
            if (change.has(kind)) shown.kinds.emplace_back(compare::to_name(kind));
        }
        view.changes.push_back(std::move(shown));
    }
    view.summary =
        texts.text("policy_change.summary", {{"n", std::to_string(view.changes.size())},
                                             {"unchanged", std::to_string(view.unchanged)}});
    return view;
}

PolicyChangesView PolicyChangesView::build(const ViewContext& context) {
    PolicyChangesView view;
    const Review& review = context.session.review;
    const auto& builtins = context.reference.policies;
    const auto shown = shown_policy(review, builtins);
    if (shown == nullptr) return view;
    std::vector<model::PolicyPtr> others = all_policies(review, builtins);
    others.insert(others.end(), builtins.begin(), builtins.end());
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto& other = others[i];
        const bool is_repeated =
            std::find(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(i), other) !=
            others.begin() + static_cast<std::ptrdiff_t>(i);
        if (other == shown || other->id != shown->id || is_repeated) continue;
        const bool is_later = other->edition_date && shown->edition_date &&
                              *other->edition_date > *shown->edition_date;
        view.editions.push_back(is_later ? policy_changes(*shown, *other, context.texts)
                                         : policy_changes(*other, *shown, context.texts));
    }
    return view;
}

}  // namespace kurabe::app
