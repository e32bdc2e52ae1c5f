// What a filter asks of a table, prepared: texts, states, qualifiers, responsibilities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_table.h"
#include "query/engine/cell_set.h"
#include "query/engine/figure_texts.h"
#include "query/engine/property_texts.h"
#include "query/engine/text_block.h"

namespace kurabe::query {

class TableIndex {
 public:
    TableIndex() = default;
    // Of no table, to begin with: those of the catalog of all tables to come.
    explicit TableIndex(std::shared_ptr<const PropertyTexts> catalog_texts);
    // The catalog and the figures must outlive the index. What `before` knows of the same profiles
    // is taken over; it is an index of the same catalog.
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
    // Rows of the table, and what their properties are called.
    struct RowsOfTexts {
        std::shared_ptr<const PropertyTexts> texts;
        std::vector<std::size_t> rows;

        // 1 in `all` for each row that is `found` by its place here.
        void mark(const std::vector<char>& found, std::vector<char>& all) const;
    };
    // The profiles that share the words of a CellSet: loading one more prepares only the last
    // block anew.
    using Blocks = std::vector<std::shared_ptr<TextBlock>>;

    // 1 for each row whose property has it, in any spelling.
    [[nodiscard]] std::vector<char> rows_with(std::string_view word) const;
    [[nodiscard]] std::vector<std::string_view> words_in(std::string_view word) const;
    [[nodiscard]] std::vector<char> rows_with(const SearchPattern& word) const;  // as it is
    void make_blocks(const std::vector<model::ProfilePtr>& profiles, const Blocks& before);
    void add_attributes(const model::AnswerTable& table);

    const model::Catalog* catalog_ = nullptr;
    FigureTexts* figures_ = nullptr;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    RowsOfTexts in_catalog_;  // the same for every table
    RowsOfTexts others_;
    std::map<std::string, std::uint32_t, std::less<>> numbers_;  // of the rows, by property
    Blocks blocks_;
    // Of each block, the table's row for each of its rows; grows with them.
    mutable std::vector<std::vector<std::uint32_t>> table_rows_;
    std::vector<CellSet> states_;
    std::vector<CellSet> qualifiers_;
    std::vector<CellSet> responsibilities_;
};

}  // namespace kurabe::query
