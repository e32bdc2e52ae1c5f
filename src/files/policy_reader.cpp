#include "files/policy_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "files/json_writer.h"

namespace kurabe::files {
namespace {

using model::Policy;
using model::Requirement;

constexpr std::string_view severity_names = "must should may";
constexpr std::string_view strength_names = "stated guaranteed";
constexpr std::string_view option_rule_names = "condition accept refuse";
constexpr std::string_view scope_rule_names = "all any";

using Ids = std::set<std::string, std::less<>>;

void check_unique(const JsonCursor& cursor, const std::string& id, Ids& seen) {
    if (!id.empty() && !seen.insert(id).second) cursor.error("policy.duplicate_id", {{"id", id}});
}

void write_node(JsonWriter& json, const JsonNode& node) {
    switch (node.type) {
        case JsonNode::Type::null: return json.null();
        case JsonNode::Type::boolean: return json.value(node.boolean);
        case JsonNode::Type::number: return json.written(node.text);
        case JsonNode::Type::string: return json.value(node.text);
        case JsonNode::Type::array:
            return json.array([&] {
                for (const JsonNode& item : node.items) write_node(json, item);
            });
        case JsonNode::Type::object:
            return json.object([&] {
                for (const JsonMember& member : node.members) {
                    json.key(member.key);
                    write_node(json, member.value);
                }
            });
    }
}

std::string json_of(const JsonNode& node) {
    JsonWriter json(JsonWriter::Layout::spaced);
    write_node(json, node);
    return json.take();
}

model::KeptMembers kept(const std::vector<const JsonMember*>& unknown) {
    model::KeptMembers members;
    for (const JsonMember* member : unknown) {
        members.push_back({std::string(member->key), json_of(member->value)});
    }
    return members;
}

// Reports a list that is too long, which is then not read.
bool has_fair_length(const JsonCursor& list) {
    const std::size_t length = list.read_items().size();
    if (length <= max_requirements) return true;
    list.error("policy.too_many",
               {{"found", std::to_string(length)}, {"limit", std::to_string(max_requirements)}});
    return false;
}

// The default where the member is missing.
template <typename Enum>
void read_rule(const JsonCursor& cursor, std::string_view key, Enum& rule,
               std::optional<Enum> (*from_name)(std::string_view), std::string_view allowed) {
    if (const auto member = cursor.find(key)) {
        rule = read_name(*member, from_name, allowed).value_or(rule);
    }
}

// Texts are laid out whole.
void check_length(const JsonCursor& cursor, std::string_view key, std::size_t bytes) {
    if (bytes <= max_text_bytes) return;
    cursor.find(key)->error("policy.text_too_long", {{"found", std::to_string(bytes)},
                                                     {"limit", std::to_string(max_text_bytes)}});
}

base::LocalizedText within_length(const JsonCursor& cursor, std::string_view key,
                                  base::LocalizedText text) {
    check_length(cursor, key, std::max(text.ja.size(), text.en.size()));
    return text;
}

std::string read_check(const JsonCursor& cursor) {
    const auto member = cursor.find("check");
    if (!member) return "";
    std::string check(member->read_view());
    if (check.size() <= max_check_bytes) return check;
    member->error("policy.check_too_long", {{"found", std::to_string(check.size())},
                                            {"limit", std::to_string(max_check_bytes)}});
    return "";
}

std::string read_group(const JsonCursor& cursor, const Ids& groups) {
    std::string group = cursor.optional_text("group");
    if (!group.empty() && !groups.contains(group)) {
        cursor.find("group")->error("policy.no_such_group", {{"id", group}});
    }
    return group;
}

Requirement read_requirement(const JsonCursor& cursor, const Ids& groups) {
    Requirement requirement;
    if (!cursor.is_object()) return requirement;
    requirement.kept =
        kept(cursor.expect_only({"id", "group", "severity", "text", "reason", "reference", "check",
                                 "strength", "options", "scopes", "question"}));
    requirement.id = cursor.require_text("id");
    requirement.group = read_group(cursor, groups);
    if (cursor.require("severity")) {
        read_rule(cursor, "severity", requirement.severity, &model::severity_from_name,
                  severity_names);
    }
    requirement.text = within_length(cursor, "text", cursor.require_localized("text"));
    requirement.reason = within_length(cursor, "reason", cursor.optional_localized("reason"));
    requirement.reference = cursor.optional_text("reference");
    check_length(cursor, "reference", requirement.reference.size());
    requirement.check = read_check(cursor);
    read_rule(cursor, "strength", requirement.strength, &model::strength_from_name, strength_names);
    read_rule(cursor, "options", requirement.options, &model::option_rule_from_name,
              option_rule_names);
    read_rule(cursor, "scopes", requirement.scopes, &model::scope_rule_from_name, scope_rule_names);
    requirement.question = within_length(cursor, "question", cursor.optional_localized("question"));
    return requirement;
}

std::uint32_t read_numbered(const JsonCursor& root) {
    const auto member = root.find("numbered");
    if (!member) return 0;
    const auto number = member->read_number();
    const auto whole = number ? number->whole() : std::nullopt;
    if (whole && *whole <= max_numbered) return *whole;
    if (number) member->error("policy.numbered", {{"limit", std::to_string(max_numbered)}});
    return 0;
}

Ids read_groups(const JsonCursor& root, Policy& policy) {
    Ids ids;
    const auto groups = root.find("groups");
    if (!groups || !has_fair_length(*groups)) return ids;
    for (const JsonCursor& item : groups->read_items()) {
        if (!item.is_object()) continue;
        auto unknown = kept(item.expect_only({"id", "title"}));
        policy.groups.push_back({item.require_text("id"),
                                 within_length(item, "title", item.require_localized("title")),
                                 std::move(unknown)});
        check_unique(item, policy.groups.back().id, ids);
    }
    return ids;
}

void read_requirements(const JsonCursor& root, const Ids& groups, Policy& policy) {
    const auto requirements = root.require("requirements");
    if (!requirements || !has_fair_length(*requirements)) return;
    Ids ids;
    for (const JsonCursor& item : requirements->read_items()) {
        policy.requirements.push_back(read_requirement(item, groups));
        check_unique(item, policy.requirements.back().id, ids);
    }
}

}  // namespace

base::Result<Policy> read_policy(const ParsedDocument& document) {
    const auto read = [&](const JsonCursor& root) {
        Policy policy;
        policy.kept = kept(root.expect_only({"$schema", "format", "version", "id", "title",
                                             "edition", "groups", "requirements", "numbered"}));
        if (const auto schema = root.find("$schema")) {
            policy.kept.push_back({"$schema", json_of(schema->node())});
        }
        policy.id = root.require_text("id");
        policy.title = within_length(root, "title", root.require_localized("title"));
        if (const auto edition = root.require("edition"); edition && edition->is_object()) {
            policy.kept_of_edition = kept(edition->expect_only({"label", "date"}));
            policy.edition_label = edition->require_text("label");
            policy.edition_date = edition->optional_date("date");
        }
        policy.numbered = read_numbered(root);
        const Ids groups = read_groups(root, policy);
        read_requirements(root, groups, policy);
        policy.original = document.bytes;
        return policy;
    };
    return read_document(document, Format::policy, read, OneLanguage::counted);
}

base::Result<Policy> read_policy(std::string_view file, std::string_view bytes) {
    return read_policy(parse_document(file, bytes));
}

}  // namespace kurabe::files
