#include "files/profile_writer.h"

#include <string_view>
#include <vector>

#include "files/document.h"
#include "files/json_writer.h"
#include "files/optional_members.h"
#include "files/value_writer.h"

namespace kurabe::files {
namespace {

using Layout = JsonWriter::Layout;

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) json.member(key, texts);
}

void write_locator_members(JsonWriter& json, const model::SourceLocator& source) {
    json.member("document", source.document);
    json.member("at", source.at);
    if (source.page) json.member("page", *source.page);
    if (source.quote) {
        json.object("quote",
                    [&] { json.member(to_name(source.quote->language), source.quote->text); });
    }
    if (source.url) json.member("url", *source.url);
}

// The members that answers and proposals share.
template <typename Said>
void write_said(JsonWriter& json, const Said& said) {
    json.member("state", model::to_name(said.state));
    write_value_member(json, said.value);
    write_text(json, "qualifier", model::to_name(said.qualifier));
    write_localized(json, "scope", said.scope);
    write_text(json, "responsibility", model::to_name(said.responsibility));
    write_localized(json, "note", said.note);
}

void write_answer(JsonWriter& json, const model::Answer& answer) {
    json.member("property", answer.property);
    write_said(json, answer);
    if (answer.proposed) {
        const model::Proposal& proposal = **answer.proposed;
        json.object("proposed", [&] {
            write_said(json, proposal);
            if (proposal.unsure) json.member("unsure", true);
        });
    }
    write_localized(json, "conflict", answer.conflict);
    json.array("source", [&] {
        for (const model::SourceLocator& source : answer.sources) {
            json.begin_object(Layout::spaced);
            write_locator_members(json, source);
            json.end();
        }
    });
}

void write_property(JsonWriter& json, const model::Property& property) {
    json.member("id", property.id);
    write_localized(json, "label", property.label);
    write_localized(json, "explain", property.explanation);
    write_text(json, "category", property.category);
    json.member("kind", model::to_name(property.kind));
    if (property.unit != model::Unit::none) json.member("unit", model::to_name(property.unit));
    if (property.better != model::Better::none) {
        json.member("better", model::to_name(property.better));
    }
    if (property.needs_start) json.member("needs_start", true);
    if (!property.options.empty()) {
        json.array("options", [&] {
            for (const model::EnumerationOption& option : property.options) {
                json.object([&] {
                    json.member("code", option.code);
                    write_localized(json, "label", option.label);
                    if (option.open) json.member("open", true);
                });
            }
        });
    }
    if (!property.aliases_ja.empty() || !property.aliases_en.empty()) {
        json.object("aliases", [&] {
            write_texts(json, "ja", property.aliases_ja);
            write_texts(json, "en", property.aliases_en);
        });
    }
}

void write_document(JsonWriter& json, const model::Document& document) {
    json.member("id", document.id);
    write_localized(json, "title", document.title);
    write_text(json, "edition", document.edition);
    write_date(json, "date", document.date);
    write_text(json, "url", document.url);
    if (!document.revisions.empty()) {
        json.array("revisions", [&] {
            for (const model::Revision& revision : document.revisions) {
                json.object([&] {
                    json.member("edition", revision.edition);
                    write_date(json, "date", revision.date);
                    write_localized(json, "note", revision.note);
                });
            }
        });
    }
    json.array("sections", [&] {
        for (const model::Section& section : document.sections) {
            json.begin_object(Layout::spaced);
            json.member("at", section.at);
            write_localized(json, "title", section.title);
            json.end();
        }
    });
}

void write_party(JsonWriter& json, std::string_view key, const base::LocalizedText& name,
                 const base::LocalizedText& kind, const std::string& url) {
    json.object(key, [&] {
        write_localized(json, "name", name);
        write_localized(json, "kind", kind);
        write_text(json, "url", url);
    });
}

void write_voucher(JsonWriter& json, std::string_view key,
                   const std::optional<model::Voucher>& voucher) {
    if (!voucher) return;
    json.object(key, [&] {
        json.member("name", voucher->name);
        write_date(json, "date", voucher->date);
    });
}

void write_identity(JsonWriter& json, const model::Profile& profile) {
    json.member("format", to_name(Format::profile));
    json.member("version", 1);
    json.member("id", profile.id);
    write_party(json, "service", profile.service_name, profile.service_kind, profile.service_url);
    write_party(json, "provider", profile.provider_name, {}, profile.provider_url);
    json.object("edition", [&] {
        json.member("label", profile.edition_label);
        write_date(json, "date", profile.edition_date);
    });
    write_voucher(json, "made_by", profile.made_by);
    write_voucher(json, "checked_by", profile.checked_by);
}

}  // namespace

std::string write_profile(const model::Profile& profile) {
    if (!profile.original.empty()) return profile.original;
    JsonWriter json;
    const auto list = [&](std::string_view key, const auto& items, auto write) {
        json.array(key, [&] {
            for (const auto& item : items) json.object([&] { write(json, item); });
        });
    };
    json.object([&] {
        write_identity(json, profile);
        list("documents", profile.documents, write_document);
        if (!profile.properties.empty()) list("properties", profile.properties, write_property);
        list("answers", profile.answers, write_answer);
        if (profile.not_checkable.empty()) return;
        list("not_checkable", profile.not_checkable,
             [](JsonWriter& writer, const model::NotCheckable& passage) {
                 write_locator_members(writer, passage.source);
                 write_localized(writer, "why", passage.reason);
             });
    });
    return json.take() + "\n";
}

}  // namespace kurabe::files
