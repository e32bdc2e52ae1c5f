// Every property against every loaded profile: the grid that filters, comparisons and views share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::model {

// Rows are the catalog's properties in its order. Properties that only profiles know stand behind
// those of the category that a profile declares for them, or else at the end, in order of first
// appearance; where profiles declare one differently, the first column counts. Columns are the
// profiles as given. A cell holds the answers
// of one profile to one property in the profile's order; an empty cell means "not stated". The
// catalog must outlive the table; the table keeps its profiles alive.
class AnswerTable {
 public:
    struct Row {
        std::string property_id;
        const Property* property = nullptr;  // null: neither the catalog nor a profile knows it
        bool in_catalog = false;
    };
    using Cell = std::span<const Answer* const>;

    AnswerTable() = default;
    // What `before`, a table of the same catalog, knows of the same profiles is taken over.
    AnswerTable(const Catalog& catalog, std::vector<ProfilePtr> profiles,
                const AnswerTable& before = {});

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<ProfilePtr>& profiles() const { return profiles_; }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const;

    // A number for what a cell states: two cells of one row have the same number exactly where they
    // state the same to the letter (model/statement.h).
    [[nodiscard]] std::uint32_t statement(std::size_t row, std::size_t column) const {
        return statements_[row * profiles_.size() + column];
    }

 private:
    // What is looked up and read once for each profile, for each of its answers.
    struct AnswerFacts {
        std::uint32_t position = 0;  // in the catalog, or outside_catalog
        std::uint32_t hash = 0;      // of what it states
    };
    using ProfileFacts = std::vector<AnswerFacts>;
    static constexpr std::uint32_t outside_catalog = ~std::uint32_t{0};

    // Sets rows_; gives, for each answer of all profiles, one behind the other, its row.
    [[nodiscard]] std::vector<std::uint32_t> lay_out_rows(const Catalog& catalog);
    void fill_cells(const std::vector<std::uint32_t>& rows_of_answers);
    [[nodiscard]] std::vector<std::uint32_t> hash_cells(
        const std::vector<std::uint32_t>& rows_of_answers) const;
    void number_statements(const std::vector<std::uint32_t>& hashes);

    std::vector<Row> rows_;
    std::vector<ProfilePtr> profiles_;
    std::vector<std::shared_ptr<const ProfileFacts>> facts_;  // of each profile
    std::vector<const Answer*> answers_;                      // all cells, row by row
    std::vector<std::uint32_t> starts_;  // where each cell begins in answers_; one more than cells
    std::vector<std::uint32_t> statements_;  // of each cell
};

// The state that stands for a whole cell: that of its answers where they agree, `not_stated` where
// there is none. Where they do not agree: `unclear` if one of them is, since nobody can tell how
// much of the thing holds; `partial` else.
[[nodiscard]] AnswerState state_of(AnswerTable::Cell cell);

}  // namespace kurabe::model
