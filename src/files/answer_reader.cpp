#include "files/answer_reader.h"

#include <algorithm>
#include <string>
#include <utility>

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

AnswerState read_state(const JsonCursor& cursor) {
    const auto member = cursor.require("state");
    if (!member) return AnswerState::not_stated;
    const auto state = read_name(*member, &model::answer_state_from_name, state_names);
    if (state == AnswerState::not_stated) member->error("profile.not_stated_written");
    return state.value_or(AnswerState::not_stated);
}

void check_codes(const JsonCursor& value, const Property& property,
                 const model::Enumeration& enumeration) {
    for (const std::string& code : enumeration.codes) {
        const bool known =
            std::any_of(property.options.begin(), property.options.end(),
                        [&](const model::EnumerationOption& o) { return o.code == code; });
        if (known) continue;
        std::string allowed;
        for (const auto& option : property.options) allowed += option.code + " ";
        value.error("profile.unknown_code", {{"found", code}, {"allowed", allowed}});
    }
}

// The value must be of the kind, and measured in a unit of the dimension, that the catalog says.
void check_value(const JsonCursor& value_cursor, const Property& property,
                 const model::Value& value) {
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
    if (quantity != nullptr && counts && quantity->unit != property.unit) {
        value_cursor.error("profile.unit_mismatch",
                           {{"property", property.id},
                            {"expected", std::string(model::to_name(property.unit))},
                            {"found", std::string(model::to_name(quantity->unit))}});
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        check_codes(value_cursor, property, *codes);
    }
}

std::vector<model::SourceLocator> read_sources(const JsonCursor& cursor,
                                               const model::Profile& profile) {
    std::vector<model::SourceLocator> sources;
    const auto member = cursor.require("source");
    if (!member) return sources;
    for (const JsonCursor& item : member->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"document", "at", "page"});
        sources.push_back(read_locator(item, profile));
    }
    if (sources.empty() && member->node().type == JsonNode::Type::array) {
        member->error("profile.no_source");
    }
    return sources;
}

void read_property(const JsonCursor& cursor, const model::Catalog& catalog, Answer& answer,
                   const Property*& property) {
    answer.property = cursor.require_text("property");
    property = catalog.find(answer.property);
    if (property == nullptr && !answer.property.empty()) {
        if (const auto member = cursor.find("property")) {
            member->diagnose(base::Severity::notice, "profile.unknown_property",
                             {{"property", answer.property}});
        }
    }
}

// A reviewer must learn for whom "partial" holds, on what terms an "option" is to be had, and what
// is left open where it is "unclear".
void check_note(const JsonCursor& cursor, const Answer& answer) {
    const bool needs_note = answer.state == AnswerState::partial ||
                            answer.state == AnswerState::option ||
                            answer.state == AnswerState::unclear;
    if (needs_note && answer.note.empty()) {
        cursor.diagnose(base::Severity::warning, "profile.note_missing",
                        {{"state", std::string(model::to_name(answer.state))}});
    }
}

}  // namespace

model::SourceLocator read_locator(const JsonCursor& cursor, const model::Profile& profile) {
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
    if (locator.document.empty() || locator.at.empty()) return locator;

    const model::Document* document = profile.find_document(locator.document);
    if (document == nullptr) {
        cursor.error("profile.no_such_document", {{"document", locator.document}});
        return locator;
    }
    const bool found = std::any_of(document->sections.begin(), document->sections.end(),
                                   [&](const model::Section& s) { return s.at == locator.at; });
    if (!found) {
        cursor.error("profile.no_such_section",
                     {{"at", locator.at}, {"document", locator.document}});
    }
    return locator;
}

Answer read_answer(const JsonCursor& cursor, const model::Catalog& catalog,
                   const model::Profile& profile) {
    Answer answer;
    if (!cursor.is_object()) return answer;
    cursor.expect_only({"property", "state", "value", "qualifier", "scope", "responsibility",
                        "note", "conflict", "source"});
    const Property* property = nullptr;
    read_property(cursor, catalog, answer, property);
    answer.state = read_state(cursor);
    if (const auto value = cursor.find("value")) {
        answer.value = read_value(*value);
        if (property != nullptr) check_value(*value, *property, answer.value);
    }
    if (const auto qualifier = cursor.find("qualifier")) {
        answer.qualifier = read_name(*qualifier, &model::qualifier_from_name, qualifier_names)
                               .value_or(model::Qualifier::unqualified);
    }
    if (const auto member = cursor.find("responsibility")) {
        answer.responsibility =
            read_name(*member, &model::responsibility_from_name, responsibility_names)
                .value_or(model::Responsibility::unassigned);
    }
    answer.scope = cursor.optional_localized("scope");
    answer.note = cursor.optional_localized("note");
    answer.conflict = cursor.optional_localized("conflict");
    answer.sources = read_sources(cursor, profile);
    check_note(cursor, answer);
    return answer;
}

}  // namespace kurabe::files
