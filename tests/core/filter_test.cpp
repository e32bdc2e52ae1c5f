#include "query/filter.h"

#include <doctest.h>

#include "core/profile_fixture.h"

using namespace kurabe;
using model::AnswerState;
using test::answer;

namespace {

struct Fixture {
    model::Catalog catalog = test::small_catalog();
    model::AnswerTable table;
    query::SearchIndex index;

    Fixture() {
        auto noted = answer("backup.retention", AnswerState::yes, test::days(10));
        noted.note = {"東京リージョンに置く", "Kept in Tokyo"};
        table = model::AnswerTable(
            catalog, {test::profile("a", {noted, answer("auth.mfa", AnswerState::option)}),
                      test::profile("b", {answer("auth.mfa", AnswerState::yes),
                                          answer("x.own", AnswerState::no)})});
        index = query::SearchIndex(catalog, table);
    }

    std::vector<std::string> ids(const query::Filter& filter,
                                 const std::vector<std::size_t>& columns = {0, 1}) const {
        std::vector<std::string> found;
        for (const auto row : query::apply(filter, table, index, columns).rows) {
            found.push_back(table.rows()[row].property_id);
        }
        return found;
    }
};

using Ids = std::vector<std::string>;

query::Filter text(std::string words) {
    query::Filter filter;
    filter.text = std::move(words);
    return filter;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "words are found in labels, aliases, categories and notes") {
    CHECK(ids(text("二要素")) == Ids{"auth.mfa"});
    CHECK(ids(text("ニヨウソ")).empty());  // a reading is not a spelling
    CHECK(ids(text("ＡＵＴＨ")) == Ids{"auth.mfa"});
    CHECK(ids(text("とうきょう")).empty());
    CHECK(ids(text("東京 りーじょん")) == Ids{"backup.retention"});
    CHECK(ids(text("認証")) == Ids{"auth.mfa"});
}

TEST_CASE_FIXTURE(Fixture, "all words must be found, in the property together with one cell") {
    CHECK(ids(text("retention tokyo")) == Ids{"backup.retention"});
    CHECK(ids(text("mfa tokyo")).empty());
}

TEST_CASE_FIXTURE(Fixture, "only the visible columns are searched") {
    CHECK(ids(text("tokyo"), {1}).empty());
    CHECK(ids(text("tokyo"), {0}) == Ids{"backup.retention"});
}

TEST_CASE_FIXTURE(Fixture, "facets narrow down, and silence is a state that can be asked for") {
    query::Filter options;
    options.states = {AnswerState::option};
    CHECK(ids(options) == Ids{"auth.mfa"});
    query::Filter silent;
    silent.states = {AnswerState::not_stated};
    CHECK(ids(silent).size() == 6);  // all but auth.mfa, which both state
    query::Filter outside;
    outside.categories = {query::outside_catalog};
    CHECK(ids(outside) == Ids{"x.own"});
}

TEST_CASE_FIXTURE(Fixture, "a facet's count says how many rows its value would show") {
    query::Filter filter;
    filter.categories = {"access"};
    const auto result = query::apply(filter, table, index, {0, 1});
    CHECK(result.state_counts.at(AnswerState::option) == 1);
    CHECK_FALSE(result.state_counts.contains(AnswerState::no));
    CHECK(result.category_counts.at("data") == 5);  // as if no category were picked
    CHECK(result.category_counts.at(query::outside_catalog) == 1);
}
