#include "query/engine/table_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "query/language/compound.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

template <typename Enum>
std::size_t index_of(Enum value) {
    return static_cast<std::size_t>(value);
}

}  // namespace

TableIndex::TableIndex(std::shared_ptr<const PropertyTexts> catalog_texts)
    : in_catalog_{std::move(catalog_texts), {}} {}

TableIndex::TableIndex(const model::Catalog& catalog, const model::AnswerTable& table,
                       const TableIndex& before, FigureTexts& figures)
    : catalog_(&catalog),
      figures_(&figures),
      rows_(table.rows().size()),
      columns_(table.profiles().size()),
      in_catalog_{before.in_catalog_.texts, {}} {
    std::vector<model::AnswerTable::Row> others;
    for (std::size_t row = 0; row < rows_; ++row) {
        numbers_.emplace(table.rows()[row].property_id, static_cast<std::uint32_t>(row));
        const bool in_catalog = table.rows()[row].in_catalog;
        (in_catalog ? in_catalog_ : others_).rows.push_back(row);
        if (!in_catalog) others.push_back(table.rows()[row]);
    }
    if (in_catalog_.texts == nullptr) {
        in_catalog_.texts = std::make_shared<const PropertyTexts>(catalog);
    }
    // What a profile calls a property of its own may have changed with the profile.
    others_.texts = std::make_shared<const PropertyTexts>(catalog, std::move(others));
    make_blocks(table.profiles(), before.blocks_);
    table_rows_.resize(blocks_.size());
    add_attributes(table);
}

void TableIndex::make_blocks(const std::vector<model::ProfilePtr>& profiles, const Blocks& before) {
    struct Place {
        const TextBlock* block = nullptr;
        std::size_t column = 0;
    };
    std::unordered_map<const model::Profile*, Place> known;
    for (const auto& block : before) {
        for (std::size_t i = 0; i < block->profiles().size(); ++i) {
            known.emplace(block->profiles()[i].get(), Place{block.get(), i});
        }
    }
    for (std::size_t first = 0; first < columns_; first += TextBlock::max_columns) {
        const std::size_t last = std::min(first + TextBlock::max_columns, columns_);
        std::vector<model::ProfilePtr> of_block(
            profiles.begin() + static_cast<std::ptrdiff_t>(first),
            profiles.begin() + static_cast<std::ptrdiff_t>(last));
        const std::size_t i = blocks_.size();
        if (i < before.size() && before[i]->profiles() == of_block) {
            blocks_.push_back(before[i]);
            continue;
        }
        blocks_.push_back(std::make_shared<TextBlock>(std::move(of_block)));
        for (std::size_t column = 0; column < last - first; ++column) {
            const auto found = known.find(blocks_.back()->profiles()[column].get());
            if (found == known.end()) continue;
            auto texts = found->second.block->texts(found->second.column);
            if (texts != nullptr) blocks_.back()->take_over(column, std::move(texts));
        }
    }
}

bool TableIndex::prepare_step() const {
    for (const auto* part : {&in_catalog_, &others_}) {
        if (part->texts != nullptr && part->texts->prepare()) return true;
    }
    return std::any_of(blocks_.begin(), blocks_.end(), [this](const auto& block) {
        return block->prepare_step(*catalog_, *figures_);
    });
}

std::size_t TableIndex::bytes_to_read(std::size_t words) const {
    std::size_t bytes = 0;
    for (const auto& block : blocks_) bytes += block->bytes_to_read(words);
    return bytes;
}

void TableIndex::add_attributes(const model::AnswerTable& table) {
    const auto none = CellSet(rows_, columns_);
    states_.assign(model::all_answer_states.size(), none);
    qualifiers_.assign(model::all_qualifiers.size(), none);
    responsibilities_.assign(model::all_responsibilities.size(), none);
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
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
    std::vector<char> rows(rows_);
    for (const RowsOfTexts* part : {&in_catalog_, &others_})
        part->mark(part->texts->named(word), rows);
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < rows_; ++row) {
        if (rows[row] != 0) found.push_back(row);
    }
    return found;
}

void TableIndex::RowsOfTexts::mark(const std::vector<char>& found, std::vector<char>& all) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (found[i] != 0) all[rows[i]] = 1;
    }
}

std::vector<char> TableIndex::rows_with(const SearchPattern& word) const {
    std::vector<char> rows(rows_);
    for (const RowsOfTexts* part : {&in_catalog_, &others_}) {
        part->mark(part->texts->with(word), rows);
    }
    return rows;
}

std::vector<char> TableIndex::rows_with(std::string_view word) const {
    std::vector<char> rows(rows_);
    for (const std::string& spelling : text::spellings_of(word)) {
        const SearchPattern pattern(spelling);
        for (const RowsOfTexts* part : {&in_catalog_, &others_}) {
            part->mark(part->texts->with(pattern), rows);
        }
    }
    return rows;
}

std::vector<std::string_view> TableIndex::words_in(std::string_view word) const {
    return words_within(word, [this](std::string_view part) {
        const auto rows = rows_with(part);
        return std::find(rows.begin(), rows.end(), 1) != rows.end();
    });
}

std::vector<std::size_t> TableIndex::find_rows(const std::vector<std::string>& words) const {
    std::vector<char> in_all(rows_, 1);
    for (const std::string& word : words) {
        for (const std::string_view part : words_in(word)) {
            const auto rows = rows_with(part);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (rows[row] == 0) in_all[row] = 0;
            }
        }
    }
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < in_all.size(); ++row) {
        if (in_all[row] != 0) found.push_back(row);
    }
    return found;
}

CellSet TableIndex::find(std::string_view word) const {
    CellSet cells(rows_, columns_);
    const SearchPattern pattern(word);
    const auto named = rows_with(pattern);
    const bool in_all = std::find(named.begin(), named.end(), 0) == named.end();
    if (in_all) return CellSet(rows_, columns_, true);  // as single letters often do
    for (std::size_t row = 0; row < rows_; ++row) {
        if (named[row] != 0) cells.set_row(row);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const auto found = blocks_[i]->find(pattern, *catalog_, *figures_);
        const auto& properties = blocks_[i]->properties();
        auto& table_rows = table_rows_[i];
        while (table_rows.size() < properties.size()) {
            table_rows.push_back(numbers_.find(properties[table_rows.size()])->second);
        }
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (found[row] != 0) cells.set_block(table_rows[row], i, found[row]);
        }
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

}  // namespace kurabe::query
