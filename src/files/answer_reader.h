// JSON → Answer, with the rules that need the catalog or the profile's documents.
#pragma once

#include "files/json_cursor.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// `profile` must hold its documents already: sources are checked against them.
[[nodiscard]] model::Answer read_answer(const JsonCursor& cursor, const model::Catalog& catalog,
                                        const model::Profile& profile);

// Reads "document", "at" and "page" of the cursor's object and checks that the place exists
// (profile.no_such_document, profile.no_such_section).
[[nodiscard]] model::SourceLocator read_locator(const JsonCursor& cursor,
                                                const model::Profile& profile);

}  // namespace kurabe::files
