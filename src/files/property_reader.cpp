#include "files/property_reader.h"

#include <string>
#include <vector>

namespace kurabe::files {
namespace {

using model::Property;

constexpr std::string_view property_kinds =
    "boolean duration percent count number rate date time schedule text list enumeration "
    "certification party";
// Options are looked through for each code that is answered.
constexpr std::size_t max_options = 500;
constexpr std::string_view better_names = "none higher lower yes no";

void read_options(const JsonCursor& cursor, Property& property) {
    if (const auto options = cursor.find("options")) {
        for (const JsonCursor& item : options->read_items()) {
            if (!item.is_object()) continue;
            item.expect_only({"code", "label", "open"});
            property.options.push_back({item.require_text("code"), item.require_localized("label"),
                                        item.optional_flag("open")});
        }
    }
    if (property.options.size() > max_options) {
        cursor.error("catalog.too_many_options", {{"limit", std::to_string(max_options)}});
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
        property.kind = read_name(*kind, &model::value_kind_from_name, property_kinds)
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

}  // namespace

std::vector<std::string> read_texts(const JsonCursor& object, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto member = object.find(key)) {
        for (const JsonCursor& item : member->read_items()) texts.push_back(item.read_text());
    }
    return texts;
}

Property read_property(const JsonCursor& cursor, DeclaredBy by) {
    Property property;
    if (!cursor.is_object()) return property;
    cursor.expect_only({"id", "category", "label", "explain", "kind", "unit", "better",
                        "needs_start", "options", "aliases", "references", "various",
                        "same_fact_as", "was"});
    const bool in_catalog = by == DeclaredBy::catalog;
    property.id = cursor.require_text("id");
    property.former_ids = read_texts(cursor, "was");
    property.category =
        in_catalog ? cursor.require_text("category") : cursor.optional_text("category");
    property.label = cursor.require_localized("label");
    property.explanation =
        in_catalog ? cursor.require_localized("explain") : cursor.optional_localized("explain");
    read_measure(cursor, property);
    property.needs_start = cursor.optional_flag("needs_start");
    read_options(cursor, property);
    if (const auto aliases = cursor.find("aliases"); aliases && aliases->is_object()) {
        property.aliases_ja = read_texts(*aliases, "ja");
        property.aliases_en = read_texts(*aliases, "en");
    }
    read_references(cursor, property);
    property.various = cursor.optional_flag("various");
    property.same_fact_as = cursor.optional_text("same_fact_as");
    return property;
}

}  // namespace kurabe::files
