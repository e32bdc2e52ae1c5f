// Parties in filters: by any of their names, and never absent where a document does not name them.
#include <doctest.h>

#include <string>

#include "query/query_fixture.h"

using namespace kurabe;
using model::AnswerState;

namespace {

model::Catalog catalog_with_parties() {
    auto own = test::property("supply.subprocessors", model::ValueKind::party, model::Unit::none,
                              model::Better::none);
    auto cloud = test::property("infra.cloud", model::ValueKind::text, model::Unit::none,
                                model::Better::none);
    return {"test",
            {"テスト", "Test"},
            {{"data", {"データ", "Data"}, {}, {}}},
            {own, cloud},
            model::PartyNames({{{"アマゾン ウェブ サービス", "Amazon Web Services"}, {}, {"AWS"}},
                               {{"Oracle Cloud", "Oracle Cloud"}, {}, {"OCI"}}})};
}

model::Answer party(const std::string& name) {
    return test::answer("supply.subprocessors", AnswerState::yes,
                        model::Party{{name, name}, {}, {}, {}});
}

model::Answer cloud(const std::string& text) {
    return test::answer("infra.cloud", AnswerState::yes, model::Text{{text, text}});
}

struct Parties {
    query::Words words = test::small_words();
    model::Catalog catalog = catalog_with_parties();
    std::vector<model::Framework> frameworks;
    query::Vocabulary vocabulary{words, catalog, frameworks, {}};
    query::FigureTexts figures = test::figure_texts();

    // "y", "n" or "?" for each profile.
    std::string ask(const std::string& text, const std::vector<model::ProfilePtr>& profiles) {
        const model::AnswerTable table(catalog, profiles);
        const query::TableIndex index(catalog, table, {}, figures);
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < profiles.size(); ++i) columns.push_back(i);
        const auto expression = query::parse(text, vocabulary);
        CHECK(expression.problems.empty());
        const auto answering =
            query::evaluate(expression.root, {vocabulary, table, index, {2026, 7, 1}}, columns);
        std::string truths;
        for (const std::size_t column : columns) {
            const bool yes = answering.yes.any_in_column(column);
            truths += yes ? 'y' : answering.unknown.any_in_column(column) ? '?' : 'n';
        }
        return truths;
    }
};

}  // namespace

TEST_CASE("a party is found by any of its names") {
    Parties parties;
    const std::vector<model::ProfilePtr> profiles = {
        test::profile("a", {party("AWS")}), test::profile("b", {party("Amazon Web Services")}),
        test::profile("c", {party("アマゾン ウェブ サービス"), party("Stripe")}),
        test::profile("d", {party("Stripe")})};
    for (const char* name :
         {"AWS", "ａｗｓ", "\"Amazon Web Services\"", "「アマゾン ウェブ サービス」"}) {
        CHECK(parties.ask("supply.subprocessors = " + std::string(name), profiles) == "yyyn");
    }
    CHECK(parties.ask("supply.subprocessors != AWS", profiles) == "nnny");
    CHECK(parties.ask("supply.subprocessors = stri", profiles) == "nnyy");  // no known name
}

TEST_CASE("how a party's name begins finds it by its other names too") {
    Parties parties;
    const std::vector<model::ProfilePtr> profiles = {
        test::profile("a", {party("AWS")}), test::profile("b", {party("Amazon Web Services")}),
        test::profile("c", {party("アマゾン ウェブ サービス")}),
        test::profile("d", {party("Amazonia")}), test::profile("e", {party("Stripe")})};
    CHECK(parties.ask("supply.subprocessors = Amazon", profiles) == "yyyyn");
    CHECK(parties.ask("supply.subprocessors = アマゾン", profiles) == "yyynn");
    CHECK(parties.ask("supply.subprocessors = am", profiles) == "nynyn");
    CHECK(parties.ask("supply.subprocessors = Web", profiles) == "nynnn");
}

TEST_CASE("a party's name is no part of a word") {
    Parties parties;
    const std::vector<model::ProfilePtr> profiles = {
        test::profile("a", {cloud("OCIの東京リージョン")}),
        test::profile("b", {cloud("Association")}),
        test::profile("c", {cloud("Oracle Cloud (Tokyo)")}),
        test::profile("d", {test::answer("infra.cloud", AnswerState::undisclosed)}),
        test::profile("e", {cloud("foci")}),
        test::profile("f", {cloud("Ocicat")})};
    CHECK(parties.ask("infra.cloud = OCI", profiles) == "yny?nn");
}

TEST_CASE("a vendor that does not name its parties cannot be told, and is never absent") {
    Parties parties;
    const auto unnamed = [](AnswerState state) {
        return test::answer("supply.subprocessors", state);
    };
    const std::vector<model::ProfilePtr> profiles = {
        test::profile("silent", {}),
        test::profile("undisclosed", {unnamed(AnswerState::undisclosed)}),
        test::profile("unnamed", {unnamed(AnswerState::yes)}),
        test::profile("partly", {party("Stripe"), unnamed(AnswerState::yes)}),
        test::profile("partly_told", {party("AWS"), unnamed(AnswerState::undisclosed)}),
        test::profile("incomplete", {[] {
                          auto some = party("Stripe");
                          some.state = AnswerState::partial;
                          return some;
                      }()}),
        test::profile("none", {unnamed(AnswerState::no)})};
    CHECK(parties.ask("supply.subprocessors = AWS", profiles) == "????y?n");
    CHECK(parties.ask("supply.subprocessors != AWS", profiles) == "????n?y");
}
