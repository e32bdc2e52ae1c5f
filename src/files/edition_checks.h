// What is likely a slip in the editions and dates of a profile that can be read: warnings.
#pragma once

#include "files/json_cursor.h"
#include "model/profile.h"

namespace kurabe::files {

// profile.edition_order: a revision whose date runs against its place in the document's list or
// against the numbers in the labels. profile.edition_date: a document dated before one of its own
// revisions.
void check_editions(const JsonCursor& root, const model::Profile& profile);

}  // namespace kurabe::files
