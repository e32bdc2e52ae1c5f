#include "compare/relation.h"

#include <algorithm>

#include "model/validity.h"

namespace kurabe::compare {
namespace {

using model::Answer;
using model::AnswerState;
using model::AnswerTable;
using model::Better;
using model::Order;

bool same_statement(const Answer& left, const Answer& right) {
    return left.state == right.state && left.qualifier == right.qualifier &&
           left.responsibility == right.responsibility && left.scope == right.scope &&
           model::compare(left.value, right.value) == Order::equal;
}

// Each statement of one side has its own partner on the other, in any order.
bool same_statements(AnswerTable::Cell left, AnswerTable::Cell right) {
    return left.size() == right.size() &&
           std::is_permutation(
               left.begin(), left.end(), right.begin(),
               [](const Answer* a, const Answer* b) { return same_statement(*a, *b); });
}

Relation relate_states(Better better, AnswerState left, AnswerState right) {
    const auto left_rank = rank_of(left);
    const auto right_rank = rank_of(right);
    if (!left_rank || !right_rank || *left_rank == *right_rank) return Relation::differs;
    const bool right_has_more = *right_rank > *left_rank;
    return right_has_more == (better == Better::yes) ? Relation::better : Relation::worse;
}

Relation relate_values(Better better, const Answer& left, const Answer& right) {
    if (left.qualifier != right.qualifier || left.state != right.state) return Relation::differs;
    if (left.state == AnswerState::unclear) return Relation::differs;
    const Order order = model::compare(left.value, right.value);
    if (order != Order::less && order != Order::greater) return Relation::differs;
    const bool right_is_higher = order == Order::less;
    return right_is_higher == (better == Better::higher) ? Relation::better : Relation::worse;
}

}  // namespace

std::optional<int> rank_of(AnswerState state) {
    switch (state) {
        case AnswerState::yes: return 2;
        case AnswerState::partial:
        case AnswerState::option: return 1;
        case AnswerState::no: return 0;
        default: return std::nullopt;
    }
}

std::string_view to_name(Relation relation) {
    switch (relation) {
        case Relation::same: return "same";
        case Relation::differs: return "differs";
        case Relation::only_left: return "only_left";
        case Relation::only_right: return "only_right";
        case Relation::better: return "better";
        case Relation::worse: return "worse";
        case Relation::both_silent: return "both_silent";
    }
    return "";
}

Relation relate(const model::Property* property, AnswerTable::Cell left, AnswerTable::Cell right) {
    if (left.empty() && right.empty()) return Relation::both_silent;
    if (right.empty()) return Relation::only_left;
    if (left.empty()) return Relation::only_right;
    if (same_statements(left, right)) return Relation::same;
    if (property == nullptr || left.size() != 1 || right.size() != 1) return Relation::differs;
    // What holds for different screens, plans or users cannot be ranked.
    if (left[0]->scope != right[0]->scope) return Relation::differs;

    switch (property->better) {
        case Better::none: return Relation::differs;
        case Better::yes:
        case Better::no: return relate_states(property->better, left[0]->state, right[0]->state);
        case Better::higher:
        case Better::lower: return relate_values(property->better, *left[0], *right[0]);
    }
    return Relation::differs;
}

Relation relate(const model::Property* property, AnswerTable::Cell left, AnswerTable::Cell right,
                base::Date today) {
    const Relation relation = relate(property, left, right);
    if (relation != Relation::better && relation != Relation::worse) return relation;
    const auto expired = [today](const Answer* answer) {
        return model::has_expired(*answer, today);
    };
    const bool counts = std::none_of(left.begin(), left.end(), expired) &&
                        std::none_of(right.begin(), right.end(), expired);
    return counts ? relation : Relation::differs;
}

bool row_differs(const model::AnswerTable& table, std::size_t row, std::vector<std::size_t> columns,
                 bool silence_counts) {
    if (!silence_counts) {
        std::erase_if(columns, [&](std::size_t column) { return table.cell(row, column).empty(); });
    }
    // Sameness is transitive, so one column stands for all that equal it.
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return table.statement(row, columns.front()) != table.statement(row, column) &&
               !same_statements(table.cell(row, columns.front()), table.cell(row, column));
    });
}

}  // namespace kurabe::compare
