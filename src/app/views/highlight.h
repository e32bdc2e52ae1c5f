// Marks where the words that a filter looks for stand in the texts that are shown.
#pragma once

#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "wording/answer_line.h"

namespace kurabe::app {

// `words` as query::words_of gives them.
void highlight(wording::AnswerLine& line, const std::vector<std::string>& words);
void highlight(AnswerDetail& detail, const std::vector<std::string>& words);
void highlight(CellView& cell, const std::vector<std::string>& words);

}  // namespace kurabe::app
