#include "query/engine/table_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "query/language/compound.h"
#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::query {
namespace {

void append_text(std::string& text, std::string_view part) {
    text.append(part).push_back(text::text_separator);
}

void append_text(std::string& text, const base::LocalizedText& part) {
    append_text(text, part.ja);
    append_text(text, part.en);
}

std::string row_names(const model::AnswerTable::Row& row) {
    std::string text;
    append_text(text, row.property_id);
    if (row.property == nullptr) return text;
    for (const std::string& former : row.property->former_ids) append_text(text, former);
    append_text(text, row.property->label);
    for (const std::string& alias : row.property->aliases_ja) append_text(text, alias);
    for (const std::string& alias : row.property->aliases_en) append_text(text, alias);
    return text;
}

std::string row_text(const model::Catalog& catalog, const model::AnswerTable::Row& row) {
    std::string text = row_names(row);
    if (row.property == nullptr) return text;
    append_text(text, row.property->explanation);
    if (const auto* category = catalog.find_category(row.property->category)) {
        append_text(text, category->label);
        for (const std::string& alias : category->aliases_ja) append_text(text, alias);
        for (const std::string& alias : category->aliases_en) append_text(text, alias);
    }
    return text;
}

std::vector<std::size_t> containing(const std::vector<std::string>& texts, std::string_view word) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (text::has_word(texts[row], word)) rows.push_back(row);
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
    : catalog_(&catalog), figures_(&figures), columns_(table.profiles().size()) {
    // What a profile calls a property of its own may have changed with the profile.
    const auto same_row = [](const model::AnswerTable::Row& row, const std::string& id) {
        return row.property_id == id && row.in_catalog;
    };
    const bool same_rows = std::equal(table.rows().begin(), table.rows().end(),
                                      before.rows_->ids.begin(), before.rows_->ids.end(), same_row);
    rows_ = same_rows ? before.rows_ : make_rows(catalog, table);
    make_blocks(table.profiles(), before.blocks_);
    table_rows_.resize(blocks_.size());
    add_attributes(table);
}

std::shared_ptr<const TableIndex::Rows> TableIndex::make_rows(const model::Catalog& catalog,
                                                              const model::AnswerTable& table) {
    auto rows = std::make_shared<Rows>();
    for (const auto& row : table.rows()) {
        rows->ids.push_back(row.property_id);
        rows->names.push_back(text::search_key(row_names(row)));
        rows->texts.push_back(text::search_key(row_text(catalog, row)));
    }
    rows->index = TrigramIndex(1, {rows->texts.begin(), rows->texts.end()});
    for (const std::string& id : rows->ids) {
        rows->numbers.emplace(id, static_cast<std::uint32_t>(rows->numbers.size()));
    }
    return rows;
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

std::vector<char> TableIndex::rows_with(std::string_view word) const {
    std::vector<char> rows(rows_->ids.size());
    for (const std::string& spelling : text::spellings_of(word)) {
        const auto named = rows_->index.find(SearchPattern(spelling));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (named[row] != 0) rows[row] = 1;
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
    std::vector<char> in_all(rows_->ids.size(), 1);
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
    CellSet cells(rows_->ids.size(), columns_);
    const SearchPattern pattern(word);
    const auto named = rows_->index.find(pattern);
    const bool in_all = std::find(named.begin(), named.end(), 0U) == named.end();
    if (in_all) return CellSet(rows_->ids.size(), columns_, true);  // as single letters often do
    for (std::size_t row = 0; row < rows_->ids.size(); ++row) {
        if (named[row] != 0) cells.set_row(row);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const auto found = blocks_[i]->find(pattern, *catalog_, *figures_);
        const auto& properties = blocks_[i]->properties();
        auto& table_rows = table_rows_[i];
        while (table_rows.size() < properties.size()) {
            table_rows.push_back(rows_->numbers.at(properties[table_rows.size()]));
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
