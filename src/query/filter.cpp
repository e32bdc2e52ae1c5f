#include "query/filter.h"

#include <algorithm>

#include "text/fold.h"

namespace kurabe::query {
namespace {

// Keeps words of one text from running into the next.
constexpr char separator = '\n';

void append(std::string& text, const std::string& part) {
    if (!part.empty()) text.append(part).push_back(separator);
}

void append(std::string& text, const base::LocalizedText& part) {
    append(text, part.ja);
    append(text, part.en);
}

std::string row_text(const model::Catalog& catalog, const model::AnswerTable::Row& row) {
    std::string text;
    append(text, row.property_id);
    if (row.property == nullptr) return text;
    append(text, row.property->label);
    append(text, row.property->explanation);
    for (const std::string& alias : row.property->aliases_ja) append(text, alias);
    for (const std::string& alias : row.property->aliases_en) append(text, alias);
    if (const auto* category = catalog.find_category(row.property->category)) {
        append(text, category->label);
    }
    return text;
}

void append_value(std::string& text, const model::Value& value, const model::Property* property) {
    if (const auto* words = std::get_if<model::Text>(&value)) append(text, words->text);
    if (const auto* list = std::get_if<model::List>(&value)) {
        for (const auto& item : list->items) append(text, item);
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        for (const std::string& code : codes->codes) append(text, code);
        if (property == nullptr) return;
        for (const auto& option : property->options) {
            const bool used = std::find(codes->codes.begin(), codes->codes.end(), option.code) !=
                              codes->codes.end();
            if (used) append(text, option.label);
        }
    }
    if (const auto* certificate = std::get_if<model::Certification>(&value)) {
        append(text, certificate->standard);
        append(text, certificate->number);
        append(text, certificate->body);
        append(text, certificate->scope);
    }
    if (const auto* party = std::get_if<model::Party>(&value)) {
        append(text, party->name);
        append(text, party->purpose);
        append(text, party->run_by);
    }
}

std::string cell_text(const model::Property* property, model::AnswerTable::Cell cell) {
    std::string text;
    for (const model::Answer* answer : cell) {
        append_value(text, answer->value, property);
        append(text, answer->scope);
        append(text, answer->note);
        append(text, answer->conflict);
        for (const auto& source : answer->sources) append(text, source.at);
    }
    return text;
}

bool contains(const std::string& text, const std::string& word) {
    return text.find(word) != std::string::npos;
}

bool has_state(model::AnswerTable::Cell cell, model::AnswerState state) {
    if (cell.empty()) return state == model::AnswerState::not_stated;
    return std::any_of(cell.begin(), cell.end(),
                       [state](const model::Answer* answer) { return answer->state == state; });
}

// The states that some visible cell of a row has.
std::set<model::AnswerState> states_of_row(const model::AnswerTable& table, std::size_t row,
                                           const std::vector<std::size_t>& columns) {
    std::set<model::AnswerState> states;
    for (const std::size_t column : columns) {
        const auto cell = table.cell(row, column);
        for (const model::AnswerState state : model::all_answer_states) {
            if (has_state(cell, state)) states.insert(state);
        }
    }
    return states;
}

bool intersects(const std::set<model::AnswerState>& wanted,
                const std::set<model::AnswerState>& present) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](model::AnswerState state) { return present.contains(state); });
}

}  // namespace

SearchIndex::SearchIndex(const model::Catalog& catalog, const model::AnswerTable& table)
    : columns_(table.profiles().size()) {
    row_texts_.reserve(table.rows().size());
    cell_texts_.reserve(table.rows().size() * columns_);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        row_texts_.push_back(text::fold(row_text(catalog, table.rows()[row])));
        for (std::size_t column = 0; column < columns_; ++column) {
            cell_texts_.push_back(
                text::fold(cell_text(table.rows()[row].property, table.cell(row, column))));
        }
    }
}

bool SearchIndex::matches(std::size_t row, const std::vector<std::size_t>& columns,
                          const std::vector<std::string>& words) const {
    std::vector<const std::string*> missing;  // words that the property itself does not have
    for (const std::string& word : words) {
        if (!contains(row_texts_[row], word)) missing.push_back(&word);
    }
    if (missing.empty()) return true;
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
        const std::string& text = cell_texts_[row * columns_ + column];
        return std::all_of(missing.begin(), missing.end(),
                           [&](const std::string* word) { return contains(text, *word); });
    });
}

FilterResult apply(const Filter& filter, const model::AnswerTable& table, const SearchIndex& index,
                   const std::vector<std::size_t>& columns) {
    FilterResult result;
    const auto words = text::search_words(filter.text);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (!index.matches(row, columns, words)) continue;
        const auto* property = table.rows()[row].property;
        const std::string category = property != nullptr ? property->category : outside_catalog;
        const auto states = states_of_row(table, row, columns);
        const bool in_category = filter.categories.empty() || filter.categories.contains(category);
        const bool in_state = filter.states.empty() || intersects(filter.states, states);
        if (in_state) ++result.category_counts[category];
        if (in_category) {
            for (const model::AnswerState state : states) ++result.state_counts[state];
        }
        if (in_category && in_state) result.rows.push_back(row);
    }
    return result;
}

}  // namespace kurabe::query
