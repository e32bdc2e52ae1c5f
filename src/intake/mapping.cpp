#include "intake/mapping.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "files/json_cursor.h"
#include "files/json_writer.h"
#include "files/optional_members.h"
#include "text/language_of.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using files::JsonCursor;
using files::JsonWriter;

constexpr std::string_view possible_roles =
    "none number category question definition unit answer remarks example";
constexpr std::string_view possible_states =
    "yes no partial option not_applicable undisclosed unclear";
constexpr std::uint32_t max_column = 16'383;  // as far as workbooks go

void read_columns(const JsonCursor& root, Mapping& mapping) {
    const auto columns = root.require("columns");
    if (!columns) return;
    std::set<std::uint32_t> seen;
    for (const JsonCursor& item : columns->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"column", "role", "title"});
        MappedColumn column;
        if (const auto member = item.require("column")) {
            const auto number = member->read_number();
            const auto whole = number ? number->whole() : std::nullopt;
            if (!whole || *whole < 1 || *whole > max_column + 1) {
                member->error("mapping.column", {{"limit", std::to_string(max_column + 1)}});
                continue;
            }
            column.column = *whole - 1;
        }
        if (const auto member = item.require("role")) {
            column.role = files::read_name(*member, &column_role_from_name, possible_roles)
                              .value_or(ColumnRole::none);
        }
        column.title = item.optional_text("title");
        if (!seen.insert(column.column).second) {
            item.error("mapping.duplicate_column",
                       {{"column", std::to_string(std::uint64_t{column.column} + 1)}});
        }
        mapping.columns.push_back(std::move(column));
    }
}

void read_vocabulary(const JsonCursor& root, Mapping& mapping) {
    const auto vocabulary = root.find("vocabulary");
    if (!vocabulary || !vocabulary->is_object()) return;
    for (const auto& member : vocabulary->node().members) {
        const auto entry = vocabulary->find(member.key);
        const auto state =
            files::read_name(*entry, &model::answer_state_from_name, possible_states);
        if (state == model::AnswerState::not_stated) {
            entry->error("format.name",
                         {{"found", "not_stated"}, {"allowed", std::string(possible_states)}});
        }
        if (state) mapping.vocabulary.emplace(std::string(member.key), *state);
    }
}

std::optional<model::ValueKind> own_kind_from_name(std::string_view name) {
    const auto kind = model::value_kind_from_name(name);
    const bool known = kind && std::find(own_property_kinds.begin(), own_property_kinds.end(),
                                         *kind) != own_property_kinds.end();
    return known ? kind : std::nullopt;
}

std::optional<OwnProperty> read_own(const JsonCursor& cursor) {
    if (!cursor.is_object()) return std::nullopt;
    cursor.expect_only({"label", "kind"});
    OwnProperty own;
    own.label = cursor.require_text("label");
    const auto kind = cursor.require("kind");
    if (!kind) return std::nullopt;
    own.kind =
        files::read_name(*kind, &own_kind_from_name, "boolean text number count percent date")
            .value_or(model::ValueKind::boolean);
    return own;
}

void read_rows(const JsonCursor& root, const model::Catalog& catalog, Mapping& mapping) {
    const auto rows = root.find("rows");
    if (!rows) return;
    for (const JsonCursor& item : rows->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"question", "properties", "own"});
        RowChoice choice;
        choice.question = item.require_text("question");
        if (const auto properties = item.require("properties")) {
            for (const JsonCursor& id : properties->read_items()) {
                const std::string text = id.read_text();
                if (catalog.find(text) == nullptr) {
                    id.error("mapping.no_such_property", {{"id", text}});
                    continue;
                }
                choice.properties.push_back(catalog.current_id(text));
            }
        }
        if (const auto own = item.find("own")) choice.own = read_own(*own);
        if (choice.own) choice.properties.clear();
        mapping.rows.push_back(std::move(choice));
    }
}

}  // namespace

