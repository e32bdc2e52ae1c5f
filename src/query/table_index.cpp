#include "query/table_index.h"

#include <unordered_map>

#include "text/fold.h"

namespace kurabe::query {
namespace {

void append(std::string& text, std::string_view part) { text.append(part).push_back('\n'); }

void append(std::string& text, const base::LocalizedText& part) {
    append(text, part.ja);
    append(text, part.en);
}

std::string row_names(const model::AnswerTable::Row& row) {
    std::string text;
    append(text, row.property_id);
    if (row.property == nullptr) return text;
    append(text, row.property->label);
    for (const std::string& alias : row.property->aliases_ja) append(text, alias);
    for (const std::string& alias : row.property->aliases_en) append(text, alias);
    return text;
}

std::string row_text(const model::Catalog& catalog, const model::AnswerTable::Row& row) {
    std::string text = row_names(row);
    if (row.property == nullptr) return text;
    append(text, row.property->explanation);
    if (const auto* category = catalog.find_category(row.property->category)) {
        append(text, category->label);
    }
    return text;
}

std::vector<std::size_t> containing(const std::vector<std::string>& texts, std::string_view word) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (texts[row].find(word) != std::string::npos) rows.push_back(row);
    }
    return rows;
}

template <typename Enum>
std::size_t index_of(Enum value) {
    return static_cast<std::size_t>(value);
}

}  // namespace

TableIndex::TableIndex(const model::Catalog& catalog, const model::AnswerTable& table,
                       const TableIndex& before)
    : rows_(table.rows().size()) {
    std::unordered_map<std::string_view, std::uint32_t> row_of;
    for (std::size_t row = 0; row < rows_; ++row) {
        row_names_.push_back(text::fold(row_names(table.rows()[row])));
        row_texts_.push_back(text::fold(row_text(catalog, table.rows()[row])));
        row_of.emplace(table.rows()[row].property_id, static_cast<std::uint32_t>(row));
    }
    std::unordered_map<const model::Profile*, std::shared_ptr<const ProfileTexts>> known;
    for (const Column& column : before.columns_) known.emplace(column.profile.get(), column.texts);
    for (const auto& profile : table.profiles()) {
        Column column{profile, nullptr, {}};
        const auto found = known.find(profile.get());
        column.texts = found != known.end() ? found->second
                                            : std::make_shared<ProfileTexts>(catalog, *profile);
        for (const std::string_view property : column.texts->properties()) {
            column.rows.push_back(row_of.at(property));
        }
        columns_.push_back(std::move(column));
    }
    add_attributes(table);
}

void TableIndex::add_attributes(const model::AnswerTable& table) {
    const std::size_t columns = columns_.size();
    states_.assign(model::all_answer_states.size(), CellSet(rows_, columns));
    qualifiers_.assign(model::all_qualifiers.size(), CellSet(rows_, columns));
    responsibilities_.assign(model::all_responsibilities.size(), CellSet(rows_, columns));
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const auto cell = table.cell(row, column);
            if (cell.empty()) {
                states_[index_of(model::AnswerState::not_stated)].set(row, column);
            }
            for (const model::Answer* answer : cell) {
                states_[index_of(answer->state)].set(row, column);
                qualifiers_[index_of(answer->qualifier)].set(row, column);
                responsibilities_[index_of(answer->responsibility)].set(row, column);
            }
        }
    }
}

std::vector<std::size_t> TableIndex::find_names(std::string_view word) const {
    return containing(row_names_, word);
}

CellSet TableIndex::find(std::string_view word) const {
    CellSet cells(rows_, columns_.size());
    for (const std::size_t row : containing(row_texts_, word)) cells.set_row(row);
    const auto marks = ProfileTexts::marks_of(word);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const Column& entry = columns_[column];
        entry.texts->find(word, marks,
                          [&](std::size_t slot) { cells.set(entry.rows[slot], column); });
    }
    return cells;
}

const CellSet& TableIndex::with(model::AnswerState state) const { return states_[index_of(state)]; }

const CellSet& TableIndex::with(model::Qualifier qualifier) const {
    return qualifiers_[index_of(qualifier)];
}

const CellSet& TableIndex::with(model::Responsibility responsibility) const {
    return responsibilities_[index_of(responsibility)];
}

std::size_t TableIndex::bytes() const {
    std::size_t bytes = 0;
    for (const Column& column : columns_) {
        bytes += column.texts->bytes() + column.rows.capacity() * sizeof(column.rows[0]);
    }
    return bytes;
}

}  // namespace kurabe::query
