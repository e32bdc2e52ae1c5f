#include "files/json_cursor.h"

#include <algorithm>

namespace kurabe::files {
namespace {

std::string_view type_name(JsonNode::Type type) {
    switch (type) {
        case JsonNode::Type::null: return "null";
        case JsonNode::Type::boolean: return "boolean";
        case JsonNode::Type::number: return "number";
        case JsonNode::Type::string: return "string";
        case JsonNode::Type::array: return "array";
        case JsonNode::Type::object: return "object";
    }
    return "";
}

// A reference token of RFC 6901.
std::string escape_token(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

std::string_view code_of(model::DecimalProblem problem) {
    using model::DecimalProblem;
    switch (problem) {
        case DecimalProblem::none: return "";
        case DecimalProblem::not_a_number:  // the parser has seen to it
        case DecimalProblem::too_large: return "value.too_large";
        case DecimalProblem::too_small: return "value.too_small";
        case DecimalProblem::too_many_digits: return "value.too_many_digits";
        case DecimalProblem::negative: return "value.negative";
    }
    return "";
}

std::string abridged(std::string_view number) {
    constexpr std::size_t max_length = 40;
    if (number.size() <= max_length) return std::string(number);
    return std::string(number.substr(0, max_length)) + "…";
}

}  // namespace

std::string JsonCursor::path() const {
    if (parent_ == nullptr) return "";
    const bool in_array = parent_->node_->type == JsonNode::Type::array;
    return parent_->path() + "/" + (in_array ? std::to_string(index_) : escape_token(key_));
}

void JsonCursor::diagnose_at(std::size_t offset, base::Severity severity, std::string code,
                             Arguments arguments, std::string path) const {
    base::Location location = locate(context_->file, context_->bytes, offset);
    location.json_path = std::move(path);
    context_->diagnostics.push_back(
        {severity, std::move(code), std::move(location), std::move(arguments)});
}

void JsonCursor::diagnose(base::Severity severity, std::string code, Arguments arguments) const {
    diagnose_at(node_->offset, severity, std::move(code), std::move(arguments), path());
}

bool JsonCursor::has_type(JsonNode::Type wanted, std::string_view name) const {
    if (node_->type == wanted) return true;
    error("format.type",
          {{"expected", std::string(name)}, {"found", std::string(type_name(node_->type))}});
    return false;
}

bool JsonCursor::is_object() const { return has_type(JsonNode::Type::object, "object"); }

std::optional<JsonCursor> JsonCursor::find(std::string_view key) const {
    const JsonNode* member = node_->find(key);
    if (member == nullptr) return std::nullopt;
    return JsonCursor(*this, *member, key);
}

std::optional<JsonCursor> JsonCursor::require(std::string_view key) const {
    auto member = find(key);
    if (!member && node_->type == JsonNode::Type::object) {
        error("format.missing", {{"key", std::string(key)}});
    }
    return member;
}

std::string JsonCursor::read_text() const { return std::string(read_view()); }

std::string_view JsonCursor::read_view() const {
    return has_type(JsonNode::Type::string, "string") ? node_->text : std::string_view();
}

std::optional<model::Decimal> JsonCursor::read_number() const {
    if (!has_type(JsonNode::Type::number, "number")) return std::nullopt;
    const model::DecimalReading reading = model::read_decimal(node_->text);
    if (const std::string_view code = code_of(reading.problem); !code.empty()) {
        error(std::string(code), {{"found", abridged(node_->text)},
                                  {"whole", std::to_string(model::Decimal::max_whole_digits)},
                                  {"decimals", std::to_string(model::Decimal::max_decimals)}});
        return std::nullopt;
    }
    return reading.number;
}

std::optional<base::Date> JsonCursor::read_date() const {
    if (!has_type(JsonNode::Type::string, "string")) return std::nullopt;
    const auto date = base::parse_date(node_->text);
    if (!date) error("format.date", {{"found", std::string(node_->text)}});
    return date;
}

base::LocalizedText JsonCursor::read_localized() const {
    if (!is_object()) return {};
    base::LocalizedText text{require_text("ja"), require_text("en")};
    expect_only({"ja", "en"});
    return text;
}

JsonItems JsonCursor::read_items() const {
    static_cast<void>(has_type(JsonNode::Type::array, "array"));  // no array, no items
    return JsonItems(*this);
}

std::string JsonCursor::require_text(std::string_view key) const {
    const auto member = require(key);
    if (!member) return {};
    std::string text = member->read_text();
    if (text.empty() && member->node_->type == JsonNode::Type::string) {
        member->error("format.empty_text", {{"key", std::string(key)}});
    }
    return text;
}

std::string JsonCursor::optional_text(std::string_view key) const {
    const auto member = find(key);
    return member ? member->read_text() : std::string();
}

base::LocalizedText JsonCursor::require_localized(std::string_view key) const {
    const auto member = require(key);
    return member ? member->read_localized() : base::LocalizedText{};
}

base::LocalizedText JsonCursor::optional_localized(std::string_view key) const {
    const auto member = find(key);
    return member ? member->read_localized() : base::LocalizedText{};
}

std::optional<model::Decimal> JsonCursor::optional_number(std::string_view key) const {
    const auto member = find(key);
    return member ? member->read_number() : std::nullopt;
}

std::optional<base::Date> JsonCursor::optional_date(std::string_view key) const {
    const auto member = find(key);
    return member ? member->read_date() : std::nullopt;
}

void JsonCursor::expect_only(std::initializer_list<std::string_view> known_keys) const {
    for (const JsonMember& member : node_->members) {
        if (std::find(known_keys.begin(), known_keys.end(), member.key) != known_keys.end()) {
            continue;
        }
        diagnose_at(member.key_offset, base::Severity::notice, "format.unknown_key",
                    {{"key", std::string(member.key)}}, path() + "/" + escape_token(member.key));
    }
}

}  // namespace kurabe::files
