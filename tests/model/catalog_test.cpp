#include "model/catalog.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;

TEST_CASE("a property is found by a former id, unless another one has that id now") {
    const auto catalog = test::small_catalog();
    REQUIRE(catalog.find("auth.two_factor") != nullptr);
    CHECK(catalog.find("auth.two_factor") == catalog.find("auth.mfa"));
    CHECK(catalog.current_id("auth.two_factor") == "auth.mfa");
    CHECK(catalog.current_id("auth.mfa") == "auth.mfa");
    CHECK(catalog.current_id("no.such") == "no.such");

    auto properties = catalog.properties();
    properties[0].former_ids = {"auth.mfa"};
    const model::Catalog taken("test", {}, catalog.categories(), properties);
    CHECK(taken.current_id("auth.mfa") == "auth.mfa");
}
