#include "query/engine/table_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "query/engine/profile_texts.h"
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
                       const TableIndex& before, FigureTexts& figures)
    : columns_(table.profiles().size()) {
    const auto same_row = [](const model::AnswerTable::Row& row, const std::string& id) {
        return row.property_id == id;
    };
    const bool same_rows = std::equal(table.rows().begin(), table.rows().end(),
                                      before.rows_->ids.begin(), before.rows_->ids.end(), same_row);
    rows_ = same_rows ? before.rows_ : std::make_shared<Rows>(make_rows(catalog, table));
    std::unordered_map<std::string_view, std::uint32_t> row_of;
    for (std::size_t row = 0; row < rows_->ids.size(); ++row) {
        row_of.emplace(rows_->ids[row], static_cast<std::uint32_t>(row));
    }

    KnownProfiles known;
    for (const auto& [block, rows] : before.blocks_) {
        for (std::size_t i = 0; i < block->profiles.size(); ++i) {
            known.emplace(block->profiles[i].get(), KnownTexts{block.get(), i});
        }
    }
    const auto& profiles = table.profiles();
    for (std::size_t first = 0; first < columns_; first += TrigramIndex::max_columns) {
        const std::size_t last = std::min(first + TrigramIndex::max_columns, columns_);
        const auto begin = profiles.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = profiles.begin() + static_cast<std::ptrdiff_t>(last);
        const std::size_t i = blocks_.size();
        PlacedBlock placed;
        std::vector<model::ProfilePtr> block_profiles(begin, end);
        if (i < before.blocks_.size() && before.blocks_[i].block->profiles == block_profiles) {
            placed.block = before.blocks_[i].block;
        } else {
            placed.block = std::make_shared<Block>(
                make_block(catalog, std::move(block_profiles), known, figures));
        }
        for (const std::string& property : placed.block->properties) {
            placed.rows.push_back(row_of.at(property));
        }
        blocks_.push_back(std::move(placed));
    }
    add_attributes(table);
}

TableIndex::Rows TableIndex::make_rows(const model::Catalog& catalog,
                                       const model::AnswerTable& table) {
    Rows rows;
    std::vector<std::string> texts;
    for (const auto& row : table.rows()) {
        rows.ids.push_back(row.property_id);
        rows.names.push_back(text::fold(row_names(row)));
        texts.push_back(text::fold(row_text(catalog, row)));
    }
    rows.texts = TrigramIndex(1, {texts.begin(), texts.end()});
    return rows;
}

TableIndex::Block TableIndex::make_block(const model::Catalog& catalog,
                                         std::vector<model::ProfilePtr> profiles,
                                         const KnownProfiles& known, FigureTexts& figures) {
    Block block{std::move(profiles), {}, {}};
    const std::size_t columns = block.profiles.size();
    std::unordered_map<std::string_view, std::size_t> row_of;
    std::vector<std::string_view> texts;  // row by row
    std::vector<ProfileTexts> folded;     // what `texts` points into
    folded.reserve(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        const auto add = [&](std::string_view property, std::string_view text) {
            if (text.empty()) return;
            const auto [entry, added] = row_of.emplace(property, block.properties.size());
            if (added) {
                block.properties.emplace_back(property);
                texts.resize(texts.size() + columns);
            }
            texts[entry->second * columns + column] = text;
        };
        const model::Profile& profile = *block.profiles[column];
        if (const auto found = known.find(&profile); found != known.end()) {
            const Block& before = *found->second.block;
            for (std::size_t row = 0; row < before.properties.size(); ++row) {
                add(before.properties[row], before.grid.text(row, found->second.column));
            }
        } else {
            const ProfileTexts& made = folded.emplace_back(catalog, profile, figures);
            for (std::size_t slot = 0; slot < made.properties().size(); ++slot) {
                add(made.properties()[slot], made.text(slot));
            }
        }
    }
    block.grid = TrigramIndex(columns, texts);
    return block;
}

void TableIndex::add_attributes(const model::AnswerTable& table) {
    const auto none = CellSet(rows_->ids.size(), columns_);
    states_.assign(model::all_answer_states.size(), none);
    qualifiers_.assign(model::all_qualifiers.size(), none);
    responsibilities_.assign(model::all_responsibilities.size(), none);
    for (std::size_t row = 0; row < rows_->ids.size(); ++row) {
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
    return containing(rows_->names, word);
}

CellSet TableIndex::find(std::string_view word) const {
    CellSet cells(rows_->ids.size(), columns_);
    const SearchPattern pattern(word);
    const auto named = rows_->texts.find(pattern);
    const bool in_all = std::find(named.begin(), named.end(), 0U) == named.end();
    if (in_all) return CellSet(rows_->ids.size(), columns_, true);  // as single letters often do
    for (std::size_t row = 0; row < rows_->ids.size(); ++row) {
        if (named[row] != 0) cells.set_row(row);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const auto found = blocks_[i].block->grid.find(pattern);
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (found[row] != 0) cells.set_block(blocks_[i].rows[row], i, found[row]);
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
