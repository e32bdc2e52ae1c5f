#include "compare/relation.h"

#include <algorithm>

#include "model/validity.h"
#include "text/reading.h"

namespace kurabe::compare {
namespace {

using model::Answer;
using model::AnswerState;
using model::AnswerTable;
using model::Better;
using model::Order;
using AnswerList = std::vector<const Answer*>;

// No document answers one question so often. Cells of more answers are compared in their order, so
// that a hostile file takes no longer than a long one.
constexpr std::size_t max_unordered = 256;

// Whether each answer of one side has, on the other, one that `agree` holds of, and the reverse.
template <typename Left, typename Right, typename Agree>
bool match(const Left& left, const Right& right, Agree agree) {
    if (left.size() > max_unordered || right.size() > max_unordered) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [&](const Answer* a, const Answer* b) { return agree(*a, *b); });
    }
    const auto has_partner = [&](const auto& others) {
        return [&](const Answer* answer) {
            return std::any_of(others.begin(), others.end(),
                               [&](const Answer* other) { return agree(*answer, *other); });
        };
    };
    return std::all_of(left.begin(), left.end(), has_partner(right)) &&
           std::all_of(right.begin(), right.end(), has_partner(left));
}

template <typename Left, typename Right>
bool same_statements(const Left& left, const Right& right, const Reader& reader) {
    return match(left, right,
                 [&](const Answer& a, const Answer& b) { return same_statement(a, b, reader); });
}

bool holds_for_all(const Answer& answer, const Reader& reader) {
    return reader.read(answer.scope).empty();
}

// All answers of both cells say one thing, which is no figure: a state, a name.
bool say_one_thing(AnswerTable::Cell left, AnswerTable::Cell right, const Reader& reader) {
    const Answer& first = *left.front();
    if (is_figure(first.value)) return false;
    const auto same = [&](const Answer* answer) {
        return same_but_for_scope(first, *answer, reader);
    };
    return std::all_of(left.begin(), left.end(), same) &&
           std::all_of(right.begin(), right.end(), same);
}

bool written_alike(const base::LocalizedText& left, const base::LocalizedText& right,
                   base::Language shown) {
    return left.in(shown) == right.in(shown);
}

// The texts of a certificate or a party that only the pane shows.
std::vector<const base::LocalizedText*> detail_texts(const model::Value& value) {
    if (const auto* certification = model::certification_in(value)) {
        return {&certification->body, &certification->scope};
    }
    if (const auto* party = model::party_in(value)) return {&party->run_by};
    return {};
}

// Whether `agree` holds of the details that read the same; those that do not are told as details.
template <typename Agree>
bool details_agree(const model::Value& left, const model::Value& right, const Reader& reader,
                   Agree agree) {
    const auto lefts = detail_texts(left);
    const auto rights = detail_texts(right);
    return std::equal(lefts.begin(), lefts.end(), rights.begin(), rights.end(),
                      [&](const base::LocalizedText* a, const base::LocalizedText* b) {
                          return !reader.reads_the_same(*a, *b) || agree(*a, *b);
                      });
}

// Texts that both languages have; where one has only the shown one, there is nothing to compare.
bool other_wording_agrees(const base::LocalizedText& left, const base::LocalizedText& right,
                          const Reader& other) {
    return !left.has(other.language()) || !right.has(other.language()) ||
           other.reads_the_same(left, right);
}

bool other_wording_agrees(const model::Value& left, const model::Value& right,
                          const Reader& reader) {
    const Reader in_other = reader.in_other_language();
    const auto* text = std::get_if<model::Text>(&left);
    const auto* other_text = std::get_if<model::Text>(&right);
    if (text != nullptr && other_text != nullptr) {
        return other_wording_agrees(text->text, other_text->text, in_other);
    }
    const auto* list = std::get_if<model::List>(&left);
    const auto* other_list = std::get_if<model::List>(&right);
    if (list != nullptr && other_list != nullptr) {
        const auto has_all = [&](const model::List& all, const model::List& items) {
            return std::all_of(items.items.begin(), items.items.end(), [&](const auto& item) {
                return std::any_of(all.items.begin(), all.items.end(), [&](const auto& other) {
                    return reader.reads_the_same(item, other) &&
                           other_wording_agrees(item, other, in_other);
                });
            });
        };
        return has_all(*list, *other_list) && has_all(*other_list, *list);
    }
    const auto* party = model::party_in(left);
    const auto* other_party = model::party_in(right);
    if (party != nullptr && other_party != nullptr &&
        !(other_wording_agrees(party->name, other_party->name, in_other) &&
          other_wording_agrees(party->purpose, other_party->purpose, in_other))) {
        return false;
    }
    return details_agree(left, right, reader, [&](const auto& a, const auto& b) {
        return other_wording_agrees(a, b, in_other);
    });
}

