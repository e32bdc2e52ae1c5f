// How two vendors' answers to one property relate.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/reader.h"
#include "compare/reason.h"
#include "model/answer_table.h"

namespace kurabe::compare {

// Seen from the left (the baseline): `better` means that the right one is better for the customer.
enum class Relation : std::uint8_t {
    same,
    same_scopes_differ,  // all answers say the same, of other screens, plans or users
    differs,  // both speak of it and say different things, none better by the catalog's measure
    only_left,
    only_right,
    better,
    worse,
    both_silent,
    // Better or worse, as another property of the same fact says already. Of rows side by side; two
    // cells alone are never so related.
    same_fact,
};

inline constexpr std::array all_relations = {Relation::better,
                                             Relation::worse,
                                             Relation::differs,
                                             Relation::only_left,
                                             Relation::only_right,
                                             Relation::same,
                                             Relation::same_scopes_differ,
                                             Relation::same_fact,
                                             Relation::both_silent};

[[nodiscard]] std::string_view to_name(Relation relation);

[[nodiscard]] constexpr bool is_ranked(Relation relation) {
    return relation == Relation::better || relation == Relation::worse;
}

// In what answers that read the same differ nevertheless.
enum class Aside : std::uint8_t {
    contradiction,          // one document contradicts itself
    responsibility_stated,  // only one says who has to do it
    responsibility,         // others have to do it
    details,                // what cells do not show: a certificate's number, who runs a service
    written,         // 168 hours and 7 days, AWS and Amazon Web Services, the order of a list
    other_language,  // the wording in the language that is not shown
};

inline constexpr std::array all_asides = {Aside::contradiction,  Aside::responsibility_stated,
                                          Aside::responsibility, Aside::details,
                                          Aside::written,        Aside::other_language};

[[nodiscard]] std::string_view to_name(Aside aside);

struct Comparison {
    Relation relation = Relation::same;
    Reason reason = Reason::none;  // of `differs`
    std::vector<Aside> asides;     // of `same`, in the order of all_asides

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

// How much of the thing a state says there is, 0 (no) to 2 (yes). Nothing for silence, refusal
// and what is unclear.
[[nodiscard]] std::optional<int> rank_of(model::AnswerState state);

// The answers without those that add nothing: repetitions, and what holds for a part as one that
// holds for all says it already.
[[nodiscard]] std::vector<const model::Answer*> distinct_answers(model::AnswerTable::Cell cell,
                                                                 const Reader& reader);

// Compares state, value, qualifier and scope as they read; notes and citations do not count. Where
// all answers of both sides say the same and give no figure, or one without a scope says it for the
// others, only their scopes differ. Better or worse is said only where the catalog gives a
// direction, both sides have one distinct answer of the same scope, and the figures are equally
// firm: a target is never better than a guarantee, nor an expired certificate than anything.
// Symmetric: better becomes worse, only_left
// only_right.
[[nodiscard]] Comparison compare_cells(const model::Property* property,
                                       model::AnswerTable::Cell left,
                                       model::AnswerTable::Cell right, const Reader& reader);
// The relation alone.
[[nodiscard]] Relation relate(const model::Property* property, model::AnswerTable::Cell left,
                              model::AnswerTable::Cell right, const Reader& reader);

// Whether the cells say the same where distinct answers are compared. An equivalence.
[[nodiscard]] bool says_the_same(model::AnswerTable::Cell left, model::AnswerTable::Cell right,
                                 const Reader& reader);

// True where some two of the given columns do not say the same; silence beside a statement is a
// difference where it counts.
[[nodiscard]] bool row_differs(const model::AnswerTable& table, std::size_t row,
                               std::vector<std::size_t> columns, const Reader& reader,
                               bool silence_counts = true);

}  // namespace kurabe::compare
