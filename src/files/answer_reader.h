// JSON → Answer and Reply, with the rules that need the catalog or the profile's documents.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "files/json_cursor.h"
#include "model/addendum.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// The places that a profile's documents have, to be cited. The profile must outlive it.
class CitablePlaces {
 public:
    explicit CitablePlaces(const model::Profile& profile);
    [[nodiscard]] bool has_document(std::string_view document) const {
        return sections_.contains(document);
    }
    [[nodiscard]] bool has(std::string_view document, std::string_view section) const;

 private:
    std::map<std::string_view, std::set<std::string_view>> sections_;  // of each document
};

// What the answers of one profile are read against, and what has been said of them.
struct AnswerContext {
    const model::Catalog& catalog;
    const model::Profile& profile;  // holds its documents and its own properties already
    const CitablePlaces& places;
    std::set<std::string, std::less<>> unknown_properties;  // each is reported once
    // The codes of each enumeration that was answered.
    std::map<const model::Property*, std::set<std::string_view>> codes;
};

[[nodiscard]] model::Answer read_answer(const JsonCursor& cursor, AnswerContext& context);

// An answer that cites no document, with who gave it, when and how.
[[nodiscard]] model::Reply read_reply(const JsonCursor& cursor, AnswerContext& context);

// Reads a citation and checks that the place exists (profile.no_such_document,
// profile.no_such_section), that a quote has one language (profile.quote_language) and that an
// address can be followed (profile.url).
[[nodiscard]] model::SourceLocator read_locator(const JsonCursor& cursor,
                                                const CitablePlaces& places);

}  // namespace kurabe::files
