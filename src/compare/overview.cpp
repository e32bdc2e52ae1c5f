#include "compare/overview.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "compare/relation.h"
#include "query/language/vocabulary.h"

namespace kurabe::compare {
namespace {

using model::AnswerState;
using model::AnswerTable;

constexpr std::size_t fewest_others = 3;

bool is_most(std::size_t part, std::size_t whole) { return part * 3 >= whole * 2; }

// One row as all columns together answer it.
struct RowCounts {
    std::size_t columns = 0;
    std::size_t speaking = 0;
    std::array<std::size_t, model::all_answer_states.size()> by_state{};
    std::vector<AnswerState> states;  // by column
    std::uint32_t common_class = 0;   // what the most of them say …
    std::size_t common_column = 0;    // one of them
    std::size_t saying_it = 0;        // … and how many
    std::optional<std::size_t> best;  // better than each other one
    std::optional<std::size_t> worst;

    [[nodiscard]] std::size_t in_state(AnswerState state) const {
        return by_state[static_cast<std::size_t>(state)];
    }
};

struct RowReader {
    const AnswerTable& table;
    const std::vector<std::size_t>& columns;
    const StatementClasses& classes;
    const Reader& reader;

    // The column that is `wanted` (better, worse) against each other one that speaks, if any. In
    // one pass: no column that the winner has met can take its place again.
    [[nodiscard]] std::optional<std::size_t> find_extreme(std::size_t row, Relation wanted) const {
        const auto* property = table.rows()[row].property;
        const auto beats = [&](std::size_t winner, std::size_t loser) {
            return relate(property, table.cell(row, columns[loser]),
                          table.cell(row, columns[winner]), reader) == wanted;
        };
        std::optional<std::size_t> extreme;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (table.cell(row, columns[i]).empty()) continue;
            if (!extreme || beats(i, *extreme)) extreme = i;
        }
        for (std::size_t i = 0; i < columns.size() && extreme; ++i) {
            if (i == *extreme || table.cell(row, columns[i]).empty()) continue;
            if (!beats(*extreme, i)) extreme.reset();
        }
        return extreme;
    }

    [[nodiscard]] RowCounts count(std::size_t row, std::size_t position) const {
        RowCounts counts;
        counts.columns = columns.size();
        counts.states.reserve(columns.size());
        struct Saying {
            std::size_t columns = 0;
            AnswerState state = AnswerState::not_stated;
        };
        std::vector<Saying> by_class(columns.size() + 1);  // classes count from 1
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::uint32_t number = classes.at(position, i);
            Saying& saying = by_class[number];
            if (saying.columns == 0) saying.state = model::state_of(table.cell(row, columns[i]));
            ++saying.columns;
            counts.states.push_back(saying.state);
            ++counts.by_state[static_cast<std::size_t>(saying.state)];
            if (number == StatementClasses::silence) continue;
            ++counts.speaking;
            if (saying.columns <= counts.saying_it) continue;
            counts.saying_it = saying.columns;
            counts.common_class = number;
            counts.common_column = columns[i];
        }
        const auto* property = table.rows()[row].property;
        const bool ranked = property != nullptr && (property->better == model::Better::higher ||
                                                    property->better == model::Better::lower);
        if (ranked && counts.speaking > fewest_others) {
            counts.best = find_extreme(row, Relation::better);
            counts.worst = find_extreme(row, Relation::worse);
        }
        return counts;
    }
};

bool has_value(AnswerTable::Cell cell) {
    return std::any_of(cell.begin(), cell.end(), [](const model::Answer* answer) {
        return !std::holds_alternative<std::monostate>(answer->value);
    });
}

std::optional<Outlier> judge(const RowCounts& counts, std::size_t row, std::size_t column,
                             std::uint32_t own, AnswerTable::Cell cell) {
    const std::size_t others = counts.columns - 1;
    if (others < fewest_others) return std::nullopt;
    if (own == StatementClasses::silence) {
        if (counts.speaking < others) return std::nullopt;
        return Outlier{row, OutlierKind::alone_silent, others, others, AnswerState::not_stated, {}};
    }
    const std::size_t speaking = counts.speaking - 1;
    if (speaking == 0) {
        return Outlier{row, OutlierKind::alone_speaks, 0, others, AnswerState::not_stated, {}};
    }
    if (speaking < fewest_others) return std::nullopt;
    const AnswerState state = counts.states[column];
    for (const AnswerState usual : model::all_answer_states) {
        if (usual == AnswerState::not_stated) continue;
        const std::size_t agreeing = counts.in_state(usual) - (usual == state ? 1 : 0);
        if (!is_most(agreeing, speaking)) continue;
        if (usual != state)
            return Outlier{row, OutlierKind::other_state, speaking, agreeing, usual, {}};
        if (counts.best == column)
            return Outlier{row, OutlierKind::alone_best, speaking, speaking, usual, {}};
        if (counts.worst == column) {
            return Outlier{row, OutlierKind::alone_worst, speaking, speaking, usual, {}};
        }
        if (!has_value(cell)) return std::nullopt;
        if (own == counts.common_class || !is_most(counts.saying_it, speaking)) return std::nullopt;
        return Outlier{row,   OutlierKind::other_value, speaking, counts.saying_it,
                       usual, counts.common_column};
    }
    return std::nullopt;
}

