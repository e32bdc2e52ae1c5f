// How a sheet is to be read: found out, corrected by a person, kept for the next sheet that has the
// same header ("kurabe/mapping", version 1; assets/schemas/mapping.schema.json).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "files/document.h"
#include "intake/answer_reader.h"
#include "intake/layout.h"

namespace kurabe::intake {

struct MappedColumn {
    std::uint32_t column = 0;
    ColumnRole role = ColumnRole::none;
    std::string title;
    friend bool operator==(const MappedColumn&, const MappedColumn&) = default;
};

// A property that no catalog has, made of a row.
struct OwnProperty {
    std::string label;                                  // in the sheet's language
    model::ValueKind kind = model::ValueKind::boolean;  // one of own_property_kinds
    friend bool operator==(const OwnProperty&, const OwnProperty&) = default;
};

// Kinds that need nothing beside them, such as a unit or options.
inline constexpr std::array own_property_kinds = {
    model::ValueKind::boolean, model::ValueKind::text,    model::ValueKind::number,
    model::ValueKind::count,   model::ValueKind::percent, model::ValueKind::date};

// What a person has said of a row, known again by its question.
struct RowChoice {
    std::string question;
    std::vector<std::string> properties;            // ids; none: it is about nothing that is known
    std::optional<OwnProperty> own = std::nullopt;  // then there are none of the catalog's
    friend bool operator==(const RowChoice&, const RowChoice&) = default;
};

struct Mapping {
    std::string sheet;        // its name; "" for any
    std::string fingerprint;  // of the header (layout.h)
    std::vector<MappedColumn> columns;
    // By the mark as written. What is here stands for this state in the sheet; `unclear`: it is no
    // answer there.
    std::map<std::string, model::AnswerState> vocabulary;
    std::vector<RowChoice> rows;
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

// Errors besides those of the format: mapping.duplicate_column, mapping.no_such_property.
[[nodiscard]] base::Result<Mapping> read_mapping(const files::ParsedDocument& document,
                                                 const model::Catalog& catalog);
[[nodiscard]] base::Result<Mapping> read_mapping(std::string_view file, std::string_view bytes,
                                                 const model::Catalog& catalog);
// Reads as the same mapping.
[[nodiscard]] std::string write_mapping(const Mapping& mapping);

// What was found out, as a mapping without choices.
[[nodiscard]] Mapping mapping_of(const TableLayout& table, std::string_view sheet);
// Whether the mapping was made for such a table: the same titles.
[[nodiscard]] bool fits(const Mapping& mapping, const TableLayout& table);
// The table with the roles of the mapping.
[[nodiscard]] TableLayout with_roles(TableLayout table, const Mapping& mapping);
// The property that profiles declare for it; the same label and kind give the same id.
[[nodiscard]] model::Property property_of(const OwnProperty& own);
// The marks by their search keys, as answers are read.
[[nodiscard]] AnswerVocabulary vocabulary_of(const Mapping& mapping);

}  // namespace kurabe::intake
