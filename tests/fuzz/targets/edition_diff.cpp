// Two editions of a profile, and two services side by side. The bytes are the choices by which the
// generator of the tests makes them.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "choices.h"
#include "compare/edition_diff.h"
#include "compare/ranking.h"
#include "compare/relation.h"
#include "fixtures/generated_profiles.h"
#include "fixtures/profile_fixture.h"
#include "holds.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

using compare::ChangeKind;
using compare::Relation;

ChangeKind exchanged(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::better: return ChangeKind::worse;
        case ChangeKind::worse: return ChangeKind::better;
        case ChangeKind::added: return ChangeKind::removed;
        case ChangeKind::removed: return ChangeKind::added;
        default: return kind;
    }
}

Relation exchanged(Relation relation) {
    switch (relation) {
        case Relation::better: return Relation::worse;
        case Relation::worse: return Relation::better;
        case Relation::only_left: return Relation::only_right;
        case Relation::only_right: return Relation::only_left;
        default: return relation;
    }
}

bool same(const model::Answer* left, const model::Answer* right) {
    return left == nullptr || right == nullptr ? left == right : *left == *right;
}

bool is_mirrored(const compare::Change& left, const compare::Change& right) {
    const bool kinds = std::all_of(
        compare::all_change_kinds.begin(), compare::all_change_kinds.end(),
        [&](ChangeKind kind) { return left.kinds.has(kind) == right.kinds.has(exchanged(kind)); });
    return kinds && left.property == right.property && same(left.before, right.after) &&
           same(left.after, right.before);
}

bool same_answers(std::vector<model::Answer> left, const std::vector<model::Answer>& right) {
    for (const model::Answer& wanted : right) {
        const auto found = std::find(left.begin(), left.end(), wanted);
        if (found == left.end()) return false;
        left.erase(found);
    }
    return left.empty();
}

void check_editions(const model::Catalog& catalog, const model::Profile& before,
                    const model::Profile& after, base::Language language) {
    const auto diff = compare::diff_editions(catalog, before, after, language);
    for (const compare::Change& change : diff.changes) {
        holds(!change.kinds.empty() && change.either() != nullptr);
        holds(change.kinds.has(ChangeKind::added) == (change.before == nullptr));
        holds(change.kinds.has(ChangeKind::removed) == (change.after == nullptr));
        holds(!(change.kinds.has(ChangeKind::better) && change.kinds.has(ChangeKind::worse)));
    }
    holds(same_answers(compare::apply(diff, before), after.answers));
    auto back = compare::diff_editions(catalog, after, before, language);
    holds(back.unchanged == diff.unchanged && back.changes.size() == diff.changes.size());
    for (const compare::Change& change : diff.changes) {
        const auto found = std::find_if(
            back.changes.begin(), back.changes.end(),
            [&change](const compare::Change& other) { return is_mirrored(change, other); });
        holds(found != back.changes.end());
        back.changes.erase(found);
    }
    holds(compare::diff_editions(catalog, before, before, language).changes.empty());
}

void check_rows(const model::AnswerTable& table, const compare::Reader& reader) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const model::Property* property = table.rows()[row].property;
        std::vector<model::AnswerTable::Cell> cells;
        for (std::size_t column = 0; column < table.profiles().size(); ++column) {
            cells.push_back(table.cell(row, column));
            const auto itself =
                compare::compare_cells(property, cells.back(), cells.back(), reader);
            holds(itself.relation ==
                  (cells.back().empty() ? Relation::both_silent : Relation::same));
        }
        for (std::size_t a = 0; a < cells.size(); ++a) {
            for (std::size_t b = a + 1; b < cells.size(); ++b) {
                const auto there = compare::compare_cells(property, cells[a], cells[b], reader);
                const auto back = compare::compare_cells(property, cells[b], cells[a], reader);
                holds(back.relation == exchanged(there.relation));
                holds(back.asides == there.asides);
                const bool alike = compare::says_the_same(cells[a], cells[b], reader);
                holds(alike == compare::says_the_same(cells[b], cells[a], reader));
                // An equivalence.
                for (const auto& other : cells) {
                    if (alike) {
                        holds(compare::says_the_same(cells[a], other, reader) ==
                              compare::says_the_same(cells[b], other, reader));
                    }
                }
            }
        }
        const auto ranks = compare::rank_cells(property, cells, reader);
        holds(ranks.size() == cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) holds(!cells[i].empty() || !ranks[i]);
        auto order = compare::sort_cells(property, cells, compare::SortOrder::best_first, reader);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) holds(order[i] == i);
    }
}

}  // namespace

void run(std::string_view input) {
    static const model::Catalog catalog = test::small_catalog();
    static const model::PartyNames no_parties;
    Choices choices(input);
    const auto language = choices.flag() ? base::Language::ja : base::Language::en;
    test::ProfilesFrom<Choices> generator(std::move(choices));
    const model::Profile before = generator.profile(1 + generator.below(8));
    const model::Profile after = generator.next_edition(before);
    check_editions(catalog, before, after, language);
    const compare::Reader reader(language, no_parties, base::Date{2026, 11, 21});
    check_rows({catalog,
                {std::make_shared<const model::Profile>(before),
                 std::make_shared<const model::Profile>(after),
                 std::make_shared<const model::Profile>(generator.profile(3))}},
               reader);
}

}  // namespace kurabe::fuzz
