// Marks where the words that a filter looks for stand in the texts that are shown.
#pragma once

#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/view_context.h"
#include "model/catalog.h"
#include "text/fold.h"
#include "wording/answer_line.h"

namespace kurabe::app {

// `words` as query::words_of gives them.
void highlight(wording::AnswerLine& line, const std::vector<std::string>& words);
void highlight(AnswerDetail& detail, const std::vector<std::string>& words);
void highlight(CellView& cell, const std::vector<std::string>& words);

// What a property's label does not show of why it was found.
struct LabelHits {
    std::string synonyms;          // "（同義語: MFA）", "" where none led there
    std::vector<text::Span> hits;  // in the label with `synonyms` behind it
};
// Of the view's filter. `property` may be null, outside the catalog.
[[nodiscard]] LabelHits find_in_label(const std::string& label, const model::Property* property,
                                      const ViewContext& context);

}  // namespace kurabe::app
