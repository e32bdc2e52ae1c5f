#include "app/views/highlight.h"

#include "text/fold.h"

namespace kurabe::app {

void highlight(AnswerLine& line, const std::vector<std::string>& words) {
    line.text_hits = text::find_hits(line.text, words);
    line.scope_hits = text::find_hits(line.scope, words);
}

void highlight(AnswerDetail& detail, const std::vector<std::string>& words) {
    highlight(detail.line, words);
    detail.note_hits = text::find_hits(detail.note, words);
    for (Field& part : detail.value_fields) part.text_hits = text::find_hits(part.text, words);
}

void highlight(CellView& cell, const std::vector<std::string>& words) {
    for (AnswerLine& line : cell.lines) highlight(line, words);
}

}  // namespace kurabe::app
