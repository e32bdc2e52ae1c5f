#include "files/profile_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "files/answer_checks.h"
#include "files/answer_reader.h"
#include "files/edition_checks.h"
#include "files/property_reader.h"

namespace kurabe::files {
namespace {

using model::Document;
using model::Profile;

model::Revision read_revision(const JsonCursor& cursor) {
    model::Revision revision;
    if (!cursor.is_object()) return revision;
    cursor.expect_only({"edition", "date", "note"});
    revision.edition = cursor.require_text("edition");
    revision.date = cursor.optional_date("date");
    revision.note = cursor.optional_localized("note");
    return revision;
}

std::vector<model::Section> read_sections(const JsonCursor& cursor) {
    std::vector<model::Section> sections;
    std::set<std::string> seen;
    const JsonItems items = cursor.read_items();
    sections.reserve(items.size());
    for (const JsonCursor& item : items) {
        if (!item.is_object()) continue;
        item.expect_only({"at", "title"});
        model::Section section{item.require_text("at"), item.optional_localized("title")};
        if (!section.at.empty() && !seen.insert(section.at).second) {
            item.error("profile.duplicate_section", {{"id", section.at}});
        }
        sections.push_back(std::move(section));
    }
    return sections;
}

Document read_document(const JsonCursor& cursor) {
    Document document;
    if (!cursor.is_object()) return document;
    cursor.expect_only({"id", "title", "edition", "date", "url", "revisions", "sections"});
    document.id = cursor.require_text("id");
    document.title = cursor.require_localized("title");
    document.edition = cursor.optional_text("edition");
    document.date = cursor.optional_date("date");
    document.url = cursor.optional_text("url");
    if (const auto revisions = cursor.find("revisions")) {
        for (const JsonCursor& item : revisions->read_items()) {
            document.revisions.push_back(read_revision(item));
        }
    }
    if (const auto sections = cursor.require("sections")) {
        document.sections = read_sections(*sections);
    }
    return document;
}

void read_documents(const JsonCursor& root, Profile& profile) {
    const auto documents = root.require("documents");
    if (!documents) return;
    std::set<std::string> seen;
    for (const JsonCursor& item : documents->read_items()) {
        Document document = read_document(item);
        if (!seen.insert(document.id).second) {
            item.error("profile.duplicate_document", {{"id", document.id}});
        }
        profile.documents.push_back(std::move(document));
    }
    if (profile.documents.empty()) documents->error("format.empty_list");
}

void read_identity(const JsonCursor& root, Profile& profile) {
    profile.id = root.require_text("id");
    if (const auto service = root.require("service"); service && service->is_object()) {
        service->expect_only({"name", "kind", "url"});
        profile.service_name = service->require_localized("name");
        profile.service_kind = service->optional_localized("kind");
        profile.service_url = service->optional_text("url");
    }
    if (const auto provider = root.require("provider"); provider && provider->is_object()) {
        provider->expect_only({"name", "url"});
        profile.provider_name = provider->require_localized("name");
        profile.provider_url = provider->optional_text("url");
    }
    if (const auto edition = root.require("edition"); edition && edition->is_object()) {
        edition->expect_only({"label", "date"});
        profile.edition_label = edition->require_text("label");
        profile.edition_date = edition->optional_date("date");
    }
}

std::optional<model::Voucher> read_voucher(const JsonCursor& root, std::string_view key) {
    const auto member = root.find(key);
    if (!member || !member->is_object()) return std::nullopt;
    member->expect_only({"name", "date"});
    return model::Voucher{member->require_text("name"), member->optional_date("date")};
}

void read_properties(const JsonCursor& root, const model::Catalog& catalog, Profile& profile) {
    const auto properties = root.find("properties");
    if (!properties) return;
    std::set<std::string> seen;
    for (const JsonCursor& item : properties->read_items()) {
        model::Property property = read_property(item, DeclaredBy::profile);
        if (property.id.empty()) continue;  // has been reported
        if (!seen.insert(property.id).second) {
            item.error("profile.duplicate_property", {{"id", property.id}});
        }
        if (!property.category.empty() && catalog.find_category(property.category) == nullptr) {
            std::string allowed;
            for (const auto& category : catalog.categories()) allowed += category.id + " ";
            item.find("category")
                ->error("format.name", {{"found", property.category}, {"allowed", allowed}});
        }
        if (catalog.find(property.id) != nullptr) {  // perhaps since a later Kurabe has it
            item.diagnose(base::Severity::warning, "profile.property_in_catalog",
                          {{"id", property.id}});
            continue;
        }
        profile.properties.push_back(std::move(property));
    }
    std::sort(profile.properties.begin(), profile.properties.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
}

void read_answers(const JsonCursor& root, const model::Catalog& catalog,
                  const CitablePlaces& places, Profile& profile) {
    const auto answers = root.require("answers");
    if (!answers) return;
    const JsonItems items = answers->read_items();
    profile.answers.reserve(items.size());
    AnswerContext context{catalog, profile, places, {}, {}};
    for (const JsonCursor& item : items) {
        profile.answers.push_back(read_answer(item, context));
    }
    check_together(items, profile.answers);
}

void read_not_checkable(const JsonCursor& root, const CitablePlaces& places, Profile& profile) {
    const auto passages = root.find("not_checkable");
    if (!passages) return;
    for (const JsonCursor& item : passages->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"document", "at", "page", "quote", "url", "why"});
        profile.not_checkable.push_back(
            {read_locator(item, places), item.require_localized("why")});
    }
}

}  // namespace

base::Result<Profile> read_profile(const ParsedDocument& document, const model::Catalog& catalog,
                                   OneLanguage one_language) {
    const auto read = [&](const JsonCursor& root) {
        Profile profile;
        root.expect_only({"$schema", "format", "version", "id", "service", "provider", "edition",
                          "made_by", "checked_by", "documents", "properties", "answers",
                          "not_checkable"});
        read_identity(root, profile);
        profile.made_by = read_voucher(root, "made_by");
        profile.checked_by = read_voucher(root, "checked_by");
        read_documents(root, profile);
        read_properties(root, catalog, profile);
        const CitablePlaces places(profile);
        read_answers(root, catalog, places, profile);
        read_not_checkable(root, places, profile);
        check_editions(root, profile);
        profile.original = document.bytes;
        return profile;
    };
    return read_document(document, Format::profile, read, one_language);
}

base::Result<Profile> read_profile(std::string_view file, std::string_view bytes,
                                   const model::Catalog& catalog, OneLanguage one_language) {
    return read_profile(parse_document(file, bytes), catalog, one_language);
}

}  // namespace kurabe::files
