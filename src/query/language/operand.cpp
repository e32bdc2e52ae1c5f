#include "query/language/operand.h"

#include <utility>

#include "text/fold.h"

namespace kurabe::query {
namespace {

using model::ValueKind;

std::string known_or_empty(const Names& names, const std::string& folded) {
    return names.find(folded).value_or("");
}

// Nothing: no category has it in its name. Empty: several have.
std::optional<std::string> find_category(const std::string& folded, const Vocabulary& vocabulary) {
    for (const auto& category : vocabulary.catalog().categories()) {
        const bool named = text::fold(category.id) == folded ||
                           text::fold(category.label.ja) == folded ||
                           text::fold(category.label.en) == folded;
        if (named) return category.id;
    }
    if (folded == outside_catalog) return outside_catalog;
    std::optional<std::string> found;
    for (const auto& category : vocabulary.catalog().categories()) {
        if (has_name(category, folded)) found = found ? "" : category.id;
    }
    return found;
}

std::string find_framework(const std::string& folded, const Vocabulary& vocabulary) {
    for (const auto& framework : vocabulary.frameworks()) {
        const bool named = text::fold(framework.id) == folded ||
                           text::fold(framework.name.ja).find(folded) != std::string::npos ||
                           text::fold(framework.name.en).find(folded) != std::string::npos;
        if (named) return framework.id;
    }
    return "";
}

// By id, by label, or by part of one label.
std::string find_view(const std::string& folded, const Vocabulary& vocabulary) {
    std::string found;
    std::size_t having = 0;
    for (const auto& view : vocabulary.views()) {
        const std::string ja = text::fold(view.label.ja);
        const std::string en = text::fold(view.label.en);
        if (text::fold(view.id) == folded || ja == folded || en == folded) return view.id;
        if (ja.find(folded) == std::string::npos && en.find(folded) == std::string::npos) continue;
        found = view.id;
        ++having;
    }
    return having == 1 ? found : "";
}

// The id of a field's value. Nothing: no such value. Empty: the field takes any text.
std::optional<std::string> value_id(Field field, std::string_view utf8, const std::string& folded,
                                    const Vocabulary& vocabulary) {
    const Words& words = vocabulary.words();
    std::string id;
    switch (info_of(field).values) {
        case FieldValues::any_text:
        case FieldValues::property_names:
        case FieldValues::vendor_names:
        case FieldValues::certificate_names: return "";
        case FieldValues::categories: return find_category(folded, vocabulary);
        case FieldValues::frameworks: id = find_framework(folded, vocabulary); break;
        case FieldValues::views: id = find_view(folded, vocabulary); break;
        case FieldValues::states: id = known_or_empty(words.states, folded); break;
        case FieldValues::qualifiers: id = known_or_empty(words.qualifiers, folded); break;
        case FieldValues::responsibilities:
            id = known_or_empty(words.responsibilities, folded);
            break;
        case FieldValues::validities: id = known_or_empty(words.validities, folded); break;
        case FieldValues::properties: {
            const auto found = vocabulary.find_properties(utf8);
            if (found.size() == 1 && found.front().part.empty()) id = found.front().id;
            break;
        }
    }
    if (id.empty()) return std::nullopt;
    return id;
}

bool is_measured(ValueKind kind) {
    switch (kind) {
        case ValueKind::duration:
        case ValueKind::percent:
        case ValueKind::count:
        case ValueKind::number:
        case ValueKind::rate: return true;
        default: return false;
    }
}

bool has_order(ValueKind kind) {
    return is_measured(kind) || kind == ValueKind::date || kind == ValueKind::time;
}

bool is_equality(Operator comparison) {
    return comparison == Operator::equal || comparison == Operator::not_equal;
}

OperandResult problem(std::string code, const NamedProperty& property) {
    OperandResult result;
    result.problem = std::move(code);
    result.arguments.emplace_back("property", property.id);
    return result;
}

model::Unit unit_of(const NamedProperty& property) {
    return property.property != nullptr ? property.property->unit : model::Unit::none;
}

OperandResult not_read(Literal literal, const NamedProperty& property, ValueKind kind,
                       const Words& words, base::Language language) {
    OperandResult result = problem(std::move(literal.problem), property);
    result.arguments.emplace_back("suggestion", std::move(literal.suggestion));
    result.arguments.emplace_back("example",
                                  example_literal(kind, unit_of(property), words, language));
    return result;
}

OperandResult read_as(Operand operand) { return {std::move(operand), "", {}}; }

// The kind of what is compared: of the property's value, or of a certificate's part.
std::optional<ValueKind> compared_kind(const NamedProperty& named) {
    if (!named.part.empty()) {
        const bool is_date = named.part == "valid_until" || named.part == "valid_from" ||
                             named.part == "first_issued";
        return is_date ? ValueKind::date : ValueKind::text;
    }
    if (named.property == nullptr) return std::nullopt;
    return named.property->kind;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

// The option of that code or label, or the only one whose code or label has the text in it; spaces
// do not matter. "" for none.
std::string code_of(const model::Property& property, const std::string& folded) {
    const std::string wanted = without_spaces(folded);
    std::vector<std::string> containing;
    for (const auto& option : property.options) {
        bool contains = false;
        for (const auto* name : {&option.code, &option.label.ja, &option.label.en}) {
            const std::string known = without_spaces(text::fold(*name));
            if (known == wanted) return option.code;
            contains = contains || known.find(wanted) != std::string::npos;
        }
        if (contains) containing.push_back(option.code);
    }
    return containing.size() == 1 ? containing.front() : "";
}

}  // namespace

bool has_name(const model::Category& category, const std::string& folded) {
    return text::fold(category.label.ja).find(folded) != std::string::npos ||
           text::fold(category.label.en).find(folded) != std::string::npos;
}

std::optional<FieldValue> read_field_value(Field field, std::string_view utf8,
                                           const Vocabulary& vocabulary) {
    FieldValue value;
    value.folded = text::fold_query(utf8);
    // Names of the language are folded as texts are, not as queries are.
    const auto id = value_id(field, utf8, text::fold(utf8), vocabulary);
    if (!id) return std::nullopt;
    value.id = *id;
    return value;
}

std::string enumerated(const std::vector<std::string>& names, base::Language language) {
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty()) text += language == base::Language::ja ? "、" : ", ";
        text += name;
    }
    return text;
}

