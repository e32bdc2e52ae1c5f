#include "app/views/highlight.h"

#include <algorithm>
#include <string_view>

#include "query/engine/evaluate.h"
#include "query/language/compound.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::app {
namespace {

// What the property is also found by.
std::vector<std::string> other_names(const model::Property& property,
                                     const model::Catalog& catalog) {
    std::vector<std::string> names = {property.label.ja, property.label.en};
    const auto add = [&](const std::vector<std::string>& aliases) {
        names.insert(names.end(), aliases.begin(), aliases.end());
    };
    add(property.aliases_ja);
    add(property.aliases_en);
    if (const auto* category = catalog.find_category(property.category)) {
        add(category->aliases_ja);
        add(category->aliases_en);
    }
    return names;
}

bool stands_in(const std::string& text, std::string_view word) {
    const auto spellings = text::spellings_of(word);
    return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
        return text::has_word(text::search_key(text), spelling);
    });
}

// The words of the filter, and those that its compounds are made of where the names have them.
std::vector<std::string> words_for(const query::Node& filter, const std::string& label,
                                   const std::vector<std::string>& names) {
    const auto is_known = [&](std::string_view part) {
        return stands_in(label, part) ||
               std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return stands_in(name, part); });
    };
    std::vector<std::string> words = query::words_of(filter);
    for (const std::string& part : query::parts_of_words(filter)) {
        for (const std::string_view word : query::words_within(part, is_known)) {
            words.emplace_back(word);
        }
    }
    return words;
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
                        const ViewContext& context) {
    const auto& texts = context.texts;
    if (query::words_of(context.filter.root).empty()) return {};
    const auto others = property == nullptr ? std::vector<std::string>()
                                            : other_names(*property, context.catalogs().properties);
    const auto words = words_for(context.filter.root, label, others);
    LabelHits found;
    std::vector<std::string> named;
    for (const std::string& word : words) {
        if (stands_in(label, word)) continue;
        // One says why; the shortest says most about the word.
        const std::string* shortest = nullptr;
        for (const std::string& name : others) {
            if (!text::has_word(text::search_key(name), word)) continue;
            if (shortest == nullptr || name.size() < shortest->size()) shortest = &name;
        }
        if (shortest != nullptr &&
            std::find(named.begin(), named.end(), *shortest) == named.end()) {
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
