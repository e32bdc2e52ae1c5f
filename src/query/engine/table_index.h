// What a filter asks of a table, prepared: texts, states, qualifiers, responsibilities.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/answer_table.h"
#include "query/engine/cell_set.h"
#include "query/engine/figure_texts.h"
#include "query/engine/text_block.h"
#include "query/engine/trigram_index.h"

namespace kurabe::query {

class TableIndex {
 public:
    TableIndex() = default;
    // The catalog and the figures must outlive the index. What `before` knows of the same profiles
    // is taken over.
    TableIndex(const model::Catalog& catalog, const model::AnswerTable& table,
               const TableIndex& before, FigureTexts& figures);

    // Texts are read, and indexed, when there is time for it. Does a bit of that: a few
    // milliseconds at most. False: nothing is left to do. find() gives the same before and after;
    // before, it takes longer.
    bool prepare_step() const;
    // How many bytes find() goes through for so many words, before: none after.
    [[nodiscard]] std::size_t bytes_to_read(std::size_t words) const;

    // Words are keys (text/search_key.h).

    // Cells in which the word, which is not empty, stands, and all cells of rows whose property has
    // it in its id, labels, explanation, aliases or category.
    [[nodiscard]] CellSet find(std::string_view word) const;
    // Rows whose property has all of the words in them, in any spelling. A word that no property
    // has is taken for those it consists of.
    [[nodiscard]] std::vector<std::size_t> find_rows(const std::vector<std::string>& words) const;
    // Rows whose property has it in its id, labels or aliases.
    [[nodiscard]] std::vector<std::size_t> find_names(std::string_view word) const;

    // Cells that have an answer of that state (not_stated: that have none), qualifier or
    // responsibility.
    [[nodiscard]] const CellSet& with(model::AnswerState state) const;
    [[nodiscard]] const CellSet& with(model::Qualifier qualifier) const;
    [[nodiscard]] const CellSet& with(model::Responsibility responsibility) const;

 private:
    struct Rows {
        std::vector<std::string> ids;    // of properties
        std::vector<std::string> names;  // keys: ids, labels, aliases
        std::vector<std::string> texts;  // keys: names, explanations, categories
        TrigramIndex index;              // of the texts, in one column
        std::unordered_map<std::string_view, std::uint32_t> numbers;  // of the ids
    };
    // The profiles that share the words of a CellSet: loading one more prepares only the last
    // block anew.
    using Blocks = std::vector<std::shared_ptr<TextBlock>>;

    // 1 for each row whose property has it, in any spelling.
    [[nodiscard]] std::vector<char> rows_with(std::string_view word) const;
    [[nodiscard]] std::vector<std::string_view> words_in(std::string_view word) const;
    [[nodiscard]] static std::shared_ptr<const Rows> make_rows(const model::Catalog& catalog,
                                                               const model::AnswerTable& table);
    void make_blocks(const std::vector<model::ProfilePtr>& profiles, const Blocks& before);
    void add_attributes(const model::AnswerTable& table);

    const model::Catalog* catalog_ = nullptr;
    FigureTexts* figures_ = nullptr;
    std::shared_ptr<const Rows> rows_ = std::make_shared<Rows>();
    std::size_t columns_ = 0;
    Blocks blocks_;
    // Of each block, the table's row for each of its rows; grows with them.
    mutable std::vector<std::vector<std::uint32_t>> table_rows_;
    std::vector<CellSet> states_;
    std::vector<CellSet> qualifiers_;
    std::vector<CellSet> responsibilities_;
};

}  // namespace kurabe::query
