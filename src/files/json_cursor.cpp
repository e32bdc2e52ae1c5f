#include "files/json_cursor.h"

#include <algorithm>

#include "text/language_of.h"
#include "text/utf8.h"

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

std::string abridged(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return std::string(text);
    while (max_bytes > 0 && text::is_continuation(text[max_bytes])) --max_bytes;
    return std::string(text.substr(0, max_bytes)) + "…";
}

// Nobody reads more of a number, of a key, of anything that is quoted.
constexpr std::size_t max_number = 40;
constexpr std::size_t max_key = 200;
constexpr std::size_t max_argument = 1000;

// A reference token of RFC 6901.
std::string escape_token(std::string_view key) {
    std::string token;
    for (const char c : abridged(key, max_key)) {
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

}  // namespace

std::string JsonCursor::path() const {
    if (parent_ == nullptr) return "";
    const bool in_array = parent_->node_->type == JsonNode::Type::array;
    return parent_->path() + "/" + (in_array ? std::to_string(index_) : escape_token(key_));
}

bool JsonCursor::is_kept(base::Severity severity) const {
    return ++context_->found[static_cast<std::size_t>(severity)] <= max_diagnostics;
}

void JsonCursor::keep(std::size_t offset, base::Severity severity, std::string code,
                      Arguments arguments, std::string path) const {
    for (auto& [name, text] : arguments) {
        if (text.size() > max_argument) text = abridged(text, max_argument);
    }
    base::Location location = context_->locator.at(offset);
    location.json_path = std::move(path);
    context_->diagnostics.push_back(
        {severity, std::move(code), std::move(location), std::move(arguments)});
}

void JsonCursor::diagnose(base::Severity severity, std::string code, Arguments arguments) const {
    if (!is_kept(severity)) return;
    keep(node_->offset, severity, std::move(code), std::move(arguments), path());
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

std::string JsonCursor::read_text() const {
    const std::string_view written = read_view();
    if (text::is_plainly_visible(written)) return std::string(written);
    const auto hidden = text::hidden_characters(written);
    if (!hidden.empty()) count_hidden(hidden);
    return text::show_hidden(written);
}

void JsonCursor::count_hidden(const std::vector<text::HiddenCharacter>& hidden) const {
    if (context_->hidden_characters == 0) {
        context_->hidden_notice = context_->diagnostics.size();
        keep(node_->offset, base::Severity::notice, "format.hidden_characters",
             {{"n", ""}, {"first", text::show_code_point(hidden.front().code_point.value)}},
             path());
    }
    context_->hidden_characters += hidden.size();
    context_->diagnostics[context_->hidden_notice].arguments[0].second =
        std::to_string(context_->hidden_characters);
}

std::string_view JsonCursor::read_view() const {
    return has_type(JsonNode::Type::string, "string") ? node_->text : std::string_view();
}

std::optional<model::Decimal> JsonCursor::read_number() const {
    if (!has_type(JsonNode::Type::number, "number")) return std::nullopt;
    const model::DecimalReading reading = model::read_decimal(node_->text);
    if (const std::string_view code = code_of(reading.problem); !code.empty()) {
        error(std::string(code), {{"found", abridged(node_->text, max_number)},
                                  {"whole", std::to_string(model::Decimal::max_whole_digits)},
                                  {"decimals", std::to_string(model::Decimal::max_decimals)}});
        return std::nullopt;
    }
    return reading.number;
}

std::optional<base::Date> JsonCursor::read_date() const {
    if (!has_type(JsonNode::Type::string, "string")) return std::nullopt;
    const auto date = base::parse_date(node_->text);
    if (date) return date;
    const std::string found(node_->text);
    if (const auto meant = base::guess_date(found)) {
        error("format.date_form", {{"found", found}, {"form", base::to_iso(*meant)}});
    } else {
        error("format.date", {{"found", found}});
    }
    return std::nullopt;
}

base::LocalizedText JsonCursor::read_localized() const {
    using base::Language;
    if (!is_object()) return {};
    expect_only({"ja", "en"});
    const auto ja = find("ja");
    const auto en = find("en");
    const bool may_lack_one = context_->one_language != OneLanguage::refused && (ja || en);
    if (!may_lack_one) return {require_text("ja"), require_text("en")};
    base::LocalizedText text;
    if (ja) text.ja = ja->read_filled_text();
    if (en) text.en = en->read_filled_text();
    if (!ja) lacks(Language::ja);
    if (!en) lacks(Language::en);
    stands_for_both(text);
    return text;
}

void JsonCursor::stands_for_both(const base::LocalizedText& text) const {
    if (text.ja.empty() || text.ja != text.en) return;
    const auto language = text::language_of(text.ja);
    if (!language) return;  // a name, an address
    find(*language == base::Language::ja ? "en" : "ja")
        ->diagnose(base::Severity::warning, *language == base::Language::ja
                                                ? "format.japanese_as_english"
                                                : "format.english_as_japanese");
}

void JsonCursor::lacks(base::Language language) const {
    const bool japanese = language == base::Language::ja;
    if (context_->one_language == OneLanguage::told) {
        diagnose(base::Severity::warning,
                 japanese ? "format.lacks_japanese" : "format.lacks_english");
        return;
    }
    auto& lacking = japanese ? context_->no_japanese : context_->no_english;
    if (++lacking.texts == 1) {
        lacking.notice = context_->diagnostics.size();
        keep(node_->offset, base::Severity::notice,
             japanese ? "format.no_japanese" : "format.no_english", {{"n", ""}}, path());
    }
    context_->diagnostics[lacking.notice].arguments[0].second = std::to_string(lacking.texts);
}

JsonItems JsonCursor::read_items() const {
    static_cast<void>(has_type(JsonNode::Type::array, "array"));  // no array, no items
    return JsonItems(*this);
}

std::string JsonCursor::require_text(std::string_view key) const {
    const auto member = require(key);
    return member ? member->read_filled_text() : std::string();
}

std::string JsonCursor::read_filled_text() const {
    std::string text = read_text();
    if (text.empty() && node_->type == JsonNode::Type::string) {
        error("format.empty_text", {{"key", std::string(key_)}});
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

bool JsonCursor::optional_flag(std::string_view key) const {
    const auto member = find(key);
    return member && member->has_type(JsonNode::Type::boolean, "boolean") && member->node_->boolean;
}

std::vector<const JsonMember*> JsonCursor::expect_only(
    std::initializer_list<std::string_view> known_keys) const {
    std::vector<const JsonMember*> unknown;
    for (const JsonMember& member : node_->members) {
        if (std::find(known_keys.begin(), known_keys.end(), member.key) != known_keys.end()) {
            continue;
        }
        unknown.push_back(&member);
        if (!is_kept(base::Severity::notice)) continue;
        keep(member.key_offset, base::Severity::notice, "format.unknown_key",
             {{"key", std::string(member.key)}}, path() + "/" + escape_token(member.key));
    }
    return unknown;
}

}  // namespace kurabe::files
