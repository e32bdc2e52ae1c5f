#include "decide/carry_over.h"

#include <doctest.h>

#include <string>

using namespace kurabe;
using decide::Standing;
using model::Decision;

namespace {

constexpr base::Date day{2026, 12, 1};

model::JudgedThing of(const std::string& edition, const std::string& requirement = "mfa") {
    return {"rakuneko", edition, "minimum", requirement, ""};
}

model::Judgement made(Decision decision, const std::string& ground, base::Date date = day) {
    model::Judgement judgement;
    judgement.decision = decision;
    judgement.ground = ground;
    judgement.date = date;
    return judgement;
}

}  // namespace

TEST_CASE("a judgement stands while its ground is the same") {
    const model::Judgements judgements = {{of("1.2"), {made(Decision::accept, "g")}}};
    CHECK(decide::find_standpoint(judgements, of("1.2"), "g", day).standing == Standing::stands);
    CHECK(decide::find_standpoint(judgements, of("1.2"), "other", day).standing ==
          Standing::changed);
    CHECK(decide::find_standpoint(judgements, of("1.2", "sso"), "g", day).standing ==
          Standing::none);
}

TEST_CASE("it is carried over to another edition where the ground is the same") {
    const model::Judgements judgements = {
        {of("1.0"), {made(Decision::reject, "old", {2025, 1, 1})}},
        {of("1.1"), {made(Decision::accept, "g", {2026, 1, 1})}},
        {{"another", "1.1", "minimum", "mfa", ""}, {made(Decision::ask, "g", {2026, 6, 1})}}};
    const auto same = decide::find_standpoint(judgements, of("1.2"), "g", day);
    CHECK(same.standing == Standing::carried_over);
    CHECK(same.edition == "1.1");  // the latest, not the first
    CHECK(same.judgement->decision == Decision::accept);
    const auto changed = decide::find_standpoint(judgements, of("1.2"), "new", day);
    CHECK(changed.standing == Standing::changed);
    CHECK(changed.judgement->decision == Decision::accept);  // to be shown beside the new verdict
}

TEST_CASE("one that is made on the edition itself counts, whatever other editions have") {
    const model::Judgements judgements = {
        {of("1.1"), {made(Decision::accept, "g", {2026, 6, 1})}},
        {of("1.2"), {made(Decision::accept, "g", {2026, 1, 1}), made(Decision::reject, "g")}}};
    const auto own = decide::find_standpoint(judgements, of("1.2"), "g", day);
    CHECK(own.standing == Standing::stands);
    CHECK(own.judgement->decision == Decision::reject);  // the last of its history
}

TEST_CASE("what is open again was never judged") {
    const model::Judgements judgements = {
        {of("1.1"), {made(Decision::accept, "g")}},
        {of("1.2"), {made(Decision::accept, "g"), made(Decision::open, "g")}}};
    CHECK(decide::find_standpoint(judgements, of("1.2"), "g", day).standing == Standing::none);
    const model::Judgements elsewhere = {{of("1.1"), {made(Decision::open, "g")}}};
    CHECK(decide::find_standpoint(elsewhere, of("1.2"), "g", day).standing == Standing::none);
}

TEST_CASE("an exception ends after its last day, and then waits") {
    model::Judgement exception = made(Decision::exception, "g");
    exception.until = base::Date{2026, 12, 0};  // the whole month
    const model::Judgements judgements = {{of("1.2"), {exception}}};
    CHECK(decide::find_standpoint(judgements, of("1.2"), "g", {2026, 12, 31}).standing ==
          Standing::stands);
    const auto ended = decide::find_standpoint(judgements, of("1.2"), "g", {2027, 1, 1});
    CHECK(ended.standing == Standing::ended);
    CHECK(decide::waits(ended.standing));
    CHECK(decide::find_standpoint(judgements, of("1.3"), "g", {2027, 1, 1}).standing ==
          Standing::ended);
}
