// The fields of the filter language: "state:no", "vendor:rakuro". A new one is an enumerator and a
// row here, its cells in engine/evaluate.cpp (the compiler asks for them), and its spellings and
// its line of the help in assets/query/words.json.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::query {

enum class Field : std::uint8_t {
    property,
    category,
    vendor,
    state,
    qualifier,
    responsibility,
    source,
    certification,
    validity,
    framework,
    view,
    has,
    missing,
};

// What a field's values are. The first four are text that need only stand somewhere, and differ in
// what is suggested; of the others, a value is one of a fixed set.
enum class FieldValues : std::uint8_t {
    any_text,
    property_names,
    vendor_names,
    certificate_names,
    categories,
    frameworks,
    views,
    states,
    qualifiers,
    responsibilities,
    validities,
    properties,
};

struct FieldInfo {
    Field field;
    std::string_view name;  // id of its words
    FieldValues values;
    // It speaks of vendors: one without a cell that meets it does not belong to the result.
    bool chooses_vendors = false;
    // It chooses columns, or a field of properties as such: no property for what it is, nor for
    // what is said of it.
    bool broad = false;
};

inline constexpr std::array all_fields = {
    // in the order of Field
    FieldInfo{Field::property, "property", FieldValues::property_names},
    FieldInfo{Field::category, "category", FieldValues::categories, false, true},
    FieldInfo{Field::vendor, "vendor", FieldValues::vendor_names, true, true},
    FieldInfo{Field::state, "state", FieldValues::states},
    FieldInfo{Field::qualifier, "qualifier", FieldValues::qualifiers},
    FieldInfo{Field::responsibility, "responsibility", FieldValues::responsibilities},
    FieldInfo{Field::source, "source", FieldValues::any_text},
    FieldInfo{Field::certification, "cert", FieldValues::certificate_names, true},
    FieldInfo{Field::validity, "validity", FieldValues::validities},
    FieldInfo{Field::framework, "framework", FieldValues::frameworks, false, true},
    FieldInfo{Field::view, "view", FieldValues::views},
    FieldInfo{Field::has, "has", FieldValues::properties, true},
    FieldInfo{Field::missing, "missing", FieldValues::properties, true},
};

[[nodiscard]] constexpr const FieldInfo& info_of(Field field) {
    return all_fields.at(static_cast<std::size_t>(field));
}

[[nodiscard]] constexpr std::string_view to_name(Field field) { return info_of(field).name; }

[[nodiscard]] constexpr std::optional<Field> field_from_name(std::string_view name) {
    for (const FieldInfo& one : all_fields) {
        if (one.name == name) return one.field;
    }
    return std::nullopt;
}

static_assert(std::all_of(all_fields.begin(), all_fields.end(), [](const FieldInfo& one) {
    return info_of(one.field).field == one.field;
}));

}  // namespace kurabe::query