// The values read the same in a cell.
bool written_alike(const model::Value& left, const model::Value& right, const Reader& reader) {
    if (left == right) return true;
    const auto alike = [shown = reader.language()](const auto& a, const auto& b) {
        return written_alike(a, b, shown);
    };
    if (const auto* text = std::get_if<model::Text>(&left)) {
        const auto* other = std::get_if<model::Text>(&right);
        return other != nullptr && alike(text->text, other->text);
    }
    if (const auto* list = std::get_if<model::List>(&left)) {
        const auto* other = std::get_if<model::List>(&right);
        return other != nullptr && std::equal(list->items.begin(), list->items.end(),
                                              other->items.begin(), other->items.end(), alike);
    }
    if (!details_agree(left, right, reader, alike)) return false;
    const auto* party = model::party_in(left);
    const auto* other_party = model::party_in(right);
    if (party != nullptr && other_party != nullptr) {
        return alike(party->name, other_party->name) && alike(party->purpose, other_party->purpose);
    }
    const auto* certification = model::certification_in(left);
    const auto* other = model::certification_in(right);
    return certification != nullptr && other != nullptr &&
           certification->standard == other->standard &&
           (certification->number == other->number ||
            !text::reads_the_same(certification->number, other->number));
}

bool agree_in(Aside aside, const Answer& left, const Answer& right, const Reader& reader) {
    switch (aside) {
        case Aside::contradiction: return left.conflict.empty() == right.conflict.empty();
        case Aside::responsibility_stated:
            return (left.responsibility == model::Responsibility::unassigned) ==
                   (right.responsibility == model::Responsibility::unassigned);
        case Aside::responsibility:
            return left.responsibility == right.responsibility ||
                   left.responsibility == model::Responsibility::unassigned ||
                   right.responsibility == model::Responsibility::unassigned;
        case Aside::details: return reader.details_read_the_same(left.value, right.value);
        case Aside::written:
            return written_alike(left.scope, right.scope, reader.language()) &&
                   written_alike(left.value, right.value, reader);
        case Aside::other_language:
            return other_wording_agrees(left.scope, right.scope, reader.in_other_language()) &&
                   other_wording_agrees(left.value, right.value, reader);
    }
    return true;
}

std::vector<Aside> asides_of(AnswerTable::Cell left, AnswerTable::Cell right,
                             const Reader& reader) {
    std::vector<Aside> asides;
    for (const Aside aside : all_asides) {
        const bool agree = match(left, right, [&](const Answer& a, const Answer& b) {
            return same_statement(a, b, reader) && agree_in(aside, a, b, reader);
        });
        if (!agree) asides.push_back(aside);
    }
    return asides;
}

Comparison ranked(bool right_is_better) {
    return {right_is_better ? Relation::better : Relation::worse, Reason::none, {}};
}

Comparison differs(Reason reason) { return {Relation::differs, reason, {}}; }

Comparison compare_states(Better better, AnswerState left, AnswerState right) {
    if (left == right) return differs(Reason::none);
    const auto left_rank = rank_of(left);
    const auto right_rank = rank_of(right);
    if (!left_rank || !right_rank) return differs(Reason::unranked_state);
    if (*left_rank == *right_rank) return differs(Reason::state);
    return ranked((*right_rank > *left_rank) == (better == Better::yes));
}

