// How two vendors' answers to one property relate.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// Seen from the left (the baseline): `better` means that the right one is better for the customer.
enum class Relation : std::uint8_t {
    same,
    differs,  // both speak of it and say different things, none better by the catalog's measure
    only_left,
    only_right,
    better,
    worse,
    both_silent,
};

inline constexpr std::array all_relations = {
    Relation::better,     Relation::worse, Relation::differs,    Relation::only_left,
    Relation::only_right, Relation::same,  Relation::both_silent};

[[nodiscard]] std::string_view to_name(Relation relation);

// How much of the thing a state says there is, 0 (no) to 2 (yes). Nothing for silence, refusal
// and what is unclear.
[[nodiscard]] std::optional<int> rank_of(model::AnswerState state);

// Compares state, value, qualifier, responsibility and scope; notes and citations do not count.
// Scopes are compared to the letter: taking two scopes for the same would be the costlier mistake.
// Better or worse is said only where the catalog gives a direction, both sides have one answer of
// the same scope, and the figures are equally firm: a target is never better than a guarantee.
[[nodiscard]] Relation relate(const model::Property* property, model::AnswerTable::Cell left,
                              model::AnswerTable::Cell right);

// The same on a day: a certificate that has expired is neither better nor worse than anything.
[[nodiscard]] Relation relate(const model::Property* property, model::AnswerTable::Cell left,
                              model::AnswerTable::Cell right, base::Date today);

// True where some two of the given columns do not say the same; silence beside a statement is a
// difference where it counts.
[[nodiscard]] bool row_differs(const model::AnswerTable& table, std::size_t row,
                               std::vector<std::size_t> columns, bool silence_counts = true);

}  // namespace kurabe::compare
