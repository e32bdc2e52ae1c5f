#include "app/views/highlight.h"

#include "text/fold.h"

namespace kurabe::app {

void highlight(wording::AnswerLine& line, const std::vector<std::string>& words) {
    for (wording::AnswerRun& run : line.runs) run.hits = text::find_hits(run.text, words);
}

void highlight(AnswerDetail& detail, const std::vector<std::string>& words) {
    highlight(detail.line, words);
    detail.note_hits = text::find_hits(detail.note, words);
    for (Field& part : detail.fields) part.text_hits = text::find_hits(part.text, words);
}

void highlight(CellView& cell, const std::vector<std::string>& words) {
    for (wording::AnswerLine& line : cell.lines) highlight(line, words);
}

}  // namespace kurabe::app