base::Result<Mapping> read_mapping(const files::ParsedDocument& document,
                                   const model::Catalog& catalog) {
    return files::read_document(document, files::Format::mapping, [&](const JsonCursor& root) {
        root.expect_only({"$schema", "format", "version", "sheet", "fingerprint", "columns",
                          "vocabulary", "rows"});
        Mapping mapping;
        mapping.sheet = root.optional_text("sheet");
        mapping.fingerprint = root.optional_text("fingerprint");
        read_columns(root, mapping);
        read_vocabulary(root, mapping);
        read_rows(root, catalog, mapping);
        return mapping;
    });
}

base::Result<Mapping> read_mapping(std::string_view file, std::string_view bytes,
                                   const model::Catalog& catalog) {
    return read_mapping(files::parse_document(file, bytes), catalog);
}

std::string write_mapping(const Mapping& mapping) {
    JsonWriter json;
    json.object([&] {
        json.member("format", files::to_name(files::Format::mapping));
        json.member("version", 1);
        files::write_text(json, "sheet", mapping.sheet);
        files::write_text(json, "fingerprint", mapping.fingerprint);
        json.array("columns", [&] {
            for (const MappedColumn& column : mapping.columns) {
                json.begin_object(JsonWriter::Layout::spaced);
                json.member("column", std::uint64_t{column.column} + 1);
                json.member("role", to_name(column.role));
                files::write_text(json, "title", column.title);
                json.end();
            }
        });
        json.object("vocabulary", [&] {
            for (const auto& [mark, state] : mapping.vocabulary) {
                json.member(mark, model::to_name(state));
            }
        });
        json.array("rows", [&] {
            for (const RowChoice& row : mapping.rows) {
                json.object([&] {
                    json.member("question", row.question);
                    json.member("properties", row.properties);
                    if (!row.own) return;
                    json.object("own", [&] {
                        json.member("label", row.own->label);
                        json.member("kind", model::to_name(row.own->kind));
                    });
                });
            }
        });
    });
    return json.take() + "\n";
}

Mapping mapping_of(const TableLayout& table, std::string_view sheet) {
    Mapping mapping;
    mapping.sheet = sheet;
    mapping.fingerprint = fingerprint(table);
    for (const ColumnLayout& column : table.columns) {
        mapping.columns.push_back({column.column, column.role, column.title});
    }
    return mapping;
}

bool fits(const Mapping& mapping, const TableLayout& table) {
    return mapping.fingerprint == fingerprint(table);
}

TableLayout with_roles(TableLayout table, const Mapping& mapping) {
    for (ColumnLayout& column : table.columns) column.role = ColumnRole::none;
    for (const MappedColumn& mapped : mapping.columns) {
        const auto known =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const ColumnLayout& one) { return one.column == mapped.column; });
        if (known == table.columns.end()) {
            table.columns.push_back({mapped.column, mapped.title, mapped.role, 1});
        } else {
            known->role = mapped.role;
            known->confidence = 1;
        }
    }
    std::sort(table.columns.begin(), table.columns.end(),
              [](const ColumnLayout& a, const ColumnLayout& b) { return a.column < b.column; });
    table.confidence = 1;
    return table;
}

model::Property property_of(const OwnProperty& own) {
    // FNV-1a: the same everywhere.
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text::search_key(own.label)) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "own." + std::string(model::to_name(own.kind)) + ".";
    for (int i = 0; i < 12; ++i) {
        id += digits[hash & 15U];
        hash >>= 4U;
    }
    model::Property property;
    property.id = std::move(id);
    const bool is_english = text::language_of(own.label) == base::Language::en;
    (is_english ? property.label.en : property.label.ja) = own.label;
    property.kind = own.kind;
    return property;
}

AnswerVocabulary vocabulary_of(const Mapping& mapping) {
    AnswerVocabulary vocabulary;
    for (const auto& [mark, state] : mapping.vocabulary) {
        vocabulary.emplace(text::search_key(mark), state);
    }
    return vocabulary;
}

}  // namespace kurabe::intake
