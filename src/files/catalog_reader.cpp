#include "files/catalog_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "files/property_reader.h"
#include "text/fold.h"

namespace kurabe::files {
namespace {

using model::Category;
using model::Property;

constexpr std::string_view judged_names = "service company";
constexpr std::string_view not_answerable_names = "management incident facility customer";

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
        item.expect_only({"id", "label", "aliases"});
        Category category{item.require_text("id"), item.require_localized("label"), {}, {}};
        if (const auto aliases = item.find("aliases"); aliases && aliases->is_object()) {
            aliases->expect_only({"ja", "en"});
            category.aliases_ja = read_texts(*aliases, "ja");
            category.aliases_en = read_texts(*aliases, "en");
        }
        check_unique(item, category.id, seen);
        categories.push_back(std::move(category));
    }
    return categories;
}

bool has_category(const std::vector<Category>& categories, const std::string& id) {
    return std::any_of(categories.begin(), categories.end(),
                       [&](const Category& category) { return category.id == id; });
}

// The other property must be there, and not itself say the same as a third one.
void check_facts(const JsonCursor& properties, const std::vector<Property>& read) {
    const JsonItems items = properties.read_items();
    for (std::size_t i = 0; i < read.size(); ++i) {
        const std::string& other = read[i].same_fact_as;
        if (other.empty()) continue;
        const bool exists = std::any_of(read.begin(), read.end(), [&](const Property& property) {
            return property.id == other && property.same_fact_as.empty();
        });
        if (!exists) items[i].error("catalog.no_such_property", {{"id", other}});
    }
}

model::PartyNames read_parties(const JsonCursor& root) {
    std::vector<model::KnownParty> parties;
    std::set<std::string> seen;
    const auto member = root.find("parties");
    if (!member) return {};
    for (const JsonCursor& item : member->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"name", "aliases"});
        model::KnownParty party;
        party.name = item.require_localized("name");
        if (const auto aliases = item.find("aliases"); aliases && aliases->is_object()) {
            aliases->expect_only({"ja", "en"});
            party.aliases_ja = read_texts(*aliases, "ja");
            party.aliases_en = read_texts(*aliases, "en");
        }
        for (const std::string& name : model::folded_names(party)) check_unique(item, name, seen);
        parties.push_back(std::move(party));
    }
    return model::PartyNames(std::move(parties));
}

// More than a menu, and a person, can do with.
constexpr std::size_t max_views = 50;
constexpr std::size_t max_properties = 200;

// Reports what is no list, an empty one and one that is too long; true where it is none of these.
bool has_fair_length(const JsonCursor& list, std::size_t most) {
    const std::size_t length = list.read_items().size();
    if (list.node().type != JsonNode::Type::array) return false;
    if (length == 0) list.error("format.empty_list");
    if (length > most) {
        list.error("views.too_many",
                   {{"found", std::to_string(length)}, {"most", std::to_string(most)}});
    }
    return length > 0 && length <= most;
}

std::vector<std::string> read_properties(const JsonCursor& view, const model::Catalog& catalog) {
    std::vector<std::string> ids;
    const auto list = view.require("properties");
    if (!list || !has_fair_length(*list, max_properties)) return ids;
    std::set<std::string> seen;
    for (const JsonCursor& item : list->read_items()) {
        const std::string written = item.read_text();
        const std::string id = catalog.current_id(written);
        if (item.node().type == JsonNode::Type::string && catalog.find(id) == nullptr) {
            item.error("views.no_such_property", {{"id", written}});
        }
        check_unique(item, id, seen);
        ids.push_back(id);
    }
    return ids;
}

}  // namespace

base::Result<model::Catalog> read_catalog(const ParsedDocument& document) {
    return read_document(document, Format::catalog, [](const JsonCursor& root) {
        root.expect_only(
            {"$schema", "format", "version", "id", "name", "categories", "properties", "parties"});

        auto id = root.require_text("id");
        auto name = root.require_localized("name");
        auto categories = read_categories(root, "categories");
        std::vector<Property> properties;
        std::set<std::string> seen;
        if (const auto member = root.require("properties")) {
            for (const JsonCursor& item : member->read_items()) {
                properties.push_back(read_property(item, DeclaredBy::catalog));
                check_unique(item, properties.back().id, seen);
                for (const std::string& former : properties.back().former_ids) {
                    check_unique(item, former, seen);
                }
                if (!has_category(categories, properties.back().category)) {
                    item.error("catalog.no_such_category", {{"id", properties.back().category}});
                }
            }
            check_facts(*member, properties);
        }
        return model::Catalog(std::move(id), std::move(name), std::move(categories),
                              std::move(properties), read_parties(root));
    });
}

base::Result<model::Catalog> read_catalog(std::string_view file, std::string_view bytes) {
    return read_catalog(parse_document(file, bytes));
}

base::Result<model::Framework> read_framework(const ParsedDocument& document) {
    return read_document(document, Format::framework, [](const JsonCursor& root) {
        root.expect_only({"$schema", "format", "version", "id", "name", "edition", "date", "source",
                          "judges", "groups", "rows"});

        model::Framework framework;
        framework.id = root.require_text("id");
        framework.name = root.require_localized("name");
        framework.edition = root.require_localized("edition");
        if (const auto date = root.require("date")) {
            framework.date = date->read_date().value_or(base::Date{});
        }
        framework.source = root.require_localized("source");
        if (const auto judges = root.require("judges")) {
            framework.judges = read_name(*judges, &model::judged_from_name, judged_names)
                                   .value_or(model::Judged::service);
        }
        framework.groups = read_categories(root, "groups");
        std::set<std::string> seen;
        if (const auto member = root.require("rows")) {
            for (const JsonCursor& item : member->read_items()) {
                if (!item.is_object()) continue;
                item.expect_only({"id", "group", "label", "not_answerable"});
                model::FrameworkRow row{item.require_text("id"), item.require_text("group"),
                                        item.require_localized("label"), std::nullopt};
                if (const auto reason = item.find("not_answerable")) {
                    row.not_answerable =
                        read_name(*reason, &model::not_answerable_from_name, not_answerable_names);
                }
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

base::Result<std::vector<model::ReadyMadeView>> read_views(const ParsedDocument& document,
                                                           const model::Catalog& catalog) {
    return read_document(document, Format::views, [&](const JsonCursor& root) {
        root.expect_only({"$schema", "format", "version", "views"});

        std::vector<model::ReadyMadeView> views;
        std::set<std::string> seen;
        const auto list = root.require("views");
        if (!list || !has_fair_length(*list, max_views)) return views;
        for (const JsonCursor& item : list->read_items()) {
            if (!item.is_object()) continue;
            item.expect_only({"id", "label", "purpose", "properties"});
            model::ReadyMadeView view;
            view.id = item.require_text("id");
            view.label = item.require_localized("label");
            view.purpose = item.require_localized("purpose");
            view.properties = read_properties(item, catalog);
            for (const std::string& name : std::set<std::string>{
                     text::fold(view.id), text::fold(view.label.ja), text::fold(view.label.en)}) {
                check_unique(item, name, seen);
            }
            views.push_back(std::move(view));
        }
        return views;
    });
}

base::Result<std::vector<model::ReadyMadeView>> read_views(std::string_view file,
                                                           std::string_view bytes,
                                                           const model::Catalog& catalog) {
    return read_views(parse_document(file, bytes), catalog);
}

}  // namespace kurabe::files
