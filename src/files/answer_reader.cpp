#include "files/answer_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "files/answer_checks.h"
#include "files/near_property.h"
#include "files/value_reader.h"

namespace kurabe::files {
namespace {

using model::Answer;
using model::AnswerState;
using model::Property;
using model::ValueKind;

constexpr std::string_view state_names = "yes no partial option not_applicable unclear undisclosed";
constexpr std::string_view qualifier_names = "guaranteed target actual approximate";
constexpr std::string_view responsibility_names = "vendor customer third_party shared";

// Looking for what an id may have meant goes through the catalog; that of a profile that is made of
// unknown ids is not searched for each of them.
constexpr std::size_t max_suggestions = 50;

constexpr std::size_t max_allowed = 1000;  // bytes of the codes that a diagnostic lists

AnswerState read_state(const JsonCursor& cursor) {
    const auto member = cursor.require("state");
    if (!member) return AnswerState::not_stated;
    const auto state = read_name(*member, &model::answer_state_from_name, state_names);
    if (state == AnswerState::not_stated) member->error("profile.not_stated_written");
    return state.value_or(AnswerState::not_stated);
}

void check_codes(const JsonCursor& value, const Property& property,
                 const model::Enumeration& enumeration, AnswerContext& context) {
    auto& known = context.codes[&property];
    if (known.empty()) {
        for (const auto& option : property.options) known.insert(option.code);
    }
    for (const std::string& code : enumeration.codes) {
        if (known.contains(code)) continue;
        std::string allowed;
        for (const auto& option : property.options) {
            allowed += option.code + " ";
            if (allowed.size() > max_allowed) break;
        }
        value.error("profile.unknown_code", {{"found", code}, {"allowed", allowed}});
    }
}

// The value must be of the kind, and measured in a unit of the dimension, that the catalog says.
void check_value(const JsonCursor& value_cursor, const Property& property,
                 const model::Value& value, AnswerContext& context) {
    const auto kind = model::kind_of(value);
    if (!kind) return;  // already reported
    if (*kind != property.kind) {
        value_cursor.error("profile.kind_mismatch",
                           {{"property", property.id},
                            {"expected", std::string(model::to_name(property.kind))},
                            {"found", std::string(model::to_name(*kind))}});
        return;
    }
    const auto* quantity = std::get_if<model::Quantity>(&value);
    const bool counts = *kind == ValueKind::count || *kind == ValueKind::number;
    // A profile may leave open what its own property counts.
    const bool open = *kind == ValueKind::count && property.unit == model::Unit::none;
    if (quantity != nullptr && counts && !open && quantity->unit != property.unit) {
        value_cursor.error("profile.unit_mismatch",
                           {{"property", property.id},
                            {"expected", std::string(model::to_name(property.unit))},
                            {"found", std::string(model::to_name(quantity->unit))}});
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        check_codes(value_cursor, property, *codes, context);
    }
}

std::vector<model::SourceLocator> read_sources(const JsonCursor& cursor,
                                               const CitablePlaces& places) {
    std::vector<model::SourceLocator> sources;
    const auto member = cursor.require("source");
    if (!member) return sources;
    for (const JsonCursor& item : member->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"document", "at", "page", "quote", "url"});
        sources.push_back(read_locator(item, places));
    }
    if (sources.empty() && member->node().type == JsonNode::Type::array) {
        member->error("profile.no_source");
    }
    return sources;
}

void report_unknown(const JsonCursor& cursor, const std::string& id, AnswerContext& context) {
    if (id.empty() || !context.unknown_properties.insert(id).second) return;
    const auto member = cursor.find("property");
    const bool many = context.unknown_properties.size() > max_suggestions;
    const std::string meant =
        many ? std::string() : near_property(id, context.catalog, context.profile);
    if (meant.empty()) {
        member->diagnose(base::Severity::notice, "profile.unknown_property", {{"property", id}});
    } else {
        member->diagnose(base::Severity::warning, "profile.property_spelling",
                         {{"property", id}, {"meant", meant}});
    }
}

// The property by the id that the catalog has now; null where nobody knows it.
const Property* read_property_of(const JsonCursor& cursor, Answer& answer, AnswerContext& context) {
    answer.property = cursor.require_text("property");
    const Property* property =
        model::find_property(context.catalog, context.profile, answer.property);
    if (property == nullptr) {
        report_unknown(cursor, answer.property, context);
    } else if (property->id != answer.property) {
        if (const auto member = cursor.find("property")) {
            member->diagnose(base::Severity::notice, "profile.former_property",
                             {{"property", answer.property}, {"now", property->id}});
        }
        answer.property = property->id;
    }
    return property;
}

