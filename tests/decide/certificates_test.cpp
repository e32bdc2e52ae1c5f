// Which certificates a name means.
#include <doctest.h>

#include "decide/assessment.h"
#include "decide/decide_fixture.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using decide::Verdict;

namespace {

constexpr base::Date day{2026, 12, 1};

model::Answer certificate(std::string property, std::string standard,
                          std::optional<base::Date> until) {
    model::Certification certification;
    certification.standard = std::move(standard);
    certification.valid_until = until;
    return test::answer(std::move(property), model::AnswerState::yes, certification);
}

Verdict verdict(std::string_view check, std::vector<model::Answer> answers) {
    const auto profile = test::profile("p", std::move(answers));
    const auto compiled = decide::compile(check, test::vocabulary());
    CHECK(compiled.problems.empty());
    return decide::assess({}, compiled, decide::Subject(*profile), day).verdict;
}

}  // namespace

TEST_CASE("one of many further certificates is not another one") {
    const base::Date next_year{2027, 12, 31};
    CHECK(verdict("cert:FedRAMP", {certificate("cert.other", "CSA STAR", next_year)}) ==
          Verdict::cannot_tell);
    CHECK(verdict("cert:FedRAMP", {certificate("cert.other", "FedRAMP High", next_year)}) ==
          Verdict::met);
    CHECK(verdict("cert:SOC2", {certificate("cert.soc", "SOC 1 Type 2", next_year)}) ==
          Verdict::cannot_tell);
    CHECK(verdict("cert:SOC2", {certificate("cert.soc", "SOC 2 Type 2", next_year)}) ==
          Verdict::met);
    CHECK(verdict("cert:SOC2", {test::answer("cert.soc", model::AnswerState::no)}) ==
          Verdict::not_met);
    CHECK(verdict("cert:SOC2", {test::answer("cert.soc", model::AnswerState::yes)}) ==
          Verdict::cannot_tell);
}

TEST_CASE("a certificate that no property is named after is found by its standard") {
    const base::Date last_year{2025, 12, 31};
    const base::Date next_year{2027, 12, 31};
    const auto check = "cert:\"ISO 9001\"";
    CHECK(verdict(check, {}) == Verdict::cannot_tell);
    CHECK(verdict(check, {certificate("cert.other", "ISO 9001:2015", next_year)}) == Verdict::met);
    // Another one may be valid that this document names elsewhere, or not at all.
    CHECK(verdict(check, {certificate("cert.other", "ISO 9001:2015", last_year)}) ==
          Verdict::cannot_tell);
}
