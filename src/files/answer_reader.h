// JSON → Answer, with the rules that need the catalog or the profile's documents.
#pragma once

#include <set>
#include <string>

#include "files/json_cursor.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// What the answers of one profile are read against, and what has been said of them.
struct AnswerContext {
    const model::Catalog& catalog;
    const model::Profile& profile;  // holds its documents and its own properties already
    std::set<std::string, std::less<>> unknown_properties = {};  // each is reported once
};

[[nodiscard]] model::Answer read_answer(const JsonCursor& cursor, AnswerContext& context);

// Reads "document", "at" and "page" of the cursor's object and checks that the place exists
// (profile.no_such_document, profile.no_such_section).
[[nodiscard]] model::SourceLocator read_locator(const JsonCursor& cursor,
                                                const model::Profile& profile);

}  // namespace kurabe::files