// The members that answers and proposals share.
template <typename Said>
void read_said(const JsonCursor& cursor, const Property* property, AnswerContext& context,
               Said& said) {
    said.state = read_state(cursor);
    if (const auto value = cursor.find("value")) {
        said.value = read_value(*value);
        if (property != nullptr) check_value(*value, *property, said.value, context);
    }
    if (const auto qualifier = cursor.find("qualifier")) {
        said.qualifier = read_name(*qualifier, &model::qualifier_from_name, qualifier_names)
                             .value_or(model::Qualifier::unqualified);
    }
    if (const auto member = cursor.find("responsibility")) {
        said.responsibility =
            read_name(*member, &model::responsibility_from_name, responsibility_names)
                .value_or(model::Responsibility::unassigned);
    }
    said.scope = cursor.optional_localized("scope");
    said.note = cursor.optional_localized("note");
}

// What is said, without where it stands.
Answer read_statement(const JsonCursor& cursor, AnswerContext& context) {
    Answer answer;
    const Property* property = read_property_of(cursor, answer, context);
    read_said(cursor, property, context, answer);
    answer.conflict = cursor.optional_localized("conflict");
    if (const auto member = cursor.find("proposed"); member && member->is_object()) {
        member->expect_only(
            {"state", "value", "qualifier", "scope", "responsibility", "note", "unsure"});
        model::Proposal proposal;
        read_said(*member, property, context, proposal);
        proposal.unsure = member->optional_flag("unsure");
        answer.proposed.emplace(std::move(proposal));
        // Whoever does not know the member must take the answer for what it is.
        if (answer.state != AnswerState::unclear || cursor.find("value")) {
            cursor.error("profile.proposal_beside_answer");
        }
    }
    check_answer(cursor, answer, property);
    return answer;
}

}  // namespace

CitablePlaces::CitablePlaces(const model::Profile& profile) {
    for (const model::Document& document : profile.documents) {
        if (has_document(document.id)) continue;  // has been reported
        auto& sections = sections_[document.id];
        for (const model::Section& section : document.sections) sections.insert(section.at);
    }
}

bool CitablePlaces::has(std::string_view document, std::string_view section) const {
    const auto found = sections_.find(document);
    return found != sections_.end() && found->second.contains(section);
}

namespace {

// {"ja": "…"} or {"en": "…"}: as it stands in the document, so in one language.
std::optional<model::Quote> read_quote(const JsonCursor& cursor) {
    if (!cursor.is_object()) return std::nullopt;
    cursor.expect_only({"ja", "en"});
    const auto japanese = cursor.find("ja");
    const auto english = cursor.find("en");
    if (japanese.has_value() == english.has_value()) {
        cursor.error("profile.quote_language");
        return std::nullopt;
    }
    if (japanese) return model::Quote{cursor.require_text("ja"), base::Language::ja};
    return model::Quote{cursor.require_text("en"), base::Language::en};
}

bool is_address(std::string_view url) {
    const std::size_t scheme = url.find("://");
    const std::string_view name = url.substr(0, std::min(scheme, url.size()));
    const bool is_web = name == "https" || name == "http";
    return is_web && url.size() > scheme + 3 && std::none_of(url.begin(), url.end(), [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
           });
}

std::optional<std::string> read_url(const JsonCursor& cursor) {
    std::string url = cursor.read_text();
    if (cursor.node().type != JsonNode::Type::string) return std::nullopt;
    if (is_address(url)) return url;
    cursor.error("profile.url", {{"found", url}});
    return std::nullopt;
}

}  // namespace

model::SourceLocator read_locator(const JsonCursor& cursor, const CitablePlaces& places) {
    model::SourceLocator locator;
    locator.document = cursor.require_text("document");
    locator.at = cursor.require_text("at");
    if (const auto page = cursor.optional_number("page")) {
        if (const auto whole = page->whole(); whole && *whole >= 1 && *whole <= 100000) {
            locator.page = static_cast<int>(*whole);
        } else {
            cursor.error("profile.page");
        }
    }
    if (const auto quote = cursor.find("quote")) locator.quote = read_quote(*quote);
    if (const auto url = cursor.find("url")) locator.url = read_url(*url);
    if (locator.document.empty() || locator.at.empty()) return locator;

    if (!places.has_document(locator.document)) {
        cursor.error("profile.no_such_document", {{"document", locator.document}});
        return locator;
    }
    if (!places.has(locator.document, locator.at)) {
        cursor.error("profile.no_such_section",
                     {{"at", locator.at}, {"document", locator.document}});
    }
    return locator;
}

Answer read_answer(const JsonCursor& cursor, AnswerContext& context) {
    if (!cursor.is_object()) return {};
    cursor.expect_only({"property", "state", "value", "qualifier", "scope", "responsibility",
                        "note", "conflict", "source", "proposed"});
    Answer answer = read_statement(cursor, context);
    answer.sources = read_sources(cursor, context.places);
    return answer;
}

model::Reply read_reply(const JsonCursor& cursor, AnswerContext& context) {
    if (!cursor.is_object()) return {};
    cursor.expect_only({"property", "state", "value", "qualifier", "scope", "responsibility",
                        "note", "conflict", "date", "person", "medium"});
    return {read_statement(cursor, context), cursor.optional_date("date"),
            cursor.optional_text("person"), cursor.optional_text("medium")};
}

}  // namespace kurabe::files
