#include "files/policy_writer.h"

#include <string_view>

#include "files/document.h"
#include "files/json_writer.h"
#include "files/optional_members.h"

namespace kurabe::files {
namespace {

template <typename Rule>
void write_rule(JsonWriter& json, std::string_view key, Rule rule, Rule usual) {
    if (rule != usual) json.member(key, model::to_name(rule));
}

void write_kept(JsonWriter& json, const model::KeptMembers& kept) {
    for (const model::KeptMember& member : kept) {
        json.key(member.key);
        json.written(member.json);
    }
}

void write_requirement(JsonWriter& json, const model::Requirement& requirement) {
    const model::Requirement usual;
    json.member("id", requirement.id);
    write_text(json, "group", requirement.group);
    json.member("severity", model::to_name(requirement.severity));
    write_localized(json, "text", requirement.text);
    write_localized(json, "reason", requirement.reason);
    write_text(json, "reference", requirement.reference);
    write_text(json, "check", requirement.check);
    write_rule(json, "strength", requirement.strength, usual.strength);
    write_rule(json, "options", requirement.options, usual.options);
    write_rule(json, "scopes", requirement.scopes, usual.scopes);
    write_localized(json, "question", requirement.question);
    write_kept(json, requirement.kept);
}

}  // namespace

std::string write_policy(const model::Policy& policy) {
    if (!policy.original.empty()) return policy.original;
    JsonWriter json;
    json.object([&] {
        json.member("format", to_name(Format::policy));
        json.member("version", 1);
        json.member("id", policy.id);
        write_localized(json, "title", policy.title);
        json.object("edition", [&] {
            json.member("label", policy.edition_label);
            write_date(json, "date", policy.edition_date);
            write_kept(json, policy.kept_of_edition);
        });
        json.array("groups", [&] {
            for (const model::RequirementGroup& group : policy.groups) {
                json.object([&] {
                    json.member("id", group.id);
                    write_localized(json, "title", group.title);
                    write_kept(json, group.kept);
                });
            }
        });
        json.array("requirements", [&] {
            for (const model::Requirement& requirement : policy.requirements) {
                json.object([&] { write_requirement(json, requirement); });
            }
        });
        if (policy.numbered > 0) json.member("numbered", policy.numbered);
        write_kept(json, policy.kept);
    });
    return json.take() + "\n";
}

}  // namespace kurabe::files
