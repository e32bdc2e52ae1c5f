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
#include "query/engine/trigram_index.h"

namespace kurabe::query {

class TableIndex {
 public:
    TableIndex() = default;
    // The catalog must outlive the index. What `before` knows of the same profiles is taken over.
    TableIndex(const model::Catalog& catalog, const model::AnswerTable& table,
               const TableIndex& before, FigureTexts& figures);

    // Cells in which the word (folded, not empty) stands, and all cells of rows whose property has
    // it in its id, labels, explanation, aliases or category.
    [[nodiscard]] CellSet find(std::string_view word) const;
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
        std::vector<std::string> names;  // folded: ids, labels, aliases
        TrigramIndex texts;              // in one column: names, explanations, categories
    };
    // The profiles that share the words of a CellSet: loading one more prepares only the last
    // block anew.
    struct Block {
        std::vector<model::ProfilePtr> profiles;
        std::vector<std::string> properties;  // ids, of each row of the grid
        TrigramIndex grid;
    };
    struct PlacedBlock {
        std::shared_ptr<const Block> block;
        std::vector<std::uint32_t> rows;  // of the table, for each row of the grid
    };
    // The folded texts that are known already, by profile.
    struct KnownTexts {
        const Block* block = nullptr;
        std::size_t column = 0;
    };
    using KnownProfiles = std::unordered_map<const model::Profile*, KnownTexts>;

    [[nodiscard]] static Rows make_rows(const model::Catalog& catalog,
                                        const model::AnswerTable& table);
    [[nodiscard]] static Block make_block(const model::Catalog& catalog,
                                          std::vector<model::ProfilePtr> profiles,
                                          const KnownProfiles& known, FigureTexts& figures);
    void add_attributes(const model::AnswerTable& table);

    std::shared_ptr<const Rows> rows_ = std::make_shared<Rows>();
    std::size_t columns_ = 0;
    std::vector<PlacedBlock> blocks_;
    std::vector<CellSet> states_;
    std::vector<CellSet> qualifiers_;
    std::vector<CellSet> responsibilities_;
};

}  // namespace kurabe::query