// The position of a row's category, which is added where it is met first.
std::size_t place_of(std::string_view category, std::vector<CategoryRows>& categories) {
    const auto found =
        std::find_if(categories.begin(), categories.end(),
                     [&](const CategoryRows& known) { return known.id == category; });
    if (found != categories.end()) return static_cast<std::size_t>(found - categories.begin());
    categories.push_back({category, 0});
    return categories.size() - 1;
}

// Where two properties are one fact, the one that says so repeats what the other shows.
void drop_repeated_facts(const AnswerTable& table, std::vector<Outlier>& outliers) {
    const auto repeats = [&](const Outlier& outlier) {
        const auto* property = table.rows()[outlier.row].property;
        if (property == nullptr || property->same_fact_as.empty()) return false;
        return std::any_of(outliers.begin(), outliers.end(), [&](const Outlier& other) {
            return other.kind == outlier.kind &&
                   table.rows()[other.row].property_id == property->same_fact_as;
        });
    };
    std::vector<Outlier> kept;
    std::remove_copy_if(outliers.begin(), outliers.end(), std::back_inserter(kept), repeats);
    outliers = std::move(kept);
}

bool is_nearer(const Similarity& a, const Similarity& b) {
    constexpr std::size_t doubt = 5;  // as if they differed in so many rows more
    return a.same * (b.both + doubt) > b.same * (a.both + doubt);
}

// Keeps the list sorted and short; of equally near ones, the earlier stays.
void keep_nearest(std::vector<Neighbour>& nearest, const Neighbour& found, std::size_t max_count) {
    const auto farther = std::find_if(nearest.begin(), nearest.end(), [&](const Neighbour& other) {
        return is_nearer(found.similarity, other.similarity);
    });
    if (nearest.size() == max_count) {
        if (farther == nearest.end()) return;
        nearest.insert(farther, found);
        nearest.pop_back();
    } else {
        nearest.insert(farther, found);
    }
}

}  // namespace

std::string_view to_name(OutlierKind kind) {
    switch (kind) {
        case OutlierKind::alone_silent: return "alone_silent";
        case OutlierKind::alone_speaks: return "alone_speaks";
        case OutlierKind::other_state: return "other_state";
        case OutlierKind::alone_best: return "alone_best";
        case OutlierKind::alone_worst: return "alone_worst";
        case OutlierKind::other_value: return "other_value";
    }
    return "";
}

OverviewSteps::OverviewSteps(const AnswerTable& table, std::vector<std::size_t> rows,
                             std::vector<std::size_t> columns, const Reader& reader)
    : table_(&table),
      rows_(std::move(rows)),
      columns_(std::move(columns)),
      reader_(reader),
      overview_{0, {}, {}, StatementClasses(rows_.size(), columns_.size())} {
    for (const std::size_t row : rows_) {
        places_.emplace_back();
        if (!table.rows()[row].in_catalog) continue;
        places_.back() =
            place_of(query::category_of(table.rows()[row].property), overview_.categories);
        ++overview_.categories[*places_.back()].rows;
        ++overview_.rows;
    }
    for (const std::size_t column : columns_) {
        overview_.vendors.push_back(
            {column, 0, std::vector<std::size_t>(overview_.categories.size()), {}});
    }
}

bool OverviewSteps::step() {
    if (next_ == rows_.size()) return false;
    const std::size_t row = rows_[next_];
    overview_.classes.read_row(next_, *table_, row, columns_, reader_);
    const RowReader row_reader{*table_, columns_, overview_.classes, reader_};
    const RowCounts counts = row_reader.count(row, next_);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        VendorOverview& vendor = overview_.vendors[column];
        const std::uint32_t own = overview_.classes.at(next_, column);
        if (own != StatementClasses::silence && places_[next_]) {
            ++vendor.stated;
            ++vendor.stated_by_category[*places_[next_]];
        }
        const auto cell = table_->cell(row, columns_[column]);
        const auto unusual = judge(counts, row, column, own, cell);
        if (unusual) vendor.outliers.push_back(*unusual);
    }
    ++next_;
    return true;
}

Overview OverviewSteps::take() {
    for (VendorOverview& vendor : overview_.vendors) drop_repeated_facts(*table_, vendor.outliers);
    return std::move(overview_);
}

Overview overview(const AnswerTable& table, const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& columns, const Reader& reader) {
    OverviewSteps steps(table, rows, columns, reader);
    while (steps.step()) {
    }
    return steps.take();
}

std::vector<Neighbour> nearest(const Overview& overview, std::size_t vendor,
                               std::size_t max_count) {
    std::vector<Neighbour> nearest;
    for (std::size_t other = 0; other < overview.vendors.size(); ++other) {
        if (other == vendor) continue;
        const Similarity similarity = overview.classes.similarity(vendor, other);
        if (similarity.both > 0) keep_nearest(nearest, {other, similarity}, max_count);
    }
    return nearest;
}

}  // namespace kurabe::compare