Comparison compare_figures(Better better, const Answer& left, const Answer& right) {
    if (left.state != right.state) {
        const bool both_ranked = rank_of(left.state) && rank_of(right.state);
        return differs(both_ranked ? Reason::state : Reason::unranked_state);
    }
    if (left.state == AnswerState::unclear) return differs(Reason::unranked_state);
    if (left.qualifier != right.qualifier) return differs(Reason::qualifier);
    const Order order = model::compare(left.value, right.value);
    if (order != Order::less && order != Order::greater) {
        return differs(why_unordered(left.value, right.value));
    }
    return ranked((order == Order::less) == (better == Better::higher));
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
        case Relation::same_scopes_differ: return "same_scopes_differ";
        case Relation::differs: return "differs";
        case Relation::only_left: return "only_left";
        case Relation::only_right: return "only_right";
        case Relation::better: return "better";
        case Relation::worse: return "worse";
        case Relation::both_silent: return "both_silent";
        case Relation::same_fact: return "same_fact";
    }
    return "";
}

std::string_view to_name(Aside aside) {
    switch (aside) {
        case Aside::contradiction: return "contradiction";
        case Aside::responsibility_stated: return "responsibility_stated";
        case Aside::responsibility: return "responsibility";
        case Aside::details: return "details";
        case Aside::written: return "written";
        case Aside::other_language: return "other_language";
    }
    return "";
}

AnswerList distinct_answers(AnswerTable::Cell cell, const Reader& reader) {
    if (cell.size() <= 1 || cell.size() > max_unordered) return {cell.begin(), cell.end()};
    AnswerList distinct;
    for (const Answer* answer : cell) {
        const bool repeats = std::any_of(
            distinct.begin(), distinct.end(),
            [&](const Answer* other) { return same_statement(*answer, *other, reader); });
        const bool is_implied =
            !holds_for_all(*answer, reader) &&
            std::any_of(cell.begin(), cell.end(), [&](const Answer* other) {
                return holds_for_all(*other, reader) && same_but_for_scope(*answer, *other, reader);
            });
        if (!repeats && !is_implied) distinct.push_back(answer);
    }
    return distinct;
}

bool says_the_same(AnswerTable::Cell left, AnswerTable::Cell right, const Reader& reader) {
    if (left.size() == 1 && right.size() == 1) {
        return same_statement(*left.front(), *right.front(), reader);
    }
    return same_statements(distinct_answers(left, reader), distinct_answers(right, reader), reader);
}

Comparison compare_cells(const model::Property* property, AnswerTable::Cell left,
                         AnswerTable::Cell right, const Reader& reader) {
    if (left.empty() && right.empty()) return {Relation::both_silent, Reason::none, {}};
    if (right.empty()) return {Relation::only_left, Reason::none, {}};
    if (left.empty()) return {Relation::only_right, Reason::none, {}};
    if (same_statements(left, right, reader)) {
        return {Relation::same, Reason::none, asides_of(left, right, reader)};
    }
    const AnswerList lefts = distinct_answers(left, reader);
    const AnswerList rights = distinct_answers(right, reader);
    if (say_one_thing(left, right, reader) || same_statements(lefts, rights, reader)) {
        return {Relation::same_scopes_differ, Reason::none, {}};
    }
    if (property == nullptr || property->better == Better::none) {
        return differs(Reason::no_direction);
    }
    if (lefts.size() != 1 || rights.size() != 1) return differs(Reason::several_answers);
    const Answer& one = *lefts.front();
    const Answer& other = *rights.front();
    // What holds for different screens, plans or users cannot be ranked.
    if (!reader.reads_the_same(one.scope, other.scope)) return differs(Reason::scope);
    if (model::has_expired(one, reader.today()) || model::has_expired(other, reader.today())) {
        return differs(Reason::expired);
    }

    const bool by_state = property->better == Better::yes || property->better == Better::no;
    return by_state ? compare_states(property->better, one.state, other.state)
                    : compare_figures(property->better, one, other);
}

Relation relate(const model::Property* property, AnswerTable::Cell left, AnswerTable::Cell right,
                const Reader& reader) {
    return compare_cells(property, left, right, reader).relation;
}

bool row_differs(const model::AnswerTable& table, std::size_t row, std::vector<std::size_t> columns,
                 const Reader& reader, bool silence_counts) {
    if (!silence_counts) {
        std::erase_if(columns, [&](std::size_t column) { return table.cell(row, column).empty(); });
    }
    // Sameness is transitive, so one column stands for all that equal it.
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return table.statement(row, columns.front()) != table.statement(row, column) &&
               !says_the_same(table.cell(row, columns.front()), table.cell(row, column), reader);
    });
}

}  // namespace kurabe::compare
