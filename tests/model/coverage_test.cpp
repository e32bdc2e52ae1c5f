#include "model/coverage.h"

#include <doctest.h>

#include "fixtures/profile_fixture.h"

using namespace kurabe;

TEST_CASE("a section is covered by an answer or by a reason why it states nothing") {
    model::Profile profile;
    profile.documents = {{"wp", {}, "", {}, "", {}, {{"1", {}}, {"2", {}}, {"3", {}}}}};
    profile.answers = {test::answer("auth.mfa", model::AnswerState::yes)};
    profile.not_checkable = {{{"wp", "2", {}}, {"総論", "General"}}};
    const auto all = model::coverage(profile);
    REQUIRE(all.size() == 1);
    CHECK(all[0].sections == 3);
    CHECK(all[0].cited == 1);
    CHECK(all[0].not_checkable == 1);
    CHECK(all[0].uncovered == std::vector<std::string>{"3"});
}
