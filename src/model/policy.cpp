#include "model/policy.h"

#include <algorithm>

#include "model/enum_names.h"

namespace kurabe::model {

std::string_view to_name(Severity severity) {
    switch (severity) {
        case Severity::must: return "must";
        case Severity::should: return "should";
        case Severity::may: return "may";
    }
    return "";
}

std::string_view to_name(Strength strength) {
    switch (strength) {
        case Strength::stated: return "stated";
        case Strength::guaranteed: return "guaranteed";
    }
    return "";
}

std::string_view to_name(OptionRule rule) {
    switch (rule) {
        case OptionRule::condition: return "condition";
        case OptionRule::accept: return "accept";
        case OptionRule::refuse: return "refuse";
    }
    return "";
}

std::string_view to_name(ScopeRule rule) {
    switch (rule) {
        case ScopeRule::all: return "all";
        case ScopeRule::any: return "any";
    }
    return "";
}

std::optional<Severity> severity_from_name(std::string_view name) {
    return from_name(name, all_severities);
}

std::optional<Strength> strength_from_name(std::string_view name) {
    return from_name(name, all_strengths);
}

std::optional<OptionRule> option_rule_from_name(std::string_view name) {
    return from_name(name, all_option_rules);
}

std::optional<ScopeRule> scope_rule_from_name(std::string_view name) {
    return from_name(name, all_scope_rules);
}

const Requirement* Policy::find_requirement(std::string_view requirement_id) const {
    const auto found = std::find_if(
        requirements.begin(), requirements.end(),
        [&](const Requirement& requirement) { return requirement.id == requirement_id; });
    return found == requirements.end() ? nullptr : &*found;
}

std::string policy_key(const Policy& policy) { return policy.id + "@" + policy.edition_label; }

}  // namespace kurabe::model
