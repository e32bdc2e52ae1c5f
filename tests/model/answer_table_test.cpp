#include "model/answer_table.h"

#include <doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "fixtures/generated_profiles.h"
#include "fixtures/profile_fixture.h"
#include "model/statement.h"

using namespace kurabe;
using model::AnswerState;
using test::answer;

TEST_CASE("cells hold a profile's answers in its order; unknown properties follow the catalog") {
    const auto catalog = test::small_catalog();
    const auto a = test::profile(
        "a", {answer("x.unknown", AnswerState::yes), answer("auth.mfa", AnswerState::option),
              answer("auth.mfa", AnswerState::no)});
    const auto b = test::profile("b", {answer("y.unknown", AnswerState::yes)});
    const model::AnswerTable table(catalog, {a, b});

    REQUIRE(table.rows().size() == catalog.properties().size() + 2);
    CHECK(table.rows()[6].property_id == "x.unknown");
    CHECK(table.rows()[6].property == nullptr);
    CHECK(table.rows()[7].property_id == "y.unknown");

    REQUIRE(table.cell(3, 0).size() == 2);
    CHECK(table.cell(3, 0)[0]->state == AnswerState::option);
    CHECK(table.cell(3, 0)[1]->state == AnswerState::no);
    CHECK(table.cell(3, 1).empty());
}

TEST_CASE("silence is a state of its own, and mixed answers are partial") {
    const auto p = test::profile(
        "p", {answer("auth.mfa", AnswerState::yes), answer("auth.mfa", AnswerState::no),
              answer("data.overseas", AnswerState::undisclosed)});
    const auto catalog = test::small_catalog();
    const model::AnswerTable table(catalog, {p});
    CHECK(model::state_of(table.cell(0, 0)) == AnswerState::not_stated);
    CHECK(model::state_of(table.cell(3, 0)) == AnswerState::partial);
    CHECK(model::state_of(table.cell(4, 0)) == AnswerState::undisclosed);
}

TEST_CASE("a cell with an unclear answer among others is unclear as a whole") {
    const auto catalog = test::small_catalog();
    const model::AnswerTable table(
        catalog, {test::profile("p", {answer("auth.mfa", AnswerState::yes),
                                      answer("auth.mfa", AnswerState::unclear),
                                      answer("data.overseas", AnswerState::unclear)})});
    CHECK(model::state_of(table.cell(3, 0)) == AnswerState::unclear);
    CHECK(model::state_of(table.cell(4, 0)) == AnswerState::unclear);
}

TEST_CASE("a table without profiles has rows and no cells") {
    const auto catalog = test::small_catalog();
    const model::AnswerTable table(catalog, {});
    CHECK(table.rows().size() == catalog.properties().size());
    CHECK(table.profiles().empty());
}

TEST_CASE("cells of a row have one number exactly where they state the same to the letter") {
    const auto catalog = test::small_catalog();
    const auto with = [](const std::string& id, auto change) {
        auto changed = answer("backup.retention", AnswerState::yes, test::days(7));
        change(changed);
        return test::profile(id, {changed});
    };
    const auto nothing = [](model::Answer&) {};
    const model::AnswerTable table(
        catalog,
        {with("a", nothing), test::profile("b", {}), with("c", nothing),
         with("d", [](model::Answer& a) { a.note = {"注", "note"}; }),
         with("e", [](model::Answer& a) { a.value = test::days(8); }),
         with("f", [](model::Answer& a) { a.scope = {"画面", "screen"}; }),
         with("g", [](model::Answer& a) { a.qualifier = model::Qualifier::target; }),
         with("h", [](model::Answer& a) { a.responsibility = model::Responsibility::vendor; }),
         with("i", [](model::Answer& a) { a.state = AnswerState::partial; }),
         with("j", [](model::Answer& a) { a.value = {}; }), test::profile("k", {})});
    const std::vector<std::size_t> first_with_the_same = {0, 1, 0, 0, 4, 5, 6, 7, 8, 9, 1};
    for (std::size_t left = 0; left < table.profiles().size(); ++left) {
        for (std::size_t right = 0; right < table.profiles().size(); ++right) {
            CAPTURE(left);
            CAPTURE(right);
            CHECK((table.statement(0, left) == table.statement(0, right)) ==
                  (first_with_the_same[left] == first_with_the_same[right]));
        }
    }
}

TEST_CASE("a table that knows some of its profiles from before is the same as a new one") {
    const auto catalog = test::small_catalog();
    test::ProfileGenerator generator(23);
    std::vector<model::ProfilePtr> profiles;
    for (std::size_t i = 0; i < 40; ++i) {  // two editions of each
        const bool first = i % 2 == 0;
        profiles.push_back(std::make_shared<model::Profile>(
            first ? generator.profile(6) : generator.next_edition(*profiles.back())));
    }
    std::size_t equal_cells = 0;
    model::AnswerTable table;
    // A few, more, others at the front, each at another place, one twice, none.
    for (const std::vector<std::size_t>& chosen :
         std::vector<std::vector<std::size_t>>{{0, 1, 2},
                                               {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                               {30, 1, 2, 9},
                                               {9, 2, 30, 1, 17},
                                               {4, 4},
                                               {},
                                               {39, 0, 30}}) {
        std::vector<model::ProfilePtr> columns;
        for (const std::size_t i : chosen) columns.push_back(profiles[i]);
        table = model::AnswerTable(catalog, columns, table);
        const model::AnswerTable fresh(catalog, columns);
        REQUIRE(table.rows().size() == fresh.rows().size());
        REQUIRE(table.profiles() == columns);
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            CHECK(table.rows()[row].property_id == fresh.rows()[row].property_id);
            CHECK(table.rows()[row].property == fresh.rows()[row].property);
            for (std::size_t column = 0; column < columns.size(); ++column) {
                const auto cell = table.cell(row, column);
                const auto other = fresh.cell(row, column);
                REQUIRE(std::equal(cell.begin(), cell.end(), other.begin(), other.end()));
                for (std::size_t left = 0; left < column; ++left) {
                    const bool equal =
                        model::same_to_the_letter(table.cell(row, left), table.cell(row, column));
                    REQUIRE((table.statement(row, left) == table.statement(row, column)) == equal);
                    equal_cells += equal ? 1 : 0;
                }
            }
        }
    }
    CHECK(equal_cells > 100);
}
