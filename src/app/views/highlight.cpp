#include "app/views/highlight.h"

#include <algorithm>

#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::app {
namespace {

// Other names of the property that the word stands in; none where it stands in the label.
std::vector<std::string> names_with(const std::string& word, const std::string& label,
                                    const model::Property& property) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (name != label && text::has_word(text::search_key(name), word)) names.push_back(name);
    };
    for (const std::string& spelling : text::spellings_of(word)) {
        if (text::has_word(text::search_key(label), spelling)) return names;
    }
    add(property.label.ja);
    add(property.label.en);
    for (const std::string& alias : property.aliases_ja) add(alias);
    for (const std::string& alias : property.aliases_en) add(alias);
    return names;
}

}  // namespace

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

LabelHits find_in_label(const std::string& label, const model::Property* property,
                        const std::vector<std::string>& words, const wording::Texts& texts) {
    LabelHits found;
    std::vector<std::string> named;
    for (const std::string& word : words) {
        if (property == nullptr) break;
        const auto names = names_with(word, label, *property);
        // One says why; the shortest says most about the word.
        const auto shortest =
            std::min_element(names.begin(), names.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
        if (shortest == names.end()) continue;
        if (std::find(named.begin(), named.end(), *shortest) == named.end()) {
            named.push_back(*shortest);
        }
    }
    std::string list;
    for (const std::string& name : named) {
        if (!list.empty()) list += texts.text("format.list_separator");
        list += name;
    }
    if (!list.empty()) found.synonyms = texts.text("match.synonyms", {{"names", list}});
    found.hits = text::find_hits(label + found.synonyms, words);
    return found;
}

}  // namespace kurabe::app
