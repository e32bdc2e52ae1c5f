#include "model/framework_coverage.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::NotAnswerable;

TEST_CASE("a framework's rows are answered, not answerable or unexplained") {
    auto properties = test::small_catalog().properties();
    properties[0].references = {{"f", "1"}, {"other", "2"}};
    properties[1].references = {{"f", "1"}, {"f", "5"}};
    const model::Catalog catalog("test", {}, test::small_catalog().categories(), properties);
    model::Framework framework;
    framework.id = "f";
    framework.rows = {{"1", "g", {}, {}},
                      {"2", "g", {}, {}},
                      {"3", "g", {}, NotAnswerable::facility},
                      {"5", "g", {}, NotAnswerable::customer}};
    const auto coverage = model::coverage(framework, catalog);
    CHECK(coverage.answered == 2);
    CHECK(coverage.not_answerable == 1);
    CHECK(coverage.unexplained == std::vector<std::string>{"2"});
    CHECK(coverage.contradictory == std::vector<std::string>{"5"});

    model::Profile profile;
    CHECK(model::rows_stated(framework, catalog, profile) == 0);
    profile.answers = {test::answer("backup.retention", model::AnswerState::no),
                       test::answer("auth.mfa", model::AnswerState::yes)};
    CHECK(model::rows_stated(framework, catalog, profile) == 1);
}
