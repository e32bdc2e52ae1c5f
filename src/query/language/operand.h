// What stands behind a field's colon or an operator, understood by what it is said of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/language/expression.h"
#include "query/language/literal.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

// Whether the folded text stands in one of the category's labels.
[[nodiscard]] bool has_name(const model::Category& category, const std::string& folded);

// A value of the field; nothing where the field has a fixed set of values and this is none of them.
[[nodiscard]] std::optional<FieldValue> read_field_value(Field field, std::string_view utf8,
                                                         const Vocabulary& vocabulary);

struct OperandResult {
    std::optional<Operand> operand;
    std::string problem;  // code; "" where there is an operand
    std::vector<std::pair<std::string, std::string>> arguments;
};

// All names, folded, of the party that the operand names, or of those of which a name begins so;
// none where it is nothing of a known party.
[[nodiscard]] std::vector<std::string> read_party_names(const Operand& operand,
                                                        const model::PartyNames& parties);

// Hints name what could have been meant in the language.
// Codes of the property, which may be null, that may mean any of its others.
[[nodiscard]] std::vector<std::string> open_codes_of(const model::Property* property);

[[nodiscard]] OperandResult read_operand(const NamedProperty& property, Operator comparison,
                                         std::string_view utf8, const Words& words,
                                         base::Language language);

[[nodiscard]] std::string enumerated(const std::vector<std::string>& names,
                                     base::Language language);

}  // namespace kurabe::query
