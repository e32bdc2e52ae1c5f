// What a filter asks of a table, prepared: texts, states, qualifiers, responsibilities.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_table.h"
#include "query/cell_set.h"
#include "query/profile_texts.h"

namespace kurabe::query {

class TableIndex {
 public:
    TableIndex() = default;
    // The catalog must outlive the index. Texts of profiles that `before` knows are taken over.
    TableIndex(const model::Catalog& catalog, const model::AnswerTable& table,
               const TableIndex& before);

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

    [[nodiscard]] std::size_t bytes() const;  // memory used

 private:
    struct Column {
        model::ProfilePtr profile;
        std::shared_ptr<const ProfileTexts> texts;
        std::vector<std::uint32_t> rows;  // of each slot
    };
    void add_attributes(const model::AnswerTable& table);

    std::size_t rows_ = 0;
    std::vector<std::string> row_names_;  // folded: ids, labels, aliases
    std::vector<std::string> row_texts_;  // folded: names, explanations, categories
    std::vector<Column> columns_;
    std::vector<CellSet> states_;
    std::vector<CellSet> qualifiers_;
    std::vector<CellSet> responsibilities_;
};

}  // namespace kurabe::query
