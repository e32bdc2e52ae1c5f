#include "compare/ranking.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "compare/relation.h"
#include "model/validity.h"

namespace kurabe::compare {
namespace {

using model::Answer;
using model::AnswerState;
using model::AnswerTable;
using model::Better;
using model::Order;
using model::Property;
using Ranks = std::vector<std::optional<std::size_t>>;

// What has to be the same for two answers to be ranked together. In a map, the groups that hold
// for all (no scope) come first.
using Likeness = std::tuple<std::string, model::Qualifier, AnswerState>;
using Groups = std::map<Likeness, std::vector<std::size_t>>;  // → cells

bool is_ranked_by_state(const Property* property, std::span<const AnswerTable::Cell> cells) {
    if (property != nullptr) {
        return property->better == Better::yes || property->better == Better::no ||
               property->kind == model::ValueKind::boolean;
    }
    return std::all_of(cells.begin(), cells.end(), [](const AnswerTable::Cell& cell) {
        return std::all_of(cell.begin(), cell.end(), [](const Answer* answer) {
            return std::holds_alternative<std::monostate>(answer->value);
        });
    });
}

// What a cell is ranked by: its one distinct answer, null where there are more or none.
using Single = const Answer*;

std::vector<Single> singles_of(std::span<const AnswerTable::Cell> cells, const Reader& reader) {
    std::vector<Single> singles;
    for (const AnswerTable::Cell& cell : cells) {
        const auto answers = distinct_answers(cell, reader);
        singles.push_back(answers.size() == 1 ? answers.front() : nullptr);
    }
    return singles;
}

Groups groups_of(const std::vector<Single>& singles, bool by_state, const Reader& reader) {
    Groups groups;
    for (std::size_t i = 0; i < singles.size(); ++i) {
        if (singles[i] == nullptr) continue;
        const Answer& answer = *singles[i];
        if (answer.state == AnswerState::unclear) continue;
        if (model::has_expired(answer, reader.today())) continue;
        if (by_state ? !rank_of(answer.state) : !is_figure(answer.value)) continue;
        Likeness likeness{reader.read(answer.scope), {}, {}};
        if (!by_state) {
            std::get<1>(likeness) = answer.qualifier;
            std::get<2>(likeness) = answer.state;
        }
        groups[std::move(likeness)].push_back(i);
    }
    return groups;
}

// Values of a group that are equal count as one.
struct Distinct {
    const model::Value* value = nullptr;
    std::vector<std::size_t> cells;
    std::size_t conflicts = 0;  // cells whose value cannot be told to be less or greater
    std::size_t rank = 0;
    bool dropped = false;
};

std::vector<Distinct> distinct_values(const std::vector<Single>& singles,
                                      const std::vector<std::size_t>& group) {
    std::vector<Distinct> values;
    for (const std::size_t i : group) {
        const model::Value& value = singles[i]->value;
        auto same = std::find_if(values.begin(), values.end(), [&](const Distinct& other) {
            return model::compare(*other.value, value) == Order::equal;
        });
        if (same == values.end()) same = values.insert(values.end(), {&value, {}});
        same->cells.push_back(i);
    }
    return values;
}

bool is_told_apart(Order order) { return order == Order::less || order == Order::greater; }

// Leaves out, one after the other, the values that cannot be told from the most cells, until all
// that are left have an order.
void drop_conflicts(std::vector<Distinct>& values) {
    for (Distinct& a : values) {
        for (const Distinct& b : values) {
            if (&a == &b || is_told_apart(model::compare(*a.value, *b.value))) continue;
            a.conflicts += b.cells.size();
        }
    }
    for (;;) {
        std::size_t max_conflicts = 0;
        for (const Distinct& value : values) {
            if (!value.dropped) max_conflicts = std::max(max_conflicts, value.conflicts);
        }
        if (max_conflicts == 0) return;
        std::vector<const Distinct*> dropped;
        for (Distinct& value : values) {
            if (value.dropped || value.conflicts != max_conflicts) continue;
            value.dropped = true;
            dropped.push_back(&value);
        }
        for (Distinct& value : values) {
            for (const Distinct* other : dropped) {
                if (value.dropped || is_told_apart(model::compare(*value.value, *other->value))) {
                    continue;
                }
                value.conflicts -= other->cells.size();
            }
        }
    }
}

void rank_values(const std::vector<Single>& singles, const std::vector<std::size_t>& group,
                 bool lower_is_better, Ranks& ranks) {
    std::vector<Distinct> values = distinct_values(singles, group);
    drop_conflicts(values);
    std::erase_if(values, [](const Distinct& value) { return value.dropped; });
    const Order worse = lower_is_better ? Order::greater : Order::less;
    for (const Distinct& value : values) {
        const auto rank = static_cast<std::size_t>(
            std::count_if(values.begin(), values.end(), [&](const Distinct& other) {
                return model::compare(*other.value, *value.value) == worse;
            }));
        for (const std::size_t cell : value.cells) ranks[cell] = rank;
    }
}

void rank_states(const std::vector<Single>& singles, const std::vector<std::size_t>& group,
                 bool no_is_better, Ranks& ranks) {
    std::map<int, std::size_t> rank_by_amount;
    const auto amount_of = [&](std::size_t cell) {
        const int amount = rank_of(singles[cell]->state).value_or(0);
        return no_is_better ? -amount : amount;
    };
    for (const std::size_t cell : group) rank_by_amount.emplace(amount_of(cell), 0);
    std::size_t next = 0;
    for (auto& [amount, rank] : rank_by_amount) rank = next++;
    for (const std::size_t cell : group) ranks[cell] = rank_by_amount.at(amount_of(cell));
}

}  // namespace

Ranks rank_cells(const Property* property, std::span<const AnswerTable::Cell> cells,
                 const Reader& reader) {
    Ranks ranks(cells.size());
    const bool by_state = is_ranked_by_state(property, cells);
    const std::vector<Single> singles = singles_of(cells, reader);
    const Groups groups = groups_of(singles, by_state, reader);
    const auto largest = std::max_element(
        groups.begin(), groups.end(),
        [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    if (largest == groups.end()) return ranks;
    const Better better = property != nullptr ? property->better : Better::none;
    if (by_state) {
        rank_states(singles, largest->second, better == Better::no, ranks);
    } else {
        rank_values(singles, largest->second, better == Better::lower, ranks);
    }
    return ranks;
}

bool can_be_ranked(const Property* property) {
    if (property == nullptr || property->better != Better::none) return true;
    switch (property->kind) {
        case model::ValueKind::text:
        case model::ValueKind::list:
        case model::ValueKind::enumeration:
        case model::ValueKind::certification:
        case model::ValueKind::party: return false;
        default: return true;
    }
}

std::vector<std::size_t> sort_cells(const Property* property,
                                    std::span<const AnswerTable::Cell> cells, SortOrder order,
                                    const Reader& reader) {
    const Ranks ranks = rank_cells(property, cells, reader);
    std::vector<std::size_t> sorted(cells.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    const auto place = [&](std::size_t i) { return ranks[i] ? 0 : cells[i].empty() ? 2 : 1; };
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
        if (place(a) != place(b)) return place(a) < place(b);
        if (!ranks[a] || ranks[a] == ranks[b]) return false;
        return (*ranks[a] > *ranks[b]) == (order == SortOrder::best_first);
    });
    return sorted;
}

}  // namespace kurabe::compare
