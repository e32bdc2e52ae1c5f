#include "files/catalog_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace kurabe::files {
namespace {

using model::Category;
using model::Property;

constexpr std::string_view kind_names =
    "boolean duration percent count number rate date time schedule text list enumeration "
    "certification party";
constexpr std::string_view better_names = "none higher lower yes no";

void check_unique(const JsonCursor& cursor, const std::string& id, std::set<std::string>& seen) {
    if (!id.empty() && !seen.insert(id).second) cursor.error("catalog.duplicate_id", {{"id", id}});
}

std::vector<Category> read_categories(const JsonCursor& root, std::string_view key) {
    std::vector<Category> categories;
    const auto member = root.require(key);
    if (!member) return categories;
    std::set<std::string> seen;
    for (const JsonCursor& item : member->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"id", "label"});
        Category category{item.require_text("id"), item.require_localized("label")};
        check_unique(item, category.id, seen);
        categories.push_back(std::move(category));
    }
    return categories;
}

bool has_category(const std::vector<Category>& categories, const std::string& id) {
    return std::any_of(categories.begin(), categories.end(),
                       [&](const Category& category) { return category.id == id; });
}

std::vector<std::string> read_texts(const JsonCursor& object, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto member = object.find(key)) {
        for (const JsonCursor& item : member->read_items()) texts.push_back(item.read_text());
    }
    return texts;
}

void read_options(const JsonCursor& cursor, Property& property) {
    if (const auto options = cursor.find("options")) {
        for (const JsonCursor& item : options->read_items()) {
            if (!item.is_object()) continue;
            item.expect_only({"code", "label"});
            property.options.push_back(
                {item.require_text("code"), item.require_localized("label")});
        }
    }
    const bool is_enumeration = property.kind == model::ValueKind::enumeration;
    if (is_enumeration == property.options.empty()) cursor.error("catalog.options");
}

void read_references(const JsonCursor& cursor, Property& property) {
    const auto references = cursor.find("references");
    if (!references) return;
    for (const JsonCursor& item : references->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"framework", "row"});
        property.references.push_back({item.require_text("framework"), item.require_text("row")});
    }
}

void read_measure(const JsonCursor& cursor, Property& property) {
    if (const auto kind = cursor.require("kind")) {
        property.kind = read_name(*kind, &model::value_kind_from_name, kind_names)
                            .value_or(model::ValueKind::boolean);
    }
    if (const auto unit = cursor.find("unit")) {
        property.unit =
            read_name(*unit, &model::unit_from_name, "second … yen").value_or(model::Unit::none);
    }
    if (const auto better = cursor.find("better")) {
        property.better = read_name(*better, &model::better_from_name, better_names)
                              .value_or(model::Better::none);
    }
}

Property read_property(const JsonCursor& cursor) {
    Property property;
    if (!cursor.is_object()) return property;
    cursor.expect_only({"id", "category", "label", "explain", "kind", "unit", "better", "options",
                        "aliases", "references"});
    property.id = cursor.require_text("id");
    property.category = cursor.require_text("category");
    property.label = cursor.require_localized("label");
    property.explanation = cursor.require_localized("explain");
    read_measure(cursor, property);
    read_options(cursor, property);
    if (const auto aliases = cursor.find("aliases"); aliases && aliases->is_object()) {
        property.aliases_ja = read_texts(*aliases, "ja");
        property.aliases_en = read_texts(*aliases, "en");
    }
    read_references(cursor, property);
    return property;
}

}  // namespace

base::Result<model::Catalog> read_catalog(const ParsedDocument& document) {
    return read_document(document, Format::catalog, [](const JsonCursor& root) {
        root.expect_only(
            {"$schema", "format", "version", "id", "name", "categories", "properties"});

        auto id = root.require_text("id");
        auto name = root.require_localized("name");
        auto categories = read_categories(root, "categories");
        std::vector<Property> properties;
        std::set<std::string> seen;
        if (const auto member = root.require("properties")) {
            for (const JsonCursor& item : member->read_items()) {
                properties.push_back(read_property(item));
                check_unique(item, properties.back().id, seen);
                if (!has_category(categories, properties.back().category)) {
                    item.error("catalog.no_such_category", {{"id", properties.back().category}});
                }
            }
        }
        return model::Catalog(std::move(id), std::move(name), std::move(categories),
                              std::move(properties));
    });
}

base::Result<model::Catalog> read_catalog(std::string_view file, std::string_view bytes) {
    return read_catalog(parse_document(file, bytes));
}

base::Result<model::Framework> read_framework(const ParsedDocument& document) {
    return read_document(document, Format::framework, [](const JsonCursor& root) {
        root.expect_only({"$schema", "format", "version", "id", "name", "groups", "rows"});

        model::Framework framework;
        framework.id = root.require_text("id");
        framework.name = root.require_localized("name");
        framework.groups = read_categories(root, "groups");
        std::set<std::string> seen;
        if (const auto member = root.require("rows")) {
            for (const JsonCursor& item : member->read_items()) {
                if (!item.is_object()) continue;
                item.expect_only({"id", "group", "label"});
                model::FrameworkRow row{item.require_text("id"), item.require_text("group"),
                                        item.require_localized("label")};
                check_unique(item, row.id, seen);
                if (!has_category(framework.groups, row.group)) {
                    item.error("catalog.no_such_category", {{"id", row.group}});
                }
                framework.rows.push_back(std::move(row));
            }
        }
        return framework;
    });
}

base::Result<model::Framework> read_framework(std::string_view file, std::string_view bytes) {
    return read_framework(parse_document(file, bytes));
}

}  // namespace kurabe::files
