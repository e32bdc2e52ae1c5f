// What is likely a slip in answers that can be read: warnings, which refuse nothing.
#pragma once

#include <vector>

#include "files/json_cursor.h"
#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::files {

// One answer by itself. `property` may be null. profile.note_missing: for whom "partial" holds or
// on what terms an "option" is to be had. profile.value_missing: the property takes a value, the
// answer is yes, and neither a value is given nor a note that could say why there is none (a note
// with a figure in it rather holds the value). profile.start_missing: a deadline without what it is
// counted from, in scope or note.
void check_answer(const JsonCursor& cursor, const model::Answer& answer,
                  const model::Property* property);

// Answers beside each other, which `items` are. profile.same_scope: two of one property that
// nothing tells apart. profile.conflict_alone: one of several of one scope has a conflict and
// another has not. Does not speak of certificates and parties, of which a document may name
// several.
void check_together(const JsonItems& items, const std::vector<model::Answer>& answers);

}  // namespace kurabe::files
