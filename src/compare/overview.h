// What each vendor's documents cover and where a vendor stands apart from the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/statement_classes.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// Why a cell is unusual, the weightiest first. All but `alone_speaks` need at least three others
// that speak; the first four, at least two thirds of these that agree in state.
enum class OutlierKind : std::uint8_t {
    other_state,  // it has another state
    alone_worst,  // in the others' state, and worse than each of them
    alone_best,
    other_value,   // in the others' state; two thirds of them say the same, it something else
    alone_silent,  // all others speak
    alone_speaks,  // at least three others, all silent
};

[[nodiscard]] std::string_view to_name(OutlierKind kind);

struct Outlier {
    std::size_t row = 0;  // of the table
    OutlierKind kind = OutlierKind::other_state;
    std::size_t speaking = 0;  // others that speak
    std::size_t agreeing = 0;  // of these, those that say or are what it differs from
    model::AnswerState usual = model::AnswerState::not_stated;  // their state
    std::optional<std::size_t> example;  // of other_value: a column that says the usual
};

struct CategoryRows {
    std::string_view id;  // as long as the table's catalog lives
    std::size_t rows = 0;
};

struct VendorOverview {
    std::size_t column = 0;                       // of the table
    std::size_t stated = 0;                       // rows that it speaks of, refusals included
    std::vector<std::size_t> stated_by_category;  // in the order of Overview::categories
    // In the order of rows; one for two properties of the same fact.
    std::vector<Outlier> outliers;
};

struct Overview {
    std::size_t rows = 0;
    std::vector<CategoryRows> categories;  // in order of first appearance
    std::vector<VendorOverview> vendors;   // in the order of columns
    StatementClasses classes;              // for similarities; positions as in `vendors`
};

// Looks only at the given rows and columns of the table. Linear in their product, but for rows with
// very many different figures. In steps, since for hundreds of vendors it takes longer than a
// frame: the table must outlive them.
class OverviewSteps {
 public:
    OverviewSteps(const model::AnswerTable& table, std::vector<std::size_t> rows,
                  std::vector<std::size_t> columns, const Reader& reader);

    // Looks at one row. False: there is none left.
    bool step();
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] std::size_t rows_done() const { return next_; }
    [[nodiscard]] Overview take();  // after the last row

 private:
    const model::AnswerTable* table_;
    std::vector<std::size_t> rows_;
    std::vector<std::size_t> columns_;
    Reader reader_;
    // Of each row's category; nothing for rows that not everybody could be asked for.
    std::vector<std::optional<std::size_t>> places_;
    Overview overview_;
    std::size_t next_ = 0;
};

// The same at once.
[[nodiscard]] Overview overview(const model::AnswerTable& table,
                                const std::vector<std::size_t>& rows,
                                const std::vector<std::size_t>& columns, const Reader& reader);

struct Neighbour {
    std::size_t vendor = 0;  // position in Overview::vendors
    Similarity similarity;
};

// Those that agree most with a vendor (its position), the nearest first, by the share of the rows
// that both speak of; an agreement that stands on few rows counts for less. At most `max_count` (1
// or more), and none with which it shares no row. Looks at every other vendor.
[[nodiscard]] std::vector<Neighbour> nearest(const Overview& overview, std::size_t vendor,
                                             std::size_t max_count);

}  // namespace kurabe::compare