std::vector<std::string> read_party_names(const Operand& operand,
                                          const model::PartyNames& parties) {
    const auto* name = std::get_if<std::string>(&operand);
    if (name == nullptr) return {};
    if (const auto* party = parties.find(*name)) return model::folded_names(*party);
    std::vector<std::string> names;
    for (const model::KnownParty* party : parties.find_beginning(*name)) {
        for (std::string& one : model::folded_names(*party)) names.push_back(std::move(one));
    }
    return names;
}

std::vector<std::string> open_codes_of(const model::Property* property) {
    std::vector<std::string> codes;
    if (property == nullptr) return codes;
    for (const auto& option : property->options) {
        if (option.open) codes.push_back(option.code);
    }
    return codes;
}

OperandResult read_operand(const NamedProperty& property, Operator comparison,
                           std::string_view utf8, const Words& words, base::Language language) {
    const std::string folded = text::fold_query(utf8);
    const auto kind = compared_kind(property);
    if (is_equality(comparison) && property.part.empty()) {
        const auto state = words.states.find(text::fold(utf8));
        if (state) {
            if (const auto known = model::answer_state_from_name(*state)) return read_as(*known);
        }
    }
    const bool measured = !kind || is_measured(*kind);
    if (measured && changes_when_folded(utf8) && !(is_equality(comparison) && !kind)) {
        return not_read({std::nullopt, "query.bad_number", ""}, property,
                        kind.value_or(ValueKind::number), words, language);
    }
    if (!kind) {
        Literal literal = guess_literal(folded, words);
        if (literal.value) return read_as(std::move(*literal.value));
        if (is_equality(comparison)) return read_as(folded);
        return not_read(std::move(literal), property, ValueKind::number, words, language);
    }
    if (has_order(*kind)) {
        auto literal = read_literal(folded, *kind, unit_of(property), words);
        if (!literal.value) {
            return not_read(std::move(literal), property, *kind, words, language);
        }
        return read_as(std::move(*literal.value));
    }
    if (*kind == ValueKind::schedule) return problem("query.schedule", property);
    if (!is_equality(comparison)) return problem("query.only_equal", property);
    if (*kind == ValueKind::boolean) return problem("query.only_states", property);
    if (*kind == ValueKind::enumeration) {
        const std::string code = code_of(*property.property, text::fold(utf8));
        if (!code.empty()) return read_as(code);
        auto result = problem("query.unknown_code", property);
        std::vector<std::string> allowed;
        for (const auto& option : property.property->options) {
            allowed.push_back(option.label.in(language));
        }
        result.arguments.emplace_back("allowed", enumerated(allowed, language));
        return result;
    }
    return read_as(folded);
}

}  // namespace kurabe::query
