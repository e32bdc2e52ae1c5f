#include "compare/relation.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;
using compare::Relation;
using model::AnswerState;
using model::Qualifier;
using test::answer;
using test::days;

namespace {

Relation relate(const std::string& property, std::vector<model::Answer> left,
                std::vector<model::Answer> right) {
    const auto catalog = test::small_catalog();
    const model::AnswerTable table(
        catalog, {test::profile("l", std::move(left)), test::profile("r", std::move(right))});
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (table.rows()[row].property_id == property) {
            return compare::relate(table.rows()[row].property, table.cell(row, 0),
                                   table.cell(row, 1), test::reader());
        }
    }
    return Relation::both_silent;
}

model::Answer retention(const model::Decimal& amount,
                        Qualifier qualifier = Qualifier::unqualified) {
    return answer("backup.retention", AnswerState::yes, days(amount), qualifier);
}

}  // namespace

TEST_CASE("168 hours are the same as 7 days") {
    const auto hours = answer("backup.retention", AnswerState::yes,
                              test::quantity(model::ValueKind::duration, 168, model::Unit::hour));
    CHECK(relate("backup.retention", {hours}, {retention(7)}) == Relation::same);
}

TEST_CASE("the catalog's direction decides what is better") {
    CHECK(relate("backup.retention", {retention(7)}, {retention(10)}) == Relation::better);
    CHECK(relate("backup.retention", {retention(10)}, {retention(7)}) == Relation::worse);
    const auto rto = [](const model::Decimal& n) {
        return answer("recovery.rto", AnswerState::yes,
                      test::quantity(model::ValueKind::duration, n, model::Unit::hour));
    };
    CHECK(relate("recovery.rto", {rto(6)}, {rto(2)}) == Relation::better);
}

TEST_CASE("a target is never better or worse than a statement of another kind") {
    CHECK(relate("backup.retention", {retention(7, Qualifier::guaranteed)},
                 {retention(10, Qualifier::target)}) == Relation::differs);
    CHECK(relate("backup.retention", {retention(7)}, {retention(7, Qualifier::target)}) ==
          Relation::differs);
}

TEST_CASE("what is unclear is neither better nor worse than anything") {
    const auto unclear = [](model::Value value = {}) {
        return answer("backup.retention", AnswerState::unclear, std::move(value));
    };
    for (const AnswerState state : model::all_answer_states) {
        if (state == AnswerState::not_stated || state == AnswerState::unclear) continue;
        for (const std::string property : {"auth.mfa", "data.overseas"}) {
            CHECK(relate(property, {answer(property, state)},
                         {answer(property, AnswerState::unclear)}) == Relation::differs);
            CHECK(relate(property, {answer(property, AnswerState::unclear)},
                         {answer(property, state)}) == Relation::differs);
        }
    }
    CHECK(relate("backup.retention", {unclear(days(7))}, {retention(10)}) == Relation::differs);
    CHECK(relate("backup.retention", {unclear(days(7))}, {unclear(days(10))}) == Relation::differs);
    CHECK(relate("backup.retention", {unclear()}, {}) == Relation::only_left);
}

TEST_CASE("a standard feature is better than an option, and silence is neither no nor worse") {
    const auto mfa = [](AnswerState state) { return answer("auth.mfa", state); };
    CHECK(relate("auth.mfa", {mfa(AnswerState::option)}, {mfa(AnswerState::yes)}) ==
          Relation::better);
    CHECK(relate("auth.mfa", {mfa(AnswerState::yes)}, {mfa(AnswerState::no)}) == Relation::worse);
    CHECK(relate("auth.mfa", {mfa(AnswerState::no)}, {}) == Relation::only_left);
    CHECK(relate("auth.mfa", {}, {mfa(AnswerState::no)}) == Relation::only_right);
    CHECK(relate("auth.mfa", {}, {}) == Relation::both_silent);
    CHECK(relate("auth.mfa", {mfa(AnswerState::yes)}, {mfa(AnswerState::undisclosed)}) ==
          Relation::differs);
}

TEST_CASE("where no is better, no is better") {
    CHECK(relate("data.overseas", {answer("data.overseas", AnswerState::yes)},
                 {answer("data.overseas", AnswerState::no)}) == Relation::better);
}

TEST_CASE("another scope is another statement; notes are not") {
    auto scoped = answer("auth.mfa", AnswerState::yes);
    scoped.scope = {"管理画面", "Administration screen"};
    CHECK(relate("auth.mfa", {answer("auth.mfa", AnswerState::yes)}, {scoped}) ==
          Relation::same_scopes_differ);
    auto option = answer("auth.mfa", AnswerState::option);
    CHECK(relate("auth.mfa", {option}, {scoped}) == Relation::differs);  // not ranked either
    auto noted = answer("auth.mfa", AnswerState::yes);
    noted.note = {"注", "note"};
    CHECK(relate("auth.mfa", {answer("auth.mfa", AnswerState::yes)}, {noted}) == Relation::same);
}

TEST_CASE("comparing is symmetric") {
    const std::vector<model::Answer> all = {retention(7), retention(10),
                                            retention(10, Qualifier::target)};
    for (const auto& a : all) {
        CHECK(relate("backup.retention", {a}, {a}) == Relation::same);
        for (const auto& b : all) {
            const Relation there = relate("backup.retention", {a}, {b});
            const Relation back = relate("backup.retention", {b}, {a});
            if (there == Relation::better) CHECK(back == Relation::worse);
            if (there == Relation::worse) CHECK(back == Relation::better);
            if (there == Relation::same) CHECK(back == Relation::same);
        }
    }
}

TEST_CASE("answers to one property may stand in any order") {
    auto a = answer("auth.mfa", AnswerState::yes);
    auto b = answer("auth.mfa", AnswerState::no);
    CHECK(relate("auth.mfa", {a, b}, {b, a}) == Relation::same);
    CHECK(relate("auth.mfa", {a, b}, {a}) == Relation::differs);
}

TEST_CASE("a row differs where any two of the columns looked at do") {
    const auto catalog = test::small_catalog();
    const model::AnswerTable table(
        catalog, {test::profile("a", {retention(7)}), test::profile("b", {retention(7)}),
                  test::profile("c", {})});
    CHECK_FALSE(compare::row_differs(table, 0, {0, 1}, test::reader()));
    CHECK(compare::row_differs(table, 0, {0, 1, 2}, test::reader()));
    CHECK_FALSE(compare::row_differs(table, 0, {}, test::reader()));
    CHECK_FALSE(compare::row_differs(table, 0, {}, test::reader(), false));
}
