#include "query/language/vocabulary.h"

#include <doctest.h>

#include "query/query_corpus.h"

using namespace kurabe;

TEST_CASE("vocabularies of one catalog share its names, and keep those of profiles apart") {
    const test::QueryWorkspace corpus;
    model::Property own;
    own.id = "x.blue";
    own.label = {"青さ", "Blueness"};
    const query::Vocabulary plain(corpus.words, corpus.catalog, corpus.frameworks, {});
    const query::Vocabulary more(corpus.words, corpus.catalog, corpus.frameworks, {"x.blue"},
                                 {&own}, {}, plain.names_of_catalog());
    CHECK(&more.property_search() == &plain.property_search());
    const model::Property& known = corpus.catalog.properties().front();
    for (const auto* vocabulary : {&plain, &more}) {
        REQUIRE(vocabulary->find_properties(known.label.ja).size() == 1);
        CHECK(vocabulary->find_properties(known.label.ja).front().property == &known);
        CHECK(vocabulary->find_properties(known.id).size() == 1);
    }
    REQUIRE(more.find_properties("青さ").size() == 1);
    CHECK(more.find_properties("blueness").front().property == &own);
    CHECK(more.find_properties("blue").size() == 1);
    CHECK(plain.find_properties("x.blue").empty());
    CHECK(plain.find_properties("青さ").empty());
}
